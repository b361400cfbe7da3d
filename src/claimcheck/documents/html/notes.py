"""The notes of a page: what is one, what points to one, and what leads back.

A link that shows a number leads to a note where that stands among notes, or where a link leads back from there to the very
block: two links that answer each other are how every maker of pages writes notes, whatever names it gives them.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.documents.html import forms
from claimcheck.documents.html.apparatus import Definition, Notes, Reference
from claimcheck.documents.html.around import clear
from claimcheck.documents.html.places import Link, local_links
from claimcheck.documents.html.tree import Nodes, begins, text
from claimcheck.documents.html.within import add_hidden, number

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_WHOLE = frozenset(
    {"#page", "html", "body", "main", "article", "form", "ol", "ul", "table", "tbody", "dl", "nav", *_HEADINGS}
)
_PARTS = frozenset({"p", "div"})
_AROUND = frozenset({"li", "dd", "aside", "td"})
_DIGITS = re.compile(r"\d+")
_LONGEST = 40
_LEAD = 12


def notes(nodes: Nodes) -> Notes:
    """The notes of a page, with what is left out around them."""
    recognition = _Recognition(nodes)
    found = recognition.found()
    add_hidden(nodes, found, recognition.among)
    number(nodes, found)
    clear(nodes, found, recognition.links)
    return found


class _Recognition:
    def __init__(self, nodes: Nodes) -> None:
        self._nodes = nodes
        self.links = _answered(nodes, list(local_links(nodes)))
        self.among = _inherited(nodes)
        self._back: dict[int, list[int]] = defaultdict(list)
        for link in self.links:
            if link.target >= 0:
                self._back[nodes[link.target].holder].append(link.index)
        self._aimed = sorted({link.target for link in self.links if link.target >= 0})
        self._by_target: dict[int, Definition | None] = {}
        self._extents: dict[int, tuple[int, int]] = {}
        self._notes = Notes()

    def found(self) -> Notes:
        pointing = self._pointing()
        self._neighbours()
        self._disjoint()
        labels = self._labels()
        for link in pointing:
            definition = self._by_target.get(link.target)
            if definition is not None:
                self._refer(link, labels.get(definition.first, definition))
        self._missing()
        return self._notes

    def _pointing(self) -> list[Link]:
        """The links that lead to a note; their notes are taken."""
        taken: list[Link] = []
        for link in self.links:
            node = self._nodes[link.index]
            words = node.words() | self._nodes[node.parent].words()
            refers = not words.isdisjoint(forms.REFERS)
            if (
                link.target < 0
                or forms.REMARKED.fullmatch(link.fragment)
                or not (refers or words.isdisjoint(forms.LEADS_BACK | forms.CITES))
            ):
                continue
            display = text(self._nodes, link.index, _LONGEST)
            raised = "sup" in {self._nodes[node.parent].name, self._nodes[min(link.index + 1, node.last - 1)].name}
            if forms.is_year(display) and not (refers or raised):
                continue
            if not forms.shown(display) and not (refers and (not display or forms.repeated(display))):
                continue
            definition = self._definition(link, refers=refers)
            if definition is not None:
                self._by_target[link.target] = definition
                if definition.first not in self._notes.within:
                    self._notes.definitions.setdefault(definition.first, definition)
                taken.append(link)
        return taken

    def _definition(self, link: Link, *, refers: bool) -> Definition | None:
        """The note that a link with a number leads to. refers: the link says itself that it leads to one."""
        nodes, i, target = self._nodes, link.index, link.target
        if target not in self._extents:
            self._extents[target] = self._extent(target)
        first, last = self._extents[target]
        if first <= i < last:
            return self._beside(link)
        whole = nodes[first].name in _WHOLE and not forms.is_single(nodes[first])
        if whole or any(node.name in _HEADINGS for node in nodes[first : min(last, first + 200)]):
            return None
        among = self.among[target] and not self.among[i]
        answered = target > i and self._leads_back(first, last, nodes[i].holder)
        if not among and not answered and not (refers and not self.among[i]):
            return None
        return self._notes.definitions.get(first) or Definition(first, last, link.fragment)

    def _beside(self, link: Link) -> Definition | None:
        """A note that stands in the paragraph of its own marker."""
        node = self._nodes[link.target]
        if node.is_block or link.target <= link.index < node.last or len(text(self._nodes, link.target)) < _LEAD:
            return None
        return self._notes.within.setdefault(link.target, Definition(link.target, node.last, link.fragment))

    def _leads_back(self, first: int, last: int, holder: int) -> bool:
        """Whether a link among these nodes leads to the block of the marker."""
        links = self._back.get(holder, ())
        i = bisect_left(links, first)
        return i < len(links) and links[i] < last

    def _extent(self, target: int) -> tuple[int, int]:
        """The nodes of the note that an id stands in: its block, with what is of it around and behind."""
        nodes = self._nodes
        block = nodes[target].holder
        node = nodes[block]
        if node.name == "dt":
            return block, self._sibling(node.last, node.parent, "dd") or node.last
        if node.name in _PARTS and begins(nodes, block, node.parent):
            parent = nodes[node.parent]
            single = parent.name in {"div", "section"} and forms.is_single(parent)
            if (
                parent.name in _AROUND
                or single
                or (parent.name == "div" and "id" in parent.attributes and self._alone(node.parent))
            ):
                block, node = node.parent, parent
        if node.name in {"td", "th"} and nodes[node.parent].name == "tr":
            return node.parent, nodes[node.parent].last
        last = node.last
        if node.name == "p" and self.among[node.parent]:
            while (behind := self._sibling(last, node.parent, "p")) and not self._is_aimed(last, behind):
                last = behind
        return block, last

    def _alone(self, index: int) -> bool:
        """Whether no more than one thing that links lead to stands in an element that is named as notes are."""
        node = self._nodes[index]
        return forms.is_among(node) and not self._is_aimed(index + 1, node.last, 2)

    def _is_aimed(self, first: int, last: int, times: int = 1) -> bool:
        i = bisect_left(self._aimed, first)
        blocks = {self._nodes[target].holder for target in self._aimed[i : i + 2 * times] if target < last}
        return len(blocks) >= times

    def _sibling(self, index: int, parent: int, name: str) -> int:
        """Where the element of this name ends that comes next in the same element; 0 for none."""
        nodes = self._nodes
        while index < nodes[parent].last and not nodes[index].name and nodes[index].text.isspace():
            index += 1
        fits = index < nodes[parent].last and nodes[index].name == name
        return nodes[index].last if fits else 0

    def _neighbours(self) -> None:
        """Notes that nothing points to: those that say what they are, and the items beside a note of a list."""
        lists = {self._nodes[first].parent for first in self._notes.definitions if self._nodes[first].name == "li"}
        for i, node in enumerate(self._nodes):
            if i in self._notes.definitions or not node.is_block:
                continue
            if forms.is_single(node) or (node.name == "li" and node.parent in lists and self.among[i]):
                label = node.attributes.get("id") or f"#{i}"
                self._notes.definitions[i] = Definition(i, node.last, label)

    def _disjoint(self) -> None:
        """Of notes within one another, the outer one; a list of several is none."""
        found = sorted(self._notes.definitions.values(), key=lambda d: (d.first, -d.last))
        inner: dict[int, int] = defaultdict(int)
        open_: list[Definition] = []
        for definition in found:
            while open_ and open_[-1].last <= definition.first:
                open_.pop()
            if open_:
                inner[open_[-1].first] += 1
            open_.append(definition)
        kept: dict[int, Definition] = {}
        end = 0
        for definition in found:
            if inner[definition.first] < 2 and definition.first >= end:
                kept[definition.first] = definition
                end = definition.last
        self._notes.definitions = kept

    def _labels(self) -> dict[int, Definition]:
        """By where a note was thought to begin: the note that was kept for it."""
        starts = sorted(self._notes.definitions)
        result: dict[int, Definition] = dict(self._notes.within)
        for definition in (each for each in self._by_target.values() if each is not None):
            i = bisect_left(starts, definition.first + 1) - 1
            if i >= 0 and self._notes.definitions[starts[i]].last > definition.first:
                result.setdefault(definition.first, self._notes.definitions[starts[i]])
        return result

    def _refer(self, link: Link, definition: Definition) -> None:
        display = text(self._nodes, link.index, _LONGEST)
        number = forms.shown(display) or forms.repeated(display)
        self._notes.references[link.index] = Reference(definition.label, number)
        definition.number = definition.number or number

    def _missing(self) -> None:
        """Markers whose note is not there, known by what other markers lead to."""
        kinds = {_DIGITS.sub("0", link.fragment) for link in self.links if link.index in self._notes.references}
        for link in self.links:
            number = forms.shown(text(self._nodes, link.index, _LONGEST)) if link.target < 0 else ""
            if number and _DIGITS.sub("0", link.fragment) in kinds:
                self._notes.references[link.index] = Reference(link.fragment, number)


def _answered(nodes: Nodes, links: Sequence[Link]) -> list[Link]:
    """The links, those whose own target is missing led to where a later link of the same number leads back from."""
    lost = {each.index: forms.shown(text(nodes, each.index, _LONGEST)) for each in links if each.target < 0}
    back = {
        each.target: each.index
        for each in reversed(links)
        if lost.get(each.target)
        and each.index > each.target
        and forms.shown(text(nodes, each.index, _LONGEST)) == lost[each.target]
    }
    return [replace(each, target=back.get(each.index, -1)) if each.target < 0 else each for each in links]


def _inherited(nodes: Nodes) -> list[bool]:
    """For each node, whether it stands among notes."""
    among: list[bool] = []
    for node in nodes:
        among.append((node.parent >= 0 and among[node.parent]) or (bool(node.attributes) and forms.is_among(node)))
    return among
