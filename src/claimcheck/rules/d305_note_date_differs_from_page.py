"""D305 note-date-differs-from-page."""

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.grammar.dated_works import Dated
from claimcheck.grammar.dates import parse_edtf
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Confidence, Exhibit, Finding, Outcome, Severity, Undetermined
from claimcheck.model.pages import PageFacts, Signal, Stated
from claimcheck.model.rule import Context, Example
from claimcheck.rules.cited import date_group, dated
from claimcheck.rules.cited_pages import CitedPage, page_of, unstated
from claimcheck.rules.page_dates import Conflict, conflict
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import rounded, spoken

_URL = "https://www.trade.gov.uk/news/ministers-meet"
_DOCUMENT = f"""\
The two ministers met again.[^1]

[^1]: “Ministers Meet”, Ministry of Trade, 23 December 2023, {_URL}
"""
_TITLE = (Stated("Ministers Meet", Signal.OPEN_GRAPH),)
_PAGE = PageFacts(titles=_TITLE, published=(Stated("2023-12-12", Signal.JSON_LD),))
_ALIVE = LinkCheck(_URL, Verdict.ALIVE, None, "HTTP 200", _URL, (Hop(_URL, 200),), page=_PAGE)
_FLAGGED = Example(document=_DOCUMENT, links={_URL: _ALIVE}, flagged=("23 December 2023",))
_UPDATED = PageFacts(
    titles=_TITLE,
    published=(Stated("2023-12-24", Signal.JSON_LD),),
    modified=(Stated("2024-05-02", Signal.JSON_LD),),
)
_CLEAN = Example(document=_DOCUMENT, links={_URL: replace(_ALIVE, page=_UPDATED)})
_UNDATED = Example(
    document=_DOCUMENT,
    links={_URL: replace(_ALIVE, page=PageFacts(titles=_TITLE, modified=(Stated("2024-05-02", Signal.OPEN_GRAPH),)))},
    undetermined=Reason.NO_RECORD,
)
_BLOCKED = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.BLOCKED, Reason.BLOCKED, "HTTP 403", _URL, (Hop(_URL, 403),))},
    undetermined=Reason.BLOCKED,
)


@rule(
    "D305",
    "note-date-differs-from-page",
    Severity.WARNING,
    needs=(Need.LINK, Need.PAGE),
    examples=(_FLAGGED, _CLEAN, _UNDATED, _BLOCKED),
)
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A source dated one way in its note and another way by its own page.

    ## Why it matters

    The page says when it was published. Where the note has another day, one of the two is a slip, or the link belongs to
    another page.

    ## What to do

    Open the page and take the date from there. What the page states counts in this order: JSON-LD, OpenGraph, Highwire,
    Dublin Core, microdata, `<time>`; a date that was only found in its text, or is that of a PDF file, is of low confidence,
    and a copyright year is none. "Updated" is not "published". A day's difference is none (time zones), a month agrees with
    any of its days, articles of journals and books may differ by a year. Where anything else on the page bears the note's
    date out, or the work is older than what it is offered on, the confidence is low. A page that states no date could not be
    checked.
    """
    beside = {passage.span: passage.dates for passage in document.passages}
    for source in dated(document):
        page = page_of(document, evidence, context, source.citation, source.holder)
        if isinstance(page, Undetermined):
            yield page
        elif page is not None and not page.facts.published:
            yield unstated(page, document, context)
        elif page is not None:
            found = conflict(source, page, beside.get(source.holder.text.span(), ()))
            if found is not None:
                yield _finding(document, source, page, found, context)


def _finding(document: Document, source: Dated, page: CitedPage, found: Conflict, context: Context) -> Finding:
    own, mention = source.edtf, source.mention
    signal = found.stated.signal
    doubt = f", though {found.doubt}" if found.doubt else ""
    return context.finding(
        document,
        mention.span,
        f"{page.where} dates its source {mention.text}, but its page says {spoken(found.edtf)} ({signal.value}){doubt}."
        " Open the page and correct the date.",
        text=mention.text,
        values=(str(own), str(found.edtf)),
        note=source.note,
        brief=source.holder.brief,
        confidence=found.confidence,
        group=date_group(document, mention),
        evidence=(Exhibit("date", mention.text, source.kind), *_said(page), Exhibit("url", page.url)),
        suggestion=None if found.confidence is Confidence.LOW else rounded(found.edtf, own.precision),
    )


def _said(page: CitedPage) -> Iterator[Exhibit]:
    """Each date that the page states, by the surest signal, then each of its changes."""
    told: set[str] = set()
    for kind, statements in (("date", page.facts.published), ("updated", page.facts.modified)):
        for stated in statements:
            edtf = parse_edtf(stated.value)
            if edtf and f"{kind} {edtf.text}" not in told:
                told.add(f"{kind} {edtf.text}")
                yield page.exhibit(kind, stated, spoken(edtf))
