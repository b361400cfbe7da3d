"""A date as `dates.find` gives it."""

from dataclasses import dataclass

from claimcheck.model.dates import Edtf, Flaw


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in `text[start:end]` of what was searched (clean offsets).

    `edtf` is None for a relative date ("last August") and for one that cannot be (`flaw` impossible or reversed).
    Where day and month may be either way round (`flaw` ambiguous), `edtf` is the year, which is sure.
    `detail` explains the flaw in words ("June has 30 days", "10 March 2025 was a Monday").
    """

    start: int
    end: int
    text: str
    edtf: Edtf | None
    relative: bool = False
    flaw: Flaw | None = None
    detail: str = ""
