"""`run --annotate-docx DIR`, as a process: copies with comments, and nothing else written."""

import io
import zipfile

import pytest
from tests.documents.files import document, docx, footnotes

WRONG = document(
    "<w:p><w:r><w:t>The plan of 2030-2024 begins on 31 June 2024.</w:t></w:r>"
    '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
)
BRIEF = docx({"word/document.xml": WRONG, "word/footnotes.xml": footnotes("A. Author, Silt, 31 April 2020, p. 4.")})


@pytest.fixture
def files(folder):
    (folder / "briefs").mkdir()
    (folder / "briefs" / "wrong.docx").write_bytes(BRIEF)
    (folder / "other.md").write_text("# Ports\n\nThe plan of 2030-2024 is new.\n", encoding="utf-8")
    return folder


def written(folder):
    return sorted(
        path.relative_to(folder / "copies").as_posix() for path in (folder / "copies").rglob("*") if path.is_file()
    )


def test_a_copy_has_the_questions_and_the_original_stays_as_it_was(claimcheck, files):
    done = claimcheck("run", "briefs", "--offline", "--no-reports", "--annotate-docx", "copies", "--today", "2026-11-23")
    assert done.code == 1
    assert written(files) == ["briefs/wrong.docx"]
    assert "has 3 comments" in done.err
    assert (files / "briefs" / "wrong.docx").read_bytes() == BRIEF
    with zipfile.ZipFile(files / "copies" / "briefs" / "wrong.docx") as copy, zipfile.ZipFile(io.BytesIO(BRIEF)) as original:
        comments = copy.read("word/comments.xml").decode()
        assert copy.read("word/footnotes.xml") == original.read("word/footnotes.xml")
    assert ["1. “2030-2024”" in comments, "3. “31 April 2020” in note 1" in comments] == [True, True]
    assert 'w:date="2026-11-23T00:00:00Z"' in comments


def test_a_second_run_checks_no_copies_and_writes_the_same_bytes(claimcheck, files):
    first = claimcheck("run", ".", "--offline", "--no-reports", "--annotate-docx", "copies", "--today", "2026-11-23")
    copy = (files / "copies" / "briefs" / "wrong.docx").read_bytes()
    again = claimcheck("run", ".", "--offline", "--no-reports", "--annotate-docx", "copies", "--today", "2026-11-23")
    assert (again.code, again.out) == (first.code, first.out)
    assert (files / "copies" / "briefs" / "wrong.docx").read_bytes() == copy
    assert written(files) == ["briefs/wrong.docx"]


def test_what_is_no_word_file_is_said_once_and_a_file_without_questions_gets_no_copy(claimcheck, files):
    (files / "fine.docx").write_bytes(docx({"word/footnotes.xml": footnotes("A. Author, Silt, 3 May 2020, p. 4.")}))
    done = claimcheck("run", "other.md", "fine.docx", "--offline", "--no-reports", "--annotate-docx", "copies")
    assert "--annotate-docx: other.md got no copy" in done.err
    assert "fine.docx: there is nothing to ask" in done.err
    assert written(files) == []


def test_documents_of_one_name_from_elsewhere_each_get_a_copy(claimcheck, folder):
    (folder / "project").mkdir()
    for name in ("a", "b"):
        (folder / name).mkdir()
        (folder / name / "wrong.docx").write_bytes(BRIEF)
    options = ("--offline", "--no-reports", "--annotate-docx", "../copies")
    claimcheck("run", "../a/wrong.docx", "../b/wrong.docx", *options, cwd=folder / "project")
    assert written(folder) == ["wrong-2.docx", "wrong.docx"]


def test_quiet_says_nothing_of_what_went_well(claimcheck, files):
    done = claimcheck("run", "briefs", "--offline", "--no-reports", "-q", "--annotate-docx", "copies")
    assert done.err == ""


@pytest.mark.parametrize("folder_", ["briefs", ".", "briefs/../.."])
def test_a_folder_that_holds_the_documents_is_refused_before_anything_is_read(claimcheck, files, folder_):
    done = claimcheck("run", "briefs/wrong.docx", "--offline", "--no-reports", "--annotate-docx", folder_)
    assert (done.code, done.out) == (2, "")
    assert "holds the documents themselves" in done.err
    assert (files / "briefs" / "wrong.docx").read_bytes() == BRIEF


def test_a_folder_that_cannot_be_written_is_exit_2(claimcheck, files):
    (files / "copies").write_text("a file")
    done = claimcheck("run", "briefs", "--offline", "--no-reports", "--annotate-docx", "copies")
    assert done.code == 2
    assert "cannot be written" in done.err
