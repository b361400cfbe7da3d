"""S501 title-differs-from-page."""

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.grammar.likeness import Agreement
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Confidence, Exhibit, Finding, Outcome, Severity, Undetermined
from claimcheck.model.pages import PageFacts, Signal, Stated
from claimcheck.model.rule import Context, Example
from claimcheck.rules.cited import citations
from claimcheck.rules.cited_pages import CitedPage, finding, page_of, question, unstated
from claimcheck.rules.registry import rule
from claimcheck.rules.same_title import Titled, compare, telling
from claimcheck.rules.wording import quoted

_URL = "https://www.coastgazette.com/2023/03/14/10482"
_DOCUMENT = f"""\
Nobody has asked the fishermen.[^1]

[^1]: A. Byrne, “Fishermen Go Unheard as Harbour Grows”, *The Coast Gazette*, 14 March 2023, {_URL}
"""
_SAME = PageFacts(
    titles=(Stated("Fishermen go unheard as harbour grows – The Coast Gazette", Signal.TITLE),),
    authors=(Stated("A. Byrne", Signal.JSON_LD),),
    published=(Stated("2023-03-14", Signal.JSON_LD),),
    language="en",
)
_RECIPES = "Ten recipes for a winter evening"
_OTHER = replace(
    _SAME, titles=(Stated(_RECIPES, Signal.OPEN_GRAPH), Stated(f"{_RECIPES} | The Coast Gazette", Signal.TITLE))
)
_ALIVE = LinkCheck(_URL, Verdict.ALIVE, None, "HTTP 200", _URL, (Hop(_URL, 200),), page=_OTHER)
_CITATION = _DOCUMENT[_DOCUMENT.index("A. Byrne") :].rstrip()
_FLAGGED = Example(document=_DOCUMENT, links={_URL: _ALIVE}, flagged=(_CITATION,))
_CLEAN = Example(document=_DOCUMENT, links={_URL: replace(_ALIVE, page=_SAME)})
_GERMAN = replace(_SAME, titles=(Stated("Die Fischer werden nicht gefragt", Signal.OPEN_GRAPH),), language="de")
_ABROAD = Example(document=_DOCUMENT, links={_URL: replace(_ALIVE, page=_GERMAN)}, undetermined=Reason.FOREIGN_LANGUAGE)
_BLOCKED = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.LOGIN, Reason.LOGIN, "the page is a login", _URL, (Hop(_URL, 200),))},
    undetermined=Reason.LOGIN,
)


@rule(
    "S501",
    "title-differs-from-page",
    Severity.WARNING,
    needs=(Need.LINK, Need.PAGE),
    examples=(_FLAGGED, _CLEAN, _ABROAD, _BLOCKED),
)
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A source whose page is titled otherwise than the citation says.

    ## Why it matters

    The link leads to another work than the one cited, or the page was replaced: the reader finds something else there.

    ## What to do

    Open the page. If it is another work, find the right address; if it was renamed, cite it as it is titled now. Case,
    accents, quotes, dashes, the name of the site, a subtitle, and a title cut short make no difference, nor does a page that
    names the work further down. A title that is alike but not the same, one that only a PDF's metadata has, and one that the
    page's own address bears out are of low confidence. A title in another language cannot be compared.
    """
    for citation, holder in citations(document):
        if not telling(citation.title):
            continue
        page = page_of(document, evidence, context, citation, holder)
        if isinstance(page, Undetermined):
            yield page
        elif page is not None:
            yield from _compared(page, document, context)


def _compared(page: CitedPage, document: Document, context: Context) -> Iterator[Outcome]:
    titled = compare(page)
    if titled is None:
        if not page.facts.titles:
            yield unstated(page, document, context)
    elif titled.agreement is Agreement.FOREIGN:
        detail = f"the page is titled {quoted(titled.stated.value, 90)}, in another language"
        yield question(page, document, context, Reason.FOREIGN_LANGUAGE, detail)
    elif titled.agreement is not Agreement.SAME:
        yield _finding(page, document, context, titled)


def _finding(page: CitedPage, document: Document, context: Context, titled: Titled) -> Finding:
    cited, stated = page.citation.title, titled.stated
    how = "a little differently" if titled.agreement is Agreement.UNCLEAR else "otherwise"
    return finding(
        page,
        document,
        context,
        f"{page.where} cites {quoted(cited, 90)}, but the page is titled {how}: {quoted(stated.value, 90)}. Open the page:"
        " is it the work that is meant?",
        values=(cited, stated.value),
        evidence=(Exhibit("title", cited, page.kind), page.exhibit("title", stated)),
        confidence=Confidence.LOW if titled.agreement is Agreement.UNCLEAR else titled.confidence,
    )
