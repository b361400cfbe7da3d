"""D310 relative-date."""

import re
from collections.abc import Iterator

from claimcheck.grammar import quotations
from claimcheck.grammar.dates import counts_from_now, last_such_day
from claimcheck.model.dates import DateMention
from claimcheck.model.document import Basis, Document, Passage, PassageKind, Published
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import quoted, spoken

_FLAGGED = Example(
    document="""\
The ferry stopped running last August, and a new one is to be built. The council met on 7th February.[^1]

[^1]: “The Council Meets”, *The Coast Gazette*, 8 February 2025.
""",
    published="2025-06",
    flagged=("last August", "7th February"),
)
_CLEAN = Example(
    document="""\
The ferry was built in 1987 and sold the next year. “We lost a third of our passengers last year,” its captain said in 2019.
On 7 February the council met, and again on 9 March 2020. The mill closed in 1990; he left the town two years later.[^1]

[^1]: “Last Year on the Quay”, *The Coast Gazette*, 8 February 2019.
""",
    published="2025-06",
)

_PROSE = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM})
_TO_COME = re.compile(r"\b(?:will|shall|should|must|can|could|may|might|expect|plan|aim|intend|hope|need|going|likely)\w*\b")
_NEXT = re.compile(r"(?:the\s+)?(?:next|coming)\b", re.IGNORECASE)
_REACH = 300
"""Characters on either side: about a sentence."""
_SENTENCE_END = re.compile(r"[.;!?]\s")


@rule("D310", "relative-date", Severity.INFO, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A date that can be understood only on the day the text came out.

    ## Why it matters

    A text is read for years. "Last August" and "7th February" then mean another August, or none that can be told.

    ## What to do

    Write the year. Where it is known when the document came out, the date that seems to be meant is offered. Quotations
    are left alone, and so is time counted from within the story ("he left the next year"), and a day whose year its
    surroundings say.
    """
    known = False
    for passage in document.passages:
        if passage.kind not in _PROSE:
            known = _has_year(passage) if passage.kind is PassageKind.HEADING else known
            continue
        before, known = known, _has_year(passage)
        for mention in _unclear(passage, alone=not before and not known):
            meant = _meant(mention, context.published)
            fault = "is counted from the day the text came out" if mention.relative else "has no year"
            advice = f"Say when it was: {meant}, to judge by the publication." if meant else "Say which year is meant."
            yield context.finding(
                document,
                mention.span,
                f"{quoted(mention.text)} {fault}. {advice}",
                text=mention.text,
                values=(meant or "",),
                brief=passage.brief,
                evidence=(Exhibit("published", str(context.published.edtf)),) if context.published else (),
                suggestion=meant,
            )


def _meant(mention: DateMention, published: Published | None) -> str | None:
    if mention.edtf is None or published is None or published.basis is Basis.INFERRED:
        return None
    edtf = mention.edtf if mention.relative else last_such_day(mention.edtf, published.edtf)
    return spoken(edtf) if edtf else None


def _unclear(passage: Passage, *, alone: bool) -> Iterator[DateMention]:
    """Dates of its own words that no year is said for. alone: nor does anything around it, for a day of the year."""
    text = passage.text.string
    quoted = quotations.find(text) if passage.dates else []
    for mention in passage.dates:
        at = passage.text.offset(mention.span.start) or 0
        if mention.edtf and mention.edtf.text.startswith("XXXX-"):
            unclear = alone
        else:
            unclear = mention.relative and counts_from_now(mention.text) and not _of_the_story(text, at, mention.text)
        if unclear and not quotations.within(quoted, at) and not any(start <= at < end for start, end in passage.emphasis):
            yield mention


def _of_the_story(text: str, at: int, words: str) -> bool:
    """Whether "the next two years" follow in the story, for nothing in the sentence looks ahead."""
    if not _NEXT.match(words):
        return False
    sentence = _SENTENCE_END.split(text[max(at - _REACH, 0) : at])[-1] + _SENTENCE_END.split(text[at : at + _REACH])[0]
    return not _TO_COME.search(sentence)


def _has_year(passage: Passage) -> bool:
    return any(date.edtf and date.edtf.earliest and not date.relative for date in passage.dates)
