"""Dates in the path of a URL: `/YYYY/MM[/DD]`, `/YYYY/MMDD`, `YYYYMMDD`, `YYYY-MM-DD`.

Other digits are no dates: `2024-2027_0.pdf`, `jointcommunication_2021_24_1`, `wp2019`.
"""

import re
from dataclasses import dataclass

from claimcheck.grammar import calendars as calendar
from claimcheck.model.dates import Edtf

# The web is younger than the numbers in its paths: a path of 1850 is an identifier. Written out, 1898-04-01 is a date.
_PATH = re.compile(
    r"/(?P<y1>(?:19[89]|20\d)\d)/(?P<m1>\d\d)/(?P<d1>\d\d)(?!\d)"
    r"|/(?P<y2>(?:19[89]|20\d)\d)/(?P<m2>\d\d)(?P<d2>\d\d)(?!\d)"
    r"|(?<!\d)(?P<y3>(?:1[89]|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)(?!\d)"
    r"|(?<!\d)(?P<y4>(?:19[89]|20\d)\d)(?P<m4>\d\d)(?P<d4>\d\d)(?!\d)"
    r"|/(?P<y5>(?:19[89]|20\d)\d)/(?P<m5>\d\d)(?=/|$)"
)
_HOST = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*")
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
        if value is None:
            continue
        stored = _STORAGE.search(url, begin, match.start() + 1) is not None
        start = match.start() + (match.group().startswith("/"))
        found = UrlDate(value, start, match.end(), stored)
        if len(value.text) == len("YYYY-MM-DD"):
            return found
        best = best or found
    return best


def _value(match: re.Match[str]) -> Edtf | None:
    y, m, *d = (int(part) for part in match.groups() if part is not None)
    if not 1 <= m <= 12:
        return None
    return calendar.day(y, m, d[0]) if d else calendar.month(y, m)
