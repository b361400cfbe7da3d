"""`ledger sync`: the claims of the documents as they are now, entered beside what people wrote about them.

New claims are added behind the one before them, changed ones keep the text that was decided upon beside the new one, and
those that are gone are marked. No entry is taken away or moved, and a second sync changes nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.grammar.rewording import essence
from claimcheck.ledger.drafting import Draft
from claimcheck.ledger.entries import Claim, Ledger
from claimcheck.ledger.identity import pair
from claimcheck.ledger.nodes import Table
from claimcheck.model.claims import Claim as Sentence
from claimcheck.model.decisions import Standing
from claimcheck.model.document import Document

_DECIDED = frozenset({Standing.VERIFIED, Standing.DISPUTED})


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync did to the claims of one document: how many it added, marked changed or gone, and found again."""

    document: str
    claims: int = 0
    added: int = 0
    changed: int = 0
    gone: int = 0
    back: int = 0


def sync(ledger: Ledger, draft: Draft, documents: Iterable[Document]) -> tuple[Synced, ...]:
    """Enters the claims of each document, all versions of which have one id, into the draft of the ledger."""
    sentences: dict[str, dict[str, Sentence]] = {}
    for document in documents:
        sentences.setdefault(document.id, {}).update({claim.id: claim for claim in document.claims})
    used = {entry.id for entry in ledger.claims}
    return tuple(_Sync(ledger, draft, id_, list(own.values()), used).done() for id_, own in sentences.items())


def current(ledger: Ledger, documents: Iterable[Document]) -> Mapping[str, Sentence]:
    """By the id of an entry, the sentence that it speaks of as it reads now."""
    found: dict[str, Sentence] = {}
    for document in documents:
        entries = [entry for entry in ledger.claims if entry.document == document.id]
        for e, c in _pairs(entries, document.claims).items():
            found.setdefault(entries[e].id, document.claims[c])
    return found


def _pairs(entries: Sequence[Claim], sentences: Sequence[Sentence]) -> Mapping[int, int]:
    return pair([entry.latest for entry in entries], [sentence.text.string for sentence in sentences])


class _Sync:
    def __init__(self, ledger: Ledger, draft: Draft, id_: str, sentences: list[Sentence], used: set[str]) -> None:
        self._entries = [entry for entry in ledger.claims if entry.document == id_]
        self._draft, self._id, self._sentences, self._used = draft, id_, sentences, used
        self._counts = {"added": 0, "changed": 0, "gone": 0, "back": 0}

    def done(self) -> Synced:
        pairs = _pairs(self._entries, self._sentences)
        entry_of = {claim: entry for entry, claim in pairs.items()}
        for i, entry in enumerate(self._entries):
            if i in pairs:
                self._meet(entry, self._sentences[pairs[i]].text.string)
            elif entry.status is not Standing.GONE:
                self._counts["gone"] += 1
                self._mark(entry, Standing.GONE)
        before: Table | None = None
        for i, sentence in enumerate(self._sentences):
            if i in entry_of:
                before = self._entries[entry_of[i]].node
            else:
                self._add(sentence, before)
        return Synced(self._id, len(self._sentences), **self._counts)

    def _meet(self, entry: Claim, text: str) -> None:
        """An entry and its sentence as it reads now."""
        same = essence(entry.text) == essence(text)
        back = entry.status is Standing.GONE
        self._counts["back"] += back
        if same and (back or entry.status is Standing.CHANGED):
            self._restore(entry)
        elif same:
            return
        elif entry.decided not in _DECIDED:
            self._counts["changed"] += 1
            self._draft.put(entry.node, "text", text)
            if back:
                self._draft.put(entry.node, "status", Standing.NEW)
        elif entry.status is not Standing.CHANGED or essence(entry.now) != essence(text):
            self._counts["changed"] += 1
            self._mark(entry, Standing.CHANGED)
            self._draft.put(entry.node, "now", text)

    def _mark(self, entry: Claim, status: Standing) -> None:
        if entry.decided in _DECIDED and entry.was is None:
            self._draft.put(entry.node, "was", entry.decided)
        self._draft.put(entry.node, "status", status)

    def _restore(self, entry: Claim) -> None:
        """The sentence reads again as it did when somebody decided upon it."""
        self._draft.put(entry.node, "status", entry.was or Standing.NEW)
        self._draft.drop(entry.node, "was")
        self._draft.drop(entry.node, "now")

    def _add(self, sentence: Sentence, before: Table | None) -> None:
        self._counts["added"] += 1
        id_, number = sentence.id, 1
        while id_ in self._used:
            number += 1
            id_ = f"{sentence.id}-{number}"
        self._used.add(id_)
        fields = (
            ("id", id_),
            ("document", self._id),
            ("text", sentence.text.string),
            ("notes", sentence.notes),
            ("status", Standing.NEW.value),
        )
        self._draft.add("claims", fields, before)
