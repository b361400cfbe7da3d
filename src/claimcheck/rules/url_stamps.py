"""What the date in a URL says against that of the note: how far they may differ, and when it is no date of the work."""

import re
from collections.abc import Iterable

from claimcheck.grammar.dated_works import ISSUE_AHEAD, Dated
from claimcheck.grammar.dates import UrlDate, agree, days_after, snapshot
from claimcheck.model.dates import DateMention, Precision

_NEXT_WORK = re.compile(r"[>)\]]?[.;]\s(?:\S+\s+){3}")
_ISSUE = re.compile(
    r"(?:\b(?:nos?|nr|num|núm|issue|number|heft|week|kw|n)\b\.?|n[°º]|№|#)\s?0?(?P<number>\d{1,2})(?!\d)", re.IGNORECASE
)
_SERIAL = re.compile(r"\d{4}/(?P<number>\d{4})")
"""`/2019/0412` is no date beside "Case 2019/0412 (COD)"."""
_HOSTED = re.compile(
    r"\b(?:available|accessible|archived|reproduced|reprinted|posted|retrieved|accessed|online"
    r"|abrufbar|verfügbar|disponib[a-z]{1,3}|disponível|beschikbaar|dostępn[aey]|tillgänglig)\b[^.]{0,16}$",
    re.IGNORECASE,
)
_READ = re.compile(r"available|accessible|retrieved|accessed|online", re.IGNORECASE)
_REVISED = re.compile(
    r"\b(?:updated|revised|modified|amended|rev\.|aktualisiert|(?:zuletzt )?geändert|überarbeitet|mise?s? à jour|actualis"
    r"|modifiée?|aggiornat|modificat|actualizad|atualizad|bijgewerkt|gewijzigd|aktualiz|uppdaterad|opdateret|oppdatert|päivitetty)",
    re.IGNORECASE,
)
_POSTED_LATER = frozenset(
    {"article-journal", "bill", "book", "chapter", "hearing", "interview", "legal_case", "legislation", "manuscript"}
    | {"paper-conference", "regulation", "report", "speech", "thesis", "treaty"}
)
"""CSL types of works that are put on a page days or weeks after they were made."""
_LAST = re.compile(r"[>»]?[,.]?\s{0,2}[(\[]\s?")
_MONTH, _DAY = 31, 1


def told_apart(source: Dated, url: str, stamp: UrlDate, others: Iterable[DateMention]) -> bool:
    """Whether the note accounts for the URL's date itself: it names that date too, or its own belongs to something else."""
    citation, text = source.citation, source.holder.text
    archived = snapshot(url)
    if archived and abs(days_after(archived, source.edtf) or 0) <= _DAY:
        return True
    end, at = text.string.find(url) + len(url), text.offset(source.mention.span.start)
    if at is not None and len(url) <= end <= at and _NEXT_WORK.match(text.string[end:at] + " "):
        return True
    number = _SERIAL.fullmatch(url, stamp.start, stamp.end)
    if number and re.search(rf"(?<!\d){number['number']}(?!\d)", citation.text.replace(url, " ")):
        return True
    if stamp.edtf.precision is Precision.MONTH:
        issues = (int(match["number"]) for match in _ISSUE.finditer(citation.text))
        return stamp.edtf.earliest is not None and stamp.edtf.earliest.month in issues
    apart = {source.mention.span, citation.accessed.span if citation.accessed else None}
    return any(
        other.edtf is not None and other.edtf.precision is Precision.DAY and agree(other.edtf, stamp.edtf)
        for other in others
        if other.span not in apart and citation.span.start <= other.span.start < citation.span.end
    )


def weekly(source: Dated, stamp: UrlDate) -> bool:
    """Whether `/2022/12/` may be the twelfth issue of a weekly, by the week that the note's own day lies in."""
    own, told = source.edtf, stamp.edtf
    if own.precision is not Precision.DAY or told.precision is not Precision.MONTH or not own.earliest or not told.earliest:
        return False
    return own.earliest.year == told.earliest.year and abs(own.earliest.isocalendar().week - told.earliest.month) <= 1


def read_on(source: Dated, url: str) -> bool:
    """Whether the note's date stands alone in brackets behind the URL, where many put the day they looked."""
    text, at = source.holder.text, source.holder.text.offset(source.mention.span.start)
    end = text.string.find(url) + len(url)
    if at is None or not len(url) <= end < at or not _LAST.fullmatch(text.string, end, at):
        return False
    return text.string[at + len(source.mention.text) :][:1] in {")", "]"}


def tolerated_later(source: Dated, stamp: UrlDate) -> int:
    """Days by which the note's date may be later than that of the URL."""
    if _REVISED.search(source.citation.text):
        return 10**6
    if source.issue:
        return ISSUE_AHEAD.days
    return _MONTH if stamp.edtf.precision is Precision.MONTH else _DAY


def tolerated_earlier(source: Dated, stamp: UrlDate) -> int:
    """Days by which the note's date may be earlier than that of the URL. A report is put on a page within a month."""
    own = source.edtf
    posted = source.citation.type in _POSTED_LATER
    if stamp.upper_bound:
        return 10**6
    if own.precision is Precision.YEAR or (own.precision is not Precision.DAY and posted):
        return ISSUE_AHEAD.days
    if posted:
        return _MONTH
    return _MONTH if stamp.edtf.precision is Precision.MONTH else _DAY


def hosted(source: Dated, url: str, days: int) -> bool:
    """Whether the page may well offer a work that is older than itself."""
    text = source.citation.text
    offered = _HOSTED.search(text[: max(text.find(url), 0)])
    if offered and not (source.citation.type == "article-newspaper" and _READ.match(offered.group())):
        return True
    return source.citation.type in _POSTED_LATER and (source.edtf.precision is Precision.YEAR or days <= _MONTH)
