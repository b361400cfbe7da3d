"""D304 note-date-differs-from-url."""

from collections.abc import Iterator

from claimcheck.grammar.dated_works import Dated
from claimcheck.grammar.dates import UrlDate, days_after, in_url
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Exhibit, Finding, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.cited import date_group, dated
from claimcheck.rules.registry import rule
from claimcheck.rules.url_stamps import hosted, read_on, told_apart, tolerated_earlier, tolerated_later, weekly
from claimcheck.rules.wording import quoted, rounded, spoken, when

_FLAGGED = Example(
    document="""\
The two ministers met again.[^1]

[^1]: “Ministers Meet”, Ministry of Trade, 23 December 2023, https://www.trade.gov.uk/english/press/2023/1212_002.html
""",
    flagged=("23 December 2023",),
)
_CLEAN = Example(
    document="""\
The two ministers met again.[^1] They agreed on a plan.[^2] The plan was printed.[^3]

[^1]: “Ministers Meet”, *The Coast Gazette*, March 2023, https://www.coastgazette.com/2023/03/14/ministers-meet/
[^2]: “A Plan”, *The Coast Gazette*, 15 March 2023, https://www.coastgazette.com/2023/03/14/a-plan/
[^3]: Ministry of Trade, *Plan 2024-2027*, June 2022, https://www.trade.gov.uk/wp-content/uploads/2023/03/plan_2024-2027_0.pdf
"""
)
_STORED = Example(
    document="""\
The plan was printed.[^1]

[^1]: Ministry of Trade, *The Plan*, 5 September 2023, https://www.trade.gov.uk/wp-content/uploads/2023/03/plan.pdf
""",
    flagged=("5 September 2023",),
)


@rule("D304", "note-date-differs-from-url", Severity.ERROR, examples=(_FLAGGED, _CLEAN, _STORED))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A source dated one way in its note and another way in its own URL.

    ## Why it matters

    The address of a press release or an article often carries the day it went out. Where the note has another day, one
    of the two is a slip, or the URL belongs to another page.

    ## What to do

    Open the page and take the date from there. A month in the note agrees with any of its days in the URL, a day's
    difference is none (time zones), a URL that has only a month tolerates a month, and so does a work that was put on the
    page after it was made (a report, a speech, a judgment). Under `uploads/`, `files/`,
    `media/` and `assets/` a date says when a file was stored: only a source dated after it is a finding. Where the note
    says that the source is merely "available at" the page, an earlier date is of low confidence, and so is a later one
    that stands alone in brackets behind the URL: it may be the day of access. A note that names the
    URL's day as well (a meeting and its minutes, a copy in a web archive) is no finding.
    """
    beside = {passage.span: passage.dates for passage in document.passages}
    for source in dated(document):
        others = beside.get(source.holder.text.span(), ())
        for url in source.citation.urls:
            stamp = in_url(url)
            told = stamp is None or told_apart(source, url, stamp, others)
            finding = None if stamp is None or told else _compare(document, source, url, stamp, context)
            if finding:
                yield finding
                break


def _compare(document: Document, source: Dated, url: str, stamp: UrlDate, context: Context) -> Finding | None:
    own, mention = source.edtf, source.mention
    later, earlier = days_after(own, stamp.edtf) or 0, days_after(stamp.edtf, own) or 0
    confidence = Confidence.HIGH
    if later > tolerated_later(source, stamp):
        conflict = f"the file was stored {when(stamp.edtf)}" if stamp.upper_bound else f"its URL says {spoken(stamp.edtf)}"
        confidence = Confidence.LOW if read_on(source, url) else confidence
    elif earlier > tolerated_earlier(source, stamp):
        conflict = f"its URL says {spoken(stamp.edtf)}"
        confidence = Confidence.LOW if hosted(source, url, earlier) else confidence
    else:
        return None
    if weekly(source, stamp):
        confidence = Confidence.LOW
    shown = url[max(stamp.start - 12, 0) : stamp.end + 12]
    return context.finding(
        document,
        mention.span,
        f"{source.where} dates its source {mention.text}, but {conflict} ({quoted('…' + shown + '…')}). Open the page and"
        " correct the date.",
        text=mention.text,
        values=(str(own), str(stamp.edtf)),
        note=source.note,
        brief=source.holder.brief,
        confidence=confidence,
        group=date_group(document, mention),
        evidence=(
            Exhibit("date", mention.text, source.kind),
            Exhibit("date", spoken(stamp.edtf), "URL"),
            Exhibit("url", url),
        ),
        suggestion=None if stamp.upper_bound else rounded(stamp.edtf, own.precision),
    )
