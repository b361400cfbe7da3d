"""The process in which PDFium reads: what it tells comes back whole, and its death is an answer."""

import json
import shutil

import pytest
from tests.documents.pdf.press import Page, printed

from claimcheck.documents.pdf.apart import opened
from claimcheck.documents.pdf.sheet import Piece, Sheet, Style, Target, from_wire, to_wire
from claimcheck.errors import UnreadableFile


def test_a_page_comes_out_of_the_other_process_as_it_went_in():
    pieces = (
        Piece("Tides \ud800 “1”", 1.1, 2.2, 3.3, 10.0, Style(bold=True, italic=False), raised=True, spaced=True, link=0),
        Piece("2", 1.0, 2.0, 3.0, 6.5, artifact=True),
    )
    sheet = Sheet(3, 595.0, 842.0, 1, pieces, ((1.0, 2.0, 3.0, 4.0),), (Target("https://a.example", 2, 1.5, 2.5),), 0.25)
    assert from_wire(json.loads(json.dumps(to_wire(sheet)))) == sheet


def test_the_pages_of_a_file_come_in_order_with_their_number_and_what_the_file_says_of_itself():
    first, second = Page(), Page()
    first.lines(50, 540, "The harbour fell silent.")
    second.lines(50, 540, "Nobody asked the crews.")
    with opened(printed(first, second, information={"Title": "Tides"}), "brief.pdf") as file:
        texts = ["".join(piece.text for piece in sheet.pieces) for sheet in file.sheets if sheet]
        assert (file.count, file.said["Title"]) == (2, "Tides")
    assert texts == ["The harbour fell silent.", "Nobody asked the crews."]


def test_a_process_that_dies_is_an_unreadable_file(monkeypatch):
    monkeypatch.setattr("sys.executable", shutil.which("false") or pytest.skip("there is no program that fails"))
    with pytest.raises(UnreadableFile, match=r"brief\.pdf: .* time or memory"), opened(printed(Page()), "brief.pdf"):
        pytest.fail("nothing was read")


def test_a_process_that_cannot_be_started_is_an_unreadable_file(monkeypatch, tmp_path):
    monkeypatch.setattr("sys.executable", str(tmp_path / "no such program"))
    with pytest.raises(UnreadableFile, match="cannot be started"), opened(printed(Page()), "brief.pdf"):
        pytest.fail("nothing was read")
