"""What is around the text of notes and around their markers is left out, once."""

import pytest

from claimcheck.documents.html import read
from claimcheck.extraction import extract
from claimcheck.model.source import BlockKind, MarkKind


def notes(page: str) -> list[tuple[str, str]]:
    return [(b.number, b.text.string) for b in read(page.encode(), "page.html").blocks if b.kind is BlockKind.NOTE]


def test_a_figure_behind_the_number_is_of_the_note() -> None:
    page = (
        '<p>Deep.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>'
        '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" '
        'href="#sdfootnote1anc">1</a> 1 fathom is 2 m.</p></div>'
    )
    assert notes(page) == [("1", "1 fathom is 2 m.")]


def test_a_note_that_is_one_link_back_keeps_its_text() -> None:
    note = '<p id="n1"><a href="#r1">Smith, p. 5.</a></p>'
    assert notes(f'<p>A.<sup><a href="#n1" id="r1">1</a></sup></p><div class="footnotes">{note}</div>') == [
        ("1", "Smith, p. 5.")
    ]


@pytest.mark.parametrize(
    "page",
    [
        '<p>A.<label class="margin-toggle"></label><input type="checkbox"/><span class="sidenote">Ibid., 4.</span></p>',
        '<p>A.<sup><a href="javascript:">1</a></sup><span class="modern-footnotes-footnote__note">Ibid., 4.</span></p>',
    ],
)
def test_a_short_note_in_the_sentence_is_one_where_a_marker_stands_before_it(page: str) -> None:
    assert notes(page) == [("1", "Ibid., 4.")]


def test_kinds_of_numbers_stay_apart_where_a_page_has_two() -> None:
    page = (
        '<p>A.<sup><a href="#n1">1</a></sup> B.<sup><a href="#m1">[note 1]</a></sup></p>'
        '<ol class="references"><li id="n1" class="endnote">Smith.</li></ol>'
        '<ol class="references"><li id="m1" class="endnote">So he said.</li></ol>'
    )
    assert [number for number, _ in notes(page)] == ["1", "note 1"]


def test_review_comments_of_an_exported_document_are_not_read_and_its_links_are_those_of_the_author() -> None:
    page = (
        '<body class="doc-content"><p class="title">Wells</p><p>Deep.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>'
        '<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> See '
        '<a href="https://www.google.com/url?q=https://x.org/w&amp;sa=D&amp;source=editors&amp;ust=1">x.org/w</a>.</p></div>'
        '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>Is it so?</p><p>Surely.</p></div>'
    )
    document = extract(read(page.encode(), "page.html"), "x", None)
    assert (document.title, [p.text.string for p in document.passages][1:]) == ("Wells", ["Deep.", "See x.org/w."])
    assert [link.url for link in document.links] == ["https://x.org/w"]


def test_brackets_commas_and_ranges_of_linked_numbers_are_out_of_the_text() -> None:
    links = ", ".join(f'<a href="#b{i}">{i}</a>' for i in (1, 2)) + '–<a href="#b4">4</a>'
    list_ = "".join(f'<li id="b{i}">Work {i}.</li>' for i in range(1, 5))
    page = f'<p>Rice rose [{links}]. See Fig. <a href="#f1">1</a>.</p><p id="f1">Map.</p><ol class="references">{list_}</ol>'
    text = read(page.encode(), "page.html").blocks[0]
    assert text.text.string == "Rice rose. See Fig. 1."
    assert [mark.number for mark in text.marks if mark.kind is MarkKind.REFERENCE] == ["1", "2", "3", "4"]


def test_places_of_one_name_are_those_of_the_article_that_a_link_stands_in() -> None:
    list_ = '<ol class="footnotes"><li id="n1">{} <a href="#r1">↩</a></ol>'
    one = f'<article><p>A.<sup id="r1"><a href="#n1">1</a></sup></p>{list_}</article>'
    document = extract(read((one.format("Smith.") + one.format("Jones.")).encode(), "page.html"), "x", None)
    assert [(note.text.string, len(note.markers)) for note in document.notes] == [("Smith.", 1), ("Jones.", 1)]
