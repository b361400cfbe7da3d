"""The date grammar held against every day of two centuries, wrong weekdays, a labelled set, and the clock."""

import json
import re
import time
from calendar import monthrange
from datetime import date
from pathlib import Path

import pytest

from claimcheck.grammar.calendars import MONTH_NAMES
from claimcheck.grammar.dates import find
from claimcheck.model.dates import Flaw

LABELLED = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "recognizers-DateExtractor.json"
DAYS = [(y, m, d) for y in range(1900, 2101) for m in range(1, 13) for d in range(1, 32)]


@pytest.mark.parametrize(
    "form", ["{d} {month} {y}", "{month} {d}, {y}", "the {d}{th} of {month}, {y}", "{month} {d}{th} {y}"]
)
def test_each_day_of_1900_to_2100_is_impossible_in_prose_just_where_no_calendar_has_it(form: str) -> None:
    sentence = f"They met on {form} and left. "
    text = "".join(sentence.format(d=d, month=MONTH_NAMES[m - 1], y=y, th=_ending(d)) for y, m, d in DAYS)
    found = find(text)
    assert len(found) == len(DAYS)
    wrong = [
        each.text
        for each, (y, m, d) in zip(found, DAYS, strict=True)
        if (each.edtf.earliest == each.edtf.latest == date(y, m, d) and not each.flaw if each.edtf else each.flaw)
        != (True if d <= monthrange(y, m)[1] else Flaw.IMPOSSIBLE)
    ]
    assert wrong == []


def _ending(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


FORMS = [
    "{}, 10 March 2025", "{} 10 March 2025", "{} the 10th of March 2025", "{}, the 10th of March, 2025",
    "{}, March 10, 2025", "{}, March 10th, 2025", "{} March the 10th, 2025", "{} 10th March 2025", "{}, 10 Mar. 2025",
    "{}, the tenth of March 2025", "{},10 March 2025", "{}, 10 March, 2025", "{} (10 March 2025)",
    "{} – 10 March 2025", "{} evening, 10 March 2025", "{} 10/03/2025", "{}, 10.03.2025", "{} 2025-03-10",
    "10 March 2025 ({})", "March 10, 2025 ({})", "10 March 2025, a {}", "10 March 2025, which was a {}",
    "10 March 2025 fell on a {}", "2025-03-10 ({})",
]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_wrong_weekday_is_told_from_the_right_one_in_each_form(form: str) -> None:
    (wrong,) = find(f"They met on {form.format('Tuesday')} and left.")
    assert (wrong.flaw, str(wrong.edtf)) == (Flaw.WEEKDAY, "2025-03-10")
    (right,) = find(f"They met on {form.format('Monday')} and left.")
    assert (right.flaw, str(right.edtf)) == (None, "2025-03-10")


@pytest.mark.parametrize(
    "text",
    [
        "The day after 10 March 2025 was a Tuesday.",
        "It came out on 10 March 2025, Tuesday’s meeting being near.",
        "On Tuesdays (10 March 2025 was the first) they rest.",
        "From 10 March 2025 (Monday) to 12 March 2025 (Wednesday) they met.",
    ],
)
def test_the_weekday_of_another_day_is_not_held_against_a_date(text: str) -> None:
    assert all(found.flaw is None for found in find(text))


@pytest.mark.skipif(not LABELLED.exists(), reason="the labelled set is not part of the project")
def test_nine_in_ten_of_the_labelled_dates_with_a_year_have_their_exact_span() -> None:
    """Microsoft's Recognizers-Text, DateExtractor: what its own Python version does not support is left out."""
    cases = [
        case
        for case in json.loads(LABELLED.read_text(encoding="utf-8-sig"))
        if "python" not in case.get("NotSupported", "")
        and any(re.search(r"\d{4}|\d[/.,-]\d{1,2}[/.,-]\d\d\b", each["Text"]) for each in case["Results"])
    ]
    missed = [case["Input"] for case in cases if _spans(case) != [(each.start, each.end) for each in find(case["Input"])]]
    assert len(cases) >= 18
    assert len(missed) <= 0.1 * len(cases), f"{len(missed)} of {len(cases)} missed: {missed}"


def _spans(case: dict) -> list[tuple[int, int]]:
    return [(each["Start"], each["Start"] + each["Length"]) for each in case["Results"]]


def test_a_megabyte_of_prose_takes_less_than_a_second() -> None:
    prose = (
        "The ministers met on 10 March 2025 in the capital and agreed, as they had in 1998, that sand is a scarce thing. "
        "Nobody wrote it down; the report of the committee speaks of early 2021 and of last August, and of little else. "
    )
    text = prose * (1_000_000 // len(prose))
    best = min(_seconds(text) for _ in range(3))
    assert best < 1, f"{len(text) / 1e6 / best:.1f} MB/s"


def _seconds(text: str) -> float:
    start = time.process_time()
    find(text)
    return time.process_time() - start
