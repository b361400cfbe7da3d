"""Notes that stand in the sentence for a style sheet to put aside (Tufte, LaTeXML, Distill); numbers that nothing shows."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.documents.html import forms
from claimcheck.documents.html.apparatus import Definition, Notes, Reference
from claimcheck.documents.html.lists import item_numbers
from claimcheck.documents.html.tree import Nodes, begins, text

_LEADING = re.compile(r"[\[(]?(\d{1,4}|[*†‡§]{1,3})(?:[\])][.:]?|[.:)]|(?=\s))\s")
_LONGEST = 40
_FEW = 12
"""Characters of a note at least, and nodes that may stand between it and its marker."""


def add_hidden(nodes: Nodes, notes: Notes, among: Sequence[bool]) -> None:
    """Adds the notes that their own name alone tells from the sentence. among: whether a node stands among notes."""
    end = 0
    starts = sorted(notes.definitions)
    for i, node in enumerate(nodes):
        words = node.words() if node.attributes else set()
        if node.name not in forms.WITHIN_NAMES and (node.is_block or words.isdisjoint(forms.WITHIN)):
            continue
        before = bisect_left(starts, i) - 1
        inside = before >= 0 and nodes[starts[before]].last > i
        if i < end or inside or among[i] or i in notes.within or begins(nodes, i, node.holder):
            continue
        body = text(nodes, i)
        if len(body) < _FEW or forms.shown(body):
            continue
        end = node.last
        bare = not words.isdisjoint(forms.MARGINAL)
        definition = Definition(i, node.last, node.attributes.get("id") or f"#{i}", bare=bare)
        notes.within[i] = definition
        _marked_before(nodes, notes, definition)


def _marked_before(nodes: Nodes, notes: Notes, definition: Definition) -> None:
    """Takes the marker that stands right before a note in the sentence, and what is pressed to see the note."""
    at = definition.first
    parent = nodes[at].parent
    for _ in range(_FEW):
        at -= 1
        while at > parent and nodes[at].parent != parent:
            at = nodes[at].parent
        if at <= parent:
            return
        node = nodes[at]
        words = node.words() if node.attributes else set()
        number = forms.shown(text(nodes, at, _LONGEST)) if node.name else ""
        if (
            number
            and not definition.bare
            and (node.name in {"sup", "a"} or not words.isdisjoint(forms.NUMBERS | forms.REFERS))
        ):
            notes.references[at] = Reference(definition.label, number)
            definition.number = number
            return
        if not (node.name == "input" or not words.isdisjoint(forms.SWITCHES) or (not node.name and node.text.isspace())):
            return
        if node.name:
            notes.skipped.add(at)


def number(nodes: Nodes, notes: Notes) -> None:
    """Gives the notes that no marker numbers what their list counts, what they begin with, or their place in the page."""
    places = item_numbers(nodes)
    count = 0
    by_label: dict[str, str] = {}
    for definition in sorted([*notes.definitions.values(), *notes.within.values()], key=lambda d: d.first):
        count += not definition.bare
        if not definition.number:
            definition.number = places.get(definition.first, "") or _begun(nodes, definition) or str(count)
        by_label[definition.label] = definition.number
    for index, reference in notes.references.items():
        if not reference.number:
            notes.references[index] = Reference(reference.label, by_label.get(reference.label, ""))


def _begun(nodes: Nodes, definition: Definition) -> str:
    """The number that a note begins with."""
    for i in range(definition.first + 1, min(definition.first + _FEW, definition.last)):
        node = nodes[i]
        named = node.name == "sup" or (bool(node.attributes) and not node.words().isdisjoint(forms.NUMBERS))
        if named and (shown := forms.shown(text(nodes, i, _LONGEST))):
            return shown
    lead = _LEADING.match(text(nodes, definition.first, _LONGEST))
    return lead[1] if lead else ""
