"""A collection split into its briefs: the headings that a byline follows."""

from collections import Counter
from collections.abc import Mapping, Sequence

from claimcheck.extraction.bylines import byline, named_heading
from claimcheck.model.document import Brief
from claimcheck.model.source import Block, BlockKind, Source
from claimcheck.model.text import Span


def briefs(source: Source) -> tuple[Brief, ...]:
    """The briefs in order. A document that is no collection has exactly one, the whole of it."""
    blocks = source.blocks
    headings = [i for i, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    found = _bylined(blocks, headings)
    levels = Counter(blocks[i].level for i in found)
    level = min((lv for lv, count in levels.items() if count >= 2), default=0)
    starts = [(i, names) for i, names in found.items() if blocks[i].level == level]
    end = len(source.text)
    if len(starts) < 2:
        title = source.metadata.title or _title(blocks)
        authors = source.metadata.authors or next(iter(found.values()), ())
        return (Brief(0, title, authors, Span(0, end)),)
    ends = [blocks[i].span.start for i, _ in starts[1:]] + [end]
    return tuple(
        Brief(n, blocks[i].text.string, names, Span(blocks[i].span.start, stop))
        for n, ((i, names), stop) in enumerate(zip(starts, ends, strict=True))
    )


def title(source: Source) -> str:
    """The document's title: what it says of itself, else its first heading."""
    return source.metadata.title or _title(source.blocks)


def _title(blocks: Sequence[Block]) -> str:
    headings = (block for block in blocks if block.kind is BlockKind.HEADING)
    return next((block.text.string for block in headings), "")


def _bylined(blocks: Sequence[Block], headings: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
    """The headings with a byline, in order, and its names."""
    direct = {i: names for i in headings if (names := byline(blocks, i + 1))}
    nested = {i: i + 1 for i in headings if i + 1 < len(blocks) and _below(blocks[i], blocks[i + 1])}
    subtitled = {i: direct[j] for i, j in nested.items() if j in direct}
    # A part above its first brief looks like a title above its subtitle: then other briefs of that rank stand alone.
    alone = {blocks[j].level for j in set(direct) - set(nested.values())}
    for i, names in subtitled.items():
        j = nested[i]
        if blocks[j].level not in alone:
            direct[i] = names
            del direct[j]
    return dict(sorted({**_authors_in_headings(blocks, headings, nested), **direct}.items()))


def _below(heading: Block, other: Block) -> bool:
    return other.kind is BlockKind.HEADING and other.level > heading.level


def _authors_in_headings(
    blocks: Sequence[Block], headings: Sequence[int], nested: Mapping[int, int]
) -> Mapping[int, tuple[str, ...]]:
    """Titles whose authors are set as a heading below them.

    Countries and places are names as well: so at least two titles have it, and no heading that reads like a name
    stands anywhere but below a title.
    """
    named = {j: names for j in headings if (names := named_heading(blocks[j]))}
    pairs = {i: named[j] for i, j in nested.items() if j in named}
    return pairs if len(pairs) >= 2 and len(pairs) == len(named) else {}
