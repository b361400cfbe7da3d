"""What the notes of a page are, and the links that lead to a place in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from claimcheck.documents.html.tree import Nodes


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
    cut_ends, cut_heads: texts whose last or first character is a bracket around a marker.
    """

    definitions: dict[int, Definition] = field(default_factory=dict)
    within: dict[int, Definition] = field(default_factory=dict)
    references: dict[int, Reference] = field(default_factory=dict)
    groups: set[int] = field(default_factory=set)
    skipped: set[int] = field(default_factory=set)
    cut_ends: set[int] = field(default_factory=set)
    cut_heads: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Link:
    """An <a> at `index` that leads to the node `target`, -1 for none of the page."""

    index: int
    fragment: str
    target: int


def local_links(nodes: Nodes) -> Iterator[Link]:
    """The links of a page to itself; one with an address before its fragment is taken for such where the page has the id."""
    ids = _ids(nodes)
    for i, node in enumerate(nodes):
        before, hash_, fragment = node.attributes.get("href", "").partition("#") if node.name == "a" else ("", "", "")
        if hash_ and fragment:
            target = ids.get(fragment, ids.get(unquote(fragment), -1))
            if target >= 0 or not before:
                yield Link(i, fragment, target)


def _ids(nodes: Nodes) -> dict[str, int]:
    found: dict[str, int] = {}
    for i, node in enumerate(nodes):
        name = node.attributes.get("id") or (node.attributes.get("name", "") if node.name == "a" else "")
        if name:
            found.setdefault(name, i)
        if node.name == "a" and node.attributes.get("name"):
            found.setdefault(node.attributes["name"], i)
    return found
