"""S502 title-differs-from-url."""

from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from claimcheck.grammar import slugs
from claimcheck.grammar.citing import Citing
from claimcheck.grammar.tongues import tongues
from claimcheck.model.citations import Citation
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.model.text import Span
from claimcheck.rules.cited import citations, source_group
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import quoted

_FLAGGED = Example(
    document="""\
The bridge was closed.[^1]

[^1]: Rosa Ventura, “Why the Bridge of Sighs Was Closed for the Winter”, *Lagoon Weekly*, 2 May 2021,
    https://www.lagoonweekly.it/articles/how-to-cook-artichokes-with-the-first-peas-of-spring
""",
    flagged=("Why the Bridge of Sighs Was Closed for the Winter",),
)
_CLEAN = Example(
    document="""\
The bridge was closed.[^1] It was opened.[^2] It was closed again.[^3] It was painted.[^4]

[^1]: Rosa Ventura, “Why the Bridge of Sighs Was Closed for the Winter”, *Lagoon Weekly*, 2 May 2021,
    https://www.lagoonweekly.it/articles/bridges-in-trouble-a-winter-of-closures-for-the-city
[^2]: Rosa Ventura, “The Opening of the Bridge of Sighs”, *Lagoon Weekly*, 2 June 2021,
    https://www.lagoonweekly.it/articoli/riaperto-dopo-mesi-il-ponte-dei-sospiri-folla-di-turisti
[^3]: City of Venice, “The Bridge Is Closed for a Second Time”, 2021, https://www.venice.it/notices/2021-00417_en.html
[^4]: Rosa Ventura, “What the Painters of the Bridge Found”, *Lagoon Weekly*, 2022,
    https://www.lagoonweekly.it/politics-and-economics/culture-and-society-news/48213
"""
)
_FEWEST = 3
_MOST = 1000
"""Works whose titles are compared with an address; a document with more is a bibliography."""
_HEADLINED = frozenset({"article-newspaper", "article-magazine", "post", "post-weblog", "broadcast"})


@rule("S502", "title-differs-from-url", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A note whose URL has the words of another work in it.

    ## Why it matters

    The reader who follows the link finds something else. Most often the address was left over from another note.

    ## What to do

    Open the page. Only addresses with four telling words or more are read, and only where neither the title nor anything
    else in the citation has one of them, and both are in one language. Numbers, dates, codes, files, sections of a site,
    and titles that may be translations are no findings. Newspapers change their headlines and keep the address: there it is
    of low confidence, unless the words are those of another work that the document cites.
    """
    titles = _Titles(document)
    for citation, holder in citations(document):
        url, said = _other_words(citation)
        if not url:
            continue
        cited = Citing(citation, holder)
        at = citation.text.find(citation.title)
        start = holder.text.offset(citation.span.start)
        span = citation.span
        if at >= 0 and start is not None:
            span = holder.text.span(start + at, start + at + len(citation.title))
        yield context.finding(
            document,
            span,
            f"{cited.where} cites {quoted(citation.title)}, but its URL speaks of {quoted(said)}. Open the page and correct"
            " one of the two.",
            text=citation.title,
            values=(url,),
            note=cited.note,
            brief=holder.brief,
            confidence=_confidence(citation, said, titles),
            group=source_group(document, citation),
            evidence=(Exhibit("title", citation.title, cited.kind), Exhibit("title", said, "URL")),
        )


class _Titles:
    """The beginnings of the telling words in the titles of a document; looked at only once something is wrong."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _beginnings(self) -> list[tuple[Span, frozenset[str]]]:
        return [(work.span, _beginnings(work.title)) for work, _ in islice(citations(self._document), _MOST)]

    def has(self, said: str, apart: Citation) -> bool:
        """Whether another work's title has most of these words."""
        ours = _beginnings(said)
        return any(span != apart.span and len(ours & theirs) * 2 > len(ours) for span, theirs in self._beginnings)


def _beginnings(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in slugs.content_words(text))


def _confidence(citation: Citation, said: str, titles: _Titles) -> Confidence:
    if titles.has(said, citation):
        return Confidence.HIGH
    return Confidence.LOW if citation.type in _HEADLINED else Confidence.MEDIUM


def _other_words(citation: Citation) -> tuple[str, str]:
    """The URL of a citation and its words, where they can be those of its title and are not; else two empty texts."""
    if len(citation.urls) != 1 or len(slugs.content_words(citation.title)) < _FEWEST:
        return "", ""
    url = citation.urls[0]
    said = slugs.slug(url)
    if not said or not tongues(citation.title) & tongues(slugs.unshared(said)):
        return "", ""
    printed = citation.text.replace(url, " ")
    related = slugs.share(slugs.content_words(said), slugs.content_words(printed))
    return ("", "") if related else (url, said)
