"""Lists: the number or letter that stands before an item, as the word processor counts it (ECMA-376, part 1, 17.9)."""

import re
from dataclasses import dataclass

from lxml import etree

from claimcheck.documents.word.counting import printed
from claimcheck.documents.word.names import W, number, switch, value

_PLACE = re.compile(r"%([1-9])")
_UNCOUNTED = frozenset({"bullet", "none"})


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. text: what is printed, `%1` standing for the count of the first level.

    legal: all counts in decimal digits. resets: whether it begins again below an item of the level above.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    legal: bool = False
    resets: bool = True


class Lists:
    """The lists of a file, and how far each has counted."""

    def __init__(self, root: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counted_as: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def label(self, id_: str, depth: int) -> str:
        """What is printed before the next item of a list; empty for a bullet and for a list that is not there."""
        levels = self._levels.get(id_, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(self._counted_as[id_], {})
        start = self._starts.get((id_, depth))
        if start is not None and (id_, depth) not in self._begun:
            self._begun.add((id_, depth))
            counts[depth] = start
        else:
            counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [each for each in counts if each > depth and levels.get(each, Level()).resets]:
            del counts[deeper]
        return "" if level.form in _UNCOUNTED else self._text(level, levels, counts)

    @staticmethod
    def _text(level: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
        def place(match: re.Match[str]) -> str:
            other = int(match[1]) - 1
            shown = levels.get(other, Level())
            return printed(counts.get(other, shown.start), "decimal" if level.legal else shown.form)

        return _PLACE.sub(place, level.text).strip()

    def _read(self, root: etree._Element) -> None:
        patterns: dict[str, dict[int, Level]] = {}
        styled: dict[str, str] = {}
        borrowed: dict[str, str] = {}
        for pattern in root.iterfind(W + "abstractNum"):
            id_ = pattern.get(W + "abstractNumId", "")
            patterns[id_] = dict(_level(each) for each in pattern.iterfind(W + "lvl"))
            if style := value(pattern, "styleLink"):
                styled[style] = id_
            if style := value(pattern, "numStyleLink"):
                borrowed[id_] = style
        for one in root.iterfind(W + "num"):
            id_, of = one.get(W + "numId", ""), value(one, "abstractNumId") or ""
            of = styled.get(borrowed.get(of, ""), of)
            self._counted_as[id_] = of
            self._levels[id_] = dict(patterns.get(of, {}))
            for other in one.iterfind(W + "lvlOverride"):
                self._override(id_, other)

    def _override(self, id_: str, other: etree._Element) -> None:
        depth = number(other.get(W + "ilvl")) or 0
        start = number(value(other, "startOverride"))
        if (own := other.find(W + "lvl")) is not None:
            self._levels[id_][depth] = _level(own)[1]
        if start is not None:
            self._starts[id_, depth] = start


def _level(element: etree._Element) -> tuple[int, Level]:
    start = number(value(element, "start"))
    resets = number(value(element, "lvlRestart")) != 0
    level = Level(
        1 if start is None else start,
        value(element, "numFmt") or "decimal",
        value(element, "lvlText") or "",
        bool(switch(element, "isLgl")),
        resets,
    )
    return number(element.get(W + "ilvl")) or 0, level
