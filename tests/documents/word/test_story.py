"""How paragraphs, rows and text boxes are gathered."""

from tests.documents.word.made import paragraph, source, table, texts

from claimcheck.model.source import BlockKind

LONG = "A sentence of a column that is there for the looks of the page. " * 6


def test_a_cell_that_is_a_column_of_text_is_read_as_paragraphs() -> None:
    found = source(table((paragraph("Key facts") + paragraph(LONG), paragraph("Aside"))))
    assert [block.kind for block in found.blocks] == [BlockKind.PARAGRAPH] * 3


def test_a_heading_in_a_cell_is_a_heading() -> None:
    found = source(table((paragraph("Key facts", style="Heading2"), paragraph("Aside"))))
    assert [block.kind for block in found.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_a_table_in_a_table_is_read_as_paragraphs_of_its_cell() -> None:
    inner = table((paragraph("x"), paragraph("y")))
    assert texts(source(table((paragraph("Oslo") + inner, paragraph("4%"))))) == ["Oslo x y | 4%"]


def test_rows_without_a_word_are_none() -> None:
    assert texts(source(table((paragraph(""), paragraph(" "))))) == []


def test_a_table_that_is_never_closed_by_its_rows_keeps_its_text() -> None:
    assert texts(source(f"<w:tbl>{paragraph('stray')}</w:tbl>")) == ["stray"]


def test_a_letter_that_is_set_over_several_lines_is_the_first_of_its_paragraph() -> None:
    dropped = paragraph("T", properties='<w:framePr w:dropCap="drop" w:lines="3"/>')
    assert texts(source(dropped, paragraph("he river rose."))) == ["The river rose."]


def test_letters_that_take_no_room_are_left_out() -> None:
    assert texts(source(paragraph("co\u00adoper\u200bative"))) == ["cooperative"]


def test_a_cell_that_was_deleted_is_gone() -> None:
    gone = '<w:tcPr><w:cellDel w:id="1" w:author="A"/></w:tcPr>' + paragraph("old")
    assert texts(source(table((paragraph("Year"), gone, paragraph("Tons"))))) == ["Year | Tons"]


def test_a_formula_that_stands_by_itself_is_no_text_and_one_in_a_sentence_is() -> None:
    formula = "<m:oMathPara><m:oMath><m:r><m:t>q=va</m:t></m:r></m:oMath></m:oMathPara>"
    found = source(paragraph("It is given by"), paragraph(formula, "\t(1)"), paragraph("Since ", formula, " it falls."))
    assert [block.kind for block in found.blocks] == [BlockKind.PARAGRAPH, BlockKind.CODE, BlockKind.PARAGRAPH]
