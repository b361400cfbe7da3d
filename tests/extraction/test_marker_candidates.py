"""Markers in ranges, in links, in brackets, and what only looks like one."""

import pytest

from claimcheck.documents import read
from claimcheck.extraction import extract
from claimcheck.model.document import Document

SENTENCE = "The council met in the capital and agreed a plan on energy."


def document(text: str) -> Document:
    return extract(read(text.encode(), "a.md"), "a", None)


def listed(numbers: range) -> str:
    return "\n" + "\n".join(f"{n} Smith, *Title {n}*, 20{n:02}.\n" for n in numbers)


def cut(text: str) -> list[tuple[str, str]]:
    found = document(text)
    return [(m.number, found.source[m.span.start : m.span.end]) for m in found.markers if m.note_id]


@pytest.mark.parametrize("dash", ["-", "–"])
def test_a_range_marks_every_note_in_it(dash: str) -> None:
    text = f"{SENTENCE}<sup>2{dash}4</sup> {SENTENCE}<sup>1,5</sup>\n{listed(range(1, 6))}"
    assert cut(text) == [("2", "2"), ("3", dash), ("4", "4"), ("1", "1"), ("5", "5")]
    assert document(text).passages[0].text.string == f"{SENTENCE} {SENTENCE}"


def test_a_range_of_brackets_marks_every_note_in_it() -> None:
    text = f"{SENTENCE} [1]. {SENTENCE} [2]-[4].\n\n## Notes\n\n" + "".join(f"[{n}] Smith, {n}.\n\n" for n in range(1, 5))
    assert [number for number, _ in cut(text)] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    "marker", ["[[{}]](#_ftn{})", "[<sup>[{}]</sup>](#_ftn{})", '<a href="#_ftn{1}"><sup>{0}</sup></a>']
)
def test_a_marker_whose_link_leads_nowhere_goes_by_its_number(marker: str) -> None:
    first, second = marker.format(1, 1), marker.format(2, 2)
    notes = "[[1]](#_ftnref1) Smith, 2020.\n\n[[2]](#_ftnref2) Doe, 2021.\n"
    assert cut(f"{SENTENCE}{first} {SENTENCE}{second}\n\n{notes}") == [("1", first), ("2", second)]


def test_endnotes_of_word_are_roman_and_tied_by_their_names() -> None:
    first = '<a href="#_edn1" name="_ednref1" title=""><sup>[i]</sup></a>'
    notes = '<p><a href="#_ednref1" name="_edn1" title="">[i]</a> Smith, <em>A</em>, 2001.</p>\n'
    found = document(f"<p>{SENTENCE}{first}</p>\n<hr>\n{notes}")
    assert [(n.number, n.text.string, len(n.markers)) for n in found.notes] == [("i", "Smith, A, 2001.", 1)]


def test_an_id_without_a_number_leaves_the_number_to_the_marker() -> None:
    text = (
        f'<p>{SENTENCE}<sup data-fn="ab12"><a href="#ab12">2</a></sup></p>\n'
        '<ol class="wp-block-footnotes"><li id="ab12">Doe. <a href="#ab12-link">↩︎</a></li></ol>\n'
    )
    assert [(n.number, n.text.string, len(n.markers)) for n in document(text).notes] == [("2", "Doe.", 1)]


def test_a_paragraph_that_a_table_of_contents_links_to_is_no_note() -> None:
    text = f'1. [The wells](#wells)\n\n{SENTENCE}[^1]\n\n<p id="wells">2014 was a dry year.</p>\n\n[^1]: Smith.\n'
    assert [note.number for note in document(text).notes] == ["1"]


@pytest.mark.parametrize(
    "line", ["1.5 million tonnes were lost in 2010.", "1,200 people left it in 2010.", "1.1. See p. 4."]
)
def test_a_decimal_at_the_head_of_a_line_is_no_note(line: str) -> None:
    text = f"{SENTENCE}<sup>1</sup> {SENTENCE}<sup>2</sup>\n\n{line}\n{listed(range(1, 3))}"
    assert [note.text.string for note in document(text).notes] == ["Smith, Title 1, 2001.", "Smith, Title 2, 2002."]


def test_a_number_behind_a_quotation_and_a_semicolon_is_a_marker() -> None:
    text = f"{SENTENCE}1 It was “a great day”;2 others did so.3\n\n## Notes\n\n1. Smith.\n2. Doe.\n3. Roe.\n"
    assert [number for number, _ in cut(text)] == ["1", "2", "3"]


@pytest.mark.parametrize("power", ["E = mc<sup>2</sup>", "30 km<sup>2</sup>", "10<sup>2</sup>", "a 2<sup>nd</sup>"])
def test_a_power_is_no_second_marker_of_its_note(power: str) -> None:
    text = f"{SENTENCE}<sup>1</sup> {SENTENCE}<sup>2</sup> It was {power} then.\n{listed(range(1, 3))}"
    assert [number for number, _ in cut(text)] == ["1", "2"]


