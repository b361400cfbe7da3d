"""The parts of a citation that are numbers: volume, issue, pages, edition, ISBN; and when a page was looked at."""

import re
from dataclasses import dataclass

from claimcheck.extraction.citations.draft import TAKEN, Draft, inside
from claimcheck.grammar import dates, identifiers
from claimcheck.grammar.dates import FoundDate

_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)"
_PAGE = r"(?:[A-Z]{0,2}\d{1,6}|[ivxlc]{1,8})"
_PAGES = (
    rf"{_PAGE}(?:\s?[-–—]{{1,2}}\s?{_PAGE})?(?:\s?(?:,|&|and)\s?(?!{_YEAR}){_PAGE}(?:\s?[-–—]\s?{_PAGE})?(?![\w(])){{0,20}}"
)
_LABELLED = re.compile(
    rf"(?<![\w.])(?:pp?\.?|pages?|pagg?\.|S\.|Seiten?|págs?\.)\s{{0,2}}(?P<page>{_PAGES})(?![\w/])(?:\s?ff?\.)?"
)
_SPAN = r"\d{1,6}\s?[-–—]{1,2}\s?\d{1,6}"
_VOLUME_ISSUE = re.compile(
    rf"(?<![\w/.-])(?:[Vv]ol(?:ume)?\.?\s?|[nN]\.\s?)?(?P<volume>\d{{1,4}})\s?"
    rf"(?:\((?!{_YEAR})(?P<issue>\d{{1,4}}(?:[-–/]\d{{1,3}})?)\)|:(?P<issue2>\d{{1,3}})(?![\d–-]))"
    rf"(?:\s?\((?:[A-Za-z. ]{{0,12}})?(?:1[5-9]|20)\d\d\))?"
    rf"(?:\s?[,:;]\s?(?:pp?\.?\s?)?(?P<page>(?!{_YEAR}(?!\s?[-–]))[A-Za-z]?\d{{1,6}}(?:\s?[-–—]{{1,2}}\s?[A-Za-z]?\d{{1,6}})?)"
    r"(?![\w(]))?"
)
_VOLUME = re.compile(
    r"(?<!\w)(?:vols?\.?|volume|(?-i:v\.)|bd\.|band|tome|(?-i:t\.))\s{0,2}(?P<volume>\d{1,4}|(?-i:[IVXLC]{1,8}))(?!\w)"
    r"(?:\s?[,:]?\s?\(?(?P<issue>\d{1,4})\)(?!\d))?",
    re.IGNORECASE,
)
# Behind a comma only: "Directive No. 4" is the number of a document.
_ISSUE = re.compile(
    rf"(?:(?<=[,;.:)]\s)|(?<=[,;.:)])|(?<={TAKEN}\s)|(?<={TAKEN}))"
    r"(?:no|nos|nr|n|issue|iss|num|heft)\b\.?°?\s{0,2}(?P<issue>\d{1,4}(?:[-–/]\d{1,4})?)(?![\w-])",
    re.IGNORECASE,
)
_PLAIN_VOLUME = re.compile(
    rf"(?:(?<=[^\W\d_])|(?<=[^\W\d_][,.]))\s(?!{_YEAR})(?P<volume>\d{{1,4}})(?:(?:\s?[:;,]\s?|,\s)(?:pp?\.?\s?)?"
    rf"(?!{_YEAR}\s?[-–—]\s?{_YEAR})(?P<page>{_SPAN})(?=[\s,.;)]|$)|,\s(?P<page2>\d{{1,6}})(?=\s\({_YEAR}\))|(?=,?\s\(?{_YEAR}[,)]))"
)
_BEFORE_ISSUE = re.compile(rf"(?<=[^\W\d_]),?\s(?!{_YEAR})(?P<volume>\d{{1,4}})[,.]?\s$")
_AFTER_YEAR = re.compile(
    rf"(?<={TAKEN})\)?[;,:.]?\s?(?P<volume>\d{{1,4}})(?:\s?\((?P<issue>[\w-]{{1,8}})\))?\s?[:,]\s?(?P<page>[A-Za-z]?\d{{1,6}}(?:\s?[-–—]\s?\w?\d{{1,6}})?)(?!\w)"
)
_LOOSE_PAGES = re.compile(rf"(?:(?<={TAKEN})|(?<=[,:(\s]))\s?(?P<page>{_SPAN})(?=[\s.,;){TAKEN}]{{0,400}}$)")
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d\s?[-–—]{1,2}\s?(?:(?:1[5-9]|20)?\d\d)")
_EDITION = re.compile(
    r"[(,]?\s?(?P<edition>\d{1,2}(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|rev(?:ised)?\.?|new|\d{1,2}\.(?=\s?Aufl))\s(?:ed(?:itio)?n?\b\.?|Aufl(?:age)?\b\.?)\)?",
    re.IGNORECASE,
)
_ACCESSED = re.compile(
    r"[(\[]?(?:last\s|date\s|zuletzt\s|ultimo\s|dernier\s|última?\s)?"
    r"(?:accessed|visited|retrieved|viewed|consulted|checked|access date|abgerufen|besucht|"
    r"zugriff|aufgerufen|consulté(?:e)?|accès|consultato|accesso|visitato|consultado|acceso|stand)(?:\s(?:on|am|le|il|el|at|:))?[\s:]{1,2}",
    re.IGNORECASE,
)
_REACH = 30


