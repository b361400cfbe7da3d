"""What of a page is its text: the main part where there is exactly one, without the frame around it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from claimcheck.documents.html.surroundings import is_around, is_notice, is_place
from claimcheck.documents.html.tree import Node, Nodes
from claimcheck.grammar.wordlist import words

_UNREAD = frozenset(
    words("""
    audio button canvas datalist dialog embed head iframe input map menu noembed noframes noscript object script
    select style svg template textarea title video annotation annotation-xml rt rp
""")
)
_HIDDEN_STYLE = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*comment)", re.IGNORECASE
)
_NOTICE_LENGTH = 3000
_PLACE_LENGTH = 40
_LITTLE = 200
_HEADER = 400
_HALF = 0.5


class Frame:
    """Which nodes are text, and how much of it stands in each."""

    def __init__(self, nodes: Nodes) -> None:
        self._nodes = nodes
        self._lengths = [0, *accumulate(_length(nodes))]
        self._headed = _headed(nodes)

    def length(self, index: int) -> int:
        """The characters that stand in an element, scripts and styles not counted."""
        return self._lengths[self._nodes[index].last] - self._lengths[index]

    def main(self) -> int:
        """The element that is read: the one <main> or <article> with anything much in it, else the page."""
        nodes = self._nodes
        everything = self.length(0)
        for fits in (_is_main, _is_article):
            found = [i for i, node in enumerate(nodes) if node.name and fits(node)]
            long = [
                i
                for i in _outermost(nodes, found)
                if self.length(i) >= min(_LITTLE, _HALF * everything) and not self.is_unread(i)
            ]
            if len(long) == 1 and (fits is _is_main or self.length(long[0]) >= _HALF * everything / 2):
                return long[0]
        return 0

    def is_unread(self, index: int) -> bool:
        """Whether an element shows nothing that is read: scripts, forms' parts, what is hidden."""
        node = self._nodes[index]
        if node.name in _UNREAD or node.attributes.get("aria-hidden") == "true":
            return True
        if _HIDDEN_STYLE.search(node.attributes.get("style", "")):
            return True
        return node.attributes.get("hidden") is not None

    def is_frame(self, index: int) -> bool:
        """Whether an element is of the frame: menus, headers and footers of the site, banners, what stands aside."""
        node = self._nodes[index]
        if not node.attributes and node.name not in {"aside", "footer", "nav", "header"}:
            return False
        if is_around(node):
            return True
        if node.name == "header":
            return index not in self._headed
        length = self.length(index)
        if is_place(node) and length < _PLACE_LENGTH:
            return True
        return length < min(_NOTICE_LENGTH, _HALF * self.length(0)) and is_notice(node)


def _outermost(nodes: Nodes, found: Iterable[int]) -> Iterator[int]:
    end = 0
    for i in found:
        if i >= end:
            end = nodes[i].last
            yield i


def _length(nodes: Nodes) -> Sequence[int]:
    lengths, silent = [], 0
    for i, node in enumerate(nodes):
        if i >= silent and node.name in _UNREAD:
            silent = node.last
        lengths.append(0 if node.name or i < silent else len(node.text.strip()))
    return lengths


def _headed(nodes: Nodes) -> frozenset[int]:
    """The headers that are of the text: with a heading in them, and no menu unless they stand in the main part."""
    found: set[int] = set()
    within = -1
    for i, node in enumerate(nodes):
        if i >= within and (_is_main(node) or _is_article(node)):
            within = node.last
        if node.name == "header":
            names = {each.name for each in nodes[i : min(node.last, i + _HEADER)]}
            if names & {"h1", "h2", "h3"} and ("nav" not in names or i < within):
                found.add(i)
    return frozenset(found)


def _is_main(node: Node) -> bool:
    return node.name == "main" or node.attributes.get("role", "").lower() == "main"


def _is_article(node: Node) -> bool:
    return node.name == "article" or node.attributes.get("role", "").lower() == "article"
