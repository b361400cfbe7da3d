"""Files that other programs made of one text: each has the notes, markers, claims and findings of the Markdown original.

The files stand in tests/formats/made; `python -m benchmarks formats --keep DIR` makes them, and measures all of them.
"""

from functools import cache
from pathlib import Path

import pytest
from benchmarks.formats import LIKE, ORIGINALS, likenesses
from rapidfuzz import fuzz

from claimcheck import evidence, extraction, rules
from claimcheck.documents import read
from claimcheck.model.document import Document, PassageKind
from claimcheck.model.evidence import Need
from claimcheck.model.settings import Settings

MADE = sorted(path for path in (ORIGINALS / "made").rglob("*") if path.is_file())
# What a maker does to its file that nothing can undo: it says "1^(st)", draws tables with blanks, sets captions below them.
ALTERED = {".txt"}


def name(path: Path) -> str:
    return f"{path.parent.name}: {path.name}"


@cache
def understood(path: Path, document: str) -> Document:
    return extraction.extract(read(path.read_bytes(), path.name), document, None)


def original(path: Path) -> Document:
    return understood(ORIGINALS / f"{path.parent.name}.md", path.parent.name)


def made(path: Path) -> Document:
    return understood(path, path.parent.name)


def notes(document: Document) -> list[str]:
    return [" ".join(note.text.string.split()) for note in document.notes]


def prose(document: Document) -> str:
    passages = (
        one for one in document.passages if one.kind not in {PassageKind.NOTE, PassageKind.REFERENCE, PassageKind.ROW}
    )
    return " ".join(" ".join(one.text.string for one in passages).split())


def findings(document: Document) -> set[str]:
    answers = evidence.not_asked(evidence.requests((document,), frozenset(Need)))
    found, _ = rules.check((document,), answers, rules.all_rules(), Settings(), None)
    return {each.fingerprint for each in found}


@pytest.mark.parametrize("path", MADE, ids=name)
def test_each_note_of_the_original_is_a_note_with_the_same_text_and_there_is_no_other(path):
    true, found = notes(original(path)), notes(made(path))
    assert [text for text, like in zip(true, likenesses(true, found), strict=True) if like < LIKE] == []
    assert len(found) == len(true)


@pytest.mark.parametrize("path", [path for path in MADE if path.suffix not in ALTERED], ids=name)
def test_the_markers_point_to_the_same_notes_in_the_same_order(path):
    def order(document: Document) -> list[int | None]:
        place = {note.id: i for i, note in enumerate(document.notes)}
        return [place.get(marker.note_id) if marker.note_id else None for marker in document.markers]

    assert order(made(path)) == order(original(path))


@pytest.mark.parametrize("path", MADE, ids=name)
def test_the_prose_is_the_same_but_for_title_and_authors_that_a_maker_prints(path):
    assert fuzz.ratio(prose(original(path)), prose(made(path))) > 95


@pytest.mark.parametrize("path", [path for path in MADE if path.suffix not in ALTERED], ids=name)
def test_claims_and_findings_have_the_ids_that_decisions_hang_on(path):
    true, found = original(path), made(path)
    assert {claim.id for claim in true.claims} <= {claim.id for claim in found.claims}
    assert findings(true) <= findings(found)
