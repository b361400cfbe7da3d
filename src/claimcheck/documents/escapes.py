"""Addresses that a converter escaped twice: a link that shows "2023/1212\\_002.html" and leads to "2023/1212_002.html"."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from claimcheck.model.source import Block, Mark, MarkKind, Source
from claimcheck.model.text import Run, Text


def without_escapes(source: Source) -> Source:
    """A source whose links show no backslashes that their addresses do not have."""
    if "\\" not in source.text:
        return source
    return replace(source, blocks=tuple(_without(block) for block in source.blocks))


def _without(block: Block) -> Block:
    string = block.text.string
    links = [mark for mark in block.marks if mark.kind is MarkKind.LINK] if "\\" in string else []
    dropped = sorted({at for mark in links for at in _escapes(string, mark)})
    if not dropped:
        return block
    marks = (
        replace(mark, start=mark.start - bisect_left(dropped, mark.start), end=mark.end - bisect_left(dropped, mark.end))
        for mark in block.marks
    )
    return replace(block, text=_cut(block.text, dropped), marks=tuple(marks))


def _escapes(string: str, link: Mark) -> Iterator[int]:
    shown = string[link.start : link.end]
    if "\\" in shown and "\\" not in link.target and shown.replace("\\", "").strip() in link.target:
        yield from (at for at in range(link.start, link.end) if string[at] == "\\")


def _cut(text: Text, dropped: list[int]) -> Text:
    """A text without single characters; what stands on both sides of one is still cut out of the source as one."""
    runs: list[Run] = []
    pieces: list[str] = []
    length = 0
    for before, end in pairwise((-1, *dropped, len(text.string))):
        part = text.cut(before + 1, end)
        for i, run in enumerate(part.runs):
            beside = i == 0 and before >= 0 and text.span(before, before + 1).end == run.start
            runs.append(Run(run.at + length, run.start, run.end, run.joined or beside))
        pieces.append(part.string)
        length += len(part.string)
    return Text("".join(pieces), tuple(runs))
