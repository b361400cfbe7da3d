"""What the template prints. Every string in it may be hostile: the template escapes all, and makes all harmless."""

from dataclasses import dataclass, field
from enum import StrEnum

from claimcheck.reports.prose.excerpt import Excerpt


class PieceKind(StrEnum):
    TEXT = "text"
    FLAG = "flag"
    POINT = "point"
    ANCHOR = "anchor"
    LINK = "link"
    MARKER = "marker"
    FLAGGED_MARKER = "flagged-marker"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage. `id` is where links lead to, `target` where it leads: an id of the page, or a URL.

    tone: the severity of what is flagged; first: whether the id belongs to this piece of several.
    """

    kind: PieceKind
    text: str = ""
    id: str = ""
    target: str = ""
    tone: str = ""
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Jump:
    """A way to another place of this page; without `target` the words only."""

    words: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """An exhibit: its label, its value, and the link where that is one."""

    label: str
    value: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """The hops of a link, each with its status, and what that comes to."""

    hops: tuple[Shown, ...]
    told: str
    copy: Shown | None = None


@dataclass(frozen=True, slots=True)
class Facets:
    """What an item is filtered by. brief: the id of its section; rules: codes with spaces between."""

    brief: str
    severity: str
    rules: str
    status: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a filter, and on how many items it holds."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Filters:
    briefs: tuple[Choice, ...]
    severities: tuple[Choice, ...]
    rules: tuple[Choice, ...]
    statuses: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An item. `id` is that of its details, `words` where its words stand in the text ("" where they are not printed).

    forge: the address of its line on the web, or "". sides: what several sources say of one thing, side by side.
    records: what a decision on it is about, as JSON.
    """

    id: str
    words: str
    tone: str
    label: str
    message: str
    place: str
    forge: str
    excerpt: Excerpt
    facets: Facets
    records: str
    sides: tuple[Shown, ...]
    evidence: tuple[Shown, ...]
    chains: tuple[Chain, ...]
    also: tuple[str, ...]
    elsewhere: tuple[Jump, ...]
    related: tuple[Jump, ...]
    suggestion: str
    small_print: str


@dataclass(slots=True)
class NoteView:
    id: str
    number: str
    pieces: list[Piece]
    back: list[str]
    unchecked: list[Jump]


@dataclass(slots=True)
class Row:
    """A passage, the notes that it is the first to point to, and the items about it and about those notes."""

    kind: str
    level: int
    pieces: list[Piece] = field(default_factory=list)
    notes: list[NoteView] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


@dataclass(slots=True)
class Section:
    """One brief, or what stands outside the briefs (`title` empty)."""

    id: str
    title: str
    byline: str
    told: str
    rows: list[Row]
    unmarked: Row


@dataclass(frozen=True, slots=True)
class BriefRow:
    """One row of the overview. covered and bare are None where nobody can tell, the markers being lost."""

    jump: Jump
    byline: str
    notes: int
    covered: int | None
    bare: int | None
    must_fix: int
    ask: int
    unchecked: int


@dataclass(frozen=True, slots=True)
class Sight:
    """One source of an open question, with the places that cite it.

    id: what decisions in the page are kept by. record: that somebody saw it, as JSON; "" where it is no source.
    """

    id: str
    jumps: tuple[Jump, ...]
    words: str
    url: str
    href: str
    record: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What could not be checked, and why."""

    id: str
    detail: str
    brief: str
    rules: str
    sights: tuple[Sight, ...]


@dataclass(frozen=True, slots=True)
class Reasoned:
    reason: str
    questions: tuple[OpenQuestion, ...]


@dataclass(frozen=True, slots=True)
class Borne:
    """Words of the text that a cited page has, and the passage of the page."""

    jump: Jump
    words: str
    passage: str
    url: str
    href: str


@dataclass(frozen=True, slots=True)
class SourceLink:
    url: str
    href: str
    detail: str
    notes: tuple[Jump, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """The links of one verdict."""

    verdict: str
    links: tuple[SourceLink, ...]


@dataclass(frozen=True, slots=True)
class HostRow:
    host: str
    links: int
    told: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question for the author. default: whether it is asked unless something else is decided."""

    item: str
    lines: tuple[str, ...]
    default: bool
