"""What stands around markers and in notes without being text: arrows back, brackets and commas between markers."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from claimcheck.documents.html import forms
from claimcheck.documents.html.apparatus import Definition, Notes
from claimcheck.documents.html.places import Link
from claimcheck.documents.html.tree import Nodes, begins, text

_PLACE = re.compile(r":\s*[\w.,–-]{1,20}")
_LONGEST = 60
_NEAR = 60
"""Nodes: what has more of them in it is no mere wrapper around a marker."""


def clear(nodes: Nodes, notes: Notes, links: Sequence[Link]) -> None:
    """Adds to `notes` what is left out around its markers and in its definitions."""
    _lead_back(nodes, notes, links)
    _remarks(nodes, notes, links)
    _places(nodes, notes)
    _group(nodes, notes)


def _remarks(nodes: Nodes, notes: Notes, links: Sequence[Link]) -> None:
    """Leaves out review comments and their markers, as in every format."""
    for link in links:
        node = nodes[link.index]
        if forms.REMARKED.fullmatch(link.fragment):
            notes.skipped.add(node.parent if nodes[node.parent].name == "sup" else link.index)
        elif forms.REMARKS.fullmatch(link.fragment):
            around = nodes[node.holder].parent
            notes.skipped.add(around if nodes[around].name == "div" and begins(nodes, node.holder, around) else node.holder)


def _places(nodes: Nodes, notes: Notes) -> None:
    """Leaves out the page of a source that MediaWiki prints behind a marker ("[4]:44")."""
    for i, node in enumerate(nodes):
        if node.name == "sup" and "reference" in node.words() and _PLACE.fullmatch(text(nodes, i, _LONGEST)):
            notes.skipped.add(i)


def _lead_back(nodes: Nodes, notes: Notes, links: Sequence[Link]) -> None:
    marked: dict[str, set[int]] = defaultdict(set)
    for index, reference in notes.references.items():
        marked[reference.label].add(nodes[index].holder)
    at = [link.index for link in links]
    for definition in (*notes.definitions.values(), *notes.within.values()):
        own = links[bisect_left(at, definition.first) : bisect_left(at, definition.last)]
        whole = text(nodes, definition.first, _LONGEST)
        back = {
            each.index
            for each in own
            if each.target >= 0
            and nodes[each.target].holder in marked[definition.label]
            and _only_leads(text(nodes, each.index, _LONGEST), whole)
        }
        for i in range(definition.first, definition.last):
            node = nodes[i]
            if not node.name or i in notes.references:
                continue
            words = node.words() if node.attributes else set()
            named = not node.is_block and not words.isdisjoint(forms.LEADS_BACK)
            if i in back or named or (node.name == "a" and _is_arrow(nodes, i)):
                notes.skipped.add(_wrapper(nodes, i, definition, back))


def _only_leads(display: str, whole: str) -> bool:
    """Whether a link back shows no more than that: some pages make a link of the whole note."""
    return len(display) < _LONGEST and (display != whole or bool(forms.shown(display)) or forms.is_arrow(display))


def _is_arrow(nodes: Nodes, index: int) -> bool:
    """Whether a link shows an arrow, and leads nowhere but to this page."""
    href = nodes[index].attributes.get("href", "")
    if not href.startswith(("#", "javascript:")):
        return False
    display = text(nodes, index, _NEAR)
    return bool(display) and forms.is_arrow(display)


def _wrapper(nodes: Nodes, index: int, definition: Definition, back: set[int]) -> int:
    """The outermost element of the line that has nothing in it but links back, and what is written around these."""
    while True:
        parent = nodes[index].parent
        around = nodes[parent]
        if around.is_block or parent <= definition.first or around.last - parent > _NEAR:
            return index
        if forms.ARROW.fullmatch(_beside(nodes, parent, index, back)) is None:
            return index
        index = parent


def _beside(nodes: Nodes, parent: int, index: int, back: set[int]) -> str:
    """What an element shows besides links back that stand in it, and besides the one element `index`."""
    parts: list[str] = []
    i = parent + 1
    while i < nodes[parent].last:
        if i == index or i in back:
            i = nodes[i].last
        else:
            parts.append(nodes[i].text)
            i += 1
    return "".join(parts)


def _group(nodes: Nodes, notes: Notes) -> None:
    """Finds the elements that hold markers only, and the brackets and commas that stand around markers in plain text."""
    places = sorted(notes.references)
    run: list[int] = []
    inner = -1
    for index in places:
        if index < inner:
            continue
        top = index
        while not nodes[parent := nodes[top].parent].is_block and _only_markers(nodes, parent, places):
            top = parent
        inner = nodes[top].last
        if top != index:
            notes.groups.add(top)
        if run and not _joins(nodes, nodes[run[-1]].last, top):
            _bracket(nodes, notes, run)
            run.clear()
        run.append(top)
    if run:
        _bracket(nodes, notes, run)


def _joins(nodes: Nodes, between: int, following: int) -> bool:
    """Whether nothing stands between two markers but one comma or dash, raised or not."""
    node = nodes[between]
    joins = not node.name or node.name == "sup"
    return between == following or (joins and node.last == following and bool(forms.JOIN.fullmatch(text(nodes, between))))


def _bracket(nodes: Nodes, notes: Notes, run: Sequence[int]) -> None:
    """Takes the brackets around some markers out of the text, with what is between them ("[2], [3-5]", "[2, 3-5]")."""
    before, behind = run[0] - 1, nodes[run[-1]].last
    bracketed = (
        behind < len(nodes)
        and before > 0
        and nodes[before].text[-1:] in {"[", "("}
        and nodes[behind].text[:1] in {"]", ")"}
        and not nodes[before].name
    )
    if bracketed:
        notes.cut_ends.add(before)
        notes.cut_heads.add(behind)
    for first, second in pairwise(run):
        between = nodes[first].last
        if between < second and (bracketed or nodes[between].name):
            notes.joins[between] = (first, second)


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
