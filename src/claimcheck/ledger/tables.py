"""Tables, lists and strings of a ledger's tree, each as it must be: what does not hold is said with line and column."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claimcheck.errors import SettingsError
from claimcheck.grammar.edtf import parse_edtf
from claimcheck.ledger.nodes import Items, Node, Scalar, Table, fault
from claimcheck.model.dates import Edtf

# How YAML 1.2 (core schema, 10.3.2) writes that there is nothing.
_NULLS = ("", "~", "null", "Null", "NULL")


def nothing(node: Node | None) -> bool:
    """Whether a key has no value, or one that says that there is none."""
    return node is None or (isinstance(node, Scalar) and node.plain and node.value in _NULLS)


@dataclass(frozen=True, slots=True)
class Row:
    """One table, `what` in words ("a waiver"). Its values are strings: YAML's own types make a number of 1212_002."""

    path: Path
    what: str
    node: Table
    values: Mapping[str, Node]

    @classmethod
    def of(cls, path: Path, node: Node, what: str, keys: Collection[str]) -> "Row":
        """Raises SettingsError for what is no table, has a key that is not among `keys`, or has one twice."""
        if not isinstance(node, Table):
            raise fault(path, node, f"{what} must be a table of keys")
        values: dict[str, Node] = {}
        for key, value in node.pairs:
            if key.value not in keys:
                raise fault(path, key, f"{what} has no key '{key.value}'; known are {', '.join(keys)}")
            if key.value in values:
                raise fault(path, key, f"'{key.value}' stands here twice")
            values[key.value] = value
        return cls(path, what, node, values)

    def text(self, key: str) -> str:
        """The string at `key`; empty where there is none."""
        node = self.values.get(key)
        if nothing(node):
            return ""
        if not isinstance(node, Scalar):
            raise self.fault(key, f"'{key}' must be a string")
        return node.value

    def needed(self, key: str) -> str:
        """As `text`, of a key that must be there and say something."""
        if key not in self.values:
            raise fault(self.path, self.node, f"{self.what} has no '{key}'")
        text = self.text(key)
        if not text.strip():
            raise self.fault(key, f"'{key}' must be a string")
        return text

    def texts(self, key: str, one: str) -> tuple[str, ...]:
        """The strings of the list at `key`, each `one` in words."""
        node = self.values.get(key)
        if nothing(node):
            return ()
        found = []
        for item in self.items(key):
            if not isinstance(item, Scalar) or not item.value.strip():
                raise fault(self.path, item, f"{one} must be a string")
            found.append(item.value)
        return tuple(found)

    def items(self, key: str) -> tuple[Node, ...]:
        """What the list at `key` holds; nothing where there is none."""
        node = self.values.get(key)
        if node is None or nothing(node):
            return ()
        if not isinstance(node, Items):
            raise self.fault(key, f"'{key}' must be a list")
        return node.items

    def edtf(self, key: str) -> Edtf | None:
        """The date at `key`, as precise as it is written."""
        text = self.text(key)
        value = parse_edtf(text) if text else None
        if text and value is None:
            raise self.fault(key, f"'{key}' is no date: write 2025, 2025-06 or 2025-06-15")
        return value

    def day(self, key: str) -> date | None:
        """The last day that the date at `key` may mean: what holds until 2026 holds to the end of it."""
        value = self.edtf(key)
        if value is not None and value.latest is None:
            raise self.fault(key, f"'{key}' has no last day: write 2026, 2026-05 or 2026-05-02")
        return value.latest if value else None

    def one_of(self, key: str, known: Collection[str], default: str) -> str:
        text = self.text(key) or default
        if text not in known:
            raise self.fault(key, f"'{key}' is one of {', '.join(known)}")
        return text

    def fault(self, key: str, sentence: str) -> SettingsError:
        return fault(self.path, self.values.get(key, self.node), sentence)
