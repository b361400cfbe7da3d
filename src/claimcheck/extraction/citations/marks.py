"""What rules find in a note before a model reads it: quotations, italics, dates, words on when a page was looked at."""

from collections.abc import Sequence

from claimcheck.extraction.citations.features import Marks, Stretch
from claimcheck.extraction.citations.noted_dates import access_phrases
from claimcheck.grammar.dates import FoundDate
from claimcheck.model.dates import Precision

_KINDS = {Precision.DAY: "day", Precision.MONTH: "month", Precision.YEAR: "year"}


def marks(masked: str, found: Sequence[FoundDate], quotations: Sequence[Stretch], emphasis: Sequence[Stretch]) -> Marks:
    """The marks of a note in which URLs are taken out; `found` are its dates."""
    return Marks(
        quotations,
        sorted(emphasis),
        [(date.start, date.end, _kind(date)) for date in found if not date.relative],
        [(start, end) for start, end, _ in access_phrases(masked, found)],
    )


def _kind(date: FoundDate) -> str:
    if date.edtf is None:
        return "day" if date.flaw else "other"
    return _KINDS.get(date.edtf.precision, "other")
