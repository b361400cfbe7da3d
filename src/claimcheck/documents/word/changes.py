"""Tracked changes: what was inserted is read as accepted, what was deleted as gone (ECMA-376, part 1, 17.13.5)."""

from lxml import etree

from claimcheck.documents.word.names import W

INSERTED = frozenset({W + "ins", W + "moveTo"})
DELETED = frozenset({W + "del", W + "moveFrom"})
_WHO = (W + "author", W + "date")


def is_new(change: etree._Element) -> bool:
    """Whether a change is one by itself: one that goes on with its neighbour is the same."""
    before = change.getprevious()
    return before is None or before.tag != change.tag or any(before.get(name) != change.get(name) for name in _WHO)


def is_gone(part: etree._Element) -> bool:
    """Whether a row or a cell of a table was deleted."""
    return part.find(f"{W}trPr/{W}del") is not None or part.find(f"{W}tcPr/{W}cellDel") is not None


def goes_on(properties: etree._Element) -> bool:
    """Whether a paragraph goes on in the next one: its end was deleted, or it is a letter set over several lines."""
    frame = properties.find(W + "framePr")
    if frame is not None and frame.get(W + "dropCap", "none") != "none":
        return True
    own = properties.find(W + "rPr")
    return own is not None and any(own.find(tag) is not None for tag in DELETED)
