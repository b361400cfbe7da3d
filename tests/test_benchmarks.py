"""The benchmarks run; what they measure is for people to read."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def call(*args: str) -> str:
    done = subprocess.run([sys.executable, "-m", "benchmarks", *args], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


def test_every_file_of_the_folder_is_listed_as_a_benchmark() -> None:
    files = {path.stem for path in (ROOT / "benchmarks").glob("*.py")} - {"__init__", "__main__"}
    listing = call("--help")
    assert files
    assert [name for name in sorted(files) if f"\n    {name} " not in listing] == []


def test_extract_prints_one_row_for_each_number_of_copies() -> None:
    rows = [line.split() for line in call("extract", "--times", "1", "3", "--rounds", "1").splitlines()[2:]]
    assert [(row[0], row[2]) for row in rows] == [("1", "14"), ("3", "42")]


def test_dates_prints_one_row_for_each_text_and_finds_none_where_no_digit_stands() -> None:
    rows = [line.split() for line in call("dates", "--size", "50000", "--rounds", "1").splitlines()[2:]]
    assert [row[0] for row in rows] == ["document", "no", "all"]
    assert int(rows[0][2]) > 10


@pytest.mark.skipif(sys.platform != "linux", reason="the benchmark takes many loopback addresses, as Linux has them")
def test_links_prints_one_row_for_each_program_and_the_second_run_asks_nothing() -> None:
    printed = call("links", "--links", "12", "--hosts", "3", "--latency", "0").splitlines()
    rows = {line[:34].strip(): line[34:].split() for line in printed[2:]}
    assert rows["claimcheck, --select L"][-1] == "12"
    assert rows["claimcheck, second run"][-1] == "0"
    assert rows["claimcheck, second run"][2:4] == ["-", "-"]  # no rate of what was not asked


@pytest.mark.skipif(sys.platform != "linux", reason="the benchmark takes many loopback addresses, as Linux has them")
def test_gather_finds_every_link_alive_with_and_without_asking() -> None:
    printed = call("gather", "--links", "12", "--hosts", "3", "--latency", "0").splitlines()
    rows = {line[:34].strip(): line[34:].split() for line in printed[2:]}
    assert {tuple(row[-2:]) for label, row in rows.items() if label != "interval 0, second run"} == {("12", "12")}
    assert rows["interval 0, second run"][-2:] == ["12", "0"]


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc makes the files")
def test_formats_prints_one_row_for_each_maker_and_finds_every_note_of_a_page_that_pandoc_made() -> None:
    printed = call("formats", "--only", "pandoc.html", "--original", "tests/formats/two-harvests.md").splitlines()
    assert [line for line in printed if line.startswith("| .html ")] == [
        "| .html | pandoc | 12 of 12 | 13 of 13 | 1.000 | 1.000 | 14 of 14 | 0 of 0 |"
    ]


def test_fuzz_counts_what_was_read_and_what_was_refused() -> None:
    rows = [line.split() for line in call("fuzz", "--minutes", "0.03", "--only", ".md").splitlines()[1:]]
    assert rows[0] == ["format", "files", "read", "refused", "faults"]
    suffix, *counts = rows[1]
    whole, read, refused, faults = map(int, counts)
    assert (suffix, whole, faults) == (".md", read + refused, 0)
    assert whole > 0
