"""`extract --format csl` is what a reference manager reads."""

import json
import shutil
import subprocess
from dataclasses import replace

import pytest

from claimcheck.model.document import Reference
from claimcheck.reports import View, extract_formats


def _render(*documents) -> str:
    return extract_formats()["csl"].render(documents, View())


def _items(*documents) -> list[dict[str, object]]:
    return json.loads(_render(*documents))


def test_every_work_cited_is_an_item_with_a_key_of_author_and_year(shores) -> None:
    _, report = shores
    assert [item["id"] for item in _items(*report.documents)] == ["rossi2023", "rossi2025"]


def test_a_work_cited_again_in_a_reference_list_is_one_item(shores) -> None:
    _, report = shores
    document = report.documents[0]
    note = document.notes[0]
    entry = Reference("r1", note.text, note.span, None, note.citations)
    assert len(_items(replace(document, references=(entry,)))) == 2


def test_a_document_that_cites_nothing_is_an_empty_list(draft) -> None:
    assert _items(draft().paragraph("Text.").document()) == []


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="needs pandoc")
def test_pandoc_makes_a_bibliography_of_it(shores, tmp_path) -> None:
    _, report = shores
    file = tmp_path / "works.json"
    file.write_text(_render(*report.documents), "utf-8")
    made = subprocess.run(
        ["pandoc", "-f", "csljson", "--citeproc", "-t", "plain", str(file)],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert "Rossi" in made.stdout
    assert "2025" in made.stdout
    assert not made.stderr
