"""LaTeX to a Source: what stands in the document, and what its head says of it. Spans are offsets into the file itself."""

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from claimcheck.documents.decode import decode
from claimcheck.documents.latex.scanning import Kind, Token, tokens
from claimcheck.documents.latex.walking import Walk
from claimcheck.model.source import Block, MarkKind, Metadata, Notice, Source


def read(data: bytes, path: str) -> Source:
    """The Source of a LaTeX file. Raises UnreadableFile for what is no text.

    Macros of the author's own print their arguments; files that are drawn in are documents of their own.
    """
    decoded = decode(data, path)
    found = tokens(decoded.text)
    begin = next((i + 1 for i, token in enumerate(found) if _is_begin(decoded.text, found, i)), 0)
    head = _head(decoded.text, found)
    built = Walk(decoded.text, found).read(begin and begin + 3, len(found))
    notices = [Notice(path, "encoding", decoded.said)] if decoded.said else []
    if not built.blocks:
        notices.append(Notice(path, "empty", "the file has no text: there is nothing to check"))
    return Source(
        path=path,
        format="latex",
        text=decoded.text,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(built.blocks),
        metadata=head,
        notices=tuple(notices),
        loose=tuple(built.loose),
    )


def _is_begin(source: str, found: list[Token], index: int) -> bool:
    token = found[index]
    return token.kind is Kind.COMMAND and token.name == "begin" and source.startswith("{document}", token.end)


def _head(source: str, found: list[Token]) -> Metadata:
    """Title, authors and date as the commands of that name give them. `\\today` is no date."""
    said: dict[str, tuple[int, int]] = {}
    for i, token in enumerate(found[:-1]):
        if token.kind is Kind.COMMAND and token.name in {"title", "author", "date"} and token.name not in said:
            opening = i + 1
            while opening < len(found) - 1 and found[opening].kind is not Kind.OPEN and opening < i + 8:
                opening += 1
            if found[opening].kind is Kind.OPEN and found[opening].match > 0:
                said[token.name] = opening + 1, found[opening].match
    printed = {name: Walk(source, found).read(*place).blocks for name, place in said.items()}
    title, date = (" ".join(block.text.string for block in printed.get(name, ())) for name in ("title", "date"))
    ends = [token.start for token in found[slice(*said.get("author", (0, 0)))] if token.name == "and"]
    return Metadata(title, _authors(printed.get("author", ()), ends), date)


def _authors(blocks: Iterable[Block], ends: Sequence[int]) -> tuple[str, ...]:
    """The first line of each, below which stands where an author works. ends: where each `\\and` stands."""
    first: dict[int, str] = {}
    for block in blocks:
        end = next((mark.start for mark in block.marks if mark.kind is MarkKind.BREAK), None)
        first.setdefault(bisect_left(ends, block.span.start), block.text.string[:end].strip())
    return tuple(name for name in first.values() if name)
