"""What is known of a page's archived copies, and how the store keeps it."""

from dataclasses import dataclass
from datetime import date

from claimcheck.model.evidence import ArchivedCopy


@dataclass(frozen=True, slots=True)
class Search:
    """What an archive was asked, and what it said. near: the time of the citation, as `Request.near`.

    copy is None where there is none that can be read; `failed` says in words why nobody could tell.
    """

    near: tuple[date, date] | None = None
    copy: ArchivedCopy | None = None
    failed: str = ""

    def to_store(self) -> dict[str, object]:
        copy = [self.copy.url, self.copy.taken, self.copy.days] if self.copy else None
        return {"near": written(self.near), "copy": copy}


def from_store(value: object) -> Search | None:
    """What `to_store` gave; None for anything else."""
    if not isinstance(value, dict):
        return None
    near, copy = parsed(str(value.get("near", ""))), value.get("copy")
    if not isinstance(copy, list) or len(copy) != 3:
        return Search(near)
    days = copy[2] if isinstance(copy[2], int) else None
    return Search(near, ArchivedCopy(str(copy[0]), str(copy[1]), days))


def parsed(near: str) -> tuple[date, date] | None:
    """A time as the store keeps it (two days, ISO 8601, with a slash)."""
    first, _, last = near.partition("/")
    try:
        return date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None


def written(near: tuple[date, date] | None) -> str:
    return f"{near[0].isoformat()}/{near[1].isoformat()}" if near else ""
