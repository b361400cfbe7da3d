from claimcheck.documents.building import Builder
from claimcheck.model.source import BlockKind
from claimcheck.model.text import Span

SOURCE = "One two three. Four."


def test_a_block_ends_where_the_next_begins() -> None:
    builder = Builder(SOURCE)
    builder.begin(BlockKind.PARAGRAPH, Span(0, 14)).text("One two three.", 0, 14)
    builder.begin(BlockKind.PARAGRAPH, Span(15, 20)).text("Four.", 15, 20)
    builder.end(20)
    assert [(block.text.string, block.span) for block in builder.blocks] == [
        ("One two three.", Span(0, 15)),
        ("Four.", Span(15, 20)),
    ]


def test_a_block_with_nothing_in_it_is_none() -> None:
    builder = Builder(SOURCE)
    builder.begin(BlockKind.PARAGRAPH, Span(0, 3))
    builder.end(3)
    assert builder.blocks == []


def test_every_paragraph_of_a_note_bears_its_label_and_all_but_the_first_a_level() -> None:
    builder = Builder(SOURCE)
    builder.begin_note("3", Span(0, 20))
    builder.begin(builder.kind(in_item=False), Span(0, 14)).text("One two three.", 0, 14)
    builder.begin(builder.kind(in_item=False), Span(15, 20)).text("Four.", 15, 20)
    builder.end_note(Span(0, 20))
    assert [(block.kind, block.label, block.level) for block in builder.blocks] == [
        (BlockKind.NOTE, "3", 0),
        (BlockKind.NOTE, "3", 1),
    ]


def test_an_empty_note_and_an_empty_item_with_a_number_are_blocks() -> None:
    builder = Builder(SOURCE)
    builder.begin_note("3", Span(0, 3))
    builder.end_note(Span(0, 3))
    builder.lists = 1
    builder.begin(builder.kind(in_item=True), Span(4, 6), 1, "2.")
    builder.end_item(Span(4, 6))
    assert [(block.kind, block.label, block.text.string) for block in builder.blocks] == [
        (BlockKind.NOTE, "3", ""),
        (BlockKind.ITEM, "2.", ""),
    ]


def test_a_heading_of_two_sentences_was_not_meant_as_one() -> None:
    builder = Builder(SOURCE)
    builder.begin(BlockKind.HEADING, Span(0, 20), 2).text(SOURCE, 0, 20)
    builder.end(20)
    (block,) = builder.blocks
    assert (block.kind, block.level) == (BlockKind.PARAGRAPH, 0)
