"""S503 author-differs-from-page."""

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.grammar.likeness import Agreement
from claimcheck.model.citations import Name
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Exhibit, Finding, Outcome, Severity, Undetermined
from claimcheck.model.pages import PageFacts, Signal, Stated
from claimcheck.model.rule import Context, Example
from claimcheck.rules.cited import citations
from claimcheck.rules.cited_pages import CitedPage, finding, page_of, question, unstated
from claimcheck.rules.registry import rule
from claimcheck.rules.same_author import Signed, compare, people

_URL = "https://www.coastgazette.com/2023/03/14/harbour"
_DOCUMENT = f"""\
Nobody has asked the fishermen.[^1]

[^1]: Anna Byrne, “Fishermen Go Unheard as Harbour Grows”, *The Coast Gazette*, 14 March 2023, {_URL}
"""
_CITATION = _DOCUMENT[_DOCUMENT.index("Anna Byrne") :].rstrip()
_TITLE = (Stated("Fishermen Go Unheard as Harbour Grows", Signal.OPEN_GRAPH),)
_DATE = (Stated("2023-03-14", Signal.JSON_LD),)
_PAGE = PageFacts(titles=_TITLE, published=_DATE, authors=(Stated("Karin Olsen", Signal.JSON_LD),))
_ALIVE = LinkCheck(_URL, Verdict.ALIVE, None, "HTTP 200", _URL, (Hop(_URL, 200),), page=_PAGE)
_FLAGGED = Example(document=_DOCUMENT, links={_URL: _ALIVE}, flagged=(_CITATION,))
_BOTH = replace(_PAGE, authors=(Stated("Olsen, K.", Signal.HIGHWIRE), Stated("Byrne, A. M.", Signal.HIGHWIRE)))
_CLEAN = Example(document=_DOCUMENT, links={_URL: replace(_ALIVE, page=_BOTH)})
_STAFF = Example(
    document=_DOCUMENT,
    links={_URL: replace(_ALIVE, page=replace(_PAGE, authors=(Stated("Gazette Staff", Signal.JSON_LD),)))},
)
_UNSIGNED = Example(
    document=_DOCUMENT, links={_URL: replace(_ALIVE, page=replace(_PAGE, authors=()))}, undetermined=Reason.NO_RECORD
)
_FAILED = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.PAYWALLED, Reason.PAYWALLED, "HTTP 402", _URL, (Hop(_URL, 402),))},
    undetermined=Reason.PAYWALLED,
)


@rule(
    "S503",
    "author-differs-from-page",
    Severity.WARNING,
    needs=(Need.LINK, Need.PAGE),
    examples=(_FLAGGED, _CLEAN, _STAFF, _UNSIGNED, _FAILED),
)
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A source whose page names other authors than the citation does.

    ## Why it matters

    The wrong person gets the credit, or the link leads to another work.

    ## What to do

    Open the page and look who signed it. One author in common is enough: a page may name fewer or more of them, in another
    order, with initials or in full. Institutions, newsrooms and the names that a system gives to all its pages are compared
    with nobody. Where the cited name stands in the text of the page, the finding is of low confidence. A page that names no
    author could not be checked.
    """
    for citation, holder in citations(document):
        if not people(citation.authors):
            continue
        page = page_of(document, evidence, context, citation, holder)
        if isinstance(page, Undetermined):
            yield page
        elif page is not None and not page.facts.authors:
            yield unstated(page, document, context)
        elif page is not None:
            signed = compare(page)
            if signed.agreement is Agreement.FOREIGN:
                detail = f"the page names {_list(signed.people)}, in another script"
                yield question(page, document, context, Reason.FOREIGN_LANGUAGE, detail)
            elif signed.agreement is Agreement.DIFFERENT:
                yield _finding(page, document, context, signed)


def _finding(page: CitedPage, document: Document, context: Context, signed: Signed) -> Finding:
    cited, named = _list(people(page.citation.authors)), _list(signed.people)
    return finding(
        page,
        document,
        context,
        f"{page.where} cites {cited}, but the page names {named} ({signed.stated[0].signal.value}). Open the page and look"
        " who signed it.",
        values=(cited, named),
        evidence=(Exhibit("author", cited, page.kind), page.exhibit("author", signed.stated[0], named)),
        confidence=signed.confidence,
    )


def _list(names: tuple[Name, ...], most: int = 3) -> str:
    said = [f"{name.given} {name.family}".strip() for name in dict.fromkeys(names)]
    if len(said) > most:
        return f"{', '.join(said[:most])} and {len(said) - most} more"
    return " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
