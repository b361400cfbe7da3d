"""Formats are found, never listed."""

import subprocess
import sys

import pytest

from claimcheck.reports import View, extract_formats, formats


def test_every_format_of_a_report_is_found_by_its_module() -> None:
    kept = {name: found.filename for name, found in formats().items()}
    assert kept.items() >= {"html": "report.html", "json": "findings.json", "text": None}.items()


def test_every_form_of_an_extraction_is_found_by_its_module() -> None:
    assert set(extract_formats()) >= {"csl", "json", "table"}


@pytest.mark.parametrize("name", ["bibtex", "csl", "json", "table"])
def test_only_the_form_that_is_asked_for_is_loaded(name: str) -> None:
    probe = (
        f"import sys; from claimcheck.reports import extract_formats; extract_formats()['{name}'];"
        "print(*[each.rpartition('.')[2] for each in sys.modules if each.startswith('claimcheck.reports.extraction.')])"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [name]


def test_a_format_bears_the_name_of_its_module() -> None:
    for family in (formats(), extract_formats()):
        assert {name: each.name for name, each in family.items()} == {name: name for name in family}


@pytest.mark.parametrize("name", ["format", "discretion", "page", "extraction.json", "..cli", "", "nothing"])
def test_what_is_no_format_is_not_in_the_family(name: str) -> None:
    assert name not in formats()
    with pytest.raises(KeyError):
        formats()[name]


def test_no_two_formats_are_kept_under_one_name() -> None:
    names = [found.filename for found in formats().values() if found.filename]
    assert len(names) == len(set(names))


def test_finding_the_formats_imports_neither_jinja_nor_rich() -> None:
    probe = (
        "import sys; from claimcheck.reports import formats, extract_formats; formats(); extract_formats();"
        "print(*[name for name in ('jinja2', 'markupsafe', 'rich') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_every_form_of_a_report_is_the_same_twice_and_ends_its_last_line(shores) -> None:
    _, report = shores
    for found in formats().values():
        once = found.render(report, View(verbose=True))
        assert once == found.render(report, View(verbose=True))
        assert once.endswith("\n")
        assert not once.endswith("\n\n")


def test_every_form_of_an_extraction_is_the_same_twice_and_ends_its_last_line(shores) -> None:
    _, report = shores
    for found in extract_formats().values():
        once = found.render(report.documents, View())
        assert once == found.render(report.documents, View())
        assert once.endswith("\n")
        assert not once.endswith("\n\n")
