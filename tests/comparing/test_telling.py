"""What became of a text: every edit is told, once, and as what it is; what layout does is no edit."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.comparing.shore import APPROVED, compare, edited, only, told

from claimcheck.model.comparison import Rewording

EDITS = {
    "a sentence": (" Nobody said that the\nports were closed.", "", ("sentence", "lost")),
    "an item": ("- First item with a figure of 30 days.\n", "", ("sentence", "lost")),
    "a paragraph": ("Finally, a paragraph to end the text with. It", "It", ("sentence", "lost")),
    "a figure": ("12.5% in 2020", "12.6% in 2020", ("figure", "changed")),
    "a year": ("written in 2022", "written in 2023", ("figure", "changed")),
    "a figure of a table": ("| 27    |", "| 28    |", ("figure", "changed")),
    "a currency": ("to €1,350", "to $1,350", ("figure", "changed")),
    "a decimal point": ("€1,200 million", "€1.200 million", ("figure", "changed")),
    "a date of a note": ("3 May 2021", "5 May 2021", ("figure", "changed")),
    "words": ("office was efficient", "office was not efficient", ("sentence", "changed")),
    "a heading": ("What the law asks", "What the law wants", ("sentence", "changed")),
    "words of a note": ("*The office*", "*The bureau*", ("note", "changed")),
    "a marker": ("goes on.[^3]", "goes on.", ("marker", "lost")),
    "a second marker": ("27 ports.", "27 ports.[^3]", ("marker", "added")),
    "another note": ("far.[^two]", "far.[^4]", ("marker", "changed")),
    "a target": ("(https://ports.test/report-2020)", "(https://ports.test/report-2021)", ("link", "changed")),
    "an address": ("ports-and-shores.", "ports-and-waves.", ("link", "changed")),
    "a link": ("[the ministry](https://ports.test/report-2020)", "the ministry", ("link", "lost")),
}


@pytest.mark.parametrize("edit", EDITS)
def test_one_edit_is_one_difference_of_its_kind(edit: str) -> None:
    old, new, difference = EDITS[edit]
    assert told(compare(APPROVED, edited(old, new))) == [difference]


OPPOSITE = {"lost": "added", "added": "lost", "changed": "changed"}


@pytest.mark.parametrize("edit", EDITS)
def test_the_other_way_round_what_was_lost_is_added(edit: str) -> None:
    old, new, (subject, change) = EDITS[edit]
    assert told(compare(edited(old, new), APPROVED)) == [(subject, OPPOSITE[change])]


def test_a_lost_note_is_told_alone_though_its_marker_went_with_it_and_others_got_new_numbers() -> None:
    proof = re.sub(r"\[\^3\]:.*\n|\[\^3\]", "", APPROVED)
    found = only(compare(APPROVED, proof))
    assert (found.subject, found.change, found.before and found.before.note) == ("note", "lost", "3")


def test_a_lost_note_whose_marker_stayed_is_told_once() -> None:
    assert told(compare(APPROVED, re.sub(r"\[\^3\]:.*\n", "", APPROVED))) == [("note", "lost")]


def test_a_note_that_became_text_is_told_as_a_note_that_was_lost() -> None:
    proof = edited("[^5]: B. Quint", "\nB. Quint")
    found = only(compare(APPROVED, edited("3 reports.[^5]", "3 reports.", proof)))
    assert (found.subject, found.change) == ("note", "lost")
    assert "stand in the text" in found.detail


def test_a_moved_marker_shows_both_its_sentences() -> None:
    found = only(compare(APPROVED, edited("27 ports.", "27 ports.[^3]", edited("goes on.[^3]", "goes on."))))
    assert (found.subject, found.change) == ("marker", "moved")
    assert found.before
    assert found.before.text.endswith("goes on.[3]")
    assert found.after
    assert found.after.text == "In 2021 there were 27 ports.[3]"


def test_a_marker_is_told_that_moved_within_its_sentence() -> None:
    assert told(compare("Ports rose and fell.[^1]\n\n[^1]: A.", "Ports rose[^1] and fell.\n\n[^1]: A.")) == [
        ("marker", "moved")
    ]


def test_a_lost_sentence_says_which_markers_went_with_it() -> None:
    proof = edited(" The Ministry of Trade asked for 3 reports.[^5]", "")
    lost = compare(APPROVED, proof).differences[0]
    assert (lost.subject, lost.change, lost.detail) == ("sentence", "lost", "with the marker of note 5")


def test_a_changed_sentence_has_its_words_before_and_after() -> None:
    found = only(compare(APPROVED, edited("efficient; it flattened", "careful; it slowly flattened")))
    assert found.words == (Rewording("efficient;", "careful;"), Rewording("", "slowly"))


def test_a_document_that_lost_a_sentence_a_note_and_a_digit_is_told_all_three_and_nothing_else() -> None:
    proof = re.sub(r"\[\^5\]:.*\n|\[\^5\]", "", edited("30 days", "31 days"))
    proof = proof.replace(" It has two sentences.", "")
    assert told(compare(APPROVED, proof)) == [("figure", "changed"), ("sentence", "lost"), ("note", "lost")]


def numbered(*places: str) -> str:
    text = "".join(f"Ports rose in {place}.<sup>{n}</sup>\n\n" for n, place in enumerate(places, 1))
    return f"{text}# Notes\n\n" + "".join(f"{n}. Marsh, Ports of {place}, London.\n" for n, place in enumerate(places, 1))


def test_lost_markers_of_a_converter_are_one_difference() -> None:
    typed = numbered("Oslo", "Turin", "Kyoto", "Bern", "Lima", "Riga")
    found = only(compare(typed, re.sub("<sup>.</sup>", "", typed)))
    assert (found.subject, found.change) == ("marker", "lost")
    assert found.detail == "all 6 markers, or nearly all"


LAYOUT = {
    "curly quotes": lambda text: text.replace('"the best"', "“the best”").replace("It's", "It’s"),
    "dashes": lambda text: text.replace(" -- ", "—").replace("12-25", "12–25"),
    "ligatures": lambda text: text.replace("efficient; it flattened", "eﬃcient; it ﬂattened"),
    "soft hyphens": lambda text: text.replace("paragraph", "para\u00adgraph"),
    "a word divided at the end of a line": lambda text: text.replace("paragraph to end", "para- graph to end"),
    "no-break spaces": lambda text: text.replace("in 2021 there", "in\u00a02021 there").replace("€1,200 m", "€1,200\u202fm"),
    "capitals": lambda text: text.replace("What cities do", "WHAT CITIES DO"),
    "numbered headings": lambda text: text.replace("## What cities", "## 2.1 What cities").replace(
        "## What the", "## 2 What the"
    ),
    "bullets": lambda text: text.replace("- First", "\n• First").replace("- Second", "\n• Second"),
    "a paragraph cut in two": lambda text: text.replace(" Nobody said", "\n\nNobody said"),
    "two paragraphs made one": lambda text: text.replace("field.\n\nA second", "field. A second"),
    "a line-broken address": lambda text: text.replace("reports/2022/long-name", "reports/2022/ long-name"),
    "other numbers of the notes": lambda text: text.replace("[^5]", "[^12]").replace("[^1]", "[^0]"),
    "wrapped lines": lambda text: re.sub(r"(?<=[a-z,]) (?=[a-z])", "\n", text),
}


@pytest.mark.parametrize("change", LAYOUT)
def test_layout_is_no_difference(change: str) -> None:
    proof = LAYOUT[change](APPROVED)
    assert proof != APPROVED
    assert told(compare(APPROVED, proof)) == []
    assert told(compare(proof, APPROVED)) == []


def test_a_paragraph_that_moved_is_no_difference_but_said() -> None:
    last = "Finally, a paragraph to end the text with. It has two sentences.\n\n"
    proof = edited("## What the law asks", last + "## What the law asks", edited(last, ""))
    comparison = compare(APPROVED, proof)
    assert told(comparison) == []
    assert [before.text for before, _ in comparison.elsewhere] == ["Finally, a paragraph to end the text with."]


def test_a_table_of_contents_and_a_printed_title_are_no_differences() -> None:
    before = f"---\ntitle: Ports of the shore\nauthor: Ada Marsh\ndate: 2025-03-01\n---\n\n{APPROVED}"
    contents = "The long shore ..... 1\n\nWhat the law asks 3\n\nWhat cities do 12\n\n"
    after = f"Ports of the shore\n\nAda Marsh\n\n1 March 2025\n\n{contents}{APPROVED}"
    assert told(compare(before, after)) == []


@pytest.mark.parametrize(
    "contents", ["The long shore\n\nWhat the law asks\n\n", "The long shore What the law asks What cities do\n\n"]
)
def test_contents_without_numbers_are_no_difference(contents: str) -> None:
    assert told(compare(APPROVED, contents + APPROVED)) == []


def test_the_head_of_a_table_that_is_printed_again_on_the_next_page_is_no_difference() -> None:
    assert told(compare(APPROVED, edited("| in 2021", "| Year | Ports | Share |\n| in 2021"))) == []


def test_a_row_of_figures_that_is_there_twice_is_a_difference() -> None:
    assert told(compare(APPROVED, edited("| in 2021", "| in 2020 | 25 | 12.5% |\n| in 2021"))) == [("sentence", "added")]


def test_notes_that_have_another_number_since_one_is_gone_are_said_and_are_no_differences() -> None:
    comparison = compare(numbered("Oslo", "Turin", "Kyoto", "Bern"), numbered("Oslo", "Kyoto", "Bern"))
    assert told(comparison) == [("sentence", "lost"), ("note", "lost")]
    assert comparison.renumbered == (("3", "2"), ("4", "3"))


def test_scripts_without_spaces_show_the_characters_that_changed() -> None:
    found = only(compare("港の数は増えました。海は静かです。", "港の数は減りました。海は静かです。"))
    assert found.words == (Rewording("増 え", "減 り"),)


SENTENCES = st.lists(
    st.builds(
        lambda subject, number, verb, place: f"The {subject} of {place} {verb} in {number}.",
        st.sampled_from(["port", "office", "long shore", "ministry", "co-operation", "“field”"]),
        st.integers(1000, 2999),
        st.sampled_from(["rose", "fell", "was closed", "went on as before", "cost €3.5 million"]),
        st.sampled_from(["Oslo", "Turin", "the United States", "Île-de-France", "Kyōto"]),
    ),
    min_size=1,
    max_size=12,
    unique=True,
)


def written(sentences: list[str], cuts: list[int]) -> str:
    """The sentences in paragraphs, each third of them with a note."""
    parts = [f"{text}[^{i}]" if i % 3 == 0 else text for i, text in enumerate(sentences)]
    body = "".join(text + ("\n\n" if i in cuts else " ") for i, text in enumerate(parts))
    notes = "".join(
        f"[^{i}]: Marsh, Report {i} on {text[4:20]}, London {1900 + i}.\n" for i, text in enumerate(sentences) if i % 3 == 0
    )
    return f"{body}\n\n{notes}"


CUTS = st.lists(st.integers(0, 11))


@settings(max_examples=40, deadline=None)
@given(SENTENCES, CUTS, CUTS)
def test_a_text_has_no_difference_from_itself_however_its_paragraphs_are_cut(sentences, cuts, others) -> None:
    comparison = compare(written(sentences, cuts), written(sentences, others))
    assert (comparison.differences, comparison.elsewhere) == ((), ())


@settings(max_examples=40, deadline=None)
@given(SENTENCES, CUTS, st.data())
def test_one_digit_that_changes_is_one_figure(sentences, cuts, data) -> None:
    at = data.draw(st.integers(0, len(sentences) - 1))
    text = written(sentences, cuts)
    old = re.search(r"\d{4}\.", sentences[at])
    assert old
    new = f"{(int(old[0][0]) + 4) % 10}{old[0][1:]}"
    proof = text.replace(sentences[at], sentences[at].replace(old[0], new), 1)
    found = only(compare(text, proof))
    assert (found.subject, found.change, found.words) == ("figure", "changed", (Rewording(old[0], new),))


@settings(max_examples=40, deadline=None)
@given(SENTENCES.filter(lambda made: len(made) > 1), CUTS, st.data())
def test_one_sentence_that_goes_is_one_sentence_lost(sentences, cuts, data) -> None:
    at = data.draw(st.integers(0, len(sentences) - 1).filter(lambda i: i % 3))
    text = written(sentences, cuts)
    found = only(compare(text, text.replace(sentences[at], "", 1)))
    assert (found.subject, found.change, found.before and found.before.text) == ("sentence", "lost", sentences[at])


@settings(max_examples=40, deadline=None)
@given(SENTENCES, CUTS, st.data())
def test_one_note_that_goes_with_its_marker_is_one_note_lost(sentences, cuts, data) -> None:
    at = data.draw(st.integers(0, (len(sentences) - 1) // 3)) * 3
    text = written(sentences, cuts)
    found = only(compare(text, re.sub(rf"\[\^{at}\]:.*\n|\[\^{at}\]", "", text)))
    assert (found.subject, found.change, found.before and found.before.note) == ("note", "lost", str(at))
