"""TimeMaps: the list of a page's archived copies, in the link format (RFC 7089, 5; RFC 6690, 2)."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

# One entry: <target> and its attributes. A target never has a ">" and an attribute's value never a quote, so no comma or
# semicolon within either can end an entry early.
_ENTRY = re.compile(r"<([^<>\s]{1,4000})>((?:\s*;\s*[\w-]{1,30}\s*=\s*(?:\"[^\"]{0,300}\"|[^\s\",;]{1,300}))*)")
_ATTRIBUTE = re.compile(r";\s*([\w-]{1,30})\s*=\s*(?:\"([^\"]*)\"|([^\s\",;]+))")
# Copies that are looked at; a page of a busy site has tens of thousands.
_MOST = 200_000


@dataclass(frozen=True, slots=True, order=True)
class Memento:
    """An archived copy: when it was taken (UTC), and where it is."""

    taken: datetime
    url: str


def mementos(text: str) -> list[Memento]:
    """The copies that a TimeMap lists, oldest first. What is no entry of a copy is passed over."""
    found: set[Memento] = set()
    for entry in _ENTRY.finditer(text):
        attributes = {name.lower(): quoted or bare for name, quoted, bare in _ATTRIBUTE.findall(entry.group(2))}
        if "memento" not in attributes.get("rel", "").lower().split():
            continue
        taken = _time(attributes.get("datetime", ""))
        if taken is not None and entry.group(1).startswith(("https://", "http://")):
            found.add(Memento(taken, entry.group(1)))
        if len(found) >= _MOST:
            break
    return sorted(found)


def nearest(copies: list[Memento], near: tuple[date, date] | None, most: int) -> list[Memento]:
    """The copies nearest to a time, the nearest first and of equals the older; the newest ones where no time is known."""
    if near is None:
        return list(reversed(copies))[:most]
    return sorted(copies, key=lambda each: (distance(each, near), each))[:most]


def distance(copy: Memento, near: tuple[date, date]) -> int:
    """Days between a copy and the nearest day that the time may mean."""
    first, last = near
    day = copy.taken.date()
    return max((first - day).days, (day - last).days, 0)


def _time(text: str) -> datetime | None:
    try:
        parsed = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    try:
        return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    except OverflowError:
        return None