@dataclass(frozen=True, slots=True)
class Numbers:
    volume: str = ""
    issue: str = ""
    page: str = ""
    edition: str = ""
    isbn: str = ""


def take_accessed(draft: Draft, found: list[FoundDate]) -> FoundDate | None:
    """The date of access with its words, taken out; None where none is said."""
    for match in _ACCESSED.finditer(draft.left):
        end = draft.start + match.end()
        for date in found:
            if date.edtf and end <= date.start <= end + _REACH and date.end <= draft.end and _near(draft, end, date.start):
                tail = date.end + (draft.whole[date.end : date.end + 1] in ")]" and date.end < draft.end)
                draft.take(draft.start + match.start(), tail)
                return date
    return None


def _near(draft: Draft, start: int, end: int) -> bool:
    return not re.search(rf"[.;{TAKEN}]", draft.between(start, end))


def take_numbers(draft: Draft, closed: list[tuple[int, int]]) -> Numbers:
    """Volume, issue, pages and edition, taken out of the draft; nothing inside `closed` (quotations) is looked at."""
    isbns = identifiers.find_isbns(draft.left)
    for start, end, _ in isbns:
        draft.take(draft.start + start, draft.start + end)
    edition = _first(_EDITION, draft, closed)
    parts = {"edition": edition["edition"] if edition else "", "isbn": isbns[0][2] if isbns else ""}
    for pattern in (_VOLUME_ISSUE, _VOLUME, _ISSUE, _LABELLED, _PLAIN_VOLUME):
        if pattern is _PLAIN_VOLUME and (parts.get("volume") or parts.get("page")):
            continue
        if pattern is _VOLUME_ISSUE and parts.get("volume"):
            continue
        match = _first(pattern, draft, closed)
        if match:
            named = {key: value for key, value in match.groupdict().items() if value}
            for key, value in named.items():
                name = key.rstrip("2")
                parts[name] = parts.get(name) or value.strip()
            if pattern is _ISSUE and not parts.get("volume"):
                parts["volume"] = _before_issue(draft, match.start(), closed)
    return Numbers(**parts)


def _before_issue(draft: Draft, end: int, closed: list[tuple[int, int]]) -> str:
    """The volume of "Politics & Society 10, no. 4", empty where no number stands there."""
    begin = max(end - 12, 0)
    match = _BEFORE_ISSUE.search(draft.left[begin:end])
    if not match or inside(closed, draft.start + begin + match.start()):
        return ""
    draft.take(draft.start + begin + match.start("volume"), draft.start + begin + match.end("volume"))
    return match["volume"]


def take_late_numbers(draft: Draft, numbers: Numbers, closed: list[tuple[int, int]]) -> Numbers:
    """What is known for a number only once the date is gone: "2014;40(9):1477-81", "(2019): 1-20"."""
    volume, issue, page = numbers.volume, numbers.issue, numbers.page
    if not volume and not page and (match := _first(_AFTER_YEAR, draft, closed)):
        volume, issue, page = match["volume"], match["issue"] or issue, match["page"]
    loose = _LOOSE_PAGES.search(draft.left) if not page else None
    if loose and (volume or not _YEARS.fullmatch(loose["page"])) and not inside(closed, draft.start + loose.start()):
        draft.take(draft.start + loose.start(), draft.start + loose.end())
        page = loose["page"]
    return Numbers(volume, issue, page.replace(" ", ""), numbers.edition, numbers.isbn)


def _first(pattern: re.Pattern[str], draft: Draft, closed: list[tuple[int, int]]) -> re.Match[str] | None:
    for match in pattern.finditer(draft.left):
        if not inside(closed, draft.start + match.start()):
            _take_match(draft, match)
            return match
    return None


def _take_match(draft: Draft, match: re.Match[str]) -> None:
    """Takes out a match, but not the year that may stand between an issue and its pages ("75:2 (2021), 235-254")."""
    year = re.search(r"\((?:[^()]{0,12}\s)?(?:1[5-9]|20)\d\d\)", match.group())
    gaps = [year.span()] if year else []
    at = 0
    for start, end in [*gaps, (len(match.group()), 0)]:
        draft.take(draft.start + match.start() + at, draft.start + match.start() + start)
        at = end


def in_text(text: str) -> list[FoundDate]:
    """Dates of a note, each once. `1991a`, as author-date styles write it, is a year."""
    found = dates.find(text)
    lettered = [
        FoundDate(m.start(1), m.end(1), m.group(1), dates.parse_edtf(m.group(1)))
        for m in re.finditer(r"(?<=[(\s,])((?:1[5-9]|20)\d\d)(?=[a-f][).,:;])", text)
    ]
    return sorted([*found, *lettered], key=lambda date: date.start) if lettered else found
