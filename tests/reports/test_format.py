"""Formats are found, never listed."""

import subprocess
import sys

from claimcheck.reports import View, extract_formats, formats


def test_every_format_of_a_report_is_found_by_its_module() -> None:
    kept = {name: found.filename for name, found in formats().items()}
    assert kept.items() >= {"html": "report.html", "json": "findings.json", "text": None}.items()


def test_every_form_of_an_extraction_is_found_by_its_module() -> None:
    assert set(extract_formats()) >= {"csl", "json", "table"}


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
