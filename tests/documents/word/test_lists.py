"""The labels of list items."""

from lxml import etree
from tests.documents.word.made import paragraph, source

from claimcheck.documents.word.lists import Lists
from claimcheck.documents.word.names import W
from claimcheck.extraction import extract


def level(depth: int, text: str, form: str = "decimal", start: int = 1, more: str = "") -> str:
    first, said = f'<w:start w:val="{start}"/>', f'<w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}">{first}{said}</w:lvl>'


def lists(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>', more: str = "") -> Lists:
    inner = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{more}{nums}'
    return Lists(etree.fromstring(f'<w:numbering xmlns:w="{W[1:-1]}">{inner}</w:numbering>'))


def test_a_level_begins_again_below_the_next_item_above_it() -> None:
    found = lists(level(0, "%1."), level(1, "%1.%2"))
    labels = [found.label("1", depth) for depth in (0, 1, 1, 0, 1)]
    assert labels == ["1.", "1.1", "1.2", "2.", "2.1"]


def test_a_level_that_never_begins_again_goes_on() -> None:
    found = lists(level(0, "%1."), level(1, "%2)", more='<w:lvlRestart w:val="0"/>'))
    assert [found.label("1", depth) for depth in (0, 1, 0, 1)] == ["1.", "1)", "2.", "2)"]


def test_a_list_begins_where_it_says_and_in_its_form() -> None:
    assert lists(level(0, "(%1)", "lowerLetter", 3)).label("1", 0) == "(c)"


def test_two_lists_of_one_pattern_count_together_unless_one_says_where_it_begins() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    nums = "".join(
        f'<w:num w:numId="{i}"><w:abstractNumId w:val="0"/>{more}</w:num>' for i, more in ((1, ""), (2, ""), (3, override))
    )
    found = lists(level(0, "%1."), nums=nums)
    assert [found.label(id_, 0) for id_ in ("1", "2", "3", "3")] == ["1.", "2.", "1.", "2."]


def test_a_bullet_has_no_label_and_neither_has_a_list_that_is_not_there() -> None:
    found = lists(level(0, "\uf0b7", "bullet"))
    assert [found.label("1", 0), found.label("9", 0), found.label("1", 5)] == ["", "", ""]


def test_a_level_in_legal_style_shows_all_counts_in_digits() -> None:
    found = lists(level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"))
    assert [found.label("1", depth) for depth in (0, 1)] == ["I.", "1.1"]


def test_a_list_that_borrows_the_levels_of_a_style_has_those() -> None:
    borrowed = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Mine"/></w:abstractNum>'
    named = f'<w:abstractNum w:abstractNumId="8"><w:styleLink w:val="Mine"/>{level(0, "%1)")}</w:abstractNum>'
    nums = '<w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num>'
    assert lists(nums=nums, more=borrowed + named).label("4", 0) == "1)"


def test_a_list_that_is_numbered_in_brackets_has_the_notes_of_numbers_in_brackets() -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, "[%1]")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    items = (paragraph(text, properties=listed) for text in ("Lee, Falls, 1999.", "Poe, Eddies, 2001.", "Roe, Weirs, 2003."))
    text = paragraph("The river rose in the north [1]. It fell in the south [2, 3].")
    document = extract(source(text, paragraph("References"), *items, numbering=numbering), "x", None)
    assert [(note.number, len(note.markers)) for note in document.notes] == [("1", 1), ("2", 1), ("3", 1)]
