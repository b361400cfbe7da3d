"""The printed numbers of notes, over sections and pages."""

import pytest
from tests.documents.word.made import docx, mark, markers, note, notes, paragraph, run, source

SECTION = "<w:sectPr>{}</w:sectPr>"
NOTES = {i: note(str(i)) for i in range(1, 6)}


def numbers(*body: str, **others: str) -> list[str]:
    return [number for number, _ in markers(source(*body, footnotes=NOTES, **others))]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("", ["1", "2", "3"]),
        ('<w:numFmt w:val="lowerRoman"/>', ["i", "ii", "iii"]),
        ('<w:numFmt w:val="chicago"/>', ["*", "†", "‡"]),
        ('<w:numStart w:val="5"/>', ["5", "6", "7"]),
        ('<w:numRestart w:val="eachSect"/>', ["1", "2", "1"]),
        ('<w:numRestart w:val="eachPage"/>', ["1", "2", "1"]),
    ],
)
def test_the_settings_say_how_notes_are_counted(said: str, shown: list[str]) -> None:
    first = paragraph("A.", mark(1), " B.", mark(2), properties=SECTION.format(""))
    assert numbers(first, paragraph("C.", mark(3)), settings=f"<w:footnotePr>{said}</w:footnotePr>") == shown


def test_a_section_says_otherwise_for_itself() -> None:
    own = '<w:footnotePr><w:numFmt w:val="upperLetter"/><w:numRestart w:val="eachSect"/></w:footnotePr>'
    first = paragraph("A.", mark(1), properties=SECTION.format(""))
    second = paragraph("B.", mark(2), " C.", mark(3), properties=SECTION.format(own))
    assert numbers(first, second, paragraph("D.", mark(4))) == ["1", "A", "B", "3"]


def test_the_last_section_is_the_one_of_the_body() -> None:
    own = '<w:footnotePr><w:numStart w:val="8"/></w:footnotePr>'
    assert numbers(paragraph("A.", mark(1)), SECTION.format(own)) == ["8"]


def test_a_mark_that_was_typed_is_not_counted() -> None:
    assert numbers(paragraph("A.", mark(1), " B.", mark(2, custom="†"), " C.", mark(3))) == ["1", "†", "2"]


def test_a_mark_that_was_typed_may_stand_in_the_next_run() -> None:
    alone = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/></w:r>'
    found = source(paragraph("A.", alone, run("a)"), run(" Next.")), footnotes={1: paragraph("a) An aside.")})
    assert markers(found) == [("a)", "footnote-1")]
    assert found.blocks[0].text.string == "A. Next."


def test_notes_that_begin_again_are_two_numberings_in_one_document() -> None:
    from claimcheck import extraction  # noqa: PLC0415  (only here the reader meets what is made of it)
    from claimcheck.documents.word import read  # noqa: PLC0415

    first = paragraph("Prices rose.", mark(1), " Wages fell.", mark(2), properties=SECTION.format(""))
    made = docx(
        first,
        paragraph("Rents rose.", mark(3)),
        footnotes=NOTES,
        settings='<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>',
    )
    document = extraction.extract(read(made, "brief.docx"), "brief", None)
    assert [(n.id, n.number, n.numbering) for n in document.notes] == [("n-1", "1", 0), ("n-2", "2", 0), ("n-1-2", "1", 1)]
    assert [(m.number, m.note_id, m.numbering) for m in document.markers] == [
        ("1", "n-1", 0),
        ("2", "n-2", 0),
        ("1", "n-1-2", 1),
    ]


def test_the_text_of_the_line_between_text_and_notes_is_no_note() -> None:
    assert [text for _, text in notes(source(paragraph("A.", mark(1)), footnotes=NOTES))] == ["1"]


@pytest.mark.parametrize(
    "between",
    ['<w:p><w:r><w:br w:type="page"/></w:r></w:p>', paragraph("Next.", properties="<w:pageBreakBefore/>")],
)
def test_a_page_that_the_author_broke_begins_anew_and_that_the_rest_is_unknown_is_told(between: str) -> None:
    said = '<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>'
    found = source(paragraph("A.", mark(1)), between, paragraph("B.", mark(2)), footnotes=NOTES, settings=said)
    assert [number for number, _ in markers(found)] == ["1", "1"]
    assert "does not say where its pages break" in found.notices[0].message


def test_a_mark_that_was_never_typed_is_not_looked_for_on_and_on() -> None:
    alone = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/></w:r>'
    found = source(paragraph("A.", alone, *([run(" ")] * 20_000), "Next."), footnotes=NOTES)
    assert found.blocks[0].text.string == "A. Next."
    assert markers(found) == [("1", "footnote-1")]
