"""The places of a page that have names, and the links that lead to them."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from claimcheck.documents.html.tree import Nodes

_LONGEST = 400
# What a script is told to show or to go to: the name of a place in the page, in quotation marks.
_NAMED = re.compile(r"[\"']#?([\w:.-]{1,100})[\"']")


@dataclass(frozen=True, slots=True)
class Link:
    """An <a>, or what else is clicked on, at `index` that leads to the node `target`, -1 for none of the page.

    fragment: the name of the place, made unique where it is that of several.
    """

    index: int
    fragment: str
    target: int


class Places:
    """The nodes by their ids and names."""

    def __init__(self, nodes: Nodes) -> None:
        self._nodes = nodes
        self._named: dict[str, list[int]] = defaultdict(list)
        for i, node in enumerate(nodes):
            names = (node.attributes.get("id"), node.attributes.get("name") if node.name == "a" else "")
            for name in dict.fromkeys(filter(None, names)):
                self._named[name].append(i)

    def __contains__(self, name: str) -> bool:
        return name in self._named

    def link(self, index: int, name: str) -> Link | None:
        """Where a link at a node leads. A collection of pages has one name for several places: the one that is meant stands
        in the smallest part of the page that holds both."""
        found = self._named.get(name, ())
        if not found:
            return None
        place, around = 0, index
        while len(found) > 1 and around > 0:
            around = self._nodes[around].parent
            place = bisect_left(found, around)
            if place < len(found) and found[place] < self._nodes[around].last:
                break
        return Link(index, f"{name}#{place + 1}" if place else name, found[place])


def local_links(nodes: Nodes) -> Iterator[Link]:
    """The links of a page to itself; one with an address before its fragment is taken for such where the page has the id,
    and so is what leads to an id of the page by a script."""
    places = Places(nodes)
    for i, node in enumerate(nodes):
        if not node.attributes:
            continue
        before, hash_, fragment = node.attributes.get("href", "").partition("#") if node.name == "a" else ("", "", "")
        if hash_ and fragment:
            link = places.link(i, fragment) or places.link(i, unquote(fragment))
            if link is not None:
                yield link
            elif not before:
                yield Link(i, fragment, -1)
        elif clicked := node.attributes.get("onclick"):
            named = next((match[1] for match in _NAMED.finditer(clicked[:_LONGEST]) if match[1] in places), "")
            if link := places.link(i, named):
                yield link
