"""What people settled, saw and decided: the ledger's values, as far as they concern one document."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from claimcheck.model.dates import Edtf
from claimcheck.model.text import Span


@dataclass(frozen=True, slots=True)
class Fact:
    """Something settled that no text may contradict: what `about` names happened, or holds, at `date`, or comes to `figure`.

    names: what the text calls it; relation: the words that tie a date or figure of the text to it ("in force"). Both may
    be empty. Exactly one of date and figure is there: `figure` as written, with the value and unit that it means (a unit
    as in `model.claims.Figure`). source: who says so, in words or as a URL.
    """

    id: str
    about: str
    names: tuple[str, ...] = ()
    relation: tuple[str, ...] = ()
    date: Edtf | None = None
    figure: str = ""
    value: float | None = None
    unit: str = ""
    source: str = ""


class Standing(StrEnum):
    """How a claim stands: what people said of it (the first two), and what `ledger sync` found since."""

    VERIFIED = "verified"
    DISPUTED = "disputed"
    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class ClaimDecision:
    """An entry of `claims`. text: the sentence as it was decided upon. until: its last day. line: where it stands in the
    ledger. expired: that day had passed on the day of the run."""

    id: str
    text: str
    status: Standing
    by: str = ""
    on: str = ""
    until: str = ""
    remark: str = ""
    line: int = 0
    expired: bool = False


@dataclass(frozen=True, slots=True)
class SourceSeen:
    """An entry of `sources`: a page that a person saw with their own eyes."""

    url: str
    by: str
    on: str
    until: str = ""
    line: int = 0
    expired: bool = False


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A waiver that expired: of which rule, and of what note and text as far as it says."""

    rule: str
    note: str
    text: str
    until: str
    by: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Idle:
    """A decision that matched nothing: `what` it is, in words, and the ledger's `line`, or `span` where it stands in the
    text itself. note: the number of the note that it speaks of."""

    what: str
    line: int = 0
    span: Span | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What was decided about one document, in the `ledger` of that name.

    claims: by the id of the claim that each entry speaks of; gone: entries whose sentence the text no longer has. Of both,
    `status` is what holds now: changed where somebody decided upon another wording.
    sources: by URL as the document writes it. lapsed: waivers that expired. idle: known once findings are.
    strict: the run asks that every must-check claim be verified (--require-verified).
    """

    ledger: str = ""
    claims: Mapping[str, ClaimDecision] = field(default_factory=lambda: MappingProxyType({}))
    gone: tuple[ClaimDecision, ...] = ()
    sources: Mapping[str, SourceSeen] = field(default_factory=lambda: MappingProxyType({}))
    lapsed: tuple[Lapsed, ...] = ()
    idle: tuple[Idle, ...] = ()
    strict: bool = False


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a person saw of a document: URLs as it writes them, citations by where they stand, claims by their ids."""

    urls: frozenset[str] = frozenset()
    citations: frozenset[Span] = frozenset()
    claims: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger knows of a document."""

    facts: tuple[Fact, ...] = ()
    decisions: Decisions = field(default_factory=Decisions)
