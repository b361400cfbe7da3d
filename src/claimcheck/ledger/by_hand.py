"""What people saw and verified, as the accounts count it, and the questions that it answers."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from claimcheck.grammar.rewording import essence
from claimcheck.ledger.entries import Ledger, Source
from claimcheck.ledger.knowing import expired
from claimcheck.model.citations import Citation
from claimcheck.model.decisions import ByHand, Known, Standing
from claimcheck.model.document import Document
from claimcheck.model.finding import Undetermined

# Words that a title must have to be recognised in what the ledger cites.
_TELLING = 3


def by_hand(ledger: Ledger, document: Document, known: Known, today: date) -> ByHand:
    """What holds today of a document's sources and claims because a person says so."""
    if not ledger.speaks_for(document.id):
        return ByHand()
    cites = [source for source in ledger.sources if source.cite and not expired(source.until, today)]
    return ByHand(
        urls=frozenset(url for url, seen in known.decisions.sources.items() if not seen.expired),
        citations=frozenset(work.span for work in _works(document) if _seen(work, cites)) if cites else frozenset(),
        claims=frozenset(
            id_
            for id_, decision in known.decisions.claims.items()
            if decision.status is Standing.VERIFIED and not decision.expired
        ),
    )


def unanswered(undetermined: Iterable[Undetermined], hands: dict[str, ByHand]) -> tuple[Undetermined, ...]:
    """The questions that neither a machine nor a person has answered. hands: by the path of the document."""
    return tuple(asked for asked in undetermined if not _answered(asked, hands.get(asked.path, ByHand())))


def _answered(asked: Undetermined, hand: ByHand) -> bool:
    if asked.url is not None:
        return asked.url in hand.urls
    return any(span.start <= asked.span.start and asked.span.end <= span.end for span in hand.citations)


def _works(document: Document) -> Iterator[Citation]:
    for note in document.notes:
        yield from note.citations
    for reference in document.references:
        yield from reference.citations


def _seen(work: Citation, sources: Sequence[Source]) -> bool:
    """Whether somebody saw a work: cited as the ledger cites it, or the ledger has its title and one of its authors."""
    text, title = f" {essence(work.text)} ", essence(work.title)
    names = [essence(name.family or name.literal) for name in work.authors]
    for source in sources:
        cite = f" {essence(source.cite)} "
        titled = len(title.split()) >= _TELLING and f" {title} " in cite
        if cite in text or (titled and (not names or any(f" {name} " in cite for name in names))):
            return True
    return False
