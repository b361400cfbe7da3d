"""claims.yaml (YAML 1.2) to a Ledger, by way of its nodes: so a fault has a line and a column, and a string stays one."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.errors import SettingsError
from claimcheck.grammar.edtf import parse_edtf
from claimcheck.ledger.entries import Entry, Ledger
from claimcheck.model.dates import Edtf

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node

NAME = "claims.yaml"

# Sections that this version keeps in the file and does not act on: each must be a list.
_KEPT = ("facts", "sources", "claims", "waivers")
_TOP = ("version", "documents", *_KEPT)
# How YAML 1.2 (core schema, 10.3.2) writes that there is nothing.
_NULLS = ("", "~", "null", "Null", "NULL")
_DOCUMENT = ("id", "paths", "title", "published")


def read(path: Path | None) -> Ledger:
    """The ledger of a file; an empty one for None. Raises SettingsError with line and column for what does not hold."""
    if path is None:
        return Ledger(Path.cwd())
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would move its folder behind a link
    return _Reader(path).ledger(_text(path), whole.parent)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except FileNotFoundError as error:
        raise SettingsError(f"{path} does not exist: --ledger names a {NAME}") from error
    except OSError as error:
        raise SettingsError(f"{path} cannot be read ({error.strerror}): name another file with --ledger") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not UTF-8: save it as UTF-8") from error


class _Reader:
    """Reads one file; it knows the file's name for its complaints."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def ledger(self, text: str, folder: Path) -> Ledger:
        root = self._compose(text)
        if root is None:
            return Ledger(folder)
        top = self._table(root, _TOP, "the ledger")
        version = top.get("version")
        if version is None or version.value != "1":
            raise self._fault(version or root, "must begin with `version: 1`, the only one this claimcheck knows")
        for key in _KEPT:
            self._list(top.get(key), key)
        entries: dict[str, Entry] = {}
        for node in self._list(top.get("documents"), "documents"):
            entry = self._entry(node)
            if entry.id in entries:
                raise self._fault(node, f"there is a document '{entry.id}' already: an id names one document")
            entries[entry.id] = entry
        return Ledger(folder, tuple(entries.values()))

    def _compose(self, text: str) -> "Node | None":
        from ruamel.yaml import YAML  # noqa: PLC0415 - a run without a ledger needs no YAML
        from ruamel.yaml.error import MarkedYAMLError, YAMLError  # noqa: PLC0415 - the same

        try:
            root: Node | None = YAML(typ="safe", pure=True).compose(text)
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            where = f", line {mark.line + 1}, column {mark.column + 1}" if mark else ""
            raise SettingsError(f"{self._path}{where}: not YAML ({error.problem or error.context})") from error
        except (YAMLError, RecursionError) as error:
            raise SettingsError(f"{self._path} is not YAML: {str(error).splitlines()[0]}") from error
        return root

    def _entry(self, node: "Node") -> Entry:
        table = self._table(node, _DOCUMENT, "a document")
        for key in ("id", "paths"):
            if key not in table:
                raise self._fault(node, f"a document has no '{key}'")
        paths = tuple(self._string(each, "a path") for each in self._list(table["paths"], "paths"))
        title = self._string(table["title"], "title") if "title" in table else ""
        published = self._date(table["published"]) if "published" in table else None
        return Entry(self._string(table["id"], "id"), paths, title, published)

    def _date(self, node: "Node") -> Edtf:
        edtf = parse_edtf(self._string(node, "published"))
        if edtf is None:
            raise self._fault(node, "'published' is no date: write 2025, 2025-06 or 2025-06-15")
        return edtf

    def _table(self, node: "Node", keys: Iterable[str], what: str) -> Mapping[str, "Node"]:
        from ruamel.yaml.nodes import MappingNode  # noqa: PLC0415 - as above

        if not isinstance(node, MappingNode):
            raise self._fault(node, f"{what} must be a table of keys")
        table: dict[str, Node] = {}
        for key, value in node.value:
            name = self._string(key, "a key")
            if name not in keys:
                raise self._fault(key, f"{what} has no key '{name}'; known are {', '.join(keys)}")
            if name in table:
                raise self._fault(key, f"'{name}' stands here twice")
            table[name] = value
        return table

    def _list(self, node: "Node | None", what: str) -> "list[Node]":
        from ruamel.yaml.nodes import ScalarNode, SequenceNode  # noqa: PLC0415 - as above

        if node is None or (isinstance(node, ScalarNode) and node.value in _NULLS):
            return []
        if not isinstance(node, SequenceNode):
            raise self._fault(node, f"'{what}' must be a list")
        return list(node.value)

    def _string(self, node: "Node", what: str) -> str:
        from ruamel.yaml.nodes import ScalarNode  # noqa: PLC0415 - as above

        if not isinstance(node, ScalarNode) or not node.value:
            raise self._fault(node, f"'{what}' must be a string" if " " not in what else f"{what} must be a string")
        return str(node.value)

    def _fault(self, node: "Node", sentence: str) -> SettingsError:
        mark = node.start_mark
        return SettingsError(f"{self._path}, line {mark.line + 1}, column {mark.column + 1}: {sentence}")
