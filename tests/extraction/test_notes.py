"""Notes and markers in every shape that real files have."""

import pytest

from claimcheck.documents import read
from claimcheck.extraction import extract
from claimcheck.extraction.notes import Apparatus, apparatus
from claimcheck.extraction.sections import layout
from claimcheck.model.source import Source

PROSE = "The council met in the capital and agreed a plan on energy.{} It was later extended to the regions.{}\n\n"


def source_of(text: str) -> Source:
    return read(text.encode(), "brief.md")


def found(text: str) -> tuple[Apparatus, Source]:
    source = source_of(text)
    return apparatus(source.blocks, layout(source.blocks)), source


def summary(text: str) -> list[tuple[str, str, list[str]]]:
    """(number, text, what its markers are in the file) of each note."""
    result, source = found(text)
    return [
        (
            note.number,
            note.parts.text.string,
            [source.text[m.span.start : m.span.end] for m in result.markers if m.note == i],
        )
        for i, note in enumerate(result.notes)
    ]


def dangling(text: str) -> list[str]:
    return [marker.number for marker in found(text)[0].markers if marker.note is None]


def prose(first: str, second: str) -> str:
    return PROSE.format(first, second)


SUP1, SUP2, SUP3 = "<sup>1</sup>", "<sup>2</sup>", "<sup>3</sup>"
TWO = [("1", "Smith, Title, 2020.", [SUP1]), ("2", "Doe, Other, 2021.", [SUP2])]

