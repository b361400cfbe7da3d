"""What the person at the terminal reads."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from rich.cells import cell_len

from claimcheck.model.evidence import Reason
from claimcheck.model.finding import Exhibit, Severity, Status
from claimcheck.model.report import Account, Accounts, Skipped
from claimcheck.reports import View, formats


def _text(report, **view: object) -> str:
    return formats()["text"].render(report, View(**view))  # type: ignore[arg-type]


def _marked(text: str, words: str) -> list[str]:
    """What the carets of each line stand under."""
    lines = text.splitlines()
    return [
        "".join(above[i] for i, sign in enumerate(carets) if sign == "^" and i < len(above))
        for above, carets in pairwise(lines)
        if set(carets) == {" ", "│", "^"} and words in above
    ]


def test_the_carets_stand_under_the_flagged_words(shores) -> None:
    _, report = shores
    text = _text(report, width=90)
    assert _marked(text, "Yearbook") == ["23 December 2023"]
    assert _marked(text, "Seven areas were named: s") == ["Seven areas", "⁹"]


def test_the_carets_stand_under_wide_characters_as_well(draft, report_of) -> None:
    made = draft().paragraph("日本と 2023年 の関係")
    lines = _text(report_of(made, findings=[made.finding("2023年", "When?")])).splitlines()
    at = next(i for i, line in enumerate(lines) if "^" in line)
    assert cell_len(lines[at].rstrip("^")) == cell_len(lines[at - 1].partition("2023")[0])
    assert lines[at].count("^") == 6


def test_a_finding_has_its_place_evidence_suggestion_and_rule(shores) -> None:
    _, report = shores
    text = _text(report, width=100)
    for line in (
        "  error    The note says 23 December 2023, its URL 12 December 2023.",
        "  briefs/two-shores.md:7:39, note 1",
        "  the note  23 December 2023",
        "  the URL   12 December 2023",
        "  also     The page has another date than the note. [D305]",
        "  → If the page of 12 December is meant, write “12 December 2023”.",
        "  D304 note-date-differs-from-url",
    ):
        assert line in text.splitlines()


def test_findings_stand_under_their_brief_in_reading_order(shores) -> None:
    _, report = shores
    text = _text(report, width=100)
    places = [text.index(words) for words in ("A harbour between", "D304 note", "F602", "N101", "What remains")]
    assert places == sorted(places)


def test_a_brief_without_notes_says_that_nothing_is_sourced(shores) -> None:
    _, report = shores
    assert "No notes; 2 factual statements, none sourced" in _text(report)


def test_remarks_and_low_confidence_are_a_count_unless_asked_for(shores) -> None:
    _, report = shores
    short, long = _text(report, width=100), _text(report, width=100, verbose=True)
    assert "F601" not in short
    assert "D308" not in short
    assert "1 remark, 1 of low confidence, 1 waived: not shown, -v shows them" in short
    assert "F601 uncited-figure" in long
    assert "D308 source-older-than-event, low confidence" in long
    assert "waived: forthcoming" in long


def test_what_could_not_be_checked_says_why_in_words(shores) -> None:
    _, report = shores
    assert (
        "  briefs/two-shores.md:9:64, note 2: the site turns automatic visitors away (HTTP 403), "
        "https://ministry.example/joint"
    ) in _text(report).splitlines()


def test_the_totals_tell_all_four_accounts(shores) -> None:
    _, report = shores
    lines = _text(report, width=100).splitlines()
    for line in (
        "2 notes: 1 checked, 1 could not be checked",
        "2 citations: 1 checked, 1 could not be checked",
        "3 links: 1 could not be checked, 2 skipped (offline)",
        "4 factual statements: 4 checked",
        "Not ready: 2 must be fixed, 1 question for the author, 3 sources not checked",
    ):
        assert line in lines


def test_publication_date_and_notices_are_told(shores) -> None:
    _, report = shores
    text = _text(report, width=120)
    assert "Published 6 May 2025 or later (inferred from the dates of its sources, for it states none)" in text
    assert "Note: Read as Windows-1252, for it is not UTF-8." in text


def test_without_findings_it_says_what_ran_and_what_did_not(shores) -> None:
    _, report = shores
    offline = replace(report, findings=(), links=(), undetermined=(), totals=Accounts(links=Account(skipped=3)))
    assert "Nothing to change was found by the 1 rule that ran; 1 more needs the network and did not run" in _text(
        offline, width=100
    )


def test_a_group_of_many_places_is_one_entry_with_a_count(draft, report_of) -> None:
    made = draft().paragraph("dead " * 10)
    found = [made.finding(made.find("dead", nth), "The page is gone.", group="url") for nth in range(1, 11)]
    text = _text(report_of(made, findings=found), width=200)
    assert text.count("The page is gone.") == 1
    assert "and 5 more places" in text


def test_quiet_is_a_line_an_item_and_a_line_for_the_answer(shores) -> None:
    _, report = shores
    assert _text(report, quiet=True).splitlines() == [
        "briefs/two-shores.md:7:39: error: The note says 23 December 2023, its URL 12 December 2023. [D304]",
        "briefs/two-shores.md:13:1: warning: “Seven areas” are announced, six follow. [F602]",
        "briefs/two-shores.md:13:85: error: Marker 9 has no note. [N101]",
        "Not ready: 2 must be fixed, 1 question for the author, 3 sources not checked",
    ]


def test_without_colour_there_is_no_escape_and_with_it_the_words_are_underlined(shores) -> None:
    _, report = shores
    assert "\x1b" not in _text(report, verbose=True)
    assert "\x1b[1;4;31m23 December 2023\x1b[0m" in _text(report, color=True)


def test_the_colour_changes_no_word(shores) -> None:
    _, report = shores
    bare = re.sub(r"\x1b\[[\d;]*m", "", _text(report, color=True, width=70))
    carets = [line for line in _text(report, width=70).splitlines() if "^" not in line]
    assert bare.splitlines() == carets


@pytest.mark.parametrize("width", [10, 40, 60, 200])
def test_prose_is_folded_at_the_width(shores, width: int) -> None:
    _, report = shores
    wide = [row for row in _text(report, width=width, verbose=True).splitlines() if cell_len(row) > max(width, 40)]
    assert all(row.lstrip().startswith(("briefs/two-shores.md", "│", "^", "D3", "F6", "N1")) for row in wide)
    assert not [row for row in wide if "│" in row and width >= 60 and cell_len(row) > width + 1]


@pytest.mark.parametrize(
    "hostile",
    [
        "[red]x[/red]",
        "[link=https://evil.example]x[/link]",
        "\x1b]8;;https://evil.example\x1b\\x",
        "\x9b31m",
        "\u202e",
        ":bomb:",
    ],
)
def test_no_text_of_a_brief_acts_at_the_terminal(draft, report_of, hostile: str) -> None:
    made = draft(path="a\x1b[2J.md", title=hostile).brief(hostile, hostile).paragraph(f"Text {hostile} flagged.")
    report = report_of(
        made,
        findings=[made.finding("flagged", hostile, suggestion=hostile, evidence=(Exhibit(hostile, hostile, hostile),))],
        undetermined=(made.open_question("Text", Reason.BLOCKED, hostile, url=hostile),),
        skipped=(Skipped("a.md", hostile, Reason.OFFLINE),),
    )
    text = _text(report, verbose=True, width=200)
    assert not {"\x1b", "\x9b", "\u202e", "\x07"} & set(text)
    if hostile.isascii() and hostile.isprintable():
        assert text.count(hostile) >= 6


def test_known_and_waived_findings_are_not_among_what_must_be_fixed(shores) -> None:
    _, report = shores
    known = tuple(replace(finding, status=Status.BASELINE) for finding in report.findings)
    text = _text(replace(report, findings=known), width=100)
    assert "must be fixed" not in text
    assert "6 known from the baseline: not shown" in text
    assert Severity.ERROR.value not in text.split()
