"""Dates on the command line."""

from datetime import date
from typing import TYPE_CHECKING

from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.model.dates import Edtf


def edtf(text: str, flag: str, advice: str = "is no date: write 2025, 2025-06 or 2025-06-15") -> "Edtf":
    """An EDTF value. Raises UsageError."""
    from claimcheck.grammar.edtf import parse_edtf  # noqa: PLC0415 - `--help` reads no date

    value = parse_edtf(text)
    if value is None:
        raise UsageError(f"{flag} {text} {advice}")
    return value


def day(text: str, flag: str) -> date:
    """A whole date. Raises UsageError."""
    advice = "is no day: write it as 2025-06-15"
    value = edtf(text, flag, advice)
    if value.earliest is None or value.earliest != value.latest:
        raise UsageError(f"{flag} {text} {advice}")
    return value.earliest
