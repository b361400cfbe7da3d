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
_HEAD = 8
_FEW = 12
"""Characters of a note at least, and nodes that may stand between it and its marker."""


def add_hidden(nodes: Nodes, notes: Notes, among: Sequence[bool]) -> None:
    """Adds the notes that their own name alone tells from the sentence. among: whether a node stands among notes.

    One that repeats beside its marker what stands in a list of notes is no other note: it is left out.
    """
    end = 0
    starts = sorted(notes.definitions)
    listed = {definition.label: text(nodes, definition.first) for definition in notes.definitions.values()}
    heads = {_bare(display) for display in listed.values()}
    for i, node in enumerate(nodes):
        words = node.words() if node.attributes else set()
        if node.is_block and "sidenotes" in words and _bare(text(nodes, i, _LONGEST)) in heads:
            notes.skipped.add(i)
        if node.name not in forms.WITHIN_NAMES and (node.is_block or words.isdisjoint(forms.WITHIN)):
            continue
        before = bisect_left(starts, i) - 1
        inside = before >= 0 and nodes[starts[before]].last > i
        if i < end or inside or among[i] or i in notes.within or begins(nodes, i, node.holder):
            continue
        body = text(nodes, i)
        if not body or forms.shown(body):
            continue
        bare = not words.isdisjoint(forms.MARGINAL)
        definition = Definition(i, node.last, node.attributes.get("id") or f"#{i}", bare=bare)
        marker = _marked_before(nodes, notes, definition)
        marked = notes.references.get(marker)
        if marked is not None and marked.label != definition.label and body[:_LONGEST] in listed.get(marked.label, ""):
            notes.skipped.add(i)
        elif marker or len(body) >= _FEW:
            notes.within[i] = definition
            end = node.last


def _bare(display: str) -> str:
    """The first words of a note, without its number."""
    return display.lstrip("0123456789.[]() ")[:_HEAD]


def _marked_before(nodes: Nodes, notes: Notes, definition: Definition) -> int:
    """Takes the marker that stands right before a note in the sentence, and what is pressed to see the note.

    The node that is either, 0 for none.
    """
    at = definition.first
    parent = nodes[at].parent
    switch = 0
    for _ in range(_FEW):
        at -= 1
        while at > parent and nodes[at].parent != parent:
            at = nodes[at].parent
        if at <= parent or at in notes.references:
            return at if at > parent else switch
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
            return at
        switches = not words.isdisjoint(forms.SWITCHES)
        if not (node.name == "input" or switches or (not node.name and node.text.isspace())):
            return switch
        if node.name:
            notes.skipped.add(at)
            switch = at
    return switch


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
    _without_kinds(notes)


def _without_kinds(notes: Notes) -> None:
    """Takes "footnote" out of "footnote 1" where no number stands without it: a page of [1] and [note 1] has two kinds."""
    definitions = [*notes.definitions.values(), *notes.within.values()]
    numbers = {definition.number for definition in definitions}
    if not numbers & {bare for number in numbers if (bare := forms.without_kind(number)) != number}:
        for definition in definitions:
            definition.number = forms.without_kind(definition.number)
        for index, reference in notes.references.items():
            notes.references[index] = Reference(reference.label, forms.without_kind(reference.number))


def _begun(nodes: Nodes, definition: Definition) -> str:
    """The number that a note begins with."""
    for i in range(definition.first + 1, min(definition.first + _FEW, definition.last)):
        node = nodes[i]
        named = node.name == "sup" or (bool(node.attributes) and not node.words().isdisjoint(forms.NUMBERS))
        if named and (shown := forms.shown(text(nodes, i, _LONGEST))):
            return shown
    lead = _LEADING.match(text(nodes, definition.first, _LONGEST))
    return lead[1] if lead else ""
