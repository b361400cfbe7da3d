"""A report of 48 pages and 457 notes, held against the text of its notes in another format (../shared, if it is there)."""

import resource
import time
from pathlib import Path

import pytest
from rapidfuzz import fuzz

from claimcheck import documents
from claimcheck.extraction import extract

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
PDF, TWIN = CORPUS / "crs-r48915-preemption.pdf", CORPUS / "crs-r48915-preemption.md"
LIKE, FOUND, LINKED, PAGES_A_SECOND = 90, 0.95, 0.93, 20

pytestmark = pytest.mark.skipif(not PDF.exists(), reason="needs ../shared")


def spent() -> float:
    """Seconds of processor so far, by this process and those it waited for; others that run meanwhile do not count."""
    return time.process_time() + sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])


def test_the_notes_of_a_long_report_are_found_and_linked_at_twenty_pages_a_second():
    true = {
        note.number: note.text.string for note in extract(documents.read(TWIN.read_bytes(), TWIN.name), "twin", None).notes
    }
    begun = spent()
    document = extract(documents.read(PDF.read_bytes(), PDF.name), "report", None)
    seconds = spent() - begun
    found = {note.number: note for note in document.notes}
    alike = sum(fuzz.ratio(text, found[number].text.string) >= LIKE for number, text in true.items() if number in found)
    linked = sum(bool(found[number].markers) for number in true if number in found)
    assert len(true) == 457
    assert alike >= FOUND * len(true)
    assert linked >= LINKED * len(true)
    assert len(document.notes) == len(true)
    assert 48 / seconds >= PAGES_A_SECOND
