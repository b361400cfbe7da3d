"""A Word file has paragraphs and a PDF pages: every form says where a finding stands there, and none names a line."""

import csv
import json
import re
from dataclasses import replace

import pytest
from tests.reports.runner import commands

from claimcheck.model.report import Report
from claimcheck.model.text import Spot
from claimcheck.reports import View, formats


@pytest.fixture
def paged(shores) -> Report:
    """The two shores as a PDF: a page for every sixty characters."""
    _, report = shores
    (document,) = report.documents
    findings = tuple(replace(each, fix=None) for each in report.findings)  # no rule offers one there
    spots = tuple(
        Spot(at, page=at // 60 + 1, box=(72.0, 700.0, 300.04, 712.0)) for at in range(0, len(document.source) + 1, 60)
    )
    return replace(report, documents=(replace(document, spots=spots),), findings=findings)


@pytest.fixture
def worded(paged: Report) -> Report:
    """The two shores as a Word file."""
    (document,) = paged.documents
    spots = tuple(Spot(spot.start, paragraph=spot.page) for spot in document.spots)
    return replace(paged, documents=(replace(document, spots=spots),))


def _page(report: Report) -> int:
    """The page of the finding that all forms tell first."""
    spot = report.documents[0].spot(next(each.span for each in report.findings if each.rule == "D304"))
    assert spot is not None
    return spot.page or spot.paragraph


@pytest.mark.parametrize("form", ["text", "markdown", "junit", "html", "sarif", "github"])
def test_the_page_is_told_and_no_line(paged: Report, form: str) -> None:
    told = formats()[form].render(paged, View(verbose=True))
    assert re.search(rf"\bp\. {_page(paged)}\b", told)
    assert not re.search(r"two-shores\.md:\d|\bline \d|startLine", told)


@pytest.mark.parametrize("form", ["text", "markdown", "junit", "html", "sarif", "github"])
def test_the_paragraph_is_told_and_no_line(worded: Report, form: str) -> None:
    told = formats()[form].render(worded, View(verbose=True))
    assert re.search(rf"\bparagraph {_page(worded)}\b", told)
    assert not re.search(r"two-shores\.md:\d|\bline \d|startLine", told)


def test_in_json_the_page_and_the_box_stand_beside_the_lines_of_what_was_read(paged: Report, worded: Report) -> None:
    shown = json.loads(formats()["json"].render(paged, View()))["findings"]
    spans = {each["rule"]: each["span"] for each in shown}
    assert spans["D304"]["page"] == _page(paged)
    assert spans["D304"]["box"] == [72.0, 700.0, 300.0, 712.0]
    assert spans["D304"]["line"] >= 1
    shown = json.loads(formats()["json"].render(worded, View()))["findings"]
    (paragraph,) = (each["span"] for each in shown if each["rule"] == "D304")
    assert (paragraph["paragraph"], "page" in paragraph, "box" in paragraph) == (_page(worded), False, False)


def test_an_annotation_has_the_file_alone_and_begins_with_the_page(paged: Report) -> None:
    first = commands(formats()["github"].render(paged, View()))[0]
    assert set(first.properties) == {"file", "title"}
    assert first.message.startswith(f"p. {_page(paged)}: ")


def test_the_column_of_lines_has_the_page(paged: Report) -> None:
    rows = list(csv.DictReader(formats()["csv"].render(paged, View()).splitlines()))
    assert rows
    assert all(re.fullmatch(r"p\. \d+", row["line"]) for row in rows)
