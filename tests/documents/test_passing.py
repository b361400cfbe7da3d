"""What is passed over in a folder: the signs of open files, pages made from another file, reports of an earlier run."""

import pytest

from claimcheck.documents.passing import is_lock, is_open, is_report, why


@pytest.mark.parametrize("name", ["~$brief.docx", "~$ief.docx", ".~lock.brief.docx#"])
def test_what_a_word_processor_leaves_beside_an_open_file_is_no_document(name: str) -> None:
    assert is_lock(name)
    assert "open in a word processor" in why(name, {name})


@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("a.docx", "~$a.docx"),
        ("seven12.docx", "~$even12.docx"),
        ("longer-name.docx", "~$nger-name.docx"),
        ("brief.docx", ".~lock.brief.docx#"),
    ],
)
def test_a_file_with_its_lock_beside_it_is_open(name: str, lock: str) -> None:
    assert is_open(name, {name, lock})
    assert "save and close it" in why(name, {name, lock})
    assert not why(name, {name})


def test_the_lock_of_another_file_is_none_of_this_one() -> None:
    assert not why("brief.docx", {"brief.docx", "~$report.docx", ".~lock.a brief.docx#"})


@pytest.mark.parametrize("made", ["brief.pdf", "brief.html", "brief.HTM"])
@pytest.mark.parametrize("written", ["brief.docx", "brief.md", "brief.tex"])
def test_a_page_beside_the_file_that_it_was_made_from_is_passed_over(made: str, written: str) -> None:
    assert f"{written} beside it is taken for its source" in why(made, {made, written})


def test_a_page_alone_and_a_source_are_read() -> None:
    assert not why("brief.pdf", {"brief.pdf", "other.md", "brief.html"})
    assert not why("brief.md", {"brief.md", "brief.pdf"})
    assert not why("brief.docx", {"brief.md", "brief.docx"})


def test_reports_are_known_by_the_findings_beside_them() -> None:
    assert is_report("report.html", {"report.html", "findings.json"})
    assert is_report("summary.md", {"summary.md", "findings.json"})
    assert not is_report("summary.md", {"summary.md"})
    assert not is_report("brief.md", {"brief.md", "findings.json"})


@pytest.mark.parametrize("name", ["brief.odt", "brief.DOC", "brief.rtf", "brief.mht"])
def test_a_text_in_a_format_that_cannot_be_read_is_said_to_be_one(name: str) -> None:
    assert "save it as .docx" in why(name, {name})
    assert why(name, {name, "brief.docx"}) == "is passed over for brief.docx beside it"
