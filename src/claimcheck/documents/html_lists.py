"""Lists as HTML writes them: whether the reader stands in an item, and the number that a browser shows for it."""

import re

from claimcheck.documents.tags import Tag

_START = re.compile(r"\d{1,6}")
LISTS = frozenset({"ol", "ul", "li"})


class HtmlLists:
    """Follows the tags of lists. `in_item` says whether the last one opened an item."""

    def __init__(self) -> None:
        self.in_item = False
        self._label = ""
        self._next: list[int | None] = []

    def tag(self, tag: Tag) -> None:
        """One of `LISTS`. Items of a numbered list have its numbers; those of bullets and letters have none."""
        if tag.name == "li":
            self.in_item = not tag.closing
            self._label = ""
            if not tag.closing and self._next and (number := self._next[-1]) is not None:
                value = tag.attributes.get("value", "")
                number = int(value) if _START.fullmatch(value) else number
                self._label, self._next[-1] = f"{number}.", number + 1
        elif tag.closing:
            del self._next[-1:]
        else:
            start = tag.attributes.get("start", "1")
            numbered = tag.name == "ol" and tag.attributes.get("type", "1") == "1" and _START.fullmatch(start)
            self._next.append(int(start) if numbered else None)

    def take_label(self) -> str:
        """The number of the item, for its first block only."""
        label, self._label = self._label if self.in_item else "", ""
        return label
