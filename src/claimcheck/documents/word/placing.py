"""Where a comment belongs in the text of a Word file, and what is put in there: anchors, and runs cut in two where needed.

Anchors are those of ECMA-376, part 1, 17.13.4; a run that is cut keeps its properties in both halves.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from claimcheck.documents.word.scanning import Scan, folded
from claimcheck.model.comments import Comment

# Letters around the words that are looked for, from many to few: a typed mark or hidden text may stand among them.
_AROUND = ((40, 40), (40, 0), (0, 40), (16, 16), (16, 0), (0, 16), (6, 6))
# Fewer letters than these stand anywhere.
_TELLING = 4
# Places of the same letters that are looked at.
_MOST = 200


@dataclass(frozen=True, slots=True)
class Range:
    """From the first byte of something up to that behind it. cut: the letters at which a run is cut there, -1 for none."""

    pieces: tuple[int, int]
    cuts: tuple[int, int] = (-1, -1)


def place(scan: Scan, comment: Comment) -> Range | None:
    """Where a comment belongs; None where its words are not found. At worst it is all of the runs that hold them."""
    words = folded(comment.words)
    found = _find(scan, comment, words)
    if found is None:
        return None
    if not words:
        return _mark(scan, comment, found)
    last = found + len(words) - 1
    start, end = scan.piece[found], scan.piece[last]
    return Range((start, end), (found if _inside(scan, found, -1) else -1, last if _inside(scan, last, 1) else -1))


def _find(scan: Scan, comment: Comment, words: str) -> int | None:
    """The letter at which the words begin: of all places that have them and the most of what is around, the nearest."""
    before, behind = folded(comment.before), folded(comment.behind)
    expected = comment.share * len(scan.letters)
    for left, right in (*_AROUND, *([(0, 0)] if len(words) >= _TELLING else [])):
        lead = before[-left:] if left else ""
        wanted = lead + words + behind[:right]
        if len(wanted) >= _TELLING and (near := _nearest(scan.letters, wanted, expected)) is not None:
            return near + len(lead)
    return None


def _nearest(letters: str, wanted: str, expected: float) -> int | None:
    found: list[int] = []
    at = letters.find(wanted)
    while at >= 0 and len(found) < _MOST:
        found.append(at)
        at = letters.find(wanted, at + 1)
    return min(found, key=lambda place: abs(place - expected), default=None)


def _mark(scan: Scan, comment: Comment, at: int) -> Range | None:
    """The run of a note's mark before the letter `at`; where it was typed, its digits; else the run before."""
    marks = scan.references.get(at, ())
    if marks:
        mark = marks[min(comment.skip, len(marks) - 1)]
        return Range((mark, mark))
    number = folded(comment.number)
    if number and scan.letters.startswith(number, at):
        return Range((scan.piece[at], scan.piece[at + len(number) - 1]))
    if not scan.pieces:
        return None
    beside = scan.piece[at - 1] if at else scan.piece[0]
    return Range((beside, beside))


def _inside(scan: Scan, letter: int, step: int) -> bool:
    """Whether the run of a letter is to be cut at it: more letters stand beyond it, and it can be cut."""
    beyond, piece, text = letter + step, scan.piece[letter], scan.prints[scan.print[letter]]
    if not 0 <= beyond < len(scan.piece) or scan.piece[beyond] != piece or not scan.pieces[piece].cuttable:
        return False
    return text.kept or text.text == text.text.strip(" \t\r\n")


@dataclass(slots=True)
class _Cut:
    closing: bytes = b""
    opening: bytes = b""
    ends: list[bytes] = field(default_factory=list)
    starts: list[bytes] = field(default_factory=list)


def with_anchors(data: bytes, scan: Scan, ranges: Mapping[int, Range]) -> bytes:
    """The part with the anchors of comments, by their ids, put in."""
    cuts: defaultdict[int, _Cut] = defaultdict(_Cut)
    spaces: set[int] = set()
    prefix = f"{scan.prefix}:" if scan.prefix else ""
    for id_, found in sorted(ranges.items()):
        first, last = (scan.pieces[piece] for piece in found.pieces)
        at = scan.first[found.cuts[0]] if found.cuts[0] >= 0 else first.tag[0]
        behind = scan.behind[found.cuts[1]] if found.cuts[1] >= 0 else last.end
        cuts[at].starts.append(f'<{prefix}commentRangeStart {prefix}id="{id_}"/>'.encode())
        reference = f'<{prefix}r><{prefix}commentReference {prefix}id="{id_}"/></{prefix}r>'
        cuts[behind].ends.append(f'<{prefix}commentRangeEnd {prefix}id="{id_}"/>{reference}'.encode())
        for letter, byte in zip(found.cuts, (at, behind), strict=True):
            if letter >= 0:
                _cut(data, scan, letter, cuts[byte])
                spaces.add(scan.print[letter])
    return b"".join(_written(data, cuts, [scan.prints[each].tag for each in spaces if not scan.prints[each].kept]))


def _cut(data: bytes, scan: Scan, letter: int, cut: _Cut) -> None:
    """Ends a run at a letter and begins it anew."""
    piece, text = scan.pieces[scan.piece[letter]], scan.prints[scan.print[letter]]
    run = data[slice(*piece.tag)]
    called = run[1:].split(None, 1)[0].rstrip(b"/>")
    cut.closing = b"</" + text.name + b"></" + called + b">"
    cut.opening = run + data[slice(*piece.properties)] + b"<" + text.name + b' xml:space="preserve">'


def _written(data: bytes, cuts: Mapping[int, _Cut], tags: Iterable[tuple[int, int]]) -> Iterator[bytes]:
    put = {at: cut.closing + b"".join(cut.ends) + b"".join(cut.starts) + cut.opening for at, cut in cuts.items()}
    put |= {end - 1: b' xml:space="preserve"' for _, end in tags}
    done = 0
    for at in sorted(put):
        yield data[done:at]
        yield put[at]
        done = at
    yield data[done:]


def first_run(scan: Scan) -> Range | None:
    """Where a comment goes that has no place of its own: the beginning of the text."""
    return Range((scan.piece[0], scan.piece[0])) if scan.letters else None
