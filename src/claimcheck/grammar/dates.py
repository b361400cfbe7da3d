"""Dates in prose: each with just the precision it was given, and with the flaw it is written with.

`find` passes over the words once. A word or number that can begin a date is tried against the few forms that begin so;
whatever lies in a URL is none. Nothing is ever filled from a clock.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from claimcheck.grammar import dates_patterns as form
from claimcheck.grammar import dates_readers as read
from claimcheck.grammar.dates_edtf import after, agree, date_parts, days_after, parse_edtf
from claimcheck.grammar.dates_join import joined
from claimcheck.grammar.dates_starts import LABELLED, Form, Start, start_of
from claimcheck.grammar.dates_url import UrlDate, in_url
from claimcheck.grammar.dates_words import SHORT_WEEKDAYS, WEEKDAYS
from claimcheck.grammar.found_date import FoundDate
from claimcheck.grammar import dates_calendar as calendar
from claimcheck.model.dates import Edtf, Flaw, Precision

__all__ = [
    "FoundDate",
    "UrlDate",
    "after",
    "agree",
    "date_parts",
    "day_first_in",
    "days_after",
    "find",
    "in_url",
    "parse_edtf",
    "parse_written",
]
