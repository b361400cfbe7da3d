"""The headings of a page, and the paragraphs that word processors set as its title."""

import re
from collections.abc import Mapping

from claimcheck.documents.html.tree import Nodes, text

_LEVELS = {f"h{level}": level for level in range(1, 7)}
_MADE = re.compile(r"(?:Libre|Open)Office", re.IGNORECASE)


def headings(nodes: Nodes) -> Mapping[int, int]:
    """By the index of an element its rank, from 1 to 6.

    The first paragraph is one where Word, LibreOffice or Google Docs set it as the title.
    """
    found = {i: _LEVELS[node.name] for i, node in enumerate(nodes) if node.name in _LEVELS}
    first = next((i for i, node in enumerate(nodes) if node.name == "p" and text(nodes, i)), -1)
    words = nodes[first].words() if first >= 0 else set()
    if "msotitle" in words or ("title" in words and _is_of_word_processor(nodes)):
        found[first] = 1
    return found


def _is_of_word_processor(nodes: Nodes) -> bool:
    return any(
        (node.name == "body" and "doc-content" in node.words())
        or (node.name == "meta" and _MADE.match(node.attributes.get("content", "")))
        for node in nodes
    )
