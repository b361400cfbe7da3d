"""F605 contradicts-settled-fact."""

from collections.abc import Iterator

from claimcheck.model.decisions import Fact
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registry import rule
from claimcheck.rules.settled import contradiction
from claimcheck.rules.wording import quoted, spoken

_LEDGER = """\
version: 1
facts:
  - id: "harbour-treaty"
    about: "Harbour Treaty in force"
    names: ["Harbour Treaty"]
    relation: ["in force", "into force"]
    date: "2014-05-03"
    source: "Official Journal of Ports 12, 2014"
  - id: "members"
    about: "members of the Harbour Union"
    names: ["Harbour Union"]
    relation: ["members"]
    figure: "27 members"
"""
_FLAGGED = Example(
    document="""\
Many people know it. The Harbour Treaty entered into force on 3 May 2015. The Harbour Union has 28
members.
""",
    flagged=("3 May 2015", "28\nmembers"),
    ledger=_LEDGER,
)
_CLEAN = Example(
    document="""\
Many people know it. The Harbour Treaty entered into force in May 2014. The Harbour Treaty, signed in 2012, came into
force two years later. In 2020, six years after the Harbour Treaty entered into force, the quays were full. The Harbour Union
has more than 20 members. The Fisheries Treaty entered into force in 2019. The Harbour Treaty was expected to be in force by
2013.
""",
    ledger=_LEDGER,
)


@rule("F605", "contradicts-settled-fact", Severity.ERROR, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A sentence that disagrees with a fact that the editors settled in claims.yaml.

    ## Why it matters

    Somebody looked this up once and wrote down the source. Every brief has to say the same.

    ## What to do

    Correct the sentence; or, if it is right, correct the fact and its source in claims.yaml. A sentence is held against a
    fact where it has one of the fact's names and one of its relations, with a date, or a figure of the same unit,
    beside them. What is less precise and agrees ("2019" for 1 February 2019) is right, bounds ("more than 20") are right
    where they hold, and plans are left alone. The names in `about` say whose it is: of "EU-Japan EPA in force", the
    UK-Japan EPA is another. The confidence is medium where the sentence has several dates or figures, and low where a
    name of common words ("Strategic Partnership") may be that of another thing.
    """
    for fact in context.facts:
        for claim in document.claims:
            said = contradiction(claim, fact)
            if said is None:
                continue
            words = claim.text.string[said.start : said.end]
            yield context.finding(
                document,
                claim.text.span(said.start, said.end),
                f"{quoted(words)} contradicts a settled fact: {fact.about}, {_settled(fact)}.",
                text=claim.text.string,
                values=(fact.id, words, _settled(fact)),
                brief=claim.brief,
                claim=claim.id,
                confidence=Confidence.LOW if said.open else Confidence.HIGH if said.alone else Confidence.MEDIUM,
                evidence=(
                    Exhibit("fact", _settled(fact), fact.source or "claims.yaml"),
                    Exhibit("sentence", claim.text.string, "the text"),
                ),
                suggestion=_settled(fact) if said.alone else None,
            )


def _settled(fact: Fact) -> str:
    return spoken(fact.date) if fact.date is not None else fact.figure
