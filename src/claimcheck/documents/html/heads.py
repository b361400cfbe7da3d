"""What stands at the head of a note and is not of its text: its number, and the brackets around that."""

import re

from claimcheck.documents.html import forms
from claimcheck.documents.html.apparatus import Definition, Notes
from claimcheck.documents.html.tree import Nodes, text

_NUMBERING = frozenset({"sup", "a", "span", "b", "strong", "td", "th", "dt"})
_LEAD = re.compile(
    r"\s*(?:[\[(]?(?P<number>\w{1,7}|[*†‡§¶#]{1,4})(?:[\])][.:]?|[.:)](?=\s)|(?P<bare>)(?=[\s\xa0]))"
    r"|(?P<opening>[\[(])\s*$|(?P<closing>[\])])[.:]?|[.:](?=\s))\s*"
)
_MARKER = 40


class Head:
    """Follows the head of one note while it is read. Its number is left out once: "1 1 fathom is 1.83 metres"."""

    def __init__(self, nodes: Nodes, notes: Notes, note: Definition) -> None:
        self._nodes = nodes
        self._skipped = notes.skipped
        self._note = note
        self._numbered = False
        self._bracketed = False

    def skips(self, index: int) -> None:
        """An element is left out for what it is; a link back may show the number."""
        self._numbered = self._numbered or forms.shown(text(self._nodes, index, _MARKER)) == self._note.number

    def takes(self, index: int) -> bool:
        """Whether an element is the note's own number."""
        found = self._is_number(index)
        self._numbered = self._numbered or found
        return found

    def lead(self, index: int, string: str) -> int:
        """How many characters at the beginning of a text are not of the note: its number, or the brackets around that."""
        match = _LEAD.match(string)
        if match is None or (match["number"] and (self._numbered or match["number"] != self._note.number)):
            return 0
        if match["opening"] is not None:
            self._bracketed = index + 1 in self._skipped or (index + 1 < self._note.last and self._is_number(index + 1))
            return match.end() if self._bracketed else 0
        if match["closing"] is not None and not self._bracketed:
            return 0
        # An item that the list numbers may well begin with a figure ("1 Samuel 8").
        return 0 if match["bare"] is not None and self._nodes[self._note.first].name == "li" else match.end()

    def _is_number(self, index: int) -> bool:
        node = self._nodes[index]
        named = bool(node.attributes) and not node.words().isdisjoint(forms.NUMBERS)
        if not (named or (node.name in _NUMBERING and not self._numbered)) or node.last >= self._note.last:
            return False
        display = text(self._nodes, index, _MARKER)
        if named and not node.is_block:
            return len(display) < _MARKER
        return bool(display) and forms.shown(display) == self._note.number
