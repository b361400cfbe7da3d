"""The first half of the story; what becomes of the documents is told in test_pipeline.py."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from claimcheck.documents.discovery import Place
from claimcheck.errors import NoDocuments, UsageError
from claimcheck.grammar import calendars
from claimcheck.ledger import Ledger
from claimcheck.model.dates import Edtf
from claimcheck.model.document import Basis
from claimcheck.model.settings import Settings
from claimcheck.understanding import Order, Understood, understand


def understood(
    folder: Path, *names: str, id_: str = "", published: Edtf | None = None, exclude: tuple[str, ...] = ()
) -> Understood:
    place = Place(folder, frozenset({".md"}), exclude)
    now = datetime(2026, 11, 22, tzinfo=UTC)
    paths = tuple(folder / name for name in names)
    return understand(Order(paths, place, Settings(), Ledger(folder), now, id=id_, published=published))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.md", "a.md"):
        (tmp_path / name).write_text(f"# Paper {name}\n\nA port grew.[^1]\n\n[^1]: A, “B”, 2020.\n", "utf-8")
    return tmp_path


def test_documents_come_in_the_order_of_their_paths_and_bear_their_names(folder: Path) -> None:
    assert [(each.path, each.id) for each in understood(folder, "b.md", "a.md").documents] == [("a.md", "a"), ("b.md", "b")]


def test_a_path_that_fails_does_not_stop_the_others(folder: Path) -> None:
    (folder / "c.md").write_bytes(b"\x00\x01\x02" * 50)
    found = understood(folder, "a.md", "c.md")
    assert [each.path for each in found.documents] == ["a.md"]
    assert [each.path for each in found.problems] == ["c.md"]


def test_what_the_command_line_says_of_a_document_holds(folder: Path) -> None:
    (document,) = understood(folder, "a.md", id_="harbour", published=calendars.year(2024)).documents
    assert document.id == "harbour"
    assert document.published is not None
    assert (document.published.edtf.text, document.published.basis) == ("2024", Basis.OPTION)


def test_one_id_for_two_documents_and_no_document_at_all_are_refused(folder: Path) -> None:
    with pytest.raises(UsageError, match="harbour"):
        understood(folder, "a.md", "b.md", id_="harbour")
    with pytest.raises(NoDocuments):
        understood(folder, "a.md", exclude=("*.md",))


def test_what_only_reads_loads_neither_rules_nor_evidence_nor_the_values_they_make() -> None:
    rooms = ("claimcheck.rules", "claimcheck.evidence", "claimcheck.model.evidence", "claimcheck.model.report", "asyncio")
    probe = f"import sys, claimcheck.understanding; print(*[name for name in {rooms} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_an_id_that_several_documents_have_is_said_once_and_no_other_is(folder: Path) -> None:
    for name in ("one", "two", "three"):
        (folder / name).mkdir()
        (folder / name / "a.md").write_text("# A paper\n", "utf-8")
    assert understood(folder, "a.md", "b.md").notices == ()
    (notice,) = understood(folder, "b.md", "one/a.md", "three/a.md", "two/a.md").notices
    assert (notice.path, notice.code) == ("one/a.md", "shared-id")
    assert notice.message.startswith("three/a.md and 1 more have the id 'a' as well: ")
