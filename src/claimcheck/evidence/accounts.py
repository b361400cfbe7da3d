"""What became of everything that a document cites: checked, could not check, or skipped. Nothing is counted twice or lost.

It stands with the evidence since that alone decides it: "checked" is never said of what nobody could look up, whatever
the rules made of it.
"""

from collections.abc import Iterable, Mapping
from enum import Enum

from claimcheck.evidence.asking import exclusion
from claimcheck.grammar import works
from claimcheck.grammar.sources import claims_held
from claimcheck.model.citations import Citation
from claimcheck.model.decisions import ByHand
from claimcheck.model.document import Document, Note
from claimcheck.model.evidence import Evidence, LinkAnswer, LinkCheck, NotAsked, Reason, Request, Verdict
from claimcheck.model.records import Failed, NoRecord, Unregistered
from claimcheck.model.report import Account, Accounts, Skipped
from claimcheck.model.settings import Network

# One look cannot tell these from a bad hour: they count as an answer once they were seen on two days.
_PASSING = frozenset({Verdict.UNREACHABLE, Verdict.SERVER_ERROR})

_NO_HAND = ByHand()


class _State(Enum):
    """The best that can be said first."""

    CHECKED = Account(checked=1)
    BY_HAND = Account(by_hand=1)
    UNDETERMINED = Account(undetermined=1)
    SKIPPED = Account(skipped=1)


def accounts(document: Document, evidence: Evidence, *, ruled: bool, hand: ByHand = _NO_HAND) -> Accounts:
    """The four accounts of a document. `ruled`: any rule looked at it. hand: what a person saw of it.

    A link is counted once a distinct URL. A citation stands as its URLs and its record in the registries do, whichever is
    better; one that has no URL and that no registry was asked for is skipped. A note stands as its citations do; one
    without has nothing to look up, so that the rules' look at it is all there is. A claim is checked where what it quotes
    and counts was looked for in the pages that it cites, or by those who verify it.
    """
    urls = dict.fromkeys(link.url for link in document.links)
    cited = [citation for note in document.notes for citation in note.citations]
    cited += [citation for reference in document.references for citation in reference.citations]
    plain, told = _State.CHECKED if ruled else _State.SKIPPED, claims_held(document, evidence)
    notes = (_best([_cited(each, evidence, hand) for each in note.citations], plain) for note in document.notes)
    return Accounts(
        notes=_total(notes),
        citations=_total(_cited(citation, evidence, hand) for citation in cited),
        links=_total(_seen(url, evidence, hand) for url in urls),
        claims=_total(_claimed(claim.id, told, hand) for claim in document.claims),
        markers=len(document.markers),
        nowhere=sum(_nowhere(note, evidence, hand) for note in document.notes) if _anybody(evidence) else 0,
    )


def skipped(document: Document, evidence: Evidence, hand: ByHand = _NO_HAND) -> tuple[Skipped, ...]:
    """What nobody was asked for and nobody saw, and why: one for each URL, in the order of the URLs."""
    answers = ((url, _answer(url, evidence)) for url in sorted({link.url for link in document.links} - hand.urls))
    return tuple(Skipped(document.path, url, answer.reason) for url, answer in answers if isinstance(answer, NotAsked))


def _answer(url: str, evidence: Evidence) -> LinkAnswer:
    """What is known of a URL. Where no rule of the run looks at links, none was asked for."""
    if url in evidence.links:
        return evidence.links[url]
    return exclusion(Request(url), Network()) or NotAsked(Reason.EXCLUDED, "no rule of this run looks at links")


def _state(answer: LinkAnswer) -> _State:
    if isinstance(answer, NotAsked):
        return _State.SKIPPED
    open_question = answer.reason is not None and not (answer.verdict in _PASSING and answer.confirmed)
    return _State.UNDETERMINED if open_question else _State.CHECKED


def _seen(url: str, evidence: Evidence, hand: ByHand) -> _State:
    """What became of a URL; what a person saw counts where no machine could tell."""
    state = _state(_answer(url, evidence))
    return state if state is _State.CHECKED or url not in hand.urls else _State.BY_HAND


def _claimed(claim: str, told: Mapping[str, bool], hand: ByHand) -> _State:
    """told: whether everything could be told that was looked for, by claim; of the others nothing was."""
    if told.get(claim):
        return _State.CHECKED
    if claim in hand.claims:
        return _State.BY_HAND
    return _State.UNDETERMINED if claim in told else _State.SKIPPED


def _cited(citation: Citation, evidence: Evidence, hand: ByHand) -> _State:
    states = [_seen(url, evidence, hand) for url in citation.urls]
    states += [_State.BY_HAND] if citation.span in hand.citations else []
    return _best([*states, *_registered(citation, evidence)], _State.SKIPPED)


def _registered(citation: Citation, evidence: Evidence) -> list[_State]:
    """What registries make of a citation; nothing where none was asked, or where what was asked may be no DOI."""
    question = works.question(citation) if evidence.records else None
    answer = evidence.records.get(question) if question is not None else None
    doi = works.doi(citation) if isinstance(question, str) else None
    if answer is None or (doi is not None and not doi.sure and isinstance(answer, NoRecord | Unregistered)):
        return []
    return [_State.UNDETERMINED if isinstance(answer, NoRecord | Failed) else _State.CHECKED]


def _anybody(evidence: Evidence) -> bool:
    """Whether anybody at all was asked."""
    return bool(evidence.records) or any(isinstance(answer, LinkCheck) for answer in evidence.links.values())


def _nowhere(note: Note, evidence: Evidence, hand: ByHand) -> bool:
    if not note.citations or any(citation.urls for citation in note.citations):
        return False
    return all(_cited(citation, evidence, hand) not in {_State.CHECKED, _State.BY_HAND} for citation in note.citations)


def _best(states: list[_State], none: _State) -> _State:
    """The state of a whole: the best that any part has; `none` where it has no part."""
    return next((state for state in _State if state in states), none)


def _total(states: Iterable[_State]) -> Account:
    return sum((state.value for state in states), Account())
