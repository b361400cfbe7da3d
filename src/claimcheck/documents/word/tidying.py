"""What is printed around the number of a note and is no text: brackets, commas between numbers, stops behind them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from claimcheck.documents.word.notes import Numbers
from claimcheck.documents.word.pieces import Bookmark, CrossMark, NoteMark, OwnNumber, Piece, Words

_OPENS = re.compile(r"[(\[]\s*$")
_CLOSES = re.compile(r"\s*([)\]])")
_BETWEEN = re.compile(r"\s*[,;]\s*")
_PAIRS = {"(": ")", "[": "]"}
_LEAD = re.compile(r"[\s(\[]*")
_BEHIND = re.compile(r"[)\]]?[.:]?\s*")


def tidied(pieces: Sequence[Piece], numbers: Numbers) -> list[Piece]:
    """A paragraph whose cross-marks are marks, with brackets and commas around marks taken into them."""
    found = _joined([_crossed(piece, numbers) for piece in pieces])
    at = 0
    while at < len(found):
        if isinstance(found[at], NoteMark):
            at = _group(found, at)
        at += 1
    return found


def without_number(pieces: Sequence[Piece], number: str) -> list[Piece]:
    """The first paragraph of a note without its own number: the one that the file counts, or the one that is typed."""
    own = next((i for i, piece in enumerate(pieces) if isinstance(piece, OwnNumber)), None)
    left = list(pieces) if own is None else list(pieces[own + 1 :])
    if own is not None:
        before = "".join(piece.text for piece in pieces[:own] if isinstance(piece, Words))
        if not _LEAD.fullmatch(before):
            return [piece for piece in pieces if not isinstance(piece, OwnNumber)]
        return _cut(left, len(_match(_BEHIND, _text(left))))
    text = _text(left)
    typed = re.match(rf"[\s(\[]*{re.escape(number)}(?:[)\].:]+\s*|\s+|$)", text) if number else None
    first = next((piece for piece in left if isinstance(piece, Words) and piece.text.strip()), None)
    surely = first is not None and (not number.isalnum() or first.letters.raised)
    if typed is None and number and surely and first is not None and first.text.strip() == number:
        return _cut(left, text.index(number) + len(number))
    return _cut(left, typed.end()) if typed and surely else left


def _crossed(piece: Piece, numbers: Numbers) -> Piece:
    """A mark that points to another note's is one of that note; where that is gone it is what it shows."""
    if not isinstance(piece, CrossMark):
        return piece
    note = numbers.bookmarked.get(piece.bookmark)
    return Words(piece.text, piece.letters) if note is None else NoteMark(*note)


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, runs that look alike put together (they are cut anywhere), and so a cross-mark that was cut in several."""
    found: list[Piece] = []
    for _, alike in groupby(pieces, key=lambda piece: (piece.letters, piece.link) if isinstance(piece, Words) else piece):
        group = list(alike)
        words = [piece for piece in group if isinstance(piece, Words)]
        if words:
            found.append(replace(words[0], text="".join(piece.text for piece in words)))
        else:
            found += group[:1] if isinstance(group[0], NoteMark) else group
    return found


def _group(pieces: list[Piece], first: int) -> int:
    """Takes what stands around one mark, or around several in a row, into them; the place of the last."""
    last = first
    while (following := _next_mark(pieces, last)) is not None:
        last = following
    before = next((i for i in range(first - 1, -1, -1) if not isinstance(pieces[i], Bookmark)), None)
    behind = next((i for i in range(last + 1, len(pieces)) if not isinstance(pieces[i], Bookmark)), None)
    opening = pieces[before] if before is not None else None
    closing = pieces[behind] if behind is not None else None
    if isinstance(opening, Words) and isinstance(closing, Words) and before is not None and behind is not None:
        opened, closed = _OPENS.search(opening.text), _CLOSES.match(closing.text)
        if opened and closed and _PAIRS[opened[0][0]] == closed[1]:
            pieces[before] = replace(opening, text=opening.text[: opened.start()])
            pieces[behind] = replace(closing, text=closing.text[closed.end() :])
            _around(pieces, first, opened[0][0], "")
            _around(pieces, last, "", closed[1])
    # Commas go last, so that no place moves before.
    for i in range(first + 1, last):
        piece = pieces[i]
        if isinstance(piece, Words):
            pieces[i] = replace(piece, text="")
    return last


def _next_mark(pieces: Sequence[Piece], at: int) -> int | None:
    """The mark that follows another with nothing but a raised or bracketed comma between them."""
    for i in range(at + 1, min(at + 4, len(pieces))):
        piece = pieces[i]
        if isinstance(piece, NoteMark):
            return i
        comma = isinstance(piece, Words) and piece.letters.raised and _BETWEEN.fullmatch(piece.text)
        if not comma and not isinstance(piece, Bookmark):
            return None
    return None


def _around(pieces: list[Piece], at: int, before: str, after: str) -> None:
    """Says of a mark what stands before or behind its number."""
    piece = pieces[at]
    if isinstance(piece, NoteMark):
        pieces[at] = replace(piece, before=before or piece.before, after=after or piece.after)


def _text(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces if isinstance(piece, Words))[:200]


def _match(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.match(text)
    return match.group() if match else ""


def _cut(pieces: Sequence[Piece], length: int) -> list[Piece]:
    """The pieces without their first letters."""
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Words) and length:
            cut, length = piece.text[length:], max(length - len(piece.text), 0)
            found.append(replace(piece, text=cut))
        else:
            found.append(piece)
    return found
