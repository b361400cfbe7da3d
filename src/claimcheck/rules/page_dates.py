"""The date of a work as cited against the dates that its page states: how far they may differ, and how sure that is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from claimcheck.grammar.dated_works import ISSUE_AHEAD, Dated
from claimcheck.grammar.dates import UrlDate, agree, days_after, find, parse_edtf, snapshot
from claimcheck.model.dates import DateMention, Edtf, Precision
from claimcheck.model.finding import Confidence
from claimcheck.model.pages import Signal, Stated
from claimcheck.rules.cited_pages import CitedPage
from claimcheck.rules.url_stamps import hosted, tolerated_earlier, tolerated_later

_YEAR, _DAY = 366, 1
_YEARLY = frozenset({"article-journal", "paper-conference", "manuscript", "chapter", "book"})
"""CSL types of works that are online first, or reprinted: their page may have another year than the issue or the book."""
_REPOSITORIES = (
    "arxiv.org", "biorxiv.org", "medrxiv.org", "ssrn.com", "osf.io", "zenodo.org", "researchgate.net", "academia.edu",
    "hal.science", "archives-ouvertes.fr", "jstor.org", "archive.org", "youtube.com", "youtu.be", "vimeo.com", "github.com",
    "europepmc.org", "nih.gov", "semanticscholar.org", "repec.org", "books.google.com",
)  # fmt: skip
"""Where works, talks and code are put that are dated by what they were before, or by what became of them."""
_MIGRATED = 3 * _YEAR
"""A page that is so much younger than the work was moved into a new system, which took the day for that of the work."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """The date of the page that speaks against the note's, and why this may be no mistake ("" where nothing says so)."""

    stated: Stated
    edtf: Edtf
    confidence: Confidence
    doubt: str = ""


def conflict(source: Dated, page: CitedPage, beside: Iterable[DateMention]) -> Conflict | None:
    """What the surest statement of the page has against the date of its citation. beside: all dates of the note."""
    dates = [(stated, edtf) for stated in page.facts.published if (edtf := parse_edtf(stated.value))]
    if not dates:
        return None
    stated, edtf = dates[0]
    if _compatible(source, stated, edtf) or _told_apart(source, page, edtf, beside):
        return None
    confidence = Confidence.MEDIUM if stated.signal is Signal.TIME else Confidence.HIGH
    if stated.signal.weak or _weakly_dated(source, page, edtf):
        confidence = Confidence.LOW
    found = Conflict(stated, edtf, confidence)
    doubt = _doubt(source, page, dates[1:])
    return replace(found, confidence=Confidence.LOW, doubt=doubt) if doubt else found


def _compatible(source: Dated, stated: Stated, edtf: Edtf) -> bool:
    stamp = UrlDate(edtf, 0, 0, upper_bound=False)
    later, earlier = days_after(source.edtf, edtf) or 0, days_after(edtf, source.edtf) or 0
    days = {source.edtf.precision, edtf.precision} == {Precision.DAY}
    # Journals speak Highwire, and so do think tanks: two days are of one text, whatever it is.
    yearly = source.citation.type in _YEARLY or (stated.signal is Signal.HIGHWIRE and not days)
    if yearly and source.edtf.precision is not Precision.DAY:
        return max(later, earlier) <= _YEAR
    if yearly:
        return max(later, earlier) <= ISSUE_AHEAD.days
    if stated.signal is Signal.PDF:  # the day on which the file was made: any later one may be a new print of it
        return later <= _YEAR
    return later <= tolerated_later(source, stamp) and earlier <= tolerated_earlier(source, stamp)


def _told_apart(source: Dated, page: CitedPage, edtf: Edtf, beside: Iterable[DateMention]) -> bool:
    """Whether the note itself accounts for the page's date: it names that as well (a reprint, the minutes of a meeting), or
    an archive took its copy on that day."""
    copied = snapshot(page.check.url)
    if copied is not None and (agree(copied, edtf) or agree(copied, source.edtf)):
        return True
    accessed, within = source.citation.accessed, source.citation.span
    return any(
        agree(other.edtf, edtf) and not agree(other.edtf, source.edtf)
        for other in beside
        if other.edtf is not None
        and other.span != (accessed.span if accessed else None)
        and (other.edtf.precision in {Precision.DAY, Precision.MONTH} or within.start <= other.span.start < within.end)
    )


def _weakly_dated(source: Dated, page: CitedPage, edtf: Edtf) -> bool:
    """Whether the page may well be of another day than the work that it offers."""
    earlier = days_after(edtf, source.edtf) or 0
    if source.ahead or earlier > _MIGRATED or _among(page.host, _REPOSITORIES):
        return True
    return earlier > 0 and hosted(source, page.link.url, earlier)


def _doubt(source: Dated, page: CitedPage, others: Iterable[tuple[Stated, Edtf]]) -> str:
    """What on the page itself bears the note's date out."""
    for stated, edtf in others:
        if _near(source.edtf, edtf):
            return f"its {stated.signal.value} bears the date out"
    for stated in page.facts.modified:
        changed = parse_edtf(stated.value)
        if changed and source.edtf.precision is not Precision.YEAR and _near(source.edtf, changed):
            return "that is the day of its last change"
    if source.edtf.precision in {Precision.DAY, Precision.MONTH}:
        named = (found.edtf for found in find(page.facts.text) if found.edtf is not None)
        if any(edtf.text == source.edtf.text for edtf in named):
            return "the date stands in its text as well"
    return ""


def _near(a: Edtf, b: Edtf) -> bool:
    return agree(a, b) or max(days_after(a, b) or 0, days_after(b, a) or 0) <= _DAY


def _among(host: str, names: tuple[str, ...]) -> bool:
    return any(host == name or host.endswith(f".{name}") for name in names)
