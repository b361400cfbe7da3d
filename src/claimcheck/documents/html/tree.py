"""A page as a tree, written flat: every node in the order of the page, with the index behind its last descendant.

Elements end where the page says so, or where HTML says that they do (WHATWG HTML, 13.1.2.4 "optional tags", 13.2.6).
justhtml was measured beside this: it says where a text begins, not where its decoded characters stand nor where an element
ends, and takes three times as long. Nothing here recurses, and each tag costs the same however deep it stands.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from claimcheck.documents.tags import Piece, Tag, whole
from claimcheck.grammar.wordlist import words

_VOID = frozenset(
    words("""
    area base br col embed hr img input link meta param source track wbr
""")
)
_IN_HEAD = frozenset({"base", "link", "meta", "noscript", "script", "style", "template", "title"})
_CELLS = frozenset({"td", "th"})
# Beyond these no end tag reaches, and no element is closed by what stands within (13.2.4.2, "in scope").
_SCOPES = frozenset({"table", "td", "th", "caption", "html", "template", "button", "object"})
# What a new element closes: the names, and those beyond which it does not look.
_CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ol", "ul"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "td": (_CELLS, frozenset({"tr"})),
    "th": (_CELLS, frozenset({"tr"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "tbody": (frozenset({"thead", "tbody", "tfoot", "caption"}), frozenset({"table"})),
    "thead": (frozenset({"thead", "tbody", "tfoot", "caption"}), frozenset({"table"})),
    "tfoot": (frozenset({"thead", "tbody", "tfoot", "caption"}), frozenset({"table"})),
    "a": (frozenset({"a"}), frozenset()),
    "option": (frozenset({"option"}), frozenset({"select"})),
}
_IN_TABLE = frozenset({"td", "th", "tr", "tbody", "thead", "tfoot"})
_KEEPS_P = frozenset({"br", "td", "th", "tr", "tbody", "thead", "tfoot", "caption", "body", "html"})
# Browsers flatten what lies deeper than 512 elements; no page that was written does.
_DEEPEST = 256
_HEAD = 12


@dataclass(slots=True)
class Node:
    """An element, or a text (no name). Offsets are the page's.

    start, end: its opening tag, or the text. closing, closed: its closing tag; where there is none, where it ends.
    parent, last: indexes of the node around it and behind its last descendant. holder: of the block it stands in.
    """

    name: str
    start: int
    end: int
    parent: int
    holder: int
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""
    last: int = 0
    closing: int = 0
    closed: int = 0
    is_block: bool = False

    def words(self) -> set[str]:
        """The classes, the role and the kind (EPUB's `epub:type`) of an element, in lower case."""
        attributes = self.attributes
        return set(
            f"{attributes.get('class', '')} {attributes.get('role', '')} {attributes.get('epub:type', '')}".lower().split()
        )


Nodes = list[Node]


def parse(page: str) -> Nodes:
    """The nodes of a page in order; the first is the page itself."""
    building = _Building(len(page))
    for token in whole(page):
        if isinstance(token, Piece):
            building.text(token)
        elif token.closing:
            building.end(token)
        else:
            building.begin(token)
    return building.finished()


def text(nodes: Nodes, index: int, longest: int = 400) -> str:
    """What stands in an element, up to about `longest` characters, white space folded."""
    parts: list[str] = []
    length = 0
    for node in nodes[index : nodes[index].last]:
        if not node.name:
            parts.append(node.text)
            length += len(node.text)
            if length > longest:
                break
    return " ".join("".join(parts).split())


def begins(nodes: Nodes, index: int, parent: int) -> bool:
    """Whether nothing is shown in `parent` before a node that is near its head."""
    near = index - parent < _HEAD
    return near and all(node.name or node.text.isspace() for node in nodes[parent + 1 : index])


class _Building:
    """The elements that are open, and where the last of each name stands among them: nothing is looked for."""

    def __init__(self, end: int) -> None:
        self._nodes: Nodes = [Node("#page", 0, 0, -1, 0, is_block=True)]
        self._stack = [0]
        self._places: dict[str, list[int]] = defaultdict(list)
        self._scopes = [0]
        self._blocks = [0]
        self._end = end

    def text(self, piece: Piece) -> None:
        if self._places["head"] and self._nodes[self._stack[-1]].name == "head" and not piece.text.isspace():
            self._pop(self._places["head"][-1], piece.start, piece.start)
        self._add(Node("", piece.start, piece.end, self._stack[-1], self._holder(), text=piece.text))

    def begin(self, tag: Tag) -> None:
        name = tag.name
        if name in {"html", "body", "head"} and self._places[name]:
            return
        if name not in _IN_HEAD and name != "html":
            self._close("head", tag.start)
        if tag.is_block and name not in _KEEPS_P:
            self._close("p", tag.start)
        if name in _IN_TABLE and not self._places["table"]:
            return
        if name in _CLOSES:
            self._make_room(name, tag.start)
        index = self._add(
            Node(
                name,
                tag.start,
                tag.end,
                self._stack[-1],
                self._holder(),
                tag.attributes,
                is_block=tag.is_block and name != "br",
            )
        )
        node = self._nodes[index]
        node.closing = node.closed = tag.end
        if node.is_block:
            node.holder = index
        if name not in _VOID and len(self._stack) < _DEEPEST:
            self._push(index, name)

    def end(self, tag: Tag) -> None:
        places = self._places[tag.name]
        if not places or tag.name in {"html", "body"}:
            return
        place = places[-1]
        # The end of an element in a line reaches over no block, and none reaches out of a cell.
        beyond = self._scopes[-1] if tag.is_block else max(self._scopes[-1], self._blocks[-1])
        if tag.name in _IN_TABLE and self._places["table"]:
            beyond = self._places["table"][-1]
        if place >= beyond or tag.name == "table":
            self._pop(place, tag.start, tag.end)

    def finished(self) -> Nodes:
        self._pop(0, self._end, self._end)
        return self._nodes

    def _make_room(self, name: str, at: int) -> None:
        closed, fence = _CLOSES[name]
        table = max((self._places[each][-1] for each in ("table", *fence) if self._places[each]), default=0)
        beyond = table if name in _IN_TABLE else max(table, self._scopes[-1], self._blocks[-1] if name == "a" else 0)
        place = max((self._places[each][-1] for each in closed if self._places[each]), default=-1)
        if place > beyond:
            self._pop(place, at, at)

    def _close(self, name: str, at: int) -> None:
        places = self._places[name]
        if places and places[-1] > self._scopes[-1]:
            self._pop(places[-1], at, at)

    def _holder(self) -> int:
        return self._stack[self._blocks[-1]]

    def _add(self, node: Node) -> int:
        self._nodes.append(node)
        node.last = len(self._nodes)
        return len(self._nodes) - 1

    def _push(self, index: int, name: str) -> None:
        place = len(self._stack)
        self._stack.append(index)
        self._places[name].append(place)
        if self._nodes[index].is_block:
            self._blocks.append(place)
        if name in _SCOPES:
            self._scopes.append(place)

    def _pop(self, place: int, at: int, end: int) -> None:
        """Ends the element at a place of the stack and all that are open in it."""
        for i in range(len(self._stack) - 1, place - 1, -1):
            node = self._nodes[self._stack[i]]
            node.last, node.closing, node.closed = len(self._nodes), at, end if i == place else at
            if i:
                self._places[node.name].pop()
        del self._stack[max(place, 1) :]
        for fence in (self._blocks, self._scopes):
            while len(fence) > 1 and fence[-1] >= max(place, 1):
                fence.pop()
