from claimcheck.documents.building import Builder
from claimcheck.documents.html_blocks import HtmlBlocks
from claimcheck.model.source import BlockKind, MarkKind
from claimcheck.model.text import Span


def built(source: str) -> Builder:
    builder = Builder(source)
    html = HtmlBlocks(source, builder)
    at = 0
    for line in source.splitlines(keepends=True):
        html.line(Span(at, at + len(line)))
        at += len(line)
    html.end()
    builder.end(at)
    return builder


def test_tags_open_and_close_blocks() -> None:
    blocks = built("<h2>Ports</h2>\n<p>One\ntwo</p><hr><p>Three</p>\n").blocks
    assert [(block.kind, block.text.string) for block in blocks] == [
        (BlockKind.HEADING, "Ports"),
        (BlockKind.PARAGRAPH, "One two"),
        (BlockKind.RULE, ""),
        (BlockKind.PARAGRAPH, "Three"),
    ]


def test_items_of_a_numbered_list_have_the_numbers_that_a_browser_shows() -> None:
    blocks = built("<ol start=3><li>One</li><li>Two</li></ol>").blocks
    assert [(block.kind, block.label) for block in blocks] == [(BlockKind.ITEM, "3."), (BlockKind.ITEM, "4.")]


def test_all_paragraphs_of_an_item_bear_its_anchor_and_none_behind_it() -> None:
    blocks = built("<ul><li id=n1><p>One</p><p>Two</p></li></ul><p>Three</p>").blocks
    anchors = [[mark.target for mark in block.marks if mark.kind is MarkKind.ANCHOR] for block in blocks]
    assert anchors == [["n1"], ["n1"], []]


def test_a_link_in_a_block_without_text_stands_in_none() -> None:
    builder = built("<p><a href='http://a.test/'></a></p>")
    assert (builder.blocks, [mark.target for mark in builder.loose]) == ([], ["http://a.test/"])
