"""Court decisions as US legal writing cites them (Bluebook, rule 10): "Riegel v. Medtronic, Inc., 552 U.S. 312 (2008)"."""

import re

from claimcheck.extraction.citations.draft import Draft
from claimcheck.extraction.citations.house import House
from claimcheck.extraction.citations.numbers import Numbers
from claimcheck.extraction.citations.values import Fields
from claimcheck.grammar.dates import FoundDate

_CASE = re.compile(
    r"(?P<title>(?:In re |Ex parte )[^;()]{2,120}?|[A-Z][^;()]{0,150}?\sv\.\s[^;()]{2,150}?),\s(?P<volume>\d{1,4})\s"
    r"(?P<reporter>(?:[A-Z][A-Za-z]{0,5}\.?|\d[a-z]{1,2}|&)(?:\s?(?:[A-Z][A-Za-z]{0,5}\.?|\d[a-z]{1,2})){0,4})\s(?P<page>\d{1,5})(?!\w)"
)


def case(draft: Draft, found: list[FoundDate]) -> Fields | None:
    """A decision with volume, reporter and first page; the year is that in the brackets behind. None for what is none."""
    match = _CASE.match(draft.left.lstrip())
    if not match:
        return None
    numbers = Numbers(volume=match["volume"], page=match["page"])
    behind = draft.start + len(draft.left) - len(draft.left.lstrip()) + match.end()
    dates = [date for date in found if date.start >= behind and date.end <= draft.end and date.edtf]
    return Fields(
        (), match["title"].strip(), False, House(match["reporter"]), numbers, dates[0] if dates else None, None, "legal_case"
    )
