"""Whether a text has the words of a quotation, and the passage that comes nearest where it has not.

What printers, editors and converters change makes no difference: quotation marks, dashes, case, spaces, hyphens at the ends
of lines, accents, the spelling of Britain and America, numbers in words. An ellipsis stands for anything between two parts,
brackets for what an editor put in.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from claimcheck.grammar.page_words import PageWords, words_of
from claimcheck.grammar.spellings import spelt
from claimcheck.grammar.word_alignment import aligned, same

_ELLIPSIS = re.compile(r"[\[(]\s?(?:…|\.(?:\s?\.){2,3})\s?[\])]|…|\.(?:\s?\.){2,3}")
_REMARK = re.compile(
    r"[\[(](?:sic|!|\d{1,3}|(?:[\w ]{1,20} )?(?:emphas[ei]s|italics|footnotes?|citations?|notes?)\b[^\])]{0,60})[\])]",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\[[^\[\]\n]{0,120}\]")
_WILD = "\0"
# Letters that may stand in a text for what a bracket replaces, and brackets beyond which a quotation is a paraphrase.
_INSERTED, _MOST_BRACKETS = 60, 5
# Words below which what stands between two brackets tells nothing alone.
_A_PIECE = 3
# Words of a quotation by which its nearest passage is looked for, and passages that are looked at.
_RAREST, _CANDIDATES, _SLACK = 12, 3, 2
# How far from one part of a quotation a short other part is looked for, in words.
_REACH = 300
# A stretch of the page that is longer and cuts a quotation in two is a caption, or the foot of one page and the head of
# the next; shorter, it is words that the quotation leaves out. The notes of a page may be long: then more must follow.
_INTERRUPTION, _CAPTION, _NOTES = 6, 80, 500


class Likeness(StrEnum):
    SAME = "same"
    NEAR = "near"  # a word or two are others: nobody else's words
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class QuoteMatch:
    """first, last: the words [first, last) of the page that are, or come nearest to, the quotation; equal: nothing does.

    differences: (words of the quotation, words of the page) where they are not the same.
    """

    likeness: Likeness
    first: int = 0
    last: int = 0
    differences: tuple[tuple[str, str], ...] = ()


def quote_words(quotation: str) -> int:
    """How many words of it are the source's own."""
    return sum(len(words_of(part.replace(_WILD, " "))) for part in _parts(quotation))


def look_for(quotation: str, page: PageWords) -> QuoteMatch:
    """Where a text has a quotation. Time is linear in the text, and nearly so in the quotation."""
    found: list[QuoteMatch] = []
    parts = _parts(quotation)
    for part in parts:
        after = found[-1].last if found and found[-1].likeness is Likeness.SAME else 0
        exact = _exact(part, page, after) or (_exact(part, page, 0) if after else None)
        found.append(QuoteMatch(Likeness.SAME, *exact) if exact else _nearest(part, page, 0, len(page.words)))
    anchor = next((match for match in found if match.likeness is not Likeness.ABSENT), None)
    if anchor is not None:
        found = [_beside(part, match, anchor, page) for part, match in zip(parts, found, strict=True)]
    return _joined(found)


def _parts(quotation: str) -> list[str]:
    """What stands between ellipses, with a sign in place of each bracket."""
    plain = _REMARK.sub(" ", quotation)
    wild = (_BRACKET.sub(_WILD, part) for part in _ELLIPSIS.split(plain))
    return [part for part in wild if words_of(part.replace(_WILD, " "))]


def _exact(part: str, page: PageWords, after: int) -> tuple[int, int] | None:
    if _WILD not in part:
        return page.find("".join(words_of(part)), after)
    if part.count(_WILD) > _MOST_BRACKETS:
        return None
    pieces = ["".join(words_of(piece)) for piece in part.strip(_WILD).split(_WILD)]
    return page.search(re.compile(f".{{0,{_INSERTED}}}?".join(map(re.escape, pieces))), after)


def _beside(part: str, match: QuoteMatch, anchor: QuoteMatch, page: PageWords) -> QuoteMatch:
    """A part that stands nowhere is looked for again near one that does: there, fewer words tell that it is meant."""
    if match.likeness is not Likeness.ABSENT:
        return match
    near = _nearest(part, page, max(anchor.first - _REACH, 0), min(anchor.last + _REACH, len(page.words)), beside=True)
    return near if near.likeness is not Likeness.ABSENT else match


def _joined(found: Sequence[QuoteMatch]) -> QuoteMatch:
    likeness = next(
        (each for each in (Likeness.ABSENT, Likeness.NEAR) if any(match.likeness is each for match in found)), Likeness.SAME
    )
    shown = [match for match in found if match.likeness is likeness]
    first = min(shown, key=lambda match: (match.first == match.last, match.first), default=QuoteMatch(likeness))
    differences = tuple(pair for match in shown for pair in match.differences)
    one_place = likeness is Likeness.SAME and all(0 <= b.first - a.first <= _REACH for a, b in pairwise(found))
    return QuoteMatch(likeness, first.first, found[-1].last if one_place and found else first.last, differences)


