"""C206 reversed-page-range."""

import re
from collections.abc import Iterator

from claimcheck.grammar import pages
from claimcheck.model.document import Document, Passage
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.model.text import Span
from claimcheck.rules.cited import citations
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import place_of, quoted

_FLAGGED = Example(
    document="""\
Wool was sold by weight.[^1] Later it was sold by length.[^2]

[^1]: D. Ferrari, *Wool*, Prato: Lana, 1977, pp. 96-21.
[^2]: E. Conti, “Cloth by the Yard”, *Textile Review* 12 (1981), pp. 205–198.
""",
    flagged=("96-21", "205–198"),
)
_CLEAN = Example(
    document="""\
Wool was sold by weight.[^1] Later it was sold by length.[^2] Both were taxed.[^3]

[^1]: D. Ferrari, *Wool*, Prato: Lana, 1977, pp. 85-7, 123-24, 1006-9; Manual of Weights, p. 12-3.
[^2]: E. Conti, “Cloth by the Yard”, *Textile Review*, 44:3, 25-42; ibid. pp. xi-xx.
[^3]: Pub. L. No. 96-21; H.R. Rep. No. 105-98; NIST SP 800-53, pp. 5-3 to 5-9.
"""
)

_RANGE = r"(?:[A-Za-z]?\d{1,6}|[ivxlcdm]{1,9})\s?[-–—‒−]{1,2}\s?(?:[A-Za-z]?\d{1,6}|[ivxlcdm]{1,9})"
_CUE = re.compile(
    rf"\b(?P<cue>pp|p|pgs?|pages?|S|ss|Seiten?|págs?|páginas?)(?:\.\s?|\s)(?P<list>{_RANGE}(?:,\s?{_RANGE}){{0,20}})(?![\w/\-–]|\s(?:to|bis)\s)"
)
_YEAR_MONTH = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])")
"""`DIN 9001:2015-11` is an edition."""
_ONE = re.compile(_RANGE)
_CHAPTERS = 40
"""`p. 12-3` is page 3 of chapter 12 in many manuals: one page, and no more chapters than this."""


@rule("C206", "reversed-page-range", Severity.ERROR, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A range of pages that ends before it begins, abbreviated ends written out (85-7, 1006-9).

    ## Why it matters

    The reader does not know where to look; most often two digits were exchanged.

    ## What to do

    Look the pages up. Only numbers after pp., pages and the like are read, and the page field of a journal article; the
    numbers of laws, reports and standards, and "p. 12-3" for page 3 of chapter 12, are no ranges.
    """
    fields: dict[Span, list[str]] = {}
    for citation, holder in citations(document):
        if citation.page and citation.volume:
            fields.setdefault(holder.text.span(), []).append(citation.page)
    for passage in document.passages:
        note = document.note_by_id.get(passage.note_id or "")
        for start, printed in _reversed(passage, fields.get(passage.span, [])):
            yield context.finding(
                document,
                passage.text.span(start, start + len(printed)),
                f"The pages {quoted(printed)} in {place_of(note)} run backwards. Look up where the passage begins and ends.",
                text=printed,
                note=note,
                brief=passage.brief,
                evidence=(Exhibit("pages", printed, place_of(note)),),
            )


def _reversed(passage: Passage, fields: list[str]) -> Iterator[tuple[int, str]]:
    """Each backward range and where it begins."""
    text, seen = passage.text.string, set[int]()
    for match in _CUE.finditer(text):
        for one in _ONE.finditer(text, match.start("list"), match.end("list")):
            found = pages.parse(one.group())
            if found and found.reversed and not (match["cue"] == "p" and found.first <= _CHAPTERS):
                seen.add(one.start())
                yield one.start(), one.group()
    for field in fields:
        for printed in pages.reversed_ranges(field):
            if _YEAR_MONTH.fullmatch(printed):
                continue
            at = text.find(printed)
            if at >= 0 and at not in seen:
                seen.add(at)
                yield at, printed
