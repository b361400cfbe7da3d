"""How long a stored verdict speaks, and how long a trouble must last before it is believed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from claimcheck.evidence.copies import Search
from claimcheck.model.evidence import LinkCheck, Verdict

# A page that lived yesterday lives today; a dead one may be mended any hour, and the editor waits for that.
_SPEAKS = {
    Verdict.ALIVE: timedelta(days=3),
    Verdict.MOVED: timedelta(days=3),
    Verdict.DEAD: timedelta(hours=6),
    Verdict.SOFT_404: timedelta(hours=6),
    Verdict.PARKED: timedelta(hours=6),
}
# A page that is there, so that it can say something of itself.
LIVES = frozenset({Verdict.ALIVE, Verdict.MOVED})
# design.md's "on two days".
_LASTING = timedelta(days=1)
# A trouble that was not looked at for so long has not been seen to last.
_FORGOTTEN = timedelta(days=30)
# One for all, since nearly all pages are asked for none.
NO_FRAGMENTS: Mapping[str, bool | None] = MappingProxyType({})


class Series(StrEnum):
    """Troubles that count only when they last: seen again a day later they are believed."""

    NONE = ""
    UNRESOLVED = "unresolved"
    UNREACHABLE = "unreachable"
    SERVER_ERROR = "server-error"


@dataclass(frozen=True, slots=True)
class Remembered:
    """A verdict as the store keeps it. since: when its series of equal troubles began, as `LinkCheck.checked_at` is.

    fragments: those looked for in the page, and whether it has them (None: nobody could tell). etag, modified: the
    validators of the page at `check.final_url` (RFC 9110, 8.8). search: what an archive said, None where none was asked.
    """

    key: str
    check: LinkCheck
    series: Series = Series.NONE
    since: str = ""
    fragments: Mapping[str, bool | None] = field(default_factory=lambda: NO_FRAGMENTS)
    etag: str = ""
    modified: str = ""
    search: Search | None = None


def reusable(
    remembered: Remembered,
    now: datetime,
    fragments: Iterable[str] = (),
    *,
    facts: bool = False,
    https: bool = False,
    text: bool = False,
) -> bool:
    """Whether a stored verdict answers for the link, these fragments of it and whatever else is wanted, as in `complete`.

    Transient troubles never do, nor does a time that is yet to come.
    """
    if not complete(remembered, fragments, facts=facts, https=https, text=text):
        return False
    age = _age(remembered.check.checked_at, now)
    life = _SPEAKS.get(remembered.check.verdict)
    return age is not None and life is not None and timedelta(0) <= age < life


def complete(
    remembered: Remembered, fragments: Iterable[str], *, facts: bool, https: bool = False, text: bool = False
) -> bool:
    """Whether all that is wanted of the page is there: its facts, its text, its https side. A page that is gone has none."""
    check = remembered.check
    lacking = (facts and check.page is None) or (https and check.secure is None) or (text and check.text is None)
    return not (lacking and check.verdict in LIVES) and all(fragment in remembered.fragments for fragment in fragments)


def renewable(remembered: Remembered) -> bool:
    """Whether the host may be asked only if the page is still the one that the stored verdict is about (a 304)."""
    return remembered.check.verdict in LIVES and bool(remembered.etag or remembered.modified)


def since(before: Remembered | None, series: Series, now: datetime) -> str:
    """When a trouble began: at its first sight in an unbroken series, else now."""
    if before is None or not series or before.series is not series:
        return stamp(now)
    age = _age(before.check.checked_at, now)
    return before.since if age is not None and age < _FORGOTTEN else stamp(now)


def lasting(began: str, now: datetime) -> bool:
    """Whether a trouble that began then was seen at least a day earlier."""
    age = _age(began, now)
    return age is not None and age >= _LASTING


def stamp(now: datetime) -> str:
    """A time as reports have it: UTC, ISO 8601, to the second."""
    return now.strftime("%Y-%m-%dT%H:%M:%SZ")


def _age(text: str, now: datetime) -> timedelta | None:
    try:
        return now - datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
