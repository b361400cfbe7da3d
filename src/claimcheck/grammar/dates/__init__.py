"""Dates in prose and in URLs: each with just the precision it was given, and with the flaw it is written with."""

from claimcheck.grammar.dates.finding import day_first_in, find, parse_written
from claimcheck.grammar.dates.found import FoundDate
from claimcheck.grammar.dates.relative import counts_from_now, last_such_day, resolve
from claimcheck.grammar.dates.url import UrlDate, in_url, snapshot
from claimcheck.grammar.edtf import after, agree, date_parts, days_after, parse_edtf

__all__ = [
    "FoundDate",
    "UrlDate",
    "after",
    "agree",
    "counts_from_now",
    "date_parts",
    "day_first_in",
    "days_after",
    "find",
    "in_url",
    "last_such_day",
    "parse_edtf",
    "parse_written",
    "resolve",
    "snapshot",
]
