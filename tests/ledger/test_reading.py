"""What a ledger says, and where it stands when it does not hold."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import ledger
from claimcheck.errors import SettingsError

LEDGER = """\
# kept
version: 1
documents:
  - id: italy-japan-2025
    paths: ["briefs/italy-japan*", "./drafts/**/italy.md"]
    title: "Italy and Japan"
    published: 2025-06-15
  - id: "no"
    paths: [other]
facts: []
sources: [{url: "https://example.org", cite: "X", seen_by: A, on: 2025-05-02}]
claims:
waivers: []
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "claims.yaml"
    file.write_text(text, "utf-8")
    return file


def refused(folder: Path, text: str) -> str:
    with pytest.raises(SettingsError) as caught:
        ledger.read(written(folder, text))
    words = str(caught.value)
    assert "\n" not in words
    return words.partition("claims.yaml")[2]


def test_documents_are_read_with_their_dates_as_they_are_written(tmp_path: Path) -> None:
    first, second = ledger.read(written(tmp_path, LEDGER)).documents
    assert (first.id, first.title, str(first.published)) == ("italy-japan-2025", "Italy and Japan", "2025-06-15")
    assert (second.id, second.published) == ("no", None)


@pytest.mark.parametrize(
    ("file", "id_"),
    [
        ("briefs/italy-japan-2025.md", "italy-japan-2025"),
        ("briefs/italy-japan.docx", "italy-japan-2025"),
        ("drafts/a/b/italy.md", "italy-japan-2025"),
        ("other/x/y.md", "no"),
        ("briefs/sub/italy-japan.md", None),
        ("sub/briefs/italy-japan.md", None),
        ("../briefs/italy-japan.md", None),
        ("italy.md", None),
    ],
)
def test_a_file_has_the_id_of_the_globs_from_the_ledgers_folder_down(tmp_path: Path, file: str, id_: str | None) -> None:
    entry = ledger.read(written(tmp_path, LEDGER)).entry(tmp_path / file)
    assert (entry.id if entry else None) == id_


def test_the_first_entry_that_matches_counts(tmp_path: Path) -> None:
    text = 'version: 1\ndocuments: [{id: a, paths: ["*.md"]}, {id: b, paths: ["x.md"]}]\n'
    entry = ledger.read(written(tmp_path, text)).entry(tmp_path / "x.md")
    assert entry is not None
    assert entry.id == "a"


def test_no_ledger_and_an_empty_one_name_nothing(tmp_path: Path) -> None:
    assert ledger.read(None).documents == ()
    assert ledger.read(written(tmp_path, "# nothing yet\n")).documents == ()
    assert ledger.read(written(tmp_path, "version: 1\ndocuments:\n")).documents == ()


def test_what_a_run_without_paths_takes_are_the_globs_of_all_documents(tmp_path: Path) -> None:
    named = ledger.read(written(tmp_path, LEDGER)).files()
    assert [path.relative_to(tmp_path).as_posix() for path in named] == [
        "briefs/italy-japan*", "drafts/**/italy.md", "other",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("version: 2\n", ", line 1, column 10: must begin with `version: 1`"),
        ("documents: []\n", ", line 1, column 1: must begin with `version: 1`"),
        ("- a\n", ", line 1, column 1: the ledger must be a table of keys"),
        ("version: 1\nfact: []\n", ", line 2, column 1: the ledger has no key 'fact'; known are version, documents, facts"),
        ("version: 1\nversion: 1\n", ", line 2, column 1: 'version' stands here twice"),
        ("version: 1\nfacts: {a: b}\n", ", line 2, column 8: 'facts' must be a list"),
        ("version: 1\ndocuments: [{id: a}]\n", ", line 2, column 13: a document has no 'paths'"),
        ("version: 1\ndocuments: [a]\n", ", line 2, column 13: a document must be a table of keys"),
        ("version: 1\ndocuments: [{id: [a], paths: []}]\n", ", line 2, column 18: 'id' must be a string"),
        ("version: 1\ndocuments: [{id: '', paths: []}]\n", ", line 2, column 18: 'id' must be a string"),
        ("version: 1\ndocuments: [{id: a, paths: x}]\n", ", line 2, column 28: 'paths' must be a list"),
        ("version: 1\ndocuments: [{id: a, paths: [{}]}]\n", ", line 2, column 29: a path must be a string"),
        ("version: 1\ndocuments: [{id: a, paths: [], published: 2025-13}]\n", "column 43: 'published' is no date"),
        ("version: 1\ndocuments: [{id: a, paths: []}, {id: a, paths: []}]\n", "column 33: there is a document 'a' already"),
        ("version: 1\ndocuments: [\n", ", line 3, column 1: not YAML"),
        ("version: 1\n\tx: 1\n", ", line 2, column 1: not YAML"),
        ("a: &x [*x]\n", ", line 1, column 4: anchors and aliases"),
        ("[" * 5000, "nested deeper"),
    ],
)
def test_what_does_not_hold_is_one_sentence_with_line_and_column(tmp_path: Path, text: str, words: str) -> None:
    assert words in refused(tmp_path, text)


def test_a_ledger_that_is_not_there_or_no_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"none\.yaml does not exist"):
        ledger.read(tmp_path / "none.yaml")
    (tmp_path / "claims.yaml").write_bytes(b"version: 1 # \xff")
    with pytest.raises(SettingsError, match="UTF-8"):
        ledger.read(tmp_path / "claims.yaml")


@given(text=st.text(alphabet="version: 1\ndocuments-[]{}&*!|>\"'#,idpaths\t\x00\x1b", max_size=120))
def test_no_text_makes_it_crash(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = written(tmp_path_factory.mktemp("ledger"), text)
    with contextlib.suppress(SettingsError):
        assert isinstance(ledger.read(file), ledger.Ledger)
