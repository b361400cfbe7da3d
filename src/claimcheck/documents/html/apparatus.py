"""What is found of the notes of a page."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Definition:
    """A note: the nodes from `first` up to `last`. label: unique in the page; number: as it is printed.

    bare: it stands beside the text, and nothing marks it.
    """

    first: int
    last: int
    label: str
    number: str = ""
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    label: str
    number: str


@dataclass(slots=True)
class Notes:
    """By node. definitions: that open a note. within: notes that stand in a sentence. references: what points to a note.

    groups: elements with nothing in them but references. skipped: what leads back, and what else shows no text.
    joins: what stands between two markers and is no text, with these. cut_ends, cut_heads: texts whose last or first
    character is a bracket around a marker.
    """

    definitions: dict[int, Definition] = field(default_factory=dict)
    within: dict[int, Definition] = field(default_factory=dict)
    references: dict[int, Reference] = field(default_factory=dict)
    groups: set[int] = field(default_factory=set)
    skipped: set[int] = field(default_factory=set)
    joins: dict[int, tuple[int, int]] = field(default_factory=dict)
    cut_ends: set[int] = field(default_factory=set)
    cut_heads: set[int] = field(default_factory=set)
