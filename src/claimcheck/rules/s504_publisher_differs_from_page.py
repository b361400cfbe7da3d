"""S504 publisher-differs-from-page."""

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Confidence, Exhibit, Outcome, Severity, Undetermined
from claimcheck.model.pages import PageFacts, Signal, Stated
from claimcheck.model.rule import Context, Example
from claimcheck.rules.cited import citations
from claimcheck.rules.cited_pages import finding, page_of
from claimcheck.rules.registry import rule
from claimcheck.rules.same_publisher import cited_names, differs
from claimcheck.rules.wording import quoted

_URL = "https://www.harbour-watch.org/2023/03/14/fishermen"
_DOCUMENT = f"""\
Nobody has asked the fishermen.[^1]

[^1]: Anna Byrne, “Fishermen Go Unheard as Harbour Grows”, *The Coast Gazette*, 14 March 2023, {_URL}
"""
_CITATION = _DOCUMENT[_DOCUMENT.index("Anna Byrne") :].rstrip()
_PAGE = PageFacts(
    titles=(Stated("Fishermen Go Unheard as Harbour Grows", Signal.OPEN_GRAPH),),
    authors=(Stated("Anna Byrne", Signal.JSON_LD),),
    sites=(Stated("Harbour Watch", Signal.OPEN_GRAPH),),
    published=(Stated("2023-03-14", Signal.JSON_LD),),
    language="en",
)
_ALIVE = LinkCheck(_URL, Verdict.ALIVE, None, "HTTP 200", _URL, (Hop(_URL, 200),), page=_PAGE)
_FLAGGED = Example(document=_DOCUMENT, links={_URL: _ALIVE}, flagged=(_CITATION,))
_OWN = replace(_PAGE, sites=(Stated("Coast Gazette Online", Signal.OPEN_GRAPH),))
_CLEAN = Example(document=_DOCUMENT, links={_URL: replace(_ALIVE, page=_OWN)})
_FAILED = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.RATE_LIMITED, Reason.RATE_LIMITED, "HTTP 429", _URL, (Hop(_URL, 429),))},
    undetermined=Reason.RATE_LIMITED,
)


@rule(
    "S504",
    "publisher-differs-from-page",
    Severity.INFO,
    needs=(Need.LINK, Need.PAGE),
    examples=(_FLAGGED, _CLEAN, _FAILED),
)
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A source whose page belongs to another site than the publisher, newspaper or journal that the citation names.

    ## Why it matters

    A copy on somebody else's site may be shortened or altered, and may be gone sooner.

    ## What to do

    Link the publisher's own page, or name the site as well. Abbreviations, hosts that are named after the publisher, pages
    that name it in their text, names in another language, and sites that offer what others publish make no difference.
    """
    for citation, holder in citations(document):
        if not (citation.publisher or citation.container_title):
            continue
        page = page_of(document, evidence, context, citation, holder)
        if isinstance(page, Undetermined):
            yield page
            continue
        site = differs(page) if page is not None else None
        if page is None or site is None:
            continue
        cited = cited_names(page)[0]
        yield finding(
            page,
            document,
            context,
            f"{page.where} names {quoted(cited)}, but its page is one of {quoted(site.value)}. Link the publisher's own"
            " page, or name the site as well.",
            values=(cited, site.value),
            evidence=(Exhibit("publisher", cited, page.kind), page.exhibit("publisher", site)),
            confidence=Confidence.MEDIUM,
        )
