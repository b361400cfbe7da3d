"""C208 link-text-differs-from-target."""

from collections.abc import Iterator

from claimcheck.grammar.shown_urls import Shown, compare
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.occurrences import group
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import place_of, quoted

_FLAGGED = Example(
    document="""\
The mill closed.[^1] It opened again.[^2]

[^1]: Mill Trust, “Closing”, 2019, [https://www.mills.nl/news/closing](https://www.millers.be/news/closing)
[^2]: Mill Trust, “Opening”, 2020, [https://www.mills.nl/news/opening](https://www.mills.nl/news/closing)
""",
    flagged=("https://www.millers.be/news/closing", "https://www.mills.nl/news/closing"),
)
_CLEAN = Example(
    document="""\
The mill closed.[^1] It opened again.[^2] The sails turned.[^3]

[^1]: Mill Trust, “Closing”, 2019, [www.mills.nl/news/Closing/](https://mills.nl/news/closing?utm_source=feed)
[^2]: Mill Trust, “Opening”, 2020, [https://www.mills.nl](https://www.mills.nl/news/opening),
    [https://www.mills.nl/.../map.pdf](https://www.mills.nl/files/2020/map.pdf)
[^3]: J. Molenaar, “Sails”, *Wind* 3 (2021), [https://doi.org/10.1000/182](https://www.wind.nl/articles/sails),
    [https://www.mills.nl/old](https://web.archive.org/web/2019/https://www.mills.nl/old)
"""
)


@rule("C208", "link-text-differs-from-target", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A link that shows one address and leads to another.

    ## Why it matters

    The reader on paper and the reader on a screen get two sources, and only one of them can be the one that was meant.
    Most often a link was copied and only half of it was changed.

    ## What to do

    Open both and keep the right one. Compared is only visible text that is itself an address. Scheme, `www.`, case,
    escapes, hyphenation, an ellipsis, tracking, the home page for one of its pages, DOIs for publishers' pages, short
    links and archived copies are no differences.
    """
    for link in document.links:
        if link.broken or link.text == link.url:
            continue
        found = compare(link.text, link.url)
        if found is Shown.SAME:
            continue
        note = document.note_by_id.get(link.note_id or "")
        what = "another site" if found is Shown.HOST else "another page"
        yield context.finding(
            document,
            link.span,
            f"The link in {place_of(note)} shows {quoted(link.text)} and leads to {what}, {quoted(link.url)}."
            " Open both and keep the right one.",
            text=link.text,
            values=(link.url,),
            note=note,
            brief=link.brief,
            confidence=Confidence.HIGH if found is Shown.HOST else Confidence.MEDIUM,
            group=group(link),
            evidence=(Exhibit("url", link.text, "the text"), Exhibit("url", link.url, "the link")),
        )
