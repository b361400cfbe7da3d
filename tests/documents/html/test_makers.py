"""Notes as the makers of pages write them: the same two notes from each. The pages in makers/ were written for this."""

from pathlib import Path

import pytest

from claimcheck.documents.html import read
from claimcheck.model.source import Block, BlockKind, MarkKind

MAKERS = sorted(Path(__file__).with_name("makers").glob("*.html"))


def blocks(page: Path) -> tuple[Block, ...]:
    return read(page.read_bytes(), page.name).blocks


@pytest.mark.parametrize("page", MAKERS, ids=lambda page: page.stem)
def test_each_maker_s_notes_are_two_with_their_numbers_and_without_their_arrows(page: Path) -> None:
    found = [(b.number, b.text.string.replace("Jones,", "Jones")) for b in blocks(page) if b.kind is BlockKind.NOTE]
    assert found == [("1", "Smith, Rice, p. 5."), ("2", "Jones 2020.")]


@pytest.mark.parametrize("page", MAKERS, ids=lambda page: page.stem)
def test_each_maker_s_markers_are_out_of_the_sentence_and_point_to_their_notes(page: Path) -> None:
    found = blocks(page)
    text = next(b for b in found if b.kind is BlockKind.PARAGRAPH)
    assert text.text.string == "Rice rose. Wheat fell again."
    labels = {b.label: b.number for b in found if b.kind is BlockKind.NOTE}
    marks = [(m.number, labels[m.target]) for m in text.marks if m.kind is MarkKind.REFERENCE]
    assert marks == [("1", "1"), ("2", "2")]


@pytest.mark.parametrize("page", MAKERS, ids=lambda page: page.stem)
def test_nothing_of_each_maker_s_notes_is_left_in_the_text(page: Path) -> None:
    text = [block for block in blocks(page) if block.kind is not BlockKind.NOTE]
    assert not [m for block in text for m in block.marks if m.kind is MarkKind.SUPERSCRIPT]
    assert not [block.text.string for block in text if "Smith" in block.text.string]
