"""The command line as a whole, and the commands that only show something."""

import json
import subprocess
import sys

import pytest

from claimcheck import __version__
from claimcheck.reports import extract_formats, formats
from claimcheck.rules import all_rules

HEAVY = [
    "httpx", "aiohttp", "trafilatura", "htmldate", "justhtml", "lxml", "ruamel", "nupunkt", "jinja2", "pydantic", "rich",
    "pyromark", "rapidfuzz",
]  # fmt: skip
ROOMS = ("claimcheck.rules", "claimcheck.extraction", "claimcheck.evidence", "claimcheck.documents", "claimcheck.reports")
TEXT = '# A brief\n\nThe ministry spoke.[^1]\n\n[^1]: A. Smith, "Figures", 12 May 2024, https://example.org/figures.\n'


def test_importing_the_command_line_imports_nothing_heavy_and_no_room_below() -> None:
    code = "import sys, claimcheck.cli; print(*[m for m in sys.argv[1:] if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code, *HEAVY, *ROOMS], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_help_imports_nothing_heavy_but_what_prints_it() -> None:
    code = (
        "import sys, claimcheck.cli; names = sys.argv[1:]; sys.argv[1:] = ['run', '--help']; claimcheck.cli.main();"
        "print(*[m for m in names if m in sys.modules], file=sys.stderr)"
    )
    heavy = [name for name in HEAVY if name not in {"rich", "pydantic"}]
    done = subprocess.run([sys.executable, "-c", code, *heavy, *ROOMS], capture_output=True, text=True, check=True)
    assert done.stderr.split() == []


def test_the_version_is_printed(claimcheck):
    done = claimcheck("--version")
    assert (done.code, done.out, done.err) == (0, f"claimcheck {__version__}\n", "")


def test_without_a_command_the_help_is_shown_and_the_exit_code_is_2(claimcheck):
    done = claimcheck()
    assert (done.code, done.err) == (2, "")
    assert "extract" in done.out


def test_a_command_that_is_none_is_exit_2_with_the_nearest(claimcheck):
    done = claimcheck("rnu")
    assert (done.code, done.out) == (2, "")
    assert "run" in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(("command", "known"), [("run", formats), ("extract", extract_formats)])
def test_the_help_names_every_format(claimcheck, command, known):
    shown = " ".join(claimcheck(command, "--help", COLUMNS="300").out.split())
    assert [name for name in known() if name not in shown] == []


def test_rules_lists_every_rule_as_a_table_and_as_json(claimcheck):
    table = claimcheck("rules").out.splitlines()
    assert [line.split()[:3] for line in table if line[:1].isalpha() and line[1:4].isdigit()] == [
        [rule.code, rule.name, rule.severity] for rule in all_rules()
    ]
    listed = json.loads(claimcheck("rules", "--format", "json").out)
    assert [each["code"] for each in listed] == [rule.code for rule in all_rules()]
    assert all(each["summary"] for each in listed)


def test_explain_shows_the_page_of_a_code_or_a_name_in_any_case(claimcheck):
    by_code = claimcheck("explain", "d304")
    assert by_code.code == 0
    assert by_code.out.startswith("# D304 note-date-differs-from-url\n")
    assert claimcheck("explain", "Note-Date-Differs-From-URL").out == by_code.out


@pytest.mark.parametrize(
    ("typed", "words"),
    [("D340", "did you mean D30"), ("dead-lnik", "did you mean L401 (dead-link)?"), ("?!", "claimcheck rules")],
)
def test_explain_of_no_rule_is_exit_2_with_the_nearest(claimcheck, typed, words):
    done = claimcheck("explain", typed)
    assert (done.code, done.out) == (2, "")
    assert words in done.err


@pytest.mark.parametrize("form", sorted(extract_formats()))
def test_extract_prints_the_same_bytes_twice_in_every_form(folder, claimcheck, form):
    (folder / "a.md").write_text(TEXT, "utf-8")
    first = claimcheck("extract", "a.md", "--format", form)
    assert (first.code, first.err) == (0, "")
    assert "Figures" in first.out
    assert claimcheck("extract", "a.md", "--format", form).out == first.out


def test_extract_reads_standard_input_and_goes_on_after_a_path_that_is_missing(claimcheck):
    done = claimcheck("extract", "-", "none.md", "--format", "json", stdin=TEXT.encode())
    assert done.code == 3
    assert "none.md does not exist" in done.err
    (document,) = json.loads(done.out)["documents"]
    assert len(document["notes"]) == 1


def test_extract_without_a_path_is_exit_2(claimcheck):
    done = claimcheck("extract")
    assert (done.code, done.out) == (2, "")
    assert "PATH" in done.err


FAULTY = """
import sys
from claimcheck import cli, pipeline
def run(*_):
    {}
pipeline.run = run
sys.argv[1:] = {}
sys.exit(cli.main())
"""


def faulty(folder, raised: str, *args: str) -> subprocess.CompletedProcess[str]:
    (folder / "a.md").write_text(TEXT, "utf-8")
    code = FAULTY.format(raised, ["run", "a.md", "--offline", *args])
    return subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)


def test_a_fault_of_ours_is_exit_70_in_one_sentence_without_a_traceback(folder):
    done = faulty(folder, "raise RuntimeError('odd')")
    assert (done.returncode, done.stdout) == (70, "")
    assert "RuntimeError: odd" in done.stderr
    assert "CLAIMCHECK_DEBUG" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("flags", [["-vv"], ["-v", "-v"], ["--verbose", "-v"]])
def test_a_fault_of_ours_has_its_traceback_when_asked_for(folder, flags):
    done = faulty(folder, "raise RuntimeError('odd')", *flags)
    assert done.returncode == 70
    assert "Traceback" in done.stderr


def test_ctrl_c_before_anything_is_known_is_exit_130(folder):
    done = faulty(folder, "raise KeyboardInterrupt")
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr.startswith("claimcheck: interrupted")


def test_extract_leaves_out_what_the_settings_exclude_and_the_reports(folder, claimcheck):
    for name in ("a.md", "old/b.md", "reports/c.md"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(TEXT, "utf-8")
    (folder / "claimcheck.toml").write_text('exclude = ["old/"]\n', "utf-8")
    done = claimcheck("extract", ".", "--format", "json")
    assert [each["path"] for each in json.loads(done.out)["documents"]] == ["a.md"]