SHAPES = {
    "plain lines in one paragraph": "1 Smith, Title, 2020.\n2 Doe, Other, 2021.\n",
    "plain paragraphs": "1 Smith, Title, 2020.\n\n2 Doe, Other, 2021.\n",
    "behind a rule": "---\n\n1 Smith, Title, 2020.\n\n2 Doe, Other, 2021.\n",
    "raised numbers": "<sup>1</sup> Smith, Title, 2020.\n\n<sup>2</sup> Doe, Other, 2021.\n",
    "numbers with a stop, as Markdown lists": "---\n\n1. Smith, Title, 2020.\n2. Doe, Other, 2021.\n",
    "a list under a heading": "## Notes\n\n1. Smith, Title, 2020.\n2. Doe, Other, 2021.\n",
    "a number alone on its line": "1\n\nSmith, Title, 2020.\n\n2\n\nDoe, Other, 2021.\n",
    "a number alone, its text on the next line": "1\nSmith, Title, 2020.\n\n2\nDoe, Other, 2021.\n",
    "numbers in brackets": "[1] Smith, Title, 2020.\n\n[2] Doe, Other, 2021.\n",
    "a table": "## Endnotes\n\n| 1. | Smith, Title, 2020.\n| 2. | Doe, Other, 2021.\n",
    "a table with a delimiter row": "| 1 | Smith, Title, 2020. |\n|---|---|\n| 2 | Doe, Other, 2021. |\n",
    "raised digits of Unicode": "¹ Smith, Title, 2020.\n\n² Doe, Other, 2021.\n",
    "each on a page of its own": "1 Smith, Title, 2020.\n\nThe next page has its text.\n\n2 Doe, Other, 2021.\n",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_typed_notes_are_read_in_this_shape(shape: str) -> None:
    assert summary(prose(SUP1, SUP2) + SHAPES[shape]) == TWO


def test_affiliations_in_the_byline_are_no_notes() -> None:
    byline = "# Title\n\nJane Doe<sup>1</sup>, John Roe<sup>2</sup>\n\n1 Stanford University\n2 University of Rome\n\n"
    assert summary(byline + prose(SUP1, "") + "---\n\n1 Smith, Title, 2020.\n") == [("1", "Smith, Title, 2020.", [SUP1])]


def test_a_numbered_list_in_the_text_is_no_list_of_notes() -> None:
    text = (
        prose(SUP1, "")
        + "We propose:\n\n1. Build more.\n2. Tax less.\n3. Wait.\n\nMore text.\n\n---\n\n1 Smith, Title, 2020.\n"
    )
    assert summary(text) == [("1", "Smith, Title, 2020.", [SUP1])]


def test_numbered_paragraphs_are_no_notes() -> None:
    paragraphs = "".join(
        f"{n}. The Committee notes that the State party has a law on the matter.{f'<sup>{n}</sup>' if n % 2 else ''}\n\n"
        for n in range(1, 6)
    )
    assert [note[0] for note in summary(paragraphs + "---\n\n1 A/RES/1.\n\n3 See A/RES/3.\n\n5 Ibid.\n")] == ["1", "3", "5"]


def test_below_a_number_in_brackets_a_line_that_begins_with_a_day_is_no_note() -> None:
    text = prose("[1]", "[2]") + "It was ended in 2022.[3]\n\n"
    text += "[1] Smith, Title, edition of\n3 May 2020, p. 4.\n\n[2] Doe, Other, 2021.\n\n[3] Roe, Last, 2022.\n"
    assert summary(text) == [
        ("1", "Smith, Title, edition of 3 May 2020, p. 4.", ["[1]"]),
        ("2", "Doe, Other, 2021.", ["[2]"]),
        ("3", "Roe, Last, 2022.", ["[3]"]),
    ]


def test_the_date_below_a_title_is_no_note() -> None:
    text = "# A plan on energy\n\nJane Smith\n\n2 September 2025\n\n" + prose(SUP1, SUP2)
    text += "1 Smith, Title, 2020.\n\n2 Doe, Other, 2021.\n"
    assert summary(text) == TWO


def test_a_sentence_that_begins_with_a_number_is_no_note() -> None:
    text = (
        prose(SUP1, SUP2)
        + "2 countries joined in 2004, and more followed.\n\n1 Smith, Title, 2020.\n\n2 Doe, Other, 2021.\n"
    )
    assert [note[1] for note in summary(text)] == ["Smith, Title, 2020.", "Doe, Other, 2021."]


@pytest.mark.parametrize(
    "power",
    [
        "30 km<sup>2</sup>",
        "5 m<sup>3</sup>",
        "10<sup>6</sup>",
        "the 21<sup>st</sup> century",
        "x<sup>2</sup>",
        "km²",
        "an area of ice (km²)",
        "(m³)",
    ],
)
def test_powers_and_ordinals_are_no_markers(power: str) -> None:
    assert dangling(f"An area of {power} was measured.<sup>1</sup>\n\n1 Smith, Title, 2020.\n") == []


def test_a_marker_that_no_note_answers_is_kept() -> None:
    assert dangling(prose(SUP1, SUP2) + "1 Smith, Title, 2020.\n") == ["2"]


def test_a_note_whose_marker_is_missing_is_still_a_note() -> None:
    text = prose(SUP1, SUP3) + "1 Smith, Title, 2020.\n\n2 Roe, Else, 2022.\n\n3 Doe, Other, 2021.\n"
    assert [(number, len(markers)) for number, _, markers in summary(text)] == [("1", 1), ("2", 0), ("3", 1)]


def test_a_repeated_number_is_a_second_note() -> None:
    text = prose(SUP1, SUP2) + "1 Smith, T, 2020.\n\n2 Doe, O, 2021.\n\n2 Roe, P, 2022.\n"
    result, _ = found(text)
    assert [(note.number, note.numbering) for note in result.notes] == [("1", 0), ("2", 0), ("2", 0)]


def test_one_note_may_be_marked_several_times() -> None:
    assert summary("A[^x] and b[^x].\n\n[^x]: Source.\n") == [("x", "Source.", ["[^x]", "[^x]"])]


def test_pandoc_labels_are_names_and_continuations_belong_to_the_note() -> None:
    text = "A[^smith].\n\n[^smith]: First *line*\n    goes on.\n\n    Second paragraph.\n"
    result, _ = found(text)
    assert [(n.number, n.printed, n.parts.text.string) for n in result.notes] == [
        ("smith", False, "First line goes on. Second paragraph.")
    ]


def test_inline_notes_stand_where_they_are_marked() -> None:
    assert [note[:2] for note in summary("A claim.^[Smith, *T*.] Next^[Two].\n")] == [
        ("inline-1", "Smith, T."),
        ("inline-2", "Two"),
    ]


def test_superscripts_that_link_to_list_items_are_tied_by_their_ids() -> None:
    text = (
        'Text<sup id="r19"><a href="#fn19">19</a></sup> more.\n\n<ul>\n'
        '<li id="fn19"><sup>19</sup> Smith &#8212; T. <a href="#r19">&#8617;</a></li>\n'
        '<li id="fn20"><sup>20</sup> Doe.</li>\n</ul>\n'
    )
    marker = '<sup id="r19"><a href="#fn19">19</a></sup>'
    assert summary(text) == [("19", "Smith — T.", [marker]), ("20", "Doe.", [])]


def test_bare_digits_are_markers_where_they_ascend_and_notes_answer() -> None:
    text = (
        'He said it "offers services."1 It then grew.2 The G7 met. Others did”3 and more.4\n\n'
        "## Notes\n\n1. Smith 2020.\n2. Doe 2021.\n3. Roe 2022.\n4. Poe 2023.\n"
    )
    assert [markers for _, _, markers in summary(text)] == [["1"], ["2"], ["3"], ["4"]]


def test_bare_digits_are_text_where_superscripts_are_the_markers() -> None:
    text = prose(SUP1, SUP2) + "The word grew.2 Then more.\n\n1 Smith, T, 2020.\n\n2 Doe, O, 2021.\n"
    assert [len(markers) for _, _, markers in summary(text)] == [1, 1]


def test_several_numbers_in_one_superscript_are_several_markers() -> None:
    result, source = found("A plan was agreed by all of them.<sup>1, 2</sup>\n\n1 Smith, T, 2020.\n\n2 Doe, O, 2021.\n")
    assert [(m.number, source.text[m.span.start : m.span.end]) for m in result.markers] == [("1", "1"), ("2", "2")]


def test_symbols_are_markers_where_a_note_answers() -> None:
    text = "# T\n\nJane Doe\\*\n\n" + prose("", "†") + "\\* Professor of law.\n\n† See the annex.\n"
    assert summary(text) == [("*", "Professor of law.", ["*"]), ("†", "See the annex.", ["†"])]


def test_roman_numbers_are_read() -> None:
    text = prose("<sup>i</sup>", "<sup>ii</sup>") + "i Smith, T, 2020.\n\nii Roe, P, 2022.\n"
    assert [(number, len(markers)) for number, _, markers in summary(text)] == [("i", 1), ("ii", 1)]


@pytest.mark.parametrize("at_end", [False, True])
def test_numbering_restarts_in_each_chapter(at_end: bool) -> None:
    chapters = [(f"# Chapter {c}\n\n" + prose(SUP1, SUP2), f"1. Smith {c}, 2020.\n2. Doe {c}, 2021.\n\n") for c in "ABC"]
    if at_end:
        text = (
            "".join(body for body, _ in chapters)
            + "# Notes\n\n"
            + "".join(f"## {i}\n\n{n}" for i, (_, n) in enumerate(chapters))
        )
    else:
        text = "".join(f"{body}---\n\n{notes}" for body, notes in chapters)
    result, _ = found(text)
    assert [n.numbering for n in result.notes] == [0, 0, 1, 1, 2, 2]
    assert [m.note for m in result.markers] == [0, 1, 2, 3, 4, 5]


def test_a_document_whose_markers_were_lost_still_has_its_notes() -> None:
    text = prose("", "") + "# Footnotes\n\n" + "".join(f"| {n}. | See Source {n} (2020). \n" for n in range(1, 31))
    result, _ = found(text)
    assert (len(result.notes), len(result.markers)) == (30, 0)


def test_the_span_of_a_note_begins_at_its_number() -> None:
    text = prose(SUP1, "") + "<sup>1</sup> Smith, Title, 2020.\n"
    result, source = found(text)
    assert source.text[result.notes[0].span.start :].startswith("<sup>1</sup> Smith")
    assert [source.text[s.start : s.end] for s in result.notes[0].parts.text.spans()] == ["Smith, Title, 2020."]


@pytest.mark.parametrize("marker", ["$^{{{}}}$", "${{ }}^{{{}}}$", "^{}^", "<sup>[{}]</sup>", "<sup> {} </sup>"])
def test_markers_are_read_however_a_converter_raises_them(marker: str) -> None:
    text = prose(marker.format(1), marker.format(2)) + "1 Smith, Title, 2020.\n\n2 Doe, Other, 2021.\n"
    assert summary(text) == [
        ("1", "Smith, Title, 2020.", [marker.format(1)]),
        ("2", "Doe, Other, 2021.", [marker.format(2)]),
    ]


def test_a_number_glued_to_its_note_is_read() -> None:
    assert summary(prose(SUP1, SUP2) + "1Smith, Title, 2020.\n\n2Doe, Other, 2021.\n") == TWO


def test_two_definitions_of_one_label_are_two_notes() -> None:
    text = "A claim[^x] is made.\n\n[^x]: Doe, *U*, 2021.\n[^x]: Roe, *V*, 2022.\n\n    Second paragraph.\n"
    assert [note[1] for note in summary(text)] == ["Doe, U, 2021.", "Roe, V, 2022. Second paragraph."]


@pytest.mark.parametrize("digit", ["①", "²", "₂"])
def test_a_label_that_is_a_digit_and_no_number_stands_beside_numbered_lines(digit: str) -> None:
    text = prose(SUP1, f"[^{digit}]") + f"1 smith writes here\n\n[^{digit}]: Doe, *U*, 2021.\n\n2 other words here too\n"
    assert (digit, "Doe, U, 2021.", [f"[^{digit}]"]) in summary(text)


def test_the_span_of_a_note_in_a_table_begins_at_its_number_too() -> None:
    result, source = found(prose(SUP1, "") + "# Notes\n\n| 1. | Smith, Title, 2020. |\n")
    assert source.text[result.notes[0].span.start :].startswith("1. | Smith")


@pytest.mark.parametrize(
    "end", ["in 2004.", "by 12%.", "of NATO.", "of the USA,", "(2004).", "in the “Plan.”", "in May 2004."]
)
def test_a_bare_number_is_a_marker_behind_whatever_ends_the_sentence(end: str) -> None:
    text = f"The council agreed a plan on energy.1 It was later extended {end}2 The regions were not asked for it.3\n\n"
    notes = "1 Smith, Title, 2020.\n\n2 Doe, Other, 2021.\n\n3 Roe, Third, 2022.\n"
    assert [(number, markers) for number, _, markers in summary(text + notes)] == [("1", ["1"]), ("2", ["2"]), ("3", ["3"])]


@pytest.mark.parametrize("figure", ["1,999.2 tons", "2004.2 tons", "H.R.2 of that year", "version 12.2 of it"])
def test_a_decimal_is_no_marker_where_bare_numbers_are(figure: str) -> None:
    text = f"The council agreed a plan on energy.1 It was later {figure} for all.2 The regions were not asked for it.3\n\n"
    notes = "1 Smith, Title, 2020.\n\n2 Doe, Other, 2021.\n\n3 Roe, Third, 2022.\n"
    result, source = found(text + notes)
    assert [source.text[: m.span.start].rsplit(None, 1)[-1] for m in result.markers] == ["energy.", "all.", "it."]


def test_a_note_that_skips_a_number_among_notes_is_a_note() -> None:
    notes = "---\n\n1 Smith, Title, 2020.\n\n2 Doe, Other, 2021.\n\n4 Roe, *Piers*, Rome: Laterza, 2022.\n"
    assert [(note[0], len(note[2])) for note in summary(prose(SUP1, SUP2) + notes)] == [("1", 1), ("2", 1), ("4", 0)]


def test_a_paragraph_below_notes_that_begins_with_a_later_number_is_text() -> None:
    notes = "---\n\n1 Smith, Title, 2020.\n\n2 Doe, Other, 2021.\n\n4 of the ports that opened in 2020 were closed again.\n"
    assert [note[0] for note in summary(prose(SUP1, SUP2) + notes)] == ["1", "2"]


@pytest.mark.parametrize(("order", "cited"), [("321", ["1", "2", "3"]), ("2133", ["1", "2", "3"]), ("31", [])])
def test_a_list_in_brackets_is_cited_in_any_order_if_nearly_all_of_it_is(order: str, cited: list[str]) -> None:
    text = " ".join(f"Ferries paid for the quay of 19{digit}0 in full [{digit}]." for digit in order)
    listed = "\n\n".join(f"[{i}] A. {name}, Quays, {1960 + i}." for i, name in enumerate(("Adams", "Brown", "Clark"), 1))
    notes = summary(f"{text}\n\n# References\n\n{listed}\n")
    assert [number for number, _, markers in notes if markers] == cited


def test_a_figure_below_the_number_of_its_list_is_of_the_note() -> None:
    text = f"{prose('<sup>[1](#n1)</sup>', '<sup>[2](#n2)</sup>')}"
    items = '<ol><li id="n1">1984: A Novel.</li><li id="n2">158 g of flour.</li><li id="n3">3. Doe, Other, 2021.</li></ol>'
    assert [(number, note) for number, note, _ in summary(text + "So on.<sup>[3](#n3)</sup>\n\n" + items)] == [
        ("1", "1984: A Novel."),
        ("2", "158 g of flour."),
        ("3", "Doe, Other, 2021."),
    ]


def test_an_isotope_at_the_beginning_of_a_paragraph_is_no_note() -> None:
    notes = f"{SUP1} Smith, Title, 2020.\n\n{SUP2} Doe, Other, 2021.\n"
    assert summary(f"{prose(SUP1, SUP2)}<sup>14</sup>C was measured.\n\n{notes}") == TWO


def test_a_raised_number_alone_in_its_paragraph_has_the_next_one_for_its_text() -> None:
    text = f"{prose(SUP1, SUP2)}<sup>1</sup>\n\nSmith, Title, 2020.\n\n<sup>2</sup>\n\nDoe, Other, 2021.\n"
    assert summary(text) == TWO


def test_a_number_that_leads_to_a_figure_is_no_marker_and_one_that_leads_to_the_heading_of_the_notes_is() -> None:
    text = prose("<sup>[1](#notes)</sup>", " (Fig. [1](#f1))") + '<p id="f1">Map of it.</p>\n\n'
    result, _ = found(f'{text}<h2 id="notes">Notes</h2>\n\n1. Smith, Title, 2020.\n')
    assert [(marker.number, marker.note) for marker in result.markers] == [("1", 0)]


def test_a_year_that_leads_to_a_source_is_of_the_text() -> None:
    cited = prose(" (Smith [1999](#a)).", " [[1](#n1), [2](#n2)–[4](#n4)]")
    items = "".join(f'<li id="n{i}">Work {i}, 200{i}.</li>' for i in range(1, 5))
    result, source = found(f'{cited}<ol>{items}</ol>\n\n<p id="a">Smith, J., 1999.</p>')
    assert [marker.number for marker in result.markers] == ["1", "2", "3", "4"]
    passages = [passage.text.string for passage in extract(source, "x", None).passages]
    assert passages[0].endswith("energy. (Smith 1999). It was later extended to the regions.")
