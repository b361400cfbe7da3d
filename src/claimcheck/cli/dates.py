"""Dates on the command line."""

from datetime import date

from claimcheck.errors import UsageError
from claimcheck.grammar.dates_edtf import parse_edtf
from claimcheck.model.dates import Edtf, Precision


def edtf(text: str, flag: str) -> Edtf:
    """An EDTF value. Raises UsageError."""
    value = parse_edtf(text)
    if value is None:
        raise UsageError(f"{flag} {text} is no date: write 2025, 2025-06 or 2025-06-15")
    return value


def day(text: str, flag: str) -> date:
    """A whole date. Raises UsageError."""
    value = parse_edtf(text)
    if value is None or value.precision is not Precision.DAY or value.earliest is None:
        raise UsageError(f"{flag} {text} is no day: write it as 2025-06-15")
    return value.earliest
