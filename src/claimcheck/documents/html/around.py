"""What stands around markers and in notes without being text: arrows back, brackets and commas between markers."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from claimcheck.documents.html import forms
from claimcheck.documents.html.apparatus import Definition, Link, Notes
from claimcheck.documents.html.tree import Nodes, text

_NEAR = 60
"""Nodes: what has more of them in it is no mere wrapper around a marker."""


def clear(nodes: Nodes, notes: Notes, links: Sequence[Link]) -> None:
    """Adds to `notes` what is left out around its markers and in its definitions."""
    _lead_back(nodes, notes, links)
    _group(nodes, notes)


def _lead_back(nodes: Nodes, notes: Notes, links: Sequence[Link]) -> None:
    marked: dict[str, set[int]] = defaultdict(set)
    for index, reference in notes.references.items():
        marked[reference.label].add(nodes[index].holder)
    at = [link.index for link in links]
    for definition in (*notes.definitions.values(), *notes.within.values()):
        own = links[bisect_left(at, definition.first) : bisect_left(at, definition.last)]
        back = {each.index for each in own if each.target >= 0 and nodes[each.target].holder in marked[definition.label]}
        for i in range(definition.first, definition.last):
            node = nodes[i]
            if not node.name or i in notes.references:
                continue
            words = node.words() if node.attributes else set()
            named = not node.is_block and not words.isdisjoint(forms.LEADS_BACK)
            if i in back or named or (node.name == "a" and _is_arrow(nodes, i)):
                notes.skipped.add(_wrapper(nodes, i, definition))


def _is_arrow(nodes: Nodes, index: int) -> bool:
    """Whether a link shows an arrow, and leads nowhere but to this page."""
    href = nodes[index].attributes.get("href", "")
    if not href.startswith(("#", "javascript:")):
        return False
    display = text(nodes, index, _NEAR)
    return bool(display) and forms.is_arrow(display)


def _wrapper(nodes: Nodes, index: int, definition: Definition) -> int:
    """The outermost element of the line that has nothing in it but a link back, and what is written around that."""
    while True:
        parent = nodes[index].parent
        around = nodes[parent]
        if around.is_block or parent <= definition.first or around.last - parent > _NEAR:
            return index
        rest = "".join(
            each.text for i, each in enumerate(nodes[parent : around.last], parent) if not index <= i < nodes[index].last
        )
        if forms.ARROW.fullmatch(rest) is None:
            return index
        index = parent


def _group(nodes: Nodes, notes: Notes) -> None:
    """Finds the elements that hold markers only, and the brackets that stand around a marker in plain text."""
    places = sorted(notes.references)
    for index in places:
        top = index
        while not nodes[parent := nodes[top].parent].is_block and _only_markers(nodes, parent, places):
            top = parent
        if top != index:
            notes.groups.add(top)
        before, behind = top - 1, nodes[top].last
        if (
            behind < len(nodes)
            and before > 0
            and nodes[before].text[-1:] in {"[", "("}
            and nodes[behind].text[:1] in {"]", ")"}
            and not nodes[before].name
        ):
            notes.cut_ends.add(before)
            notes.cut_heads.add(behind)


def _only_markers(nodes: Nodes, index: int, places: Sequence[int]) -> bool:
    """Whether all that an element shows besides markers are commas, dashes and brackets."""
    node = nodes[index]
    if node.last - index > _NEAR:
        return False
    i = index + 1
    while i < node.last:
        place = bisect_right(places, i) - 1
        if place >= 0 and places[place] == i:
            i = nodes[i].last
            continue
        if forms.JOIN.fullmatch(nodes[i].text) is None or nodes[i].is_block:
            return False
        i += 1
    return True
