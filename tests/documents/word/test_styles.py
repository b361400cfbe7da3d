"""What paragraphs and runs look like, through styles and what is said directly."""

import pytest
from tests.documents.word.made import marks, paragraph, run, source

from claimcheck.model.source import BlockKind, MarkKind

STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Lead"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Mine"/><w:basedOn w:val="S"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="Source Code"/><w:basedOn w:val="C"/></w:style>'
    '<w:style w:type="character" w:styleId="E"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="F"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="V"><w:name w:val="Verbatim Char"/></w:style>'
    '<w:style w:type="character" w:styleId="H"><w:name w:val="Away"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


def kinds(properties: str, style: str = "N") -> list[str]:
    found = source(paragraph("A ", run("word", properties), " b.", style=style), styles=STYLES)
    return sorted(m.kind.value for m in found.blocks[0].marks if found.blocks[0].text.string[m.start : m.end] == "word")


@pytest.mark.parametrize(
    ("properties", "style", "expected"),
    [
        ("<w:b/>", "N", ["strong"]),
        ('<w:b w:val="0"/>', "N", []),
        ('<w:b w:val="false"/>', "N", []),
        ("<w:smallCaps/>", "N", ["strong"]),
        ('<w:rStyle w:val="E"/>', "N", ["emphasis"]),
        ('<w:rStyle w:val="E"/>', "Q", ["emphasis"]),  # upright in an italic paragraph stands out
        ("<w:i/>", "Q", []),
        ('<w:rStyle w:val="F"/>', "N", ["superscript"]),
        ('<w:rStyle w:val="F"/><w:vertAlign w:val="baseline"/>', "N", []),
        ('<w:vertAlign w:val="subscript"/>', "N", []),
        ('<w:position w:val="6"/>', "N", ["superscript"]),
        ('<w:position w:val="-6"/>', "N", []),
        ('<w:position w:val="1"/>', "N", []),
        ('<w:rStyle w:val="V"/>', "N", ["code"]),
        ('<w:rStyle w:val="missing"/>', "N", []),
    ],
)
def test_a_run_bears_the_marks_of_its_looks(properties: str, style: str, expected: list[str]) -> None:
    assert kinds(properties, style) == expected


def test_a_paragraph_that_its_style_sets_in_italics_stresses_nothing() -> None:
    (block,) = source(paragraph("All of it.", style="Q"), styles=STYLES).blocks
    assert block.marks == ()


def test_a_paragraph_that_its_style_sets_in_bold_stands_out() -> None:
    (block,) = source(paragraph("By Jane Doe", style="B"), styles=STYLES).blocks
    assert [(m.start, m.end) for m in marks(block, MarkKind.STRONG)] == [(0, 11)]


def test_what_a_style_hides_is_no_text() -> None:
    assert source(paragraph("A", run("secret", '<w:rStyle w:val="H"/>'), "."), styles=STYLES).text == "A."


def test_code_is_known_by_the_style_it_is_based_on_and_styles_in_a_ring_end() -> None:
    (block,) = source(paragraph("x = 1", style="C"), styles=STYLES).blocks
    assert block.kind is BlockKind.CODE


def test_marks_leave_the_spaces_around_words_out() -> None:
    (block,) = source(paragraph("A", run(" word ", "<w:b/>"), run(" ", "<w:i/>"), "b."), styles=STYLES).blocks
    assert [(m.kind, block.text.string[m.start : m.end]) for m in block.marks] == [(MarkKind.STRONG, "word")]


def test_a_very_long_chain_of_styles_is_followed_only_so_far() -> None:
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="X{i}"><w:name w:val="x{i}"/><w:basedOn w:val="X{i + 1}"/></w:style>'
        for i in range(20_000)
    )
    found = source(paragraph("Text.", style="X0"), styles=chain)
    assert [block.kind for block in found.blocks] == [BlockKind.PARAGRAPH]
