"""Tables that hold data, and tables that only put a page in order."""

from bisect import bisect_left

from claimcheck.documents.html.tree import Nodes

_BLOCKS = frozenset(
    {"table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "blockquote", "pre", "form"}
)
_LONGEST_CELL = 1500


def data_tables(nodes: Nodes) -> frozenset[int]:
    """The tables whose rows are read as rows: without headings, lists or tables in them, and of several columns."""
    tables = [i for i, node in enumerate(nodes) if node.name == "table"]
    rows = [i for i, node in enumerate(nodes) if node.name == "tr"]
    plain: set[int] = set()
    for n, index in enumerate(tables):
        last = nodes[index].last
        nested = n + 1 < len(tables) and tables[n + 1] < last
        if nested or nodes[index].attributes.get("role", "").lower() in {"presentation", "none"}:
            continue
        inside = nodes[index + 1 : last]
        if any(node.name in _BLOCKS for node in inside):
            continue
        own = rows[bisect_left(rows, index) : bisect_left(rows, last)]
        wide = any(_cells(nodes, row) > 1 for row in own)
        if wide and not any(node.name in {"td", "th"} and node.closing - node.end > _LONGEST_CELL for node in inside):
            plain.add(index)
    return frozenset(plain)


def _cells(nodes: Nodes, row: int) -> int:
    """How many cells begin in a row, up to two."""
    count, i = 0, row + 1
    while i < nodes[row].last and count < 2:
        count += nodes[i].name in {"td", "th"}
        i = nodes[i].last if nodes[i].name in {"td", "th"} else i + 1
    return count
