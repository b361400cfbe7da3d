"""One original, and what stands in it as pandoc reads it: its notes, how many markers point to them, its prose."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

# Characters stay as they are typed, and a dollar is money.
_DIALECT = "markdown-smart-tex_math_dollars+autolink_bare_uris"
_RAISED = {"<sup>": ("</sup>", "Superscript"), "<sub>": ("</sub>", "Subscript")}


@dataclass(frozen=True)
class Original:
    """`tree` is pandoc's JSON, in which typed `<sup>` and `<sub>` are what a word processor would have."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.stem

    @cached_property
    def tree(self) -> Any:
        command = ["pandoc", "--from", _DIALECT, "--to", "json", str(self.path)]
        return _raised(json.loads(subprocess.run(command, capture_output=True, check=True).stdout))

    @property
    def json(self) -> bytes:
        return json.dumps(self.tree).encode()

    @property
    def title(self) -> str:
        title = self.tree["meta"].get("title")
        return words(title["c"]) if title else words(self.tree["blocks"][0]["c"][2])

    @cached_property
    def notes(self) -> list[str]:
        """The text of each note in the order of the markers; typed notes are the lists below a heading that names them."""
        real = [words(node["c"]) for node in _nodes(self.tree["blocks"], "Note")]
        return real or [words(item) for below in self._typed() for item in below["c"][1]]

    @cached_property
    def markers(self) -> int:
        real = sum(1 for _ in _nodes(self.tree["blocks"], "Note"))
        return real or sum(
            one["t"] == "Str" and one["c"].endswith((".", ",")) and two["t"] == "Superscript"
            for inlines in _inlines(self.tree["blocks"])
            for one, two in pairwise(inlines)
        )

    @cached_property
    def prose(self) -> str:
        """Title, authors and date, as every maker prints them, and everything that is no note, markers taken out."""
        typed = self._typed()
        kept = [block for block in self.tree["blocks"] if block not in typed]
        meta = [self.tree["meta"].get(key, {}).get("c", []) for key in ("title", "author", "date")]
        head = [{"t": "Para", "c": one} for one in meta]
        return words([*head, *_without_notes(kept, digits=bool(typed))])

    def _typed(self) -> list[Any]:
        blocks = self.tree["blocks"]
        return [
            two for one, two in pairwise(blocks)
            if one["t"] == "Header" and words(one["c"][2]).startswith("Notes") and two["t"] == "OrderedList"
        ]  # fmt: skip


def words(tree: Any) -> str:
    """The text of a part of pandoc's JSON, with one space between words and between blocks."""
    return " ".join("".join(_pieces(tree)).split())


def _pieces(tree: Any) -> Iterator[str]:
    if isinstance(tree, list):
        for one in tree:
            yield from _pieces(one)
    elif isinstance(tree, dict):
        match tree.get("t"):
            case "Str":
                yield tree["c"]
            case "Code":
                yield tree["c"][1]
            case "Space" | "SoftBreak" | "LineBreak":
                yield " "
            case "Link" | "Span":
                yield from _pieces(tree["c"][1])
            case "Para" | "Plain" | "Header":
                yield from _pieces(tree["c"])
                yield "\n"
            case _:
                yield from _pieces(tree.get("c", []))


def _nodes(tree: Any, kind: str) -> Iterator[Any]:
    if isinstance(tree, list):
        for one in tree:
            yield from _nodes(one, kind)
    elif isinstance(tree, dict):
        if tree.get("t") == kind:
            yield tree
        yield from _nodes(tree.get("c", []), kind)


def _inlines(tree: Any) -> Iterator[list[Any]]:
    """Every list of nodes in a tree."""
    if isinstance(tree, list):
        if all(isinstance(one, dict) and "t" in one for one in tree):
            yield tree
        for one in tree:
            yield from _inlines(one)
    elif isinstance(tree, dict):
        yield from _inlines(tree.get("c", []))


def _without_notes(tree: Any, *, digits: bool) -> Any:
    """A tree without its notes, and without superscript digits behind a sentence where these are the markers."""
    if isinstance(tree, dict):
        return {key: _without_notes(value, digits=digits) for key, value in tree.items()}
    if not isinstance(tree, list):
        return tree
    kept: list[Any] = []
    for one in tree:
        kind = one.get("t") if isinstance(one, dict) else None
        behind = kept and isinstance(kept[-1], dict) and str(kept[-1].get("c", "")).endswith((".", ","))
        if kind != "Note" and not (digits and kind == "Superscript" and behind):
            kept.append(_without_notes(one, digits=digits))
    return kept


def _raised(tree: Any) -> Any:
    """The tree with raw `<sup>…</sup>` as pandoc's own superscripts, which every writer knows."""
    if isinstance(tree, dict):
        return {key: _raised(value) for key, value in tree.items()}
    if not isinstance(tree, list):
        return tree
    made: list[Any] = []
    rest = iter(tree)
    for one in rest:
        tag = one["c"][1] if isinstance(one, dict) and one.get("t") == "RawInline" else ""
        if tag in _RAISED:
            end, kind = _RAISED[tag]
            inside = list(iter(lambda: next(rest), {"t": "RawInline", "c": ["html", end]}))
            made.append({"t": kind, "c": inside})
        else:
            made.append(_raised(one))
    return made
