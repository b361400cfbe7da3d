"""What became of everything that a document cites: checked, could not check, or skipped. Nothing is counted twice or lost.

It stands with the evidence since that alone decides it: "checked" is never said of what nobody could look up, whatever
the rules made of it.
"""

from collections.abc import Iterable
from enum import Enum

from claimcheck.evidence.asking import exclusion
from claimcheck.model.document import Citation, Document
from claimcheck.model.evidence import Evidence, LinkAnswer, NotAsked, Reason, Request, Verdict
from claimcheck.model.report import Account, Accounts, Skipped
from claimcheck.model.settings import Network

# One look cannot tell these from a bad hour: they count as an answer once they were seen on two days.
_PASSING = frozenset({Verdict.UNREACHABLE, Verdict.SERVER_ERROR})


class _State(Enum):
    CHECKED = Account(checked=1)
    UNDETERMINED = Account(undetermined=1)
    SKIPPED = Account(skipped=1)


def accounts(document: Document, evidence: Evidence, *, ruled: bool) -> Accounts:
    """The four accounts of a document. `ruled`: any rule looked at it.

    A link is counted once a distinct URL. A citation stands as its URLs do; one without a URL is skipped, since nobody
    looks up such works yet. A note stands as its citations do; one without has nothing to look up, so that the rules'
    look at it is all there is. No claim is held against its source yet.
    """
    urls = dict.fromkeys(link.url for link in document.links)
    works = [citation for note in document.notes for citation in note.citations]
    works += [citation for reference in document.references for citation in reference.citations]
    plain = _State.CHECKED if ruled else _State.SKIPPED
    notes = (_best([_cited(each, evidence) for each in note.citations], plain) for note in document.notes)
    return Accounts(
        notes=_total(notes),
        citations=_total(_cited(citation, evidence) for citation in works),
        links=_total(_state(_answer(url, evidence)) for url in urls),
        claims=Account(skipped=len(document.claims)),
        markers=len(document.markers),
    )


def skipped(document: Document, evidence: Evidence) -> tuple[Skipped, ...]:
    """What nobody was asked for, and why: one for each URL, in the order of the URLs."""
    answers = ((url, _answer(url, evidence)) for url in sorted({link.url for link in document.links}))
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


def _cited(citation: Citation, evidence: Evidence) -> _State:
    return _best([_state(_answer(url, evidence)) for url in citation.urls], _State.SKIPPED)


def _best(states: list[_State], none: _State) -> _State:
    """The state of a whole: the best that any part has; `none` where it has no part."""
    return next((state for state in _State if state in states), none)


def _total(states: Iterable[_State]) -> Account:
    return sum((state.value for state in states), Account())
