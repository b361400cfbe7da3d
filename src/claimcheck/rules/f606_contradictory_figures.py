"""F606 contradictory-figures."""

from collections.abc import Iterator

from claimcheck.model.document import Run
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Exhibit, Outcome, Related, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.quantities import Quantity, quantities
from claimcheck.rules.registry import run_rule
from claimcheck.rules.statements import Passage, candidates, same_thing
from claimcheck.rules.wording import quoted

_FLAGGED = Example(
    document="""\
In 2023 Italy’s exports to Japan reached €8.1 billion. The port is old.

Much has changed since. Italian exports to Japan amounted to 7.3 billion euros in 2023.
""",
    flagged=("7.3 billion euros",),
)
_CLEAN = Example(
    document="""\
In 2023 Italy’s exports to Japan reached €8.1 billion. In 2022 they had been lower. Italy’s imports from Japan reached
€5 billion in 2023, and its exports to China €19 billion. In 2021 Italian exports to Japan amounted to 7.3 billion euros.

Italy’s exports to Japan came to about 8 billion euros in 2023, or €8,100 million. They were expected to reach €9 billion in
2023. More than €7 billion of Italy’s exports went to Japan in 2023. Exports of services to Japan reached €1 billion in 2023.
"""
)
# Two values of one thing are of one order; a slip of scale is a thousand.
# Words that two passages which name nobody must share.
_WORDS = 3
_ORDER, _SLIP = 3.0, (1000.0, 1e6)


@run_rule("F606", "contradictory-figures", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(run: Run, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """Two passages, or two documents of a run, that give one quantity two values.

    ## Why it matters

    A reader who sees both trusts neither.

    ## What to do

    Compare both with their sources. They may be of other years or definitions: then say so. Passages are held against each
    other only where they name the same, at the same time, in the same unit; bounds ("more than"), changes, plans,
    forecasts and what agrees within rounding are none. The confidence is medium where both say the same but for the
    value, and low where words differ, or no time is given.
    """
    seen: set[tuple[str, int]] = set()
    for one, other in candidates(((each, each.keys) for each in quantities(run)), least=2):
        place = (other.passage.document.path, other.figure.span.start)
        if one.passage.claim is other.passage.claim or place in seen or (sure := _contradicts(one, other)) is None:
            continue
        seen.add(place)
        yield context.finding(
            other.passage.document,
            other.figure.span,
            f"{quoted(other.figure.text)} here, and {quoted(one.figure.text)} in another passage for what seems to be the"
            " same. Compare both with their sources.",
            text=other.passage.claim.text.string,
            values=(other.figure.text, one.figure.text),
            brief=other.passage.claim.brief,
            claim=other.passage.claim.id,
            confidence=sure,
            evidence=(
                Exhibit("figure", other.figure.text, other.passage.shown),
                Exhibit("figure", one.figure.text, one.passage.shown),
            ),
            related=(Related(one.passage.document.path, one.figure.span, one.passage.shown),),
        )


def _contradicts(one: Quantity, other: Quantity) -> Confidence | None:
    """How surely two quantities are one with two values; None where they are not, or the values agree."""
    if one.figure.unit != other.figure.unit or one.band.meets(other.band):
        return None
    same = same_thing(one.passage.bag, other.passage.bag)
    if same is None or (one.times and other.times and one.times != other.times):
        return None
    if one.times != other.times and same is Confidence.LOW:
        return None
    named = bool(one.passage.bag.names)
    if not named and len(one.passage.bag.things & other.passage.bag.things) < _WORDS:
        return None
    sourced = one.source and other.source and one.source != other.source
    known = one.times == other.times and (bool(one.times) or _same_words(one.passage, other.passage))
    near = _near(one.figure.value, other.figure.value)
    return Confidence.MEDIUM if same is Confidence.MEDIUM and named and known and near and not sourced else Confidence.LOW


def _same_words(one: Passage, other: Passage) -> bool:
    """Whether two briefs say the same at no time; a list or table of one brief has many lines that are alike."""
    apart = one.document is not other.document or one.claim.brief != other.claim.brief
    return apart and one.bag.things == other.bag.things


def _near(a: float, b: float) -> bool:
    low, high = sorted((abs(a), abs(b)))
    ratio = high / low if low else float("inf")
    return ratio <= _ORDER or any(abs(ratio / slip - 1) < 0.2 for slip in _SLIP)
