"""claims.yaml (YAML 1.2) to a Ledger, by way of its nodes: so a fault has a line and a column, and a string stays one."""

import os
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from claimcheck.errors import SettingsError
from claimcheck.grammar import figures
from claimcheck.ledger.entries import NAME, Claim, Entry, Kind, Ledger, Source, Waiver
from claimcheck.ledger.nodes import Scalar, fault, parse
from claimcheck.ledger.tables import Row
from claimcheck.model.decisions import Fact, Standing

TOP = ("version", "documents", "facts", "sources", "claims", "waivers")
_DOCUMENT = ("id", "paths", "title", "published")
_FACT = ("id", "about", "names", "relation", "date", "figure", "source")
_SOURCE = ("url", "cite", "seen_by", "on", "until", "copy")
_CLAIM = (
    "id", "document", "text", "notes", "status", "by", "on", "until", "evidence", "remark", "now", "was",
)  # fmt: skip
_WAIVER = ("rule", "document", "note", "text", "reason", "by", "on", "until", "kind")

_REPEATED = {
    "documents": "an id names one document",
    "facts": "an id names one fact",
    "claims": "an id names one claim",
    "sources": "say when it was seen in one place",
}

Made = TypeVar("Made")


def read(path: Path | None) -> Ledger:
    """The ledger of a file; an empty one for None. Raises SettingsError with line and column for what does not hold."""
    if path is None:
        return Ledger(Path.cwd())
    return interpret(text_of(path), path)


def text_of(path: Path) -> str:
    """The file as it is, its line ends kept; a byte order mark is left out. Raises SettingsError."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise SettingsError(f"{path} does not exist: --ledger names a {NAME}") from error
    except OSError as error:
        raise SettingsError(f"{path} cannot be read ({error.strerror}): name another file with --ledger") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not UTF-8: save it as UTF-8") from error


@lru_cache(maxsize=2)
def interpret(text: str, path: Path) -> Ledger:
    """The ledger that `text` is; `path` is where it stands. Raises SettingsError as `read` does."""
    folder = Path(os.path.abspath(path)).parent  # noqa: PTH100 - resolve() would move its folder behind a link
    root = parse(text, path)
    if root is None or (isinstance(root, Scalar) and not root.value):
        return Ledger(folder, path=path)
    top = Row.of(path, root, "the ledger", TOP)
    version = top.values.get("version")
    if not isinstance(version, Scalar) or version.value != "1":
        raise fault(path, version or root, "must begin with `version: 1`, the only one this claimcheck knows")
    return Ledger(
        folder,
        _once(top, "documents", "a document", _DOCUMENT, _entry, lambda one: one.id),
        _once(top, "facts", "a fact", _FACT, _fact, lambda one: one.id),
        _once(top, "sources", "a source", _SOURCE, _source, lambda one: one.url or one.cite),
        _once(top, "claims", "a claim", _CLAIM, _claim, lambda one: one.id),
        tuple(_waiver(Row.of(path, node, "a waiver", _WAIVER)) for node in top.items("waivers")),
        path,
    )


def _once(
    top: Row, key: str, what: str, keys: Iterable[str], made: Callable[[Row], Made], name: Callable[[Made], str]
) -> tuple[Made, ...]:
    """The entries of a section, no two of which have one name."""
    found: dict[str, Made] = {}
    for node in top.items(key):
        one = made(Row.of(top.path, node, what, tuple(keys)))
        if name(one) in found:
            raise fault(top.path, node, f"there is {what} '{name(one)}' already: {_REPEATED[key]}")
        found[name(one)] = one
    return tuple(found.values())


def _entry(row: Row) -> Entry:
    row.needed("id")
    if "paths" not in row.values:
        raise fault(row.path, row.node, "a document has no 'paths'")
    return Entry(row.text("id"), row.texts("paths", "a path"), row.text("title"), row.edtf("published"))


def _fact(row: Row) -> Fact:
    id_, about, day, figure = row.needed("id"), row.needed("about"), row.edtf("date"), row.text("figure")
    if (day is None) == (not figure):
        raise fault(row.path, row.node, "a fact has either a 'date' or a 'figure'")
    found = figures.find(figure) if figure else []
    if figure and len(found) != 1:
        raise row.fault("figure", '\'figure\' is no single figure: write it with its unit, such as "64.3 %" or "40 firms"')
    value, unit = (found[0].value, found[0].unit) if found else (None, "")
    names, relation = row.texts("names", "a name"), row.texts("relation", "a relation")
    return Fact(id_, about, names, relation, day, figure, value, unit, row.text("source"))


def _source(row: Row) -> Source:
    url, cite = row.text("url"), row.text("cite")
    if not (url or cite):
        raise fault(row.path, row.node, "a source has neither 'url' nor 'cite': say what was seen")
    row.day("on")
    return Source(url, row.needed("seen_by"), row.needed("on"), cite, row.day("until"), row.text("copy"), row.node)


def _claim(row: Row) -> Claim:
    row.day("on")
    was = row.one_of("was", tuple(Standing), "") if row.text("was") else ""
    return Claim(
        id=row.needed("id"),
        document=row.needed("document"),
        text=row.needed("text"),
        status=Standing(row.one_of("status", tuple(Standing), Standing.NEW)),
        notes=row.texts("notes", "a note"),
        by=row.text("by"),
        on=row.text("on"),
        until=row.day("until"),
        evidence=row.text("evidence"),
        remark=row.text("remark"),
        now=row.text("now"),
        was=Standing(was) if was else None,
        node=row.node,
    )


def _waiver(row: Row) -> Waiver:
    row.day("on")
    return Waiver(
        rule=row.needed("rule"),
        reason=row.needed("reason"),
        document=row.text("document"),
        note=row.text("note"),
        text=row.text("text"),
        by=row.text("by"),
        on=row.text("on"),
        until=row.day("until"),
        kind=Kind(row.one_of("kind", tuple(Kind), Kind.HOUSE)),
        node=row.node,
    )
