"""F601 uncited-figure."""

import re
from collections.abc import Iterator

from claimcheck.grammar import quotations, speakers
from claimcheck.grammar.amounts import BASIS_POINT, PERCENT, POINT, TIMES
from claimcheck.grammar.wordlist import WORD_START
from claimcheck.model.claims import Claim, ClaimKind, Figure
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.model.settings import Uncited
from claimcheck.rules.note_reach import NoteReach
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import quoted

_FLAGGED = Example(
    document="""\
In 2023 the port handled 40% of the country’s grain. Its quays cost €95 million. It employs many people.

The harbour is old.[^1]

[^1]: Port Authority, *Annual Report*, May 2024.
""",
    flagged=(
        "In 2023 the port handled 40% of the country’s grain.",
        "Its quays cost €95 million.",
    ),
)
_CLEAN = Example(
    document="""\
In 2023 the port handled 40% of the country’s grain.[^1] It employs 312 people. We should spend 2% of GDP on it.

The quays cost €95 million. They were paid for with a loan, and the first stone was laid in 1898.[^1]

Traffic doubled in ten years (Harbour Office, 2022, p. 4). As said above, the quays cost €95 million. Is it 40%?

[^1]: Port Authority, *Annual Report*, May 2024.

## References

Harbour Office. 2022. *Traffic*. Port City: Harbour Office.
"""
)

_MONEY = re.compile(r"[A-Z]{3}")
_RATES = frozenset({PERCENT, POINT, BASIS_POINT, TIMES})
_EXTREME = frozenset({ClaimKind.SUPERLATIVE, ClaimKind.RANKING})
# What an author wants, supposes or reckons has no source but the author.
_OWN = re.compile(
    WORD_START
    + r"(?:should|must|ought|let us|suppose|assum(?:e|ing)|imagine|if|would|could|we (?:propose|recommend|suggest|estimate"
    r"|calculate|found|find|asked|interviewed|surveyed)|our (?:estimates?|calculations?|survey|sample|data|results?)"
    r"|(?:100|hundred) ?(?:%|percent|per cent) (?:sure|certain|behind))\b",
    re.IGNORECASE,
)
_ROUND = re.compile(r"\b(?:about|around|roughly|some|nearly|almost|approximately|up to|over|more than)\b", re.IGNORECASE)
_EXACT = re.compile(r"\d[.,]\d|\d{3}")
_LINK = re.compile(r"https?://|\bdoi:", re.IGNORECASE)


@rule("F601", "uncited-figure", Severity.INFO, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A percentage, a sum of money or a multiple with no note in reach.

    ## Why it matters

    Figures are what readers quote, and what is wrong most often. One without a source can be neither checked nor defended.

    ## What to do

    Put a note behind the sentence. A note at the end of the paragraph is in reach, and so are a source named in brackets, a
    link, and a note on the same figure elsewhere in the brief. What the author proposes, supposes or calculates, and
    questions, are left alone. The confidence says how check-worthy the sentence is: sums, exact figures, dates and
    superlatives count, and it is low where a note further on in the paragraph may be meant. With the setting
    `uncited = "all"` every figure and every superlative wants a note.
    """
    reach = NoteReach(document)
    sourced = {_said(claim.brief, figure) for claim in document.claims if reach.noted(claim) for figure in claim.figures}
    for claim in document.claims:
        if reach.noted(claim) or reach.linked(claim) or not _states(claim.text.string):
            continue
        figures = [one for one in _own(claim, context.settings.uncited) if _said(claim.brief, one) not in sourced]
        extreme = context.settings.uncited is Uncited.ALL and not _EXTREME.isdisjoint(claim.kinds)
        if not (figures or extreme):
            continue
        yield context.finding(
            document,
            claim.span,
            f"No note is in reach of {_named(figures)}. Say where it comes from.",
            text=claim.text.string,
            brief=claim.brief,
            claim=claim.id,
            confidence=Confidence.LOW if reach.noted_later(claim) else _worth(claim, figures),
        )


def _said(brief: int, figure: Figure) -> tuple[int, float, str]:
    return brief, figure.value, figure.unit


def _own(claim: Claim, uncited: Uncited) -> Iterator[Figure]:
    """The figures that want a note; what stands in quotation marks are somebody else's words."""
    quoted_here = quotations.find(claim.text.string)
    for figure in claim.figures:
        wanted = uncited is Uncited.ALL or figure.unit in _RATES or bool(_MONEY.fullmatch(figure.unit))
        if wanted and not quotations.within(quoted_here, claim.text.offset(figure.span.start) or 0):
            yield figure


def _states(text: str) -> bool:
    """Whether the author says it as known, and names no source in the sentence itself."""
    return not (text.rstrip('”’")').endswith("?") or _OWN.search(text) or _LINK.search(text) or speakers.author_years(text))


def _worth(claim: Claim, figures: list[Figure]) -> Confidence:
    """How much a reader would want the source: money, exact figures, dates and superlatives; less where it is rounded."""
    points = sum(bool(_MONEY.fullmatch(figure.unit)) for figure in figures[:1])
    points += any(_EXACT.search(figure.text) for figure in figures) + (len(figures) > 1)
    points += bool(claim.dates) + (not _EXTREME.isdisjoint(claim.kinds)) - bool(_ROUND.search(claim.text.string))
    if points >= 3:
        return Confidence.HIGH
    return Confidence.MEDIUM if points >= 1 else Confidence.LOW


def _named(figures: list[Figure]) -> str:
    return " and ".join(quoted(figure.text) for figure in figures[:2]) if figures else "this superlative"
