"""The number that a browser shows for each item of a numbered list (WHATWG HTML, 4.4.5 and 4.4.8)."""

import re

from claimcheck.documents.html.tree import Nodes
from claimcheck.grammar.roman import roman

_WHOLE = re.compile(r"\d{1,6}")
_LARGEST_ROMAN = 3999


def item_numbers(nodes: Nodes) -> dict[int, str]:
    """By the index of an item: "7", "iv", "b". Items of bulleted lists have none, nor those of a list that counts down."""
    following: dict[int, int] = {}
    found: dict[int, str] = {}
    for i, node in enumerate(nodes):
        if node.name == "ol":
            start = node.attributes.get("start", "1").strip()
            if "reversed" not in node.attributes:
                following[i] = int(start) if _WHOLE.fullmatch(start) else 1
        elif node.name == "li" and node.parent in following:
            value = node.attributes.get("value", "").strip()
            number = int(value) if _WHOLE.fullmatch(value) else following[node.parent]
            following[node.parent] = number + 1
            found[i] = _written(number, nodes[node.parent].attributes.get("type", "1").strip())
    return found


def _written(number: int, kind: str) -> str:
    if kind in {"i", "I"} and 0 < number <= _LARGEST_ROMAN:
        return roman(number) if kind == "i" else roman(number).upper()
    if kind in {"a", "A"} and number > 0:
        return _letters(number) if kind == "a" else _letters(number).upper()
    return str(number)


def _letters(number: int) -> str:
    """As the columns of a sheet: z, aa, ab."""
    written = ""
    while number:
        number, rest = divmod(number - 1, 26)
        written = chr(ord("a") + rest) + written
    return written
