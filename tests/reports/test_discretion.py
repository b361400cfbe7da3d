"""Credentials of the document's URLs, and every form of the report."""

from dataclasses import replace

import pytest

from claimcheck import documents, extraction
from claimcheck.model.document import Document
from claimcheck.model.evidence import LinkCheck, Verdict
from claimcheck.model.finding import Confidence, Edit, Exhibit, Finding, Fix, Severity
from claimcheck.model.report import Accounts, Report
from claimcheck.reports import View, formats
from claimcheck.reports.discretion import discreet

URL = "http://me:s3cret@a.net/x"
TEXT = f"# A brief\n\nIt is so.[^1]\n\n[^1]: A. Author, “Title”, 2024, {URL} (accessed 1 May 2024). More.\n"


def report(text: str) -> Report:
    document = extraction.extract(documents.read(text.encode(), "a.md"), "a", None)
    (link,) = document.links
    finding = Finding(
        "L401", "dead-link", Severity.ERROR, Confidence.HIGH, f"“{link.url}” is gone.", "a.md", link.span, (link.url,),
        f"link:{link.url}", note="1", note_id=document.notes[0].id, evidence=(Exhibit("answer", "HTTP 404", link.url),),
        suggestion=link.url, fix=Fix((Edit(link.span, link.url),), safe=False),
    )  # fmt: skip
    dead = LinkCheck(link.url.replace("me:s3cret@", ""), Verdict.DEAD, detail="HTTP 404")
    return Report("1", (document,), {"a.md": Accounts()}, (finding,), (), (dead,), (), ())


@pytest.mark.parametrize("form", sorted(formats()))
@pytest.mark.parametrize("text", [TEXT, TEXT.replace(URL, f"<{URL}>"), TEXT.replace(URL, f"[text]({URL})")])
def test_no_form_of_the_report_shows_them(form: str, text: str) -> None:
    assert "s3cret" in formats()[form].render(report(text), View(verbose=True))
    assert "s3cret" not in formats()[form].render(discreet(report(text)), View(verbose=True))


def test_everything_stands_where_it_stood() -> None:
    before, after = report(TEXT), discreet(report(TEXT))
    (old,), (new,) = before.documents, after.documents
    assert isinstance(new, Document)
    assert len(new.source) == len(old.source)
    assert [new.place(note.span) for note in new.notes] == [old.place(note.span) for note in old.notes]
    assert new.notes[0].text.runs == old.notes[0].text.runs
    assert [link.url for link in new.links] == [link.url for link in after.links] == ["http://a.net/x"]
    assert after.findings[0].fix is None


def test_a_report_without_credentials_is_left_as_it_is() -> None:
    plain = report(TEXT.replace("me:s3cret@", ""))
    assert discreet(plain) is plain
    assert discreet(replace(plain, documents=())).findings == plain.findings
