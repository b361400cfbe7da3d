"""Collects what a page states, bounded in number, each statement once."""

from collections import defaultdict
from enum import StrEnum

from claimcheck.evidence.facts import values
from claimcheck.model.pages import Signal, Stated

# A paper may have some thousand authors; who is not among so many cannot be told from who is not there.
MOST_AUTHORS = 200
_MOST = 12
_ORDER = {signal: i for i, signal in enumerate(Signal)}


class Kind(StrEnum):
    TITLE = "title"
    AUTHOR = "author"
    SITE = "site"
    PUBLISHED = "published"
    MODIFIED = "modified"
    LANGUAGE = "language"


_CLEANED = {
    Kind.TITLE: values.text,
    Kind.AUTHOR: values.name,
    Kind.SITE: values.name,
    Kind.PUBLISHED: values.day,
    Kind.MODIFIED: values.day,
    Kind.LANGUAGE: values.text,
}


class Statements:
    """Statements by kind; what is no value of its kind is not taken."""

    def __init__(self) -> None:
        self._found: dict[Kind, dict[Stated, None]] = defaultdict(dict)

    def add(self, kind: Kind, value: str, signal: Signal) -> None:
        found = self._found[kind]
        if len(found) >= (MOST_AUTHORS if kind is Kind.AUTHOR else _MOST):
            return
        cleaned = _CLEANED[kind](value)
        if cleaned:
            found.setdefault(Stated(cleaned, signal))

    def all(self, kind: Kind) -> tuple[Stated, ...]:
        """In the order of the signals; within one as they came."""
        return tuple(sorted(self._found[kind], key=lambda stated: _ORDER[stated.signal]))

    def lacks(self, kind: Kind) -> bool:
        """Whether no strong signal states it."""
        return all(stated.signal.weak for stated in self._found[kind])
