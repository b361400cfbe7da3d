"""ISBN and ISSN that are none: where a number is called one, or has a form that nothing else has, and fails its checksum."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.grammar.identifiers import isbn_valid, issn_valid

_DASH = r"[-‐‑–]"
_ASIDE = r"(?:\s?\([^()\n]{1,24}\))?"
_NAMED = r"\s{0,2}(?:nos?\b\.?|n[°º]\.?|nr\b\.?|number)?\s?[:：]?\s{0,3}"
_ISBN = re.compile(
    rf"(?<![\w=/&?-])[ep]?-?ISBNs?(?:[- ]?1[03](?!\d))?{_ASIDE}{_NAMED}"
    rf"(?P<number>\d(?:(?:{_DASH}|\s)?[\dX]){{6,40}})(?![\w]|{_DASH}\w)",
    re.IGNORECASE,
)
_UNMISTAKABLE = re.compile(
    rf"(?<![\w/.:=+‐‑–-])(?P<number>97[89]{_DASH}\d{{1,5}}{_DASH}\d{{1,7}}{_DASH}\d{{1,7}}{_DASH}\d)(?![\w/]|{_DASH}|\.\d)"
)
_ISSN = re.compile(
    rf"(?<![\w=/&?-])[ep]?-?ISSN(?:-L)?{_ASIDE}{_NAMED}"
    rf"(?P<number>\d{{4}}\s?{_DASH}?\s?\d{{3}}[\dX])(?![\w]|{_DASH}\w)",
    re.IGNORECASE,
)
_KNOWN_WRONG = re.compile(
    r"\s{0,2}[(\[](?:sic|invalid|incorrect|erroneous|wrong|falsch|fehlerhaft|erroné|errato|erróneo)\b", re.IGNORECASE
)
_SEPARATORS = re.compile(r"[\s‐‑–-]")


@dataclass(frozen=True, slots=True)
class FalseNumber:
    """`text[start:end]`, `kind` ("ISBN", "ISSN"), and `why` it is none, in words."""

    start: int
    end: int
    kind: str
    why: str


def false_numbers(text: str) -> list[FalseNumber]:
    """In order, each once. A number that its own text calls wrong ("[sic]", "(invalid)": some were printed so) is none."""
    found: dict[int, FalseNumber] = {}
    folded = text.casefold()
    # Of most texts these show at once that they have none. (The capital of "i" is another letter in Turkish.)
    isbns = _isbns(text) if "sbn" in folded or "978" in text or "979" in text else ()
    issns = _issns(text) if "ssn" in folded else ()
    for one in (*isbns, *issns):
        if not _KNOWN_WRONG.match(text, one.end):
            found.setdefault(one.start, one)
    return [found[start] for start in sorted(found)]


def _isbns(text: str) -> Iterator[FalseNumber]:
    for match in _ISBN.finditer(text):
        size = _isbn_length(match["number"])
        start = match.start("number")
        if size > 0:
            yield FalseNumber(start, start + size, "ISBN", "its check digit does not fit the others")
        elif size < 0:
            count = len(_SEPARATORS.sub("", match["number"]))
            yield FalseNumber(start, match.end("number"), "ISBN", f"it has {count} digits in place of 10 or 13")
    for match in _UNMISTAKABLE.finditer(text):
        if len(_SEPARATORS.sub("", match["number"])) == 13 and not isbn_valid(_plain(match["number"])):
            yield FalseNumber(*match.span("number"), "ISBN", "its check digit does not fit the others")


def _isbn_length(number: str) -> int:
    """How many characters of a run of digits are a false ISBN: 0 for none, -1 where their count is wrong.

    A year or a page may stand behind a number that spaces divide, so it may end at any of them. Nine digits are a
    Standard Book Number of before 1970, whose check digit is that of the ISBN it became.
    """
    ends = [i for i in range(1, len(number) + 1) if i == len(number) or _SEPARATORS.match(number[i])]
    plain = {end: _plain(number[:end]) for end in ends}
    if any(isbn_valid(digits) or (len(digits) == 9 and isbn_valid(f"0{digits}")) for digits in plain.values()):
        return 0
    for end, digits in plain.items():
        if len(digits) == (13 if digits.startswith(("978", "979")) else 10):
            return end
    divided = re.search(r"\s", number) is not None
    return -1 if not divided and 8 <= len(_plain(number)) <= 16 else 0


def _issns(text: str) -> Iterator[FalseNumber]:
    for match in _ISSN.finditer(text):
        if not issn_valid(_plain(match["number"])):
            yield FalseNumber(*match.span("number"), "ISSN", "its check digit does not fit the others")


def _plain(number: str) -> str:
    return _SEPARATORS.sub("", number).upper()
