"""How the rules speak: quotations, dates and numbers as an editor would write them."""

import re
from datetime import date

from claimcheck.grammar.calendars import MONTH_NAMES
from claimcheck.model.dates import Edtf, Precision
from claimcheck.model.document import Note

_EDTF = re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?(?P<about>~?)")
_PARTS = dict(enumerate(("spring", "summer", "autumn", "winter"), 21)) | dict(
    enumerate(("the first quarter of", "the second quarter of", "the third quarter of", "the fourth quarter of"), 33)
)
_SPACE = re.compile(r"\s+")


def quoted(text: str, most: int = 60) -> str:
    """The text in curly quotes on one line, its end left out where it is longer than `most` characters."""
    line = _SPACE.sub(" ", text).strip()
    return f"“{line if len(line) <= most else line[: most - 1].rstrip() + '…'}”"


def day(value: date) -> str:
    """23 December 2023."""
    return f"{value.day} {month(value)}"


def month(value: date) -> str:
    """December 2023."""
    return f"{MONTH_NAMES[value.month - 1]} {value.year}"


def spoken(edtf: Edtf) -> str:
    """The date in words, with just its precision: 23 December 2023, March 2025, spring 2025, about 2015, 2024 to 2027."""
    start, _, end = edtf.text.partition("/")
    if not end:
        return _single(start)
    return f"{_single(start)} or later" if end == ".." else f"{_single(start)} to {_single(end)}"


def _single(text: str) -> str:
    match = _EDTF.fullmatch(text)
    if not match:
        return text
    y, m, d = match["y"], int(match["m"] or 0), int(match["d"] or 0)
    if m > len(MONTH_NAMES):
        named = f"{_PARTS.get(m, '')} {y}".strip()
    else:
        named = " ".join(filter(None, [str(d) if d else "", MONTH_NAMES[m - 1] if m else "", y]))
    return f"about {named}" if match["about"] else named


def when(edtf: Edtf) -> str:
    """On 23 December 2023, in March 2025."""
    return f"{'on' if edtf.precision is Precision.DAY else 'in'} {spoken(edtf)}"


def rounded(edtf: Edtf, precision: Precision) -> str:
    """The date in words, to a precision that may be coarser than its own."""
    if edtf.earliest and precision is Precision.YEAR:
        return str(edtf.earliest.year)
    if edtf.earliest and precision is Precision.MONTH:
        return month(edtf.earliest)
    return spoken(edtf)


def place_of(note: Note | None) -> str:
    """Note 12, or the text."""
    return f"note {note.number}" if note else "the text"