@pytest.mark.parametrize("marks", [("1", "1", "1"), ("12", "1", "12"), ("*", "*", "†*")])
def test_numbering_may_begin_again_on_every_page(marks: tuple[str, ...]) -> None:
    pages = [
        "".join(f"{SENTENCE}<sup>{m}</sup> " for m in page)
        + "\n\n"
        + "".join(f"<sup>{m}</sup> Smith, p. {m}.\n\n" for m in page)
        for page in marks
    ]
    found = document("# T\n\n" + "".join(pages))
    assert [len(note.markers) for note in found.notes] == [1] * len("".join(marks))
    assert len({(note.numbering, note.number) for note in found.notes if note.number.isdigit()}) == sum(
        note.number.isdigit() for note in found.notes
    )


def test_a_short_note_right_below_its_marker_needs_no_neighbour() -> None:
    found = document(f"# T\n\n{SENTENCE}<sup>1</sup>\n\n1 Interview with a minister.\n\n{SENTENCE}\n")
    assert [(n.number, n.text.string) for n in found.notes] == [("1", "Interview with a minister.")]


def test_an_empty_item_of_a_list_of_notes_is_an_empty_note() -> None:
    found = document(f"{SENTENCE}<sup>1</sup> {SENTENCE}<sup>2</sup>\n\n## Notes\n\n1. Smith.\n2.\n")
    assert [(n.number, n.text.string, len(n.markers)) for n in found.notes] == [("1", "Smith.", 1), ("2", "", 1)]


def test_a_number_behind_a_guillemet_is_a_marker() -> None:
    text = f"Il a dit que « c'est vrai »1. {SENTENCE}2 Et c'est admis3.\n\nNotes\n\n1 Dupont, 2010.\n\n2 Doe.\n\n3 Ibid.\n"
    assert [number for number, _ in cut(text)] == ["1", "2", "3"]


@pytest.mark.parametrize("marker", ["<sup>{}.</sup>", "<sup>{},</sup>", "<sup>({})</sup>", "<sup>{})</sup>"])
def test_a_stop_within_a_superscript_is_no_part_of_the_number(marker: str) -> None:
    text = f"{SENTENCE}{marker.format(1)} {SENTENCE}{marker.format(2)}\n{listed(range(1, 3))}"
    assert [number for number, _ in cut(text)] == ["1", "2"]


def boxed(markers: str, notes: str) -> Document:
    sentences = " ".join(f"{SENTENCE[:-1]} [{number}]." for number in markers.split())
    return document(f"{sentences}\n\n## Notes\n\n" + "".join(f"[{n}] Smith, *T*, 1950.\n\n" for n in notes.split()))


def test_a_number_in_brackets_that_lost_its_note_is_a_marker_among_many() -> None:
    found = boxed("1 2 3 4 5 6 7 8 9 10", "1 2 3 4 5 6 8 9 10")
    assert [marker.number for marker in found.markers if marker.note_id is None] == ["7"]


def test_two_numbers_in_brackets_that_changed_places_are_both_markers() -> None:
    found = boxed("1 2 3 4 6 5 7 8 9 10", "1 2 3 4 5 6 7 8 9 10")
    assert [marker.number for marker in found.markers] == ["1", "2", "3", "4", "6", "5", "7", "8", "9", "10"]


def test_a_number_in_brackets_out_of_the_row_is_no_marker() -> None:
    found = boxed("1 2 3 4 40 5 6 7 8 9 10", "1 2 3 4 5 6 7 8 9 10")
    assert "40" not in {marker.number for marker in found.markers}


def test_a_bare_digit_behind_a_year_or_a_figure_is_the_marker_that_is_missing_there() -> None:
    text = f"{SENTENCE}1 It was founded in 1962.2 {SENTENCE}3 It fell to 8.2.4 {SENTENCE}5 It grew by 20216, by 3.5 or so."
    notes = "".join(f"{n} Smith, *Title {n}*, 20{n:02}.\n\n" for n in range(1, 7))
    assert [number for number, _ in cut(f"{text}\n\n## Notes\n\n{notes}")] == ["1", "2", "3", "4", "5", "6"]


def test_a_number_in_brackets_with_a_place_in_its_source_is_a_marker() -> None:
    text = f"{SENTENCE} [1]. It holds [2, Theorem 3.1], and again [3, pp. 4–7; 4]. {SENTENCE} [5]"
    assert [
        number for number, _ in cut(text + "\n\n## Notes\n\n" + "".join(f"[{n}] Smith, {n}.\n\n" for n in range(1, 6)))
    ] == [*"12345"]


def test_endnotes_in_roman_numerals_stand_beside_footnotes_as_word_saves_them_as_text() -> None:
    text = f"{SENTENCE}[i] {SENTENCE}[1] {SENTENCE}[ii] {SENTENCE}[iii] “[i]t” {SENTENCE}[2]\n\n"
    notes = "".join(f"[{n}] Smith, *Boats*, London, 202{i}.\n\n" for i, n in enumerate(["1", "2", "i", "ii", "iii"]))
    found = extract(read((text + notes).encode(), "a.md"), "a", None)
    assert [(note.number, len(note.markers)) for note in found.notes] == [(n, 1) for n in ["1", "2", "i", "ii", "iii"]]
