"""L407 redirected-to-home."""

from collections.abc import Iterator

from claimcheck.grammar.urls_home import landed_on_home
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.occurrences import checked, exhibits, group, open_reason, undecided
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import place_of, quoted

_URL = "https://www.ferry-lines.org/history/routes.html"
_HOME = "https://www.ferry-lines.org/en/"
_DOCUMENT = f"""\
Nine routes were given up.[^1]

[^1]: Ferry Lines, “Routes”, 2014, {_URL}
"""
_CHAIN = (Hop(_URL, 302), Hop(_HOME, 200))
_FLAGGED = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.MOVED, None, f"HTTP 302 to the home page {_HOME}", _HOME, _CHAIN)},
    flagged=(_URL,),
)
_SITE = "https://www.ferry-lines.org/"
_ON_PURPOSE = Example(
    document=_DOCUMENT.replace(_URL, _SITE),
    links={_SITE: LinkCheck(_SITE, Verdict.ALIVE, None, "HTTP 200", _HOME, (Hop(_SITE, 302), Hop(_HOME, 200)))},
)
_LIMITED = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.RATE_LIMITED, Reason.RATE_LIMITED, "HTTP 429", _URL, (Hop(_URL, 429),))},
    undetermined=Reason.RATE_LIMITED,
)


@rule("L407", "redirected-to-home", Severity.WARNING, needs=(Need.LINK,), examples=(_FLAGGED, _ON_PURPOSE, _LIMITED))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A link to a page within a site that ends on the site's home page: the page itself is gone.

    ## Why it matters

    The link works, and shows the reader nothing of what the text says.

    ## What to do

    Look for the page on the new site, or link an archived copy. A home page that is cited on purpose is no finding, nor is
    a short link or a persistent identifier that leads to one.
    """
    for link, answer in checked(document, evidence):
        reason = open_reason(answer, context)
        if reason is not None:
            yield undecided(document, link, answer, reason, context)
        if answer.verdict is not Verdict.MOVED or not landed_on_home(link.url, answer.final_url):
            continue
        note = document.note_by_id.get(link.note_id or "")
        yield context.finding(
            document,
            link.span,
            f"The link {quoted(link.url)} in {place_of(note)} ends on a home page: {answer.final_url}."
            " Look for the page itself, or cite an archived copy.",
            text=link.url,
            note=note,
            brief=link.brief,
            group=group(link),
            evidence=exhibits(answer),
        )
