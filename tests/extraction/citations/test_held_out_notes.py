"""Notes as think tanks, the United Nations, the European Union, newspapers and ministries write them, in five languages.

Each set was written and labelled before the program that was to read it was made, and no model was trained on any. Read for
the first time they gave a macro F1 of .873 (the first sixty), .853 (the second sixty, read by an unfinished model; the one
before it had .836) and .929 (the last thirty; the model before, .881). What they showed was mended in general, so they are
no longer unseen; the floors are what they give since.
"""

import json
import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from claimcheck.documents import read
from claimcheck.extraction import extract
from claimcheck.model.citations import Citation

# Lowest F1 of each field over all three sets, and of their mean in each.
_FLOORS = {"authors": 0.9, "title": 0.9, "house": 0.85, "issued": 0.95, "pages": 0.95, "urls": 1.0}
_MACRO = {"held_out": 0.94, "held_out_2": 0.93, "held_out_3": 0.93}


@cache
def _pairs(name: str) -> dict[str, list[tuple[str, str]]]:
    """For each field the (found, true) values of a set, "" for none."""
    labelled = json.loads((Path(__file__).parent / f"{name}.json").read_text(encoding="utf-8"))
    marked = "\n\n".join(f"A sentence.[^{i}]" for i in range(1, len(labelled) + 1))
    noted = "\n\n".join(f"[^{i}]: {one['note']}" for i, one in enumerate(labelled, 1))
    notes = extract(read(f"{marked}\n\n{noted}\n".encode(), "notes.md"), "notes", None).notes
    found: dict[str, list[tuple[str, str]]] = {field: [] for field in _FLOORS}
    for one, note in zip(labelled, notes, strict=True):
        for i in range(max(len(note.citations), len(one["citations"]))):
            got = _found(note.citations[i]) if i < len(note.citations) else {}
            true = _true(one["citations"][i]) if i < len(one["citations"]) else {}
            for field, values in found.items():
                values.append((got.get(field, ""), true.get(field, "")))
    return found


def _f1(pairs: list[tuple[str, str]]) -> float:
    hits = sum(found == true != "" for found, true in pairs)
    total = sum(found != "" for found, _ in pairs) + sum(true != "" for _, true in pairs)
    return 2 * hits / total


@pytest.mark.parametrize("field", _FLOORS)
def test_each_field_of_notes_in_other_styles_is_read_as_often_as_it_was(field: str) -> None:
    pairs = [pair for name in _MACRO for pair in _pairs(name)[field]]
    assert _f1(pairs) >= _FLOORS[field], [pair for pair in pairs if pair[0] != pair[1]]


@pytest.mark.parametrize("name", _MACRO)
def test_each_set_is_read_as_well_as_it_was(name: str) -> None:
    scores = [_f1(pairs) for pairs in _pairs(name).values()]
    assert sum(scores) / len(scores) >= _MACRO[name]


def _found(citation: Citation) -> dict[str, str]:
    return {
        "authors": _list(name.family or name.literal for name in citation.authors),
        "title": _plain(citation.title),
        "house": _list((citation.container_title, citation.collection_title, citation.publisher)),
        "issued": citation.date.edtf.text if citation.date and citation.date.edtf else "",
        "pages": _plain(citation.page),
        "urls": str(len(citation.urls) or ""),
    }


def _true(label: dict[str, object]) -> dict[str, str]:
    return {
        "authors": _list(label.get("authors", [])),  # type: ignore[arg-type]  # a list of strings in the file
        "title": _plain(label.get("title", "")),
        "house": _list(label.get("house", [])),  # type: ignore[arg-type]  # a list of strings in the file
        "issued": str(label.get("issued", "")),
        "pages": _plain(label.get("pages", "")),
        "urls": str(label.get("urls", "")),
    }


def _list(values: Iterable[object]) -> str:
    return " / ".join(sorted(_plain(value) for value in values if value))


def _plain(value: object) -> str:
    folded = unicodedata.normalize("NFKD", str(value)).casefold()
    return " ".join(re.findall(r"\w+", "".join(c for c in folded if not unicodedata.combining(c))))
