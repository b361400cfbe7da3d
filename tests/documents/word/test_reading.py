"""A Word file as a whole: its notes, its blocks, where each stands."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents.word.made import (
    STRICT,
    TRANSITIONAL,
    docx,
    field,
    mark,
    markers,
    marks,
    note,
    notes,
    paragraph,
    run,
    source,
    table,
    texts,
)

from claimcheck import extraction
from claimcheck.documents import markdown
from claimcheck.documents.word import read
from claimcheck.errors import UnreadableFile
from claimcheck.model.source import BlockKind, MarkKind
from claimcheck.model.text import Spots

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"


def test_a_footnote_is_a_note_with_its_printed_number_and_not_its_id() -> None:
    found = source(paragraph("Prices rose.", mark(7)), footnotes={7: note("The Daily Post, 3 May 2021.")})
    assert markers(found) == [("1", "footnote-7")]
    assert notes(found) == [("1", "The Daily Post, 3 May 2021.")]


def test_notes_stand_in_the_order_of_their_marks() -> None:
    found = source(paragraph("A.", mark(3), " B.", mark(2)), footnotes={2: note("two"), 3: note("three")})
    assert notes(found) == [("1", "three"), ("2", "two")]


def test_endnotes_are_counted_on_their_own_in_roman_numbers() -> None:
    found = source(
        paragraph("A.", mark(1), " B.", mark(1, "endnote"), " C.", mark(2, "endnote")),
        footnotes={1: note("foot")},
        endnotes={1: note("end"), 2: note("last")},
    )
    assert notes(found) == [("1", "foot"), ("i", "end"), ("ii", "last")]
    assert markers(found) == [("1", "footnote-1"), ("i", "endnote-1"), ("ii", "endnote-2")]


def test_the_line_between_text_and_notes_is_no_note() -> None:
    assert notes(source(paragraph("A.", mark(1)), footnotes={1: note("one")})) == [("1", "one")]


def test_a_note_that_is_marked_twice_is_one_note_with_two_marks() -> None:
    found = source(paragraph("A.", mark(1), " B.", mark(2), " C.", mark(1)), footnotes={1: note("one"), 2: note("two")})
    assert notes(found) == [("1", "one"), ("2", "two")]
    assert [number for number, _ in markers(found)] == ["1", "2", "1"]


def test_a_cross_reference_that_looks_like_a_mark_is_a_second_mark() -> None:
    found = source(
        paragraph("A.", '<w:bookmarkStart w:id="1" w:name="_Ref9"/>', mark(1), '<w:bookmarkEnd w:id="1"/>'),
        paragraph("B.", field(r" NOTEREF _Ref9 \f \h ", run("1", '<w:vertAlign w:val="superscript"/>')), " C."),
        footnotes={1: note("one")},
    )
    assert markers(found) == [("1", "footnote-1"), ("1", "footnote-1")]
    assert texts(found, BlockKind.PARAGRAPH) == ["A.", "B. C."]


def test_a_cross_reference_in_a_sentence_is_text() -> None:
    found = source(
        paragraph("A.", '<w:bookmarkStart w:id="1" w:name="_Ref9"/>', mark(1)),
        paragraph("See note ", field(r" NOTEREF _Ref9 \h ", "1"), " above."),
        footnotes={1: note("one")},
    )
    assert texts(found, BlockKind.PARAGRAPH)[1] == "See note 1 above."


def test_a_mark_that_was_typed_is_the_number_and_takes_none_from_the_others() -> None:
    found = source(
        paragraph("Title", mark(1, custom="*"), " goes on.", mark(2)),
        footnotes={1: paragraph(run("*"), run(" An aside.")), 2: note("one")},
    )
    assert markers(found) == [("*", "footnote-1"), ("1", "footnote-2")]
    assert notes(found) == [("*", "An aside."), ("1", "one")]
    assert texts(found)[0] == "Title goes on."


def test_a_mark_whose_note_is_missing_is_a_mark_all_the_same() -> None:
    found = source(paragraph("A.", mark(1), " B.", mark(5)), footnotes={1: note("one")})
    assert [number for number, _ in markers(found)] == ["1", "2"]
    assert notes(found) == [("1", "one")]


def test_a_note_that_is_marked_nowhere_is_printed_nowhere() -> None:
    assert notes(source(paragraph("A.", mark(1)), footnotes={1: note("one"), 2: note("left over")})) == [("1", "one")]


def test_an_empty_note_is_a_note_with_nothing_in_it() -> None:
    assert notes(source(paragraph("A.", mark(1)), footnotes={1: note()})) == [("1", "")]


def test_a_note_of_several_paragraphs_is_several_blocks_with_one_label() -> None:
    found = source(paragraph("A.", mark(1)), footnotes={1: note("one") + paragraph("") + paragraph("more")})
    levels = [(block.label, block.level, block.text.string) for block in found.blocks if block.kind is BlockKind.NOTE]
    assert levels == [("footnote-1", 0, "one"), ("footnote-1", 1, "more")]


def test_what_was_inserted_is_text_and_what_was_deleted_is_gone_and_both_are_told() -> None:
    deleted = "<w:del><w:r><w:delText>fell</w:delText></w:r></w:del>"
    inserted = f"<w:ins>{run('rose')}</w:ins>"
    found = source(
        paragraph("Prices ", deleted, inserted, ".", f"<w:del>{mark(1)}</w:del>", f"<w:ins>{mark(2)}</w:ins>"),
        footnotes={1: note("deleted"), 2: note("kept")},
    )
    assert texts(found) == ["Prices rose.", "kept"]
    assert notes(found) == [("1", "kept")]
    (notice,) = found.notices
    assert notice.code == "tracked-changes"
    assert "2 insertions taken, 2 deletions left out" in notice.message


def test_what_was_moved_stands_in_its_new_place_only() -> None:
    moved = f"<w:moveFrom>{run('Old. ')}</w:moveFrom>"
    assert texts(source(paragraph(moved, "New. ", f"<w:moveTo>{run('Old.')}</w:moveTo>"))) == ["New. Old."]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    assert texts(source(paragraph("One ", properties=gone), paragraph("two."))) == ["One two."]
    assert texts(source(paragraph("One", properties=gone))) == ["One"]


def test_a_row_that_was_deleted_is_gone() -> None:
    rows = table((paragraph("Rome"), paragraph("5%")), (paragraph("Oslo"), paragraph("4%")))
    deleted = rows.replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1)
    assert texts(source(deleted)) == ["Oslo | 4%"]


def test_numbered_items_have_their_printed_labels() -> None:
    level = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    levels = level.format(0, "decimal", "%1.") + level.format(1, "lowerLetter", "%2)")
    numbering = (
        f'<w:abstractNum w:abstractNumId="5">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
    )

    def item(text: str, depth: int) -> str:
        return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>')

    found = source(item("a", 0), item("b", 1), item("c", 1), item("d", 0), numbering=numbering)
    assert [(b.kind.value, b.label, b.level) for b in found.blocks] == [
        ("item", "1.", 1),
        ("item", "a)", 2),
        ("item", "b)", 2),
        ("item", "2.", 1),
    ]
    assert found.text.startswith("1. a\n\na) b")


def test_a_row_of_a_table_is_one_block_with_its_markers() -> None:
    found = source(
        table((paragraph("12"), paragraph("Oslo", mark(1)), paragraph("4%"))), footnotes={1: note("Census, 2020.")}
    )
    row = found.blocks[0]
    assert (row.kind, row.label, row.text.string) == (BlockKind.ROW, "12", "Oslo | 4%")
    assert [each.number for each in marks(row, MarkKind.REFERENCE)] == ["1"]


def test_a_table_of_one_column_is_a_box_of_paragraphs() -> None:
    found = source(table((paragraph("One.") + paragraph("Two."),)))
    assert [(b.kind, b.text.string) for b in found.blocks] == [
        (BlockKind.PARAGRAPH, "One."),
        (BlockKind.PARAGRAPH, "Two."),
    ]


def test_a_text_box_is_read_once_and_behind_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    drawn = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(source(paragraph("Before", drawn, " and behind."), paragraph("Next."))) == [
        "Before and behind.",
        "In the box.",
        "Next.",
    ]


@pytest.mark.parametrize("tag", ["smartTag", "customXml", "sdt"])
def test_what_programs_wrap_around_text_is_no_bar_to_it(tag: str) -> None:
    inner = run("wrapped") if tag != "sdt" else f"<w:sdtPr/><w:sdtContent>{run('wrapped')}</w:sdtContent>"
    outer = f"<w:{tag}>{{}}</w:{tag}>".format
    whole = paragraph("block") if tag != "sdt" else f"<w:sdtContent>{paragraph('block')}</w:sdtContent>"
    assert texts(source(paragraph("Is ", outer(inner), "."), outer(whole))) == ["Is wrapped.", "block"]


def test_the_hint_of_a_control_that_nobody_filled_in_is_no_text() -> None:
    hint = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here.')}</w:sdtContent></w:sdt>"
    assert texts(source(paragraph("A", hint, "."))) == ["A."]


def test_a_table_of_contents_is_not_read_again() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="V1"><w:name w:val="toc 1"/></w:style>'
    assert texts(source(paragraph("Chapter ... 3", style="V1"), paragraph("Text."), styles=styles)) == ["Text."]


def test_headings_are_known_by_their_level_whatever_their_style_is_called() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen"/><w:basedOn w:val="berschrift2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="K"><w:name w:val="K"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    )
    found = source(
        *(paragraph(style, style=style) for style in ("T", "K", "Eigen", "Heading3", "Normal")),
        paragraph("direct", properties='<w:outlineLvl w:val="3"/>'),
        styles=styles,
    )
    assert [(b.text.string, b.level) for b in found.blocks] == [
        ("T", 1),
        ("K", 1),
        ("Eigen", 2),
        ("Heading3", 3),
        ("Normal", 0),
        ("direct", 4),
    ]


def test_links_lead_where_their_relationship_or_their_field_says() -> None:
    linked = f'<w:hyperlink r:id="L" w:anchor="part">{run("here")}</w:hyperlink>'
    simple = f"<w:fldSimple w:instr=' HYPERLINK \"http://c.org/x\" '>{run('simple')}</w:fldSimple>"
    complex_ = field(' HYPERLINK "http://b.org/" \\l "sec" \\o "Tip" ', "there")
    found = source(paragraph(linked, " ", complex_, " ", simple), links={"L": "http://a.org/?q=1&r=2"})
    (block,) = found.blocks
    shown = {block.text.string[m.start : m.end]: m.target for m in marks(block, MarkKind.LINK)}
    assert shown == {"here": "http://a.org/?q=1&r=2#part", "there": "http://b.org/#sec", "simple": "http://c.org/x"}
    assert block.text.string == "here there simple"


def test_the_links_of_a_note_are_those_of_its_own_part() -> None:
    linked = f'<w:hyperlink r:id="L">{run("A page")}</w:hyperlink>'
    found = source(paragraph("A.", mark(1)), footnotes={1: note(linked)}, links={"L": "http://a.org/"})
    assert [each.target for each in marks(found.blocks[1], MarkKind.LINK)] == ["http://a.org/"]


def test_comments_hidden_text_and_instructions_are_no_text() -> None:
    comment = '<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="0"/>'
    found = source(paragraph("A", comment, run("secret", "<w:vanish/>"), field(' XE "index" '), "."))
    assert texts(found) == ["A."]


def test_the_document_is_the_same_in_the_strict_form_of_the_format() -> None:
    made = docx(paragraph("A.", mark(1)), footnotes={1: note("one")})
    loose = read(made, "brief.docx")
    strict = read(_replaced(made, TRANSITIONAL.encode(), STRICT.encode()), "brief.docx")
    assert (strict.blocks, strict.text) == (loose.blocks, loose.text)
    assert len(loose.blocks) == 2


def test_each_paragraph_is_a_spot_and_those_of_the_notes_count_on() -> None:
    found = source(
        paragraph("One."),
        paragraph(""),
        table((paragraph("a") + paragraph("b"), paragraph("c"))),
        paragraph("Two.", mark(1)),
        footnotes={1: note("Note.")},
    )
    spots = Spots(found.spots)
    places = {block.text.string: spots.spot(block.span) for block in found.blocks}
    numbers = {text: spot.paragraph for text, spot in places.items() if spot}
    assert numbers == {
        "One.": 1,
        "a b | c": 2,
        "Two.": 5,
        "Note.": 6,
    }
    assert [spot.paragraph for spot in found.spots] == list(range(1, len(found.spots) + 1))


def test_numbers_that_begin_again_on_each_page_go_by_the_last_layout_and_that_is_told() -> None:
    found = source(
        paragraph("A.", mark(1), " B.", mark(2)),
        paragraph("<w:r><w:lastRenderedPageBreak/><w:t>C.</w:t></w:r>", mark(3)),
        footnotes={1: note("a"), 2: note("b"), 3: note("c")},
        settings='<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>',
    )
    assert [number for number, _ in notes(found)] == ["1", "2", "1"]
    assert [notice.code for notice in found.notices] == ["page-numbers"]


def test_text_in_another_file_is_not_opened_and_that_is_told() -> None:
    found = source(paragraph("A."), '<w:altChunk r:id="L"/>', links={"L": "file:///etc/passwd"})
    assert texts(found) == ["A."]
    assert [notice.code for notice in found.notices] == ["embedded"]


def test_a_document_without_text_is_told() -> None:
    assert [notice.code for notice in source(paragraph("")).notices] == ["empty"]


def test_an_office_file_that_holds_no_text_of_words_is_refused_in_a_sentence() -> None:
    with pytest.raises(UnreadableFile, match="holds no text of Word's"):
        read(docx(parts={"word/document.xml": "<a/>"}), "brief.docx")


def test_a_word_file_and_its_markdown_have_the_same_notes_and_claims() -> None:
    written = (
        "# The lake\n\nThe lake grew by 4% in 2020.[^a] It *fell* in 2021,[^b] said he.\n\n"
        "[^a]: A. Egger, *Lakes*, 3 May 2021, p. 4.\n[^b]: Ibid., p. 9.\n"
    )
    italic = "<w:i/>"
    made = docx(
        paragraph("The lake", style="Heading1"),
        paragraph("The lake grew by 4% in 2020.", mark(1), " It ", run("fell", italic), " in 2021,", mark(2), " said he."),
        footnotes={1: note("A. Egger, ", run("Lakes", italic), ", 3 May 2021, p. 4."), 2: note("Ibid., p. 9.")},
    )
    word = extraction.extract(read(made, "lake.docx"), "lake", None)
    plain = extraction.extract(markdown.read(written.encode(), "lake.md"), "lake", None)
    assert [n.text.string for n in word.notes] == [n.text.string for n in plain.notes]
    assert [claim.id for claim in word.claims] == [claim.id for claim in plain.claims] != []
    assert [c.title for n in word.notes for c in n.citations] == [c.title for n in plain.notes for c in n.citations]
    assert [n.number for n in word.notes] == ["1", "2"]


def test_typed_notes_are_notes_as_in_markdown() -> None:
    raised = '<w:position w:val="6"/><w:sz w:val="14"/>'
    found = source(
        paragraph("The lake grew by a third in one summer.", run("1", raised), " It fell soon.", run("2", raised)),
        paragraph("Notes", style="Heading1"),
        paragraph("1. A. Egger, Lakes, 3 May 2021."),
        paragraph("2. B. Kofler, Rivers, 5 May 2021."),
    )
    document = extraction.extract(found, "lake", None)
    assert [(n.number, n.text.string, len(n.markers)) for n in document.notes] == [
        ("1", "A. Egger, Lakes, 3 May 2021.", 1),
        ("2", "B. Kofler, Rivers, 5 May 2021.", 1),
    ]


def test_the_forty_notes_of_an_arabic_document_are_found_with_their_markers() -> None:
    path = CORPUS / "un-comment-arabic.docx"
    if not path.exists():
        pytest.skip("the corpus is not here")
    document = extraction.extract(read(path.read_bytes(), path.name), "un", None)
    assert [note.number for note in document.notes] == ["*", *map(str, range(1, 40))]
    assert all(len(note.markers) == 1 for note in document.notes)
    assert not any(note.text.string[:1] in "()" for note in document.notes)


INNER = st.sampled_from([
    "word ", "  ", "\t", "Éé日本", "مرحبا", run("bold", "<w:b/>"), run("x", '<w:vertAlign w:val="superscript"/>'),
    run(" i ", "<w:i/>"), mark(1), mark(2), mark(1, custom="*"), mark(9), "(", ")", "<w:r><w:br/></w:r>",
    field(' HYPERLINK "http://a.org" ', "link"), field(" PAGE ", "3"), '<w:bookmarkStart w:id="1" w:name="here"/>', ", ",
    f"<w:ins>{run('in')}</w:ins>", f"<w:del>{run('out')}</w:del>", "<w:r><w:noBreakHyphen/></w:r>",
])  # fmt: skip
PARAGRAPHS = st.lists(INNER, max_size=12).map(lambda inner: paragraph(*inner))
BODIES = st.lists(st.one_of(PARAGRAPHS, st.tuples(PARAGRAPHS, PARAGRAPHS).map(table)), min_size=1, max_size=6)


@settings(max_examples=200, deadline=None)
@given(BODIES, st.lists(INNER, max_size=6))
def test_what_the_spans_cut_out_is_the_text_and_every_mark_lies_in_its_block(body: list[str], inner: list[str]) -> None:
    found = source(*body, footnotes={1: note(*inner), 2: note("two")})
    starts = [block.span.start for block in found.blocks]
    assert starts == sorted(starts)
    for block in found.blocks:
        cut = "".join(found.text[span.start : span.end] for span in block.text.spans())
        assert cut.replace("\n", " ") == block.text.string
        assert block.span.start <= block.text.span().start <= block.text.span().end <= block.span.end or not block.text
        for each in block.marks:
            assert 0 <= each.start <= each.end <= len(block.text.string)
            assert block.span.start <= each.span.start <= each.span.end <= block.span.end


def test_a_paragraph_of_very_many_runs_is_read_in_time_that_grows_with_it() -> None:
    runs = "".join(run("a ") + mark(1) for _ in range(20_000))
    found = source(f"<w:p>{runs}</w:p>", footnotes={1: note("one")})
    assert len(markers(found)) == 20_000


def _replaced(data: bytes, old: bytes, new: bytes) -> bytes:
    import io  # noqa: PLC0415  (for this one test)
    import zipfile  # noqa: PLC0415

    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(whole, "w") as other:
        for name in archive.namelist():
            other.writestr(name, archive.read(name).replace(old, new))
    return whole.getvalue()
