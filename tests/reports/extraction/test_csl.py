"""`extract --format csl` is what a reference manager reads."""

import json
from dataclasses import replace

from claimcheck.model.document import Reference
from claimcheck.reports import View, extract_formats


def _items(*documents) -> list[dict[str, object]]:
    return json.loads(extract_formats()["csl"].render(documents, View()))


def test_every_work_cited_is_an_item_whose_id_leads_back_to_its_note(shores) -> None:
    _, report = shores
    assert [item["id"] for item in _items(*report.documents)] == ["two-shores.n1", "two-shores.n2"]


def test_ids_are_unique_where_a_note_cites_twice_and_a_list_follows(shores) -> None:
    _, report = shores
    document = report.documents[0]
    note = document.notes[0]
    twice = replace(note, citations=note.citations * 2)
    entry = Reference("r1", note.text, note.span, None, note.citations)
    ids = [item["id"] for item in _items(replace(document, notes=(twice,), references=(entry,)))]
    assert ids == ["two-shores.n1", "two-shores.n1.2", "two-shores.r1"]


def test_a_document_that_cites_nothing_is_an_empty_list(draft) -> None:
    assert _items(draft().paragraph("Text.").document()) == []
