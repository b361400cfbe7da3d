"""sources.csv: every source, as any reader of CSV has it back, and as no spreadsheet runs it."""

import csv
import io
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.reports.hostile import hostile

from claimcheck import documents, extraction
from claimcheck.model.dates import Edtf, Precision
from claimcheck.model.decisions import SourceSeen
from claimcheck.model.evidence import LinkCheck, Verdict
from claimcheck.model.records import Failed, NoRecord, Notice, Record, Unregistered
from claimcheck.model.report import Report
from claimcheck.reports import View, formats
from claimcheck.reports.csv import COLUMNS, cell

TEXT = """\
# Ports

Trade rose.[^1] It fell.[^2] It rose.[^3] See <https://sea.net/map>.

[^1]: A. Rossi, “The Ports”, *Journal of Ports*, 12 (2021), doi:10.1234/ports.1, https://ports.org/one (accessed 1 May 2022).
[^2]: Ibid.
[^3]: See https://ports.org/two
"""


def _rows(report) -> list[dict[str, str]]:
    text = formats()["csv"].render(report, View())
    assert text.startswith("\ufeff")
    assert text.count("\n") == text.count("\r\n")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), strict=True))


def _report(**changes: object) -> Report:
    document = extraction.extract(documents.read(TEXT.encode(), "a.md"), "a", None)
    return replace(Report("1", (document,), {}, (), (), (), (), ()), **changes)  # type: ignore[arg-type]


def test_every_note_and_link_is_there_in_order() -> None:
    rows = _rows(_report())
    assert [(row["note"], row["url"]) for row in rows] == [
        ("1", "https://ports.org/one"),
        ("2", ""),
        ("3", "https://ports.org/two"),
        ("", "https://sea.net/map"),
    ]
    assert {row["brief"] for row in rows} == {"Ports"}


def test_a_work_is_taken_apart() -> None:
    first = _rows(_report())[0]
    assert first["authors"] == "Rossi, A."
    assert (first["title"], first["date"], first["accessed"]) == ("The Ports", "2021", "2022-05-01")
    assert first["doi"] == "10.1234/ports.1"


def test_a_link_has_its_verdict_and_who_saw_it() -> None:
    dead = LinkCheck("https://ports.org/two", Verdict.DEAD, detail="HTTP 404", checked_at="2025-06-01T08:00:00Z")
    seen = {"https://ports.org/two": SourceSeen("https://ports.org/two", "A. Editor", "2025-05-02")}
    row = _rows(_report(links=(dead,), by_hand=seen))[2]
    assert (row["verdict"], row["detail"], row["checked_at"]) == ("dead", "HTTP 404", "2025-06-01T08:00:00Z")
    assert row["by_hand"] == "A. Editor, 2025-05-02"


def test_a_work_has_what_the_registry_said() -> None:
    issued = Edtf("2021", Precision.YEAR, date(2021, 1, 1), date(2021, 12, 31))
    record = Record("Crossref", "https://doi.org/10.1234/ports.1", titles=("The Ports",), issued=issued)
    answers = {
        "found": record,
        "retracted": replace(record, notices=(Notice("retraction"),)),
        "no such DOI": Unregistered("doi.org"),
        "no record": NoRecord(("Crossref", "DataCite")),
        "could not check": Failed("timed out"),
    }
    for told, answer in answers.items():
        assert _rows(_report(records={"10.1234/ports.1": answer}))[0]["registry"] == told
    row = _rows(_report(records={"10.1234/ports.1": record}))[0]
    assert (row["record_title"], row["record_date"]) == ("The Ports", "2021")


def test_a_report_on_nothing_is_its_header(report_of, draft) -> None:
    text = formats()["csv"].render(report_of(draft()), View())
    assert next(csv.reader([text[1:]])) == list(COLUMNS)


@given(st.lists(hostile, min_size=1))
def test_cells_come_back_as_they_were_written(texts: list[str]) -> None:
    line = ",".join('"' + cell(text).replace('"', '""') + '"' for text in texts)
    assert list(csv.reader(io.StringIO(line, newline=""), strict=True)) == [[cell(text) for text in texts]]


@given(hostile)
def test_no_cell_is_a_formula_and_none_has_a_line_end_or_a_control(text: str) -> None:
    made = cell(text)
    assert not [part for part in made.split(";") if part.lstrip()[:1] in tuple("=+-@＝＋－＠")]
    assert not set(made) & {*map(chr, range(32)), "\x7f"}


def test_a_cell_is_no_longer_than_a_spreadsheet_takes() -> None:
    assert len(cell("=" * 50_000)) <= 32_767
