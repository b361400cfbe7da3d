"""Changes to a ledger's text, each to just the part that it means: every other byte stays as a person wrote it.

Strings are written in double quotes, so that none is mistaken for a date, a number or a truth value.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import SettingsError
from claimcheck.ledger.nodes import Items, Node, Scalar, Table, parse
from claimcheck.ledger.tables import nothing

Value = str | tuple[str, ...]
Fields = tuple[tuple[str, Value], ...]

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class _Edit:
    """`rank`: of two insertions in one place, a key comes before an entry."""

    start: int
    end: int
    text: str
    rank: int = 0


class Draft:
    """A ledger's text and the changes to it. Raises SettingsError for a text that is no YAML table."""

    def __init__(self, text: str, path: Path) -> None:
        self._text, self._path = text, path
        root = parse(text, path)
        if root is not None and not (isinstance(root, Table) and not root.flow):
            if not nothing(root):
                raise self._unwritable()
            root = None
        self._root = root if isinstance(root, Table) else None
        newline = _LINE_END.search(text)
        self._newline = newline[0] if newline else "\n"
        self._edits: list[_Edit] = []
        self._new: dict[str, list[Fields]] = {}

    def put(self, entry: Table, key: str, value: Value) -> None:
        """Sets a key of an entry, whether it is there or not."""
        written = quoted(value)
        pair = next((pair for pair in entry.pairs if pair[0].value == key), None)
        if pair is not None and nothing(pair[1]) and pair[1].end <= pair[1].start:
            colon = self._text.index(":", pair[0].end) + 1
            self._edits.append(_Edit(colon, colon, f" {written}"))
        elif pair is not None:
            self._edits.append(_Edit(pair[1].start, pair[1].end, written))
        elif entry.flow:
            end = _end(entry.pairs[-1])
            self._edits.append(_Edit(end, end, f", {key}: {written}"))
        else:
            end = self._line_end(max(map(_end, entry.pairs)))
            self._edits.append(_Edit(end, end, f"{self._newline}{' ' * (entry.column - 1)}{key}: {written}"))

    def drop(self, entry: Table, key: str) -> None:
        """Takes a key away: its line where it has one to itself, else its value alone, so that no comment goes with it."""
        pair = next((pair for pair in entry.pairs if pair[0].value == key), None)
        if pair is None:
            return
        begin = max(self._text.rfind("\n", 0, pair[0].start), self._text.rfind("\r", 0, pair[0].start)) + 1
        end = self._line_end(pair[1].end)
        alone = not self._text[begin : pair[0].start].strip() and not self._text[pair[1].end : end].strip()
        if alone and begin and not entry.flow:
            self._edits.append(_Edit(self._before(begin), end, ""))
        else:
            self.put(entry, key, "")

    def add(self, section: str, fields: Fields, after: Table | None = None) -> None:
        """A new entry behind another one of its section, or at its end."""
        fields = tuple((key, value) for key, value in fields if value)
        items = self._section(section)
        if items is None or not items.items:
            self._new.setdefault(section, []).append(fields)
            return
        last = after or items.items[-1]
        if items.flow:
            self._edits.append(_Edit(last.end, last.end, f", {_in_line(fields)}", 1))
            return
        end = self._line_end(last.end)
        lines = self._lines(fields, items.column - 1)
        self._edits.append(_Edit(end, end, "".join(f"{self._newline}{line}" for line in lines), 1))

    def text(self) -> str:
        """The text with all changes made; the same text where there is none. Raises SettingsError for one that cannot be
        changed without disturbing what is there."""
        if not self._edits and not self._new:
            return self._text
        edits, absent = [*self._edits], list[str]()
        for section, entries in self._new.items():
            pair = next((pair for pair in self._root.pairs if pair[0].value == section), None) if self._root else None
            lines = [line for fields in entries for line in self._lines(fields, 2)]
            if pair:
                edits += self._filled(*pair, lines)
            else:
                absent += ["", f"{section}:", *lines]
        if absent:
            edits.append(self._appended(absent))
        parts, at = [], 0
        for edit in sorted(edits, key=lambda edit: (edit.start, edit.rank)):
            if edit.start < at:
                raise self._unwritable()
            parts += [self._text[at : edit.start], edit.text]
            at = edit.end
        return "".join([*parts, self._text[at:]])

    def _filled(self, key: Scalar, value: Node, lines: Iterable[str]) -> Iterator[_Edit]:
        """The first entries of a section that is there and empty, as nothing or as []."""
        end = _end((key, value))
        if end == value.end:
            yield _Edit(value.start, value.end, "")
        end = self._line_end(end)
        yield _Edit(end, end, "".join(f"{self._newline}{line}" for line in lines), 1)

    def _appended(self, lines: list[str]) -> _Edit:
        """Sections that are not there yet, at the end of the file; it is given a version where it has none."""
        lines = lines if self._root else ["version: 1", *lines]
        open_ended = self._text and not self._text.endswith(("\n", "\r"))
        block = "".join(f"{line}{self._newline}" for line in lines)
        return _Edit(len(self._text), len(self._text), (self._newline if open_ended else "") + block, 2)

    def _section(self, name: str) -> Items | None:
        pairs = self._root.pairs if self._root else ()
        return next((value for key, value in pairs if key.value == name and isinstance(value, Items)), None)

    def _lines(self, fields: Fields, indent: int) -> list[str]:
        heads = [f"{' ' * indent}- ", *[" " * (indent + 2)] * len(fields)]
        return [f"{head}{key}: {quoted(value)}" for head, (key, value) in zip(heads, fields, strict=False)]

    def _line_end(self, position: int) -> int:
        found = _LINE_END.search(self._text, position)
        return found.start() if found else len(self._text)

    def _before(self, line: int) -> int:
        """Where the line end before a line begins."""
        return line - (2 if self._text[:line].endswith("\r\n") else 1)

    def _unwritable(self) -> SettingsError:
        return SettingsError(f"{self._path} cannot be written to as it is: give each of its sections lines of its own")


def quoted(value: Value) -> str:
    """A string, or a list of them, in double quotes (YAML 1.2, 7.3.1). Whatever is not printable is written as an escape."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(quoted, value))}]"
    written = json.dumps(value.encode("utf-8", "replace").decode(), ensure_ascii=False)
    return "".join(character if character.isprintable() else _escape(character) for character in written)


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _in_line(fields: Fields) -> str:
    return "{" + ", ".join(f"{key}: {quoted(value)}" for key, value in fields) + "}"


def _end(pair: tuple[Scalar, Node]) -> int:
    """Where what a key says ends. The pure parser puts an empty value where the next word begins."""
    return pair[0].end if nothing(pair[1]) and pair[1].end <= pair[1].start else pair[1].end
