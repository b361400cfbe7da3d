"""D313 contradictory-dates."""

from collections.abc import Iterator

from claimcheck.grammar.dates import agree
from claimcheck.model.document import Run
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Exhibit, Outcome, Related, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.datings import Dating, datings, same_event
from claimcheck.rules.registry import run_rule
from claimcheck.rules.statements import candidates
from claimcheck.rules.wording import quoted

_FLAGGED = Example(
    document="""\
The Harbour Treaty was signed in Lisbon on 3 May 2014. It has nine articles.

Much has changed since the Harbour Treaty was signed in 2015.
""",
    flagged=("2015",),
)
_CLEAN = Example(
    document="""\
The Harbour Treaty was signed in Lisbon on 3 May 2014 and entered into force in 2016. The Fisheries Treaty was signed in
2015.

Much has changed since the Harbour Treaty was signed in May 2014. The Harbour Treaty’s first protocol was signed in 2017. The
Harbour Treaty was to be signed in 2013.
"""
)


@run_rule("D313", "contradictory-dates", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(run: Run, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """Two passages, or two documents of a run, that date one event differently.

    ## Why it matters

    One of the two is wrong, and a reader who sees both trusts neither.

    ## What to do

    Look the date up and correct the one that is wrong. Passages are held against each other only where they tell the same
    kind of event (signed, founded, in force, joined, died ...) of the same names, and no day fits both dates: "2014" and
    "3 May 2014" agree. The confidence is medium where it is an event that happens once and nothing else tells the passages
    apart, and low for all else. Plans and disputed dates are left alone.
    """
    seen: set[tuple[str, int]] = set()
    for one, other in candidates(((each, each.keys) for each in datings(run)), least=1):
        place = (other.passage.document.path, other.mention.span.start)
        if place in seen or one.passage.claim is other.passage.claim or agree(one.edtf, other.edtf):
            continue
        if (sure := same_event(one, other)) is None:
            continue
        seen.add(place)
        yield context.finding(
            other.passage.document,
            other.mention.span,
            f"{quoted(other.mention.text)} here, and {quoted(one.mention.text)} in another passage for what seems to be the"
            " same event. Look it up, and correct the one that is wrong.",
            text=other.passage.claim.text.string,
            values=(str(other.edtf), str(one.edtf)),
            brief=other.passage.claim.brief,
            claim=other.passage.claim.id,
            confidence=sure,
            evidence=(_exhibit(other), _exhibit(one)),
            related=(Related(one.passage.document.path, one.mention.span, one.passage.shown),),
        )


def _exhibit(dating: Dating) -> Exhibit:
    return Exhibit("date", dating.mention.text, dating.passage.shown)