def _nearest(part: str, page: PageWords, begin: int, end: int, *, beside: bool = False) -> QuoteMatch:
    """The passage that comes nearest. What stands between brackets is looked for piece by piece; a word or two are none."""
    pieces = list(_pieces(part))
    told = [piece for piece in pieces if len(piece) >= _A_PIECE] or pieces[:1]
    return _joined([_near(said, page, begin, end, beside=beside) for said in told]) if told else QuoteMatch(Likeness.ABSENT)


def _pieces(part: str) -> Iterator[list[str]]:
    """The words between brackets, without those that a bracket stands in ("[t]he", "chang[ed]")."""
    pieces = part.split(_WILD)
    for i, piece in enumerate(pieces):
        said = words_of(piece)
        said = said[1:] if i and piece[:1].isalpha() else said
        said = said[:-1] if i + 1 < len(pieces) and piece[-1:].isalpha() else said
        if said:
            yield said


def _near(said: Sequence[str], page: PageWords, begin: int, end: int, *, beside: bool) -> QuoteMatch:
    best: tuple[int, QuoteMatch] | None = None
    for start in _candidates(said, page, begin, end, beside=beside):
        if (bridged := _bridged(said, page, start)) is not None:
            return bridged
        first, last, distance = _fitted(said, page, start, begin, end)
        if best is None or distance < best[0]:
            best = distance, _judged(said, page, first, last, beside=beside)
    return best[1] if best else QuoteMatch(Likeness.ABSENT)


def _candidates(said: Sequence[str], page: PageWords, begin: int, end: int, *, beside: bool) -> list[int]:
    """Where the quotation would begin if its rarest words stood in it, the most votes first."""
    known = [(len(places), i, places) for i, word in enumerate(said) if (places := page.places(word))]
    votes: Counter[int] = Counter()
    for _, i, places in sorted(known)[:_RAREST]:
        votes.update(place - i for place in places if begin <= place < end)
    joined = Counter({at: sum(votes[at + shift] for shift in range(-_SLACK, _SLACK + 1)) for at in votes})
    chosen: list[int] = []
    for at, number in sorted(joined.items(), key=lambda vote: (-vote[1], -votes[vote[0]], vote[0])):
        if number < (1 if beside else 2) or len(chosen) == _CANDIDATES:
            break
        if all(abs(at - other) > _SLACK for other in chosen):
            chosen.append(at)
    return chosen


def _bridged(said: Sequence[str], page: PageWords, start: int) -> QuoteMatch | None:
    """The quotation with something between two of its words that is no part of the sentence."""
    if start < 0:
        return None
    same = next((i for i, word in enumerate(said) if page.words[start + i : start + i + 1] != [word]), len(said))
    if not 1 <= same < len(said):
        return None
    at, rest = start + same, said[same:]
    long = min(same, len(rest)) > 2 or (same > 5 and len(rest) > 1)
    found = page.find("".join(rest), at, at + len(rest) + (_NOTES if long else _CAPTION))
    between = page.words[at : found[0]] if found else []
    if found and (len(between) > _INTERRUPTION or all(word.isdecimal() for word in between)):
        return QuoteMatch(Likeness.SAME, start, found[1])
    return None


def _fitted(said: Sequence[str], page: PageWords, start: int, begin: int, end: int) -> tuple[int, int, int]:
    """The stretch of the page that has fewest letters other than the quotation, and how many these are."""
    left = max(start - _SLACK, begin)
    ours = "".join(spelt(word) for word in said)
    printed = [spelt(word) for word in page.words[left : min(start + len(said) + 2 * _SLACK, end)]]
    best = (begin, begin, len(ours) + 1)
    for shift in sorted(range(-_SLACK, _SLACK + 1), key=abs):
        first = start + shift - left
        for more in sorted(range(-_SLACK, _SLACK + 1), key=abs):
            last = min(first + len(said) + more, len(printed))
            if 0 <= first < last:
                distance = Levenshtein.distance(ours, "".join(printed[first:last]), score_cutoff=best[2])
                best = (left + first, left + last, distance) if distance < best[2] else best
    return best


def _judged(said: Sequence[str], page: PageWords, first: int, last: int, *, beside: bool) -> QuoteMatch:
    differences: list[tuple[str, str]] = []
    differing, matched = 0, list[str]()
    for ours, theirs in aligned(said, page.words[first:last]):
        if same(ours, theirs):
            matched += ours
        else:
            differing += max(len(ours), len(theirs))
            differences.append((" ".join(ours), " ".join(theirs)))
    if not differing:
        return QuoteMatch(Likeness.SAME, first, last)
    allowed = min(1 + len(said) // 8, 4)
    letters = sum(map(len, matched))
    telling = sum(len(word) > 3 or word.isdecimal() for word in matched)
    near = differing <= allowed and (beside or (len(matched) >= 3 and letters >= 12 and telling >= 2))
    if near:
        return QuoteMatch(Likeness.NEAR, first, last, tuple(differences))
    alike = letters * 2 > sum(map(len, said)) and len(matched) > 2
    return QuoteMatch(Likeness.ABSENT, first, last if alike else first, ())
