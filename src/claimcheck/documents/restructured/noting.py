"""Lines, the numbers of footnotes, and the places that links are given by name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

FOOTNOTE = re.compile(r"(\s*)\.\. \[(\d{1,4}|#[\w.-]{0,60}|\*|[A-Za-z][\w.-]{0,60})\][ \t]*")
TARGET = re.compile(r"\s*\.\. _(?:`([^`\n]{1,200})`|([^:\n`]{1,200})):[ \t]*(\S*)[ \t]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its end, and where it begins."""

    string: str
    start: int

    @property
    def indent(self) -> int:
        return len(self.string) - len(self.string.lstrip())

    @property
    def blank(self) -> bool:
        return not self.string.strip()


class Numbers:
    """The numbers of footnotes: written, or given in the order of the definitions to those that have `#` (Docutils)."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._by_line: dict[int, tuple[str, str]] = {}
        self._by_label: dict[str, tuple[str, str]] = {}
        self._nameless: list[tuple[str, str]] = []
        self._symbols: list[tuple[str, str]] = []
        self._asked = {"#": 0, "*": 0}
        found = [(i, match[2]) for i, line in enumerate(lines) if (match := FOOTNOTE.match(line.string))]
        taken = {label for _, label in found if label.isdecimal()}
        number = 0
        for i, label in found:
            if label.startswith("#"):
                number += 1
                while str(number) in taken:
                    number += 1
                shown = str(number)
            else:
                shown = label if label != "*" else "*" * (len(self._symbols) + 1)
            entry = (f"{label}{i}" if label in {"#", "*"} else label, shown)
            self._by_line[i] = entry
            if label == "#":
                self._nameless.append(entry)
            elif label == "*":
                self._symbols.append(entry)
            else:
                self._by_label.setdefault(label.casefold(), entry)

    def definition(self, line: int, label: str) -> tuple[str, str]:
        return self._by_line.get(line, (label, label))

    def reference(self, label: str) -> tuple[str, str]:
        """Label and number of what a reference points to. A word in brackets that nothing defines is none."""
        if label in self._asked:
            entries = self._nameless if label == "#" else self._symbols
            place = self._asked[label]
            self._asked[label] += 1
            return entries[place] if place < len(entries) else (f"{label}-{place}", "")
        entry = self._by_label.get(label.casefold())
        if entry is None and not (label.isdecimal() or label.startswith("#")):
            return "", ""
        return entry or (label, label.lstrip("#"))


def targets(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """By name, in lower case: where it leads."""
    for line in lines:
        if (match := TARGET.match(line.string)) and match[3]:
            yield " ".join((match[1] or match[2]).split()).casefold(), match[3]
