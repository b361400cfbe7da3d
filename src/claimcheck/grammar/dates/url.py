"""Dates in the path of a URL: `/YYYY/MM[/DD]`, `/YYYY/MMDD`, `YYYYMMDD`, `YYYY-MM-DD`, `YYYY_MM_DD`.

Newspapers also write `/2020/aug/28/` and, before a slug, `/2023/1/5/`.

Other digits are no dates: `2024-2027_0.pdf`, `jointcommunication_2021_24_1`, `wp2019`.
"""

import re
from dataclasses import dataclass

from claimcheck.grammar import calendars as calendar
from claimcheck.grammar.dates.words import MONTHS
from claimcheck.model.dates import Edtf

# The web is younger than the numbers in its paths: a path of 1850 is an identifier. Written out, 1898-04-01 is a date.
_PATH = re.compile(
    r"/(?P<y1>(?:19[89]|20\d)\d)/(?P<m1>\d\d)/(?P<d1>\d\d)(?!\d)"
    r"|/(?P<y2>(?:19[89]|20\d)\d)/(?P<m2>\d\d)(?P<d2>\d\d)(?!\d)"
    r"|(?<!\d)(?P<y3>(?:1[89]|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)(?!\d)"
    r"|(?<!\d)(?P<y8>(?:19[89]|20\d)\d)_(?P<m8>\d\d)_(?P<d8>\d\d)(?!_?\d)"
    r"|/(?P<y6>(?:19[89]|20\d)\d)/(?P<m6>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(?P<d6>\d\d?)(?=/)"
    r"|/(?P<y7>(?:19[89]|20\d)\d)/(?P<m7>\d\d?)/(?P<d7>\d\d?)(?=/[a-z][a-z0-9]*-[a-z0-9-]*[a-z])"
    r"|(?<!\d)(?P<y4>(?:19[89]|20\d)\d)(?P<m4>\d\d)(?P<d4>\d\d)(?!\d)"
    r"|/(?P<y5>(?:19[89]|20\d)\d)/(?P<m5>\d\d)(?=/|$)"
)
_HOST = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*")
_SNAPSHOT = re.compile(
    r"/(?P<y>(?:19[89]|20\d)\d)(?P<m>\d\d)(?P<d>\d\d)(?:\d{2}){0,3}(?:[a-z]{2}_)?/https?:/", re.IGNORECASE
)
# European Legislation Identifiers (ELI) and their like: `/uksi/2019/1205` is the number of an instrument.
_OF_LAWS = re.compile(
    r"/(?:uk[a-z]{1,4}|asp|ssi|wsi|nisr|anaw|asc|eli|acts?|laws?|statutes?|bills?|regulations?|decrees?|cases?|resolutions?)/",
    re.IGNORECASE,
)
_STORAGE = re.compile(r"/(?:uploads?|files?|media|assets?)/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class UrlDate:
    """A date in `url[start:end]`. `upper_bound`: it says when a file was stored, so its content may be older."""

    edtf: Edtf
    start: int
    end: int
    upper_bound: bool


def in_url(url: str) -> UrlDate | None:
    """The date that the path of a URL tells: the first of a day, else the first of a month. None where it tells none."""
    begin = host.end() if (host := _HOST.match(url)) else 0
    end = min((i for i in (url.find("?", begin), url.find("#", begin)) if i >= 0), default=len(url))
    best: UrlDate | None = None
    for match in _PATH.finditer(url, begin, end):
        value = _value(match)
        if value is None or (match["y2"] and _OF_LAWS.search(url, begin, match.start() + 1)):
            continue
        stored = _STORAGE.search(url, begin, match.start() + 1) is not None
        start = match.start() + (match.group().startswith("/"))
        found = UrlDate(value, start, match.end(), stored)
        if len(value.text) == len("YYYY-MM-DD"):
            return found
        best = best or found
    return best


def snapshot(url: str) -> Edtf | None:
    """The day on which a web archive took the copy that a URL leads to (Memento: `/web/20190504010203/http://...`)."""
    match = _SNAPSHOT.search(url)
    return _value(match) if match else None


def _value(match: re.Match[str]) -> Edtf | None:
    y, m, *d = (MONTHS.get(part) or int(part) for part in match.groups() if part is not None)
    if not 1 <= m <= 12:
        return None
    return calendar.day(y, m, d[0]) if d else calendar.month(y, m)
