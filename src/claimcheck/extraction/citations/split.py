"""Where one citation of a note ends and the next begins, and what is comment around them."""

import re
from collections.abc import Sequence

from claimcheck.extraction.citations import law
from claimcheck.extraction.citations.draft import TAKEN, quoted

_BOUNDARY = re.compile(
    rf"(?P<semi>;)\s+|(?<=[{TAKEN}\w)\]”\"’.])(?P<stop>\.)\s+"
    r"(?=(?:(?-i:[A-Z][a-z]{1,12}\s(?:[A-Za-z’'&()-]{1,30},?\s){0,20}?)see\s(?-i:[A-Z“\"‘'«])"
    r"|(?:see|cf\.?|but see|accord|vgl\.?|siehe|voir(?!\set\s)|vedi|cfr\.?)\b))"
    rf"|(?<={TAKEN})[,;.]?(?P<and>)\s+(?:and|und|et|e)\s+(?=[A-Z“\"‘«])|(?<={TAKEN})[.,]?(?P<gap>)\s+(?=[A-Z“\"‘«])",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"\s*(?:(?:and|but|und|et|e)\s+)?(?:"
    r"(?:see|cf\.?|cfr\.?|vgl\.?|siehe|voir|vedi|véase|compare|accord|contra)"
    r"(?:\s+(?:also|e\.g\.|generally|especially|inter alia|auch|anche|aussi|"
    r"for (?:instance|example|more (?:details|information)|details)))?"
    r"|e\.g\.|for (?:instance|example|more (?:details|information)|details),?\s+see"
    r"|(?-i:[A-Z][a-z]{1,12}\s(?:[A-Za-z’'&()-]{1,30},?\s){0,20}?)see(?:\s+also)?(?=\s)"
    r"|(?:quoted|cited|as cited|reported) (?:in|by)|source|available at|retrieved from)"
    r"(?:,?\s+(?:e\.g\.|for (?:instance|example)|inter alia|among others))?[\s,:.]+",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:and|und|et|e|y|sowie|nonché)\s+(?=[A-Z“\"‘'«])")
# Names inverted at the beginning, or a year in brackets behind a name: a reference whose title has a verb.
_AUTHORED = re.compile(
    r"^\W*[A-Z][\w’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30})?,?\s(?:[A-Z]\.?[\s-]?){1,3}[.,;(&]|^\W*[A-Z][\w’'-]{1,30},\s[A-Z][\w’'.-]{0,30}[^.]{0,120}?\s(?:1[5-9]|20)\d\d[a-f]?[.:]\s|^.{0,200}[\w.,)]\s\((?:1[5-9]|20)\d\d[a-f]?\)[.,]"
)
_NUMBER = re.compile(r"(?:\[\d{1,4}\]|\d{1,3}\.)\s(?=[A-Z“\"‘])")
# What a citation has that is all there: an address, a page, a year, or the words that point to an earlier note.
_MARKS = (
    rf"{TAKEN}|\sat\s\d|§\s?\d|\bpp?\.\s?\d|\b(?:1[5-9]|20)\d\d[a-z]?\b"
    r"|\b(?:supra|ibid|op\. cit)\b|\bId\."
)
_COMPLETE = re.compile(_MARKS, re.IGNORECASE)
_STANDS = re.compile(rf"{_MARKS}|[“\"‘«]", re.IGNORECASE)
_BACK = re.compile(r"(?:ibid|supra|id\.|above,? n)", re.IGNORECASE)
_SEE = re.compile(r"(?<=[,.;:)\]”\"’])\s+(?:see(?: also| generally| for (?:instance|example))?|cf\.)[,:]?\s+(?=[A-Z“\"‘«])")
_SENTENCE_END = re.compile(r"(?<=[a-z)\]”\"’_]{2})[.!?][”\"’)]{0,2}\s+(?=[A-Z“\"‘«])")
# A finite verb outside quotation marks: a sentence of the author's own, and no part of a title.
_PROSE = re.compile(
    r"\b(?:has|have|had|is|are|was|were|does|did|will|would|may|might|must|shall|states?|stated|says?|said|notes?|noted|argues?|argued|describes?|"
    r"provides?|requires?|includes?|established|according to|refers?|defines?|defined)\b"
)


def pieces(masked: str, closed: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches of a note that may each be one citation.

    In `masked` each URL is TAKEN; `closed` are its quotations and brackets, in order.
    """
    starts = [0]
    ends: list[int] = []
    complete, seen = False, 0
    shut = iter(closed)
    current = next(shut, None)
    for match in _BOUNDARY.finditer(masked):
        while current and current[1] <= match.start():
            current = next(shut, None)
        if current and current[0] < match.start():
            continue
        following = masked[match.end() : match.end() + 600]
        if not complete:
            # From where the last search ended, less the longest word it looks for: each character is seen once.
            complete = bool(_COMPLETE.search(masked, max(starts[-1], seen - 12), match.start() + 1))
            seen = match.start()
        leads = match["semi"] is not None and LEAD.match(following)
        if (complete or leads or _points_back(following)) and _stands(following, match):
            ends.append(match.start())
            starts.append(match.end())
            complete = False
    return [(a, b) for a, b in zip(starts, [*ends, len(masked)], strict=True) if masked[a:b].strip(" .;,")]


def _points_back(following: str) -> bool:
    """Whether what follows is "see also supra note 3": whatever comes before it is a citation of its own."""
    lead = LEAD.match(following)
    return bool(_BACK.match(following, lead.end() if lead else 0))


def _stands(following: str, match: re.Match[str]) -> bool:
    """Whether what follows a boundary is a citation of its own: not "2020; 12(3)", not a second URL, not a comment."""
    lead = LEAD.match(following)
    if match["stop"] is not None:
        return True
    body = following[lead.end() :] if lead else _AND.sub("", following, count=1)
    end = body.find("; ")
    body = body if end < 0 else body[:end]
    if match["semi"] is None:
        # After a URL only what ends in a URL or a date of its own is a new work.
        return TAKEN in body and bool(re.match(r"[^\W\d_]|[“\"‘«]", body)) and len(body.split(TAKEN)[0].split()) >= 3
    if _BACK.match(body):
        return True
    if not body[:1] or not (body[0].isupper() or body[0] in f"“\"‘'«{TAKEN}"):
        return False
    return bool(_STANDS.search(body))


def without_comment(masked: str, start: int, end: int, quotations: Sequence[tuple[int, int]]) -> int:
    """Where the citation begins in a stretch: behind "See", and behind sentences of the author's own."""
    bare = _without(masked, start, end, quotations)
    number = _NUMBER.match(bare) or _AND.match(bare)
    at = _behind_leads(bare, number.end() if number else 0)
    if law.begins(masked[start + at : end]):
        return start + at
    at = number.end() if number else 0
    for match in _SENTENCE_END.finditer(bare):
        sentence = bare[at : match.start()]
        if len(sentence.split()) < 5 or not _PROSE.search(sentence) or TAKEN * 8 in sentence or _AUTHORED.search(sentence):
            break
        at = match.end()
    for match in _SEE.finditer(bare, at):
        if TAKEN in bare[match.end() :] and TAKEN not in bare[at : match.start()].rstrip(TAKEN):
            at = match.end()
            break
    return start + _behind_leads(bare, at)


def _behind_leads(bare: str, at: int) -> int:
    while lead := LEAD.match(bare, at):
        if lead.end() == at:
            break
        at = lead.end()
    return at


def is_comment(left: str) -> bool:
    """Whether a stretch without a URL is the author's own sentence."""
    return bool(_PROSE.search(left)) and len(left.split()) >= 6


def unquoted(text: str) -> str:
    """A text with its quotations blanked: their verbs are not the author's."""
    return _without(text, 0, len(text), quoted(text))


def _without(masked: str, start: int, end: int, quotations: Sequence[tuple[int, int]]) -> str:
    """The stretch with the words in quotation marks blanked; a stop that ends them stays."""
    text = masked[start:end]
    for a, b in quotations:
        if start <= a and b <= end:
            a, b = a - start, b - start  # noqa: PLW2901 - offsets of the stretch from here on
            stop = text[b - 2] if text[b - 2] in ".!?" else "_"
            text = text[: a + 1] + "_" * (b - a - 3) + stop[: b - a - 2] + text[b - 1 :]
    return text
