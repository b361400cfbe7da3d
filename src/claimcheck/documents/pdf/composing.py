"""The text of one block: its lines put together, and the marks that hold over them."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from claimcheck.documents.pdf.lines import Line, Part
from claimcheck.documents.pdf.linking import Marked, marked
from claimcheck.documents.pdf.words import Vocabulary
from claimcheck.model.source import MarkKind

_MERGED = frozenset({MarkKind.EMPHASIS, MarkKind.STRONG, MarkKind.LINK})
_ADDRESS = re.compile(r"(?:https?://|www\.)\S", re.IGNORECASE)
# Of an em: the room that is left at the end of a line when no word fits in, and when no letter does.
_WORD, _LETTER = 2.5, 0.9
_CLOSE = ".,;:!?)]}>”’\"'"


Pointing = Callable[[Line, Marked], str]


class Hold(NamedTuple):
    """What holds for a stretch of the text. target: a URI, or a note's label; number: as it is printed."""

    start: int
    end: int
    kind: MarkKind
    target: str = ""
    number: str = ""


@dataclass(slots=True)
class Composed:
    """text, what holds over it, and the offset at which each of its lines begins."""

    text: str = ""
    holds: list[Hold] = field(default_factory=list)
    lines: list[tuple[int, Line]] = field(default_factory=list)


def composed(
    lines: Sequence[Line], cut: int, vocabulary: Vocabulary, pointing: Pointing | None, right: float = 0.0
) -> Composed:
    """The lines as one text, without the first `cut` letters. pointing: the label of the note that a marker points to, None
    within a note; right: the edge of the column that they end in, where it is known.
    """
    done = Composed()
    edges = _edges(lines, right)
    for i, line in enumerate(lines):
        if i:
            before = lines[i - 1]
            uri = _uri(before.parts[-1])
            room = (edges[i - 1] - before.right) / before.size
            filled = room < _LETTER and " " not in before.text.strip()
            one = uri if uri == _uri(line.parts[0]) else ""
            full = room <= max(_WORD, line.first_width / line.size)
            joint = vocabulary.joint(done.text, line.text, one, full=full, filled=filled)
            done.text = done.text[: len(done.text) - joint.drop]
            for k in range(max(len(done.holds) - 4, 0), len(done.holds)):
                done.holds[k] = done.holds[k]._replace(end=min(done.holds[k].end, len(done.text)))
            done.text += joint.glue
        _add(done, line, 0 if i else cut, pointing, within=i > 0)
    done.holds = sorted(_settled(done.text, _merged(done)), key=lambda hold: (hold.start, -hold.end, hold.kind))
    return done


def _edges(lines: Sequence[Line], right: float) -> list[float]:
    """How far the column of each line reaches, as far as the lines themselves show it."""
    parts: list[list[Line]] = []
    for i, line in enumerate(lines):
        if i and line.page == lines[i - 1].page and line.base < lines[i - 1].base:
            parts[-1].append(line)
        else:
            parts.append([line])
    reach = [max(line.right for line in part) for part in parts]
    reach[-1] = max(reach[-1], right)
    return [edge for edge, part in zip(reach, parts, strict=True) for _ in part]


def _uri(part: Part) -> str:
    return part.target.uri if part.target is not None else ""


def _add(done: Composed, line: Line, cut: int, pointing: Pointing | None, *, within: bool) -> None:
    """A line's text and marks, behind what is there."""
    base = len(done.text) - cut
    done.lines.append((len(done.text), line))
    done.text += line.text[cut:]
    at = 0
    for part in line.parts:
        start, end = max(base + at, base + cut), base + at + len(part.text)
        at += len(part.text)
        if start < end and part.text.strip():
            done.holds += _holds(part, start, end)
    for one in marked(line, within=within):
        if one.start >= cut:
            label = pointing(line, one) if pointing is not None else ""
            if label:
                raised = Hold(base + one.start, base + one.end, MarkKind.REFERENCE, label, one.number)
                done.holds = [h for h in done.holds if h.start != raised.start or h.kind is not MarkKind.SUPERSCRIPT]
                done.holds.append(raised)


def _holds(part: Part, start: int, end: int) -> Iterator[Hold]:
    if part.raised:
        yield Hold(start, end, MarkKind.SUPERSCRIPT)
    if part.style.italic and not part.raised:
        yield Hold(start, end, MarkKind.EMPHASIS)
    if part.style.bold and not part.raised:
        yield Hold(start, end, MarkKind.STRONG)
    if part.target is not None and part.target.uri:
        yield Hold(start, end, MarkKind.LINK, part.target.uri)


def _merged(done: Composed) -> Iterator[Hold]:
    """What goes on behind a space or the end of a line put together; without white space at its ends."""
    opened: dict[MarkKind, Hold] = {}
    for hold in sorted(done.holds, key=lambda hold: hold.start):
        before = opened.get(hold.kind)
        if hold.kind not in _MERGED:
            yield hold
        elif before and before.target == hold.target and not done.text[before.end : hold.start].strip():
            opened[hold.kind] = before._replace(end=hold.end)
        else:
            if before:
                yield _stripped(done.text, before)
            opened[hold.kind] = hold
    yield from (_stripped(done.text, hold) for hold in opened.values())


def _stripped(text: str, hold: Hold) -> Hold:
    inner = text[hold.start : hold.end]
    return hold._replace(
        start=hold.start + len(inner) - len(inner.lstrip()), end=hold.end - len(inner) + len(inner.rstrip())
    )


def _settled(text: str, holds: Iterable[Hold]) -> Iterator[Hold]:
    """Links over an address as it is printed: whole where their target is the whole of it, gone where they lead to a part.

    Viewers make links of what looks like an address, and stop at the end of the line.
    """
    for hold in holds:
        if hold.start >= hold.end:
            continue
        if hold.kind is not MarkKind.LINK or not _ADDRESS.match(text, hold.start, hold.end):
            yield hold
            continue
        end = hold.end
        while end < len(text) and not text[end].isspace():
            end += 1
        token, shown, target = (_bare(one) for one in (text[hold.start : end], text[hold.start : hold.end], hold.target))
        if shown != token and token.startswith(target):
            if token == target:
                printed = len(text[hold.start : end].rstrip(_CLOSE))
                yield hold._replace(end=max(hold.start + printed, hold.end))
            continue
        yield hold


def _bare(address: str) -> str:
    """An address as far as it matters here: without scheme, www, closing marks."""
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", address.strip(), flags=re.IGNORECASE).rstrip(_CLOSE + "/").casefold()
