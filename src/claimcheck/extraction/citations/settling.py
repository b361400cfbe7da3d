"""What rules know better than the model: a full date is no part of a title, and the first words in quotation marks are all
of one.
"""

import re
from collections.abc import Sequence

from claimcheck.extraction.citations.draft import TAKEN
from claimcheck.extraction.citations.features import Marks, Stretch
from claimcheck.extraction.citations.phrases import phrased
from claimcheck.extraction.citations.tokens import Token
from claimcheck.grammar import names

_FULL = frozenset({"day", "month"})
# "14 and 15 December 2023".
_DAYS = re.compile(r"\d{1,2}\b[^;()]{1,30}[^\W\d]{3,}\.?,?\s\d{4}")
_BEFORE = re.compile(r"[,.;:)\]”\"»’'–—-]$")
_BEHIND = re.compile(rf"[,.;:)\]{TAKEN}]$")
# Labels of words about the work, which may bear a date of their own; and what says that it is the work's all the same.
_ASIDE = frozenset({"date", "note", "comment", "citation-number"})
_GIVEN_OUT = re.compile(r"(?:adopted|issued|published|released|dated|signed|vom|del|du|of)$", re.IGNORECASE)
_EDITS = re.compile(r"\b(?:edited|eds?|editors?|hrsgg?|hgg?|éds?|dir|coord|comps?|cura|trans|transl|tr)\b", re.IGNORECASE)
# "Johnstone and Cook (2024)" and nothing more than a URL.
_SHORT = re.compile(
    rf"(?P<names>[^(){TAKEN}]{{2,120}}?),?\s\((?:1[5-9]|20)\d\d[a-f]?(?:,\s[^()]{{1,40}})?\)[\s.,:;<>{TAKEN}]*"
)
# Words of a quotation, less one, from which on it is no word quoted within a title.
_SOME = 3


def settled(text: str, found: Sequence[Token], labels: Sequence[str], marks: Marks) -> list[str]:
    """The labels, those set right of which rules are sure.

    text: the note, its URLs taken out; `found` and `marks` are of the same offsets.
    """
    fixed = list(labels)
    if not found:
        return fixed
    first, last = found[0].start, found[-1].end
    for start, end, kind in marks.dates:
        if first <= start + 1 and end <= last + 1 and (kind in _FULL or _DAYS.fullmatch(text, start, end)):
            _date(found, fixed, (start, end), marks, kind)
    _authors(found, fixed)
    phrased(found, fixed)
    if match := _SHORT.fullmatch(text[first:last]):
        _short(found, fixed, first + match.end("names"), match["names"])
    places = {token.start: i for i, token in enumerate(found)}
    for start, end in marks.quotations:
        if start in places and end <= last + 1:
            _whole(found, fixed, places[start], end)
            _signed(text, found, fixed, places[start])
            break
    return fixed


def _date(found: Sequence[Token], fixed: list[str], date: Stretch, marks: Marks, kind: str) -> None:
    """A day or a month with its year that stands between marks is a date, if it is in no quotation."""
    start, end = date
    if any(a <= start < b for stretches in (marks.quotations, marks.accessed) for a, b in stretches):
        return
    inside = [i for i, token in enumerate(found) if token.start < end and start < token.end]
    if not inside:
        return
    i, j = inside[0], inside[-1]
    opened = i == 0 or found[i].text[0] in "([" or _BEFORE.search(found[i - 1].text)
    closed = j + 1 == len(found) or _BEHIND.search(found[j].text) or found[j + 1].text[0] in f"(<[{TAKEN}"
    if kind == "month" and i and found[i - 1].text.endswith(":"):
        # "Qualified Health Claims: May 2006, FDA (Sept. 2018)": the month of an edition, in its title.
        return
    told = bool(i) and fixed[i - 1] == "note" and _GIVEN_OUT.match(found[i - 1].text)
    partly = any(fixed[at] == "date" for at in inside)
    if (opened and closed) or told or partly:
        for at in inside:
            if told or fixed[at] not in _ASIDE:
                fixed[at] = "date"


def _authors(found: Sequence[Token], fixed: list[str]) -> None:
    """Names at the beginning of which none is said to edit are the authors."""
    first = next((i for i, label in enumerate(fixed) if label not in {"citation-number", "comment", "note"}), 0)
    last = next((i for i in range(first, len(fixed)) if fixed[i] != "editor"), len(fixed))
    if last == first or "author" in fixed or found[first].text.lower() in {"in", "in:"}:
        return
    if not _EDITS.search(" ".join(token.text for token in found[first:last])):
        fixed[first:last] = ["author"] * (last - first)


def _short(found: Sequence[Token], fixed: list[str], end: int, named: str) -> None:
    """Families and a year are author and date, whatever they were taken for."""
    people = names.parse(named)
    if not people or any(name.literal or name.given for name in people):
        return
    for i, token in enumerate(found):
        if token.end <= end + 1:
            fixed[i] = "author"
        elif "date" not in fixed and token.text.startswith("("):
            fixed[i] = "date"


def _whole(found: Sequence[Token], fixed: list[str], at: int, end: int) -> None:
    """The first quotation is a title if nothing stands before it, one of some words if any of it is."""
    last = next((i for i in range(at, len(found)) if found[i].end >= end), len(found) - 1)
    if (last - at >= _SOME and "title" in fixed[at : last + 1]) or (at == 0 and "title" not in fixed):
        fixed[at : last + 1] = ["title"] * (last + 1 - at)


def _signed(text: str, found: Sequence[Token], fixed: list[str], at: int) -> None:
    """What stands before the first quotation marks, taken for the beginning of the title in them, is its author."""
    if at == 0 or set(fixed[:at]) != {"title"} or fixed[at] != "title" or not found[at - 1].text.endswith(","):
        return
    before = text[found[0].start : found[at - 1].end].rstrip(" ,")
    if names.parse(before) or names.is_institution(before):
        fixed[:at] = ["author"] * at
