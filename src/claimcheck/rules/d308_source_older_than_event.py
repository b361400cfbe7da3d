"""D308 source-older-than-event."""

import re
from collections.abc import Iterator

from claimcheck.grammar.dated_works import Dated
from claimcheck.grammar.dates import days_after
from claimcheck.grammar.horizon import looks_ahead
from claimcheck.model.dates import Precision
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Exhibit, Outcome, Related, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.cited import date_group
from claimcheck.rules.registry import rule
from claimcheck.rules.told import Told, only_source, told
from claimcheck.rules.wording import quoted

_FLAGGED = Example(
    document="""\
The harbour wall collapsed on 12 March 2024, and two boats were lost.[^1]

[^1]: “Harbour Wall Collapses”, *The Coast Gazette*, 14 March 2023.
""",
    flagged=("12 March 2024",),
)
_CLEAN = Example(
    document="""\
The harbour wall collapsed on 12 March 2024, and two boats were lost.[^1] The law entered into force on 1 July 2024.[^2] The
tunnel will open on 5 May 2026.[^3] On 3 April 2024 the minister spoke of the strategy again.[^4]

[^1]: “Harbour Wall Collapses”, *The Coast Gazette*, 14 March 2024.
[^2]: Ports Act, 14 December 2023.
[^3]: “A Tunnel”, *The Coast Gazette*, 2 February 2024.
[^4]: Ministry of Ports, *A Strategy for Sand*, 9 May 2022.
""",
)

# Nobody reports these before they have happened. What is planned, or set by a law, may stand in an older source.
_UNFORESEEN = re.compile(
    r"\b(?:said|told|warned|criticised|criticized|praised|condemned|denied|rejected|refused|resigned|died|killed|murdered"
    r"|arrested|attacked|invaded|bombed|shot|struck|sank|collapsed|exploded|crashed|burned|burnt|flooded|won|lost|defeated"
    r"|failed|fell|rose|jumped|plunged|surged|accused|apologised|apologized|protested|fired|dismissed|ousted|seized"
    r"|intercepted|fled|escaped|leaked|voted|assassinated)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:into force|took effect|effective|in effect|began|started|starts?|expire[sd]?|ended|scheduled|planned|due|set to"
    r"|will|shall|would|expected|deadline|by|until|from|since|after|before|anniversary|established|founded|according to)\b",
    re.IGNORECASE,
)
_FORETELLS = re.compile(
    r"\b(?:may|might|could|will|would|to|warn(?:s|ed|ing)?|fears?|plans?|ahead|expect(?:s|ed)?|likely|risks?|threat\w*|looms?|next"
    r"|if|before|prepar\w+|predict\w*|forecast\w*|braces?|pressure|calls? for)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\bhad\s(?:been|\w+(?:ed|en|wn))\b", re.IGNORECASE)
_NEWS = frozenset({"article-newspaper", "webpage", "post", "post-weblog", "broadcast", "speech", "article-magazine"})
_ASIDE = re.compile(r"^(?:on|for|see|cf|compare|e\.g|about|siehe|vgl|voir|cfr|véase)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{5,}")
_FAR = 31
"""Days. A nearer one may be a slip of another rule, or a paper of the day before."""


@rule("D308", "source-older-than-event", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A past event that is sourced to something older than itself.

    ## Why it matters

    A source cannot report what came after it: one of the two dates is wrong, or the note stands at the wrong sentence.

    ## What to do

    Open the source. If it is about something else in the sentence, move the note there. Only sentences with one date, which
    tell what nobody announces (a storm, a death, words spoken), and whose one note cites one work older by more than a
    month are looked at: a source may foretell, plan or set what happens later. The confidence is low unless the source is a
    news item that, by its title, is about what the sentence tells.
    """
    for each in told(document):
        source = only_source(document, each.claim) if _happened(each) else None
        if source is None:
            continue
        note, work = source
        days = days_after(each.edtf, work.edtf) or 0
        if days <= _FAR or work.citation.accessed or _ASIDE.match(note.text.string) or work.edtf.precision is Precision.YEAR:
            continue
        yield context.finding(
            document,
            each.mention.span,
            f"The text tells of {each.mention.text}, but note {note.number} cites a source of {work.mention.text}. Open it"
            " and correct the date that is wrong, or move the note.",
            text=each.mention.text,
            values=(str(each.edtf), str(work.edtf)),
            note=note,
            claim=each.claim.id,
            confidence=_confidence(each, work),
            group=date_group(document, work.mention),
            evidence=(Exhibit("date", each.mention.text, "the text"), Exhibit("date", work.mention.text, "note")),
            related=(Related(document.path, work.mention.span, f"the note says {quoted(work.mention.text)}"),),
        )


def _happened(each: Told) -> bool:
    """Whether the sentence tells an event of one day or month, and nothing in it speaks of plans or of other times."""
    if not each.alone or each.edtf.precision not in {Precision.DAY, Precision.MONTH}:
        return False
    return bool(_UNFORESEEN.search(each.sentence)) and not _PLANNED.search(each.sentence) and not looks_ahead(each.before)


def _confidence(each: Told, work: Dated) -> Confidence:
    """Medium where a news item, by its title, is about what the sentence tells, and neither foretells it nor is cited for
    what had gone before."""
    if _FORETELLS.search(work.citation.title) or _EARLIER.search(each.sentence):
        return Confidence.LOW
    words = {word.casefold()[:5] for word in _WORD.findall(each.sentence)}
    shared = {word.casefold()[:5] for word in _WORD.findall(work.citation.title)} & words
    return Confidence.MEDIUM if work.citation.type in _NEWS and len(shared) >= 2 else Confidence.LOW
