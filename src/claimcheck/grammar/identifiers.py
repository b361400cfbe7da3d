"""Identifiers in running text: DOI, ISBN, ISSN. URLs are in `urls`, and reached from here as well."""

import re

from claimcheck.grammar.urls import FoundUrl, host, malformed, normal, same, tidy, urls
from claimcheck.grammar.urls_split import SplitUrl, split_urls

__all__ = [
    "FoundUrl", "SplitUrl", "find_dois", "find_isbns", "host", "isbn_valid", "issn_valid", "malformed", "normal",
    "normal_doi", "same", "split_urls", "tidy", "urls",
]  # fmt: skip

# Crossref, "DOIs and matching regular expressions" (2015): matches 74.4 of 74.9 million of its DOIs. The suffix there is
# [-._;()/:A-Z0-9]+; < > [ ] # and the like occur in old ones (SICI), which this lets pass while brackets balance.
_DOI = re.compile(r"(?<![\d.])10\.\d{4,9}/[-._;()/:A-Z0-9<>\[\]#+%~]+", re.IGNORECASE)
_LEAD = re.compile(r"^(?:https?://(?:dx\.|www\.)?doi\.org/|doi:?\s?|info:doi/)", re.IGNORECASE)
_ISBN = re.compile(
    r"\bISBN(?:-1[03])?:?\s{0,3}(?P<number>(?:97[89][- –]?)?\d(?:[- –]?\d){8}[- –]?[\dX])(?!\d)", re.IGNORECASE
)


def find_dois(text: str) -> list[tuple[int, int, str]]:
    """(start, end, normalised DOI) of each DOI, bare or in a doi.org URL."""
    found = []
    for match in _DOI.finditer(text):
        doi = tidy(match.group())
        if "/" in doi and not doi.endswith("/"):
            found.append((match.start(), match.start() + len(doi), doi.lower()))
    return found


def normal_doi(text: str) -> str:
    """A DOI without its resolver and in lower case (DOI Handbook 3.3: it is case-insensitive); empty where it is none."""
    bare = _LEAD.sub("", text.strip())
    return bare.lower() if _DOI.fullmatch(bare) else ""


def find_isbns(text: str) -> list[tuple[int, int, str]]:
    """(start, end, number as printed) of each number called an ISBN, valid or not."""
    return [(match.start(), match.end(), match["number"]) for match in _ISBN.finditer(text)]


def isbn_valid(text: str) -> bool:
    """Checksum of an ISBN-10 or ISBN-13 (ISO 2108); separators are let be."""
    digits = re.sub(r"[\s–-]", "", text).upper()
    if re.fullmatch(r"\d{9}[\dX]", digits):
        return sum((10 - i) * (10 if c == "X" else int(c)) for i, c in enumerate(digits)) % 11 == 0
    if re.fullmatch(r"97[89]\d{10}", digits):
        return sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(digits)) % 10 == 0
    return False


def issn_valid(text: str) -> bool:
    """Checksum of an ISSN (ISO 3297)."""
    digits = re.sub(r"[\s–-]", "", text).upper()
    if not re.fullmatch(r"\d{7}[\dX]", digits):
        return False
    return sum((8 - i) * (10 if c == "X" else int(c)) for i, c in enumerate(digits)) % 11 == 0
