"""The date of a work, out of the stretches of a citation that hold it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.extraction.citations.features import Stretch
from claimcheck.grammar import dates
from claimcheck.grammar.dates import FoundDate
from claimcheck.model.dates import Precision

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_YEARLESS = re.compile(r"XXXX-(\d\d(?:-\d\d)?)$")

# "Trends in Arms Transfers, 2023, March 2024": of two dates side by side the full one.
_SIDE_BY_SIDE = 3


def issued(text: str, stretches: Sequence[Stretch], found: Sequence[FoundDate]) -> FoundDate | None:
    """The first date of the stretches. A year with its day elsewhere ("2010 ... 4 October") is put together."""
    inside = [one for stretch in stretches for one in _dated(text, stretch, found)]
    first = next((one for one in inside if one.flaw or (one.edtf and not _YEARLESS.match(one.edtf.text))), None)
    if first is None or first.edtf is None or first.edtf.precision is not Precision.YEAR:
        return first
    for one in inside:
        if one is first or one.edtf is None:
            continue
        if day := _YEARLESS.match(one.edtf.text):
            whole = dates.parse_edtf(f"{first.edtf.text}-{day[1]}")
            return replace(one, edtf=whole) if whole else first
        if one.edtf.precision in {Precision.DAY, Precision.MONTH} and (
            one.edtf.text.startswith(first.edtf.text) or 0 <= one.start - first.end <= _SIDE_BY_SIDE
        ):
            return one
    return first


def _dated(text: str, stretch: Stretch, found: Sequence[FoundDate]) -> list[FoundDate]:
    start, end = stretch
    own = [one for one in found if start <= one.start and one.end <= end + 1 and not one.relative]
    if own:
        return own
    match = _YEAR.search(text, start, end)
    return [FoundDate(match.start(), match.end(), match.group(), dates.parse_edtf(match.group()))] if match else []
