"""Time counted from a publication date, to no finer a unit than the words have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.dates import counts_from_now, last_such_day, parse_edtf, resolve
from claimcheck.model.dates import Edtf


def value(text: str) -> Edtf:
    edtf = parse_edtf(text)
    assert edtf is not None
    return edtf


@pytest.mark.parametrize(
    ("words", "published", "edtf"),
    [
        ("last August", "2025-06-15", "2024-08"),
        ("last August", "2025-10-03", "2025-08"),
        ("last August", "2025-08-20", "2024-08"),
        ("next March", "2025-06", "2026-03"),
        ("last year", "2025", "2024"),
        ("l’anno scorso", "2025", "2024"),
        ("this year", "2025-06", "2025"),
        ("earlier this year", "2025-06", "2025"),
        ("two months ago", "2025-06", "2025-04~"),
        ("a decade ago", "2025-06", "2015~"),
        ("ten days ago", "2025-06-15", "2025-06-05"),
        ("the past 30 years", "2025-06", "1995/2025"),
        ("the next two years", "2025-06", "2025/2027"),
        ("last Monday", "2025-06-15", "2025-06-09"),
        ("last week", "2025-01-01", "2024-12-23/2024-12-29"),
        ("last winter", "2025-01-10", "2023-24"),
        ("last spring", "2025-06-15", "2025-21"),
        ("last quarter", "2025-01", "2024-36"),
    ],
)
def test_a_relative_date_is_counted_from_the_publication(words: str, published: str, edtf: str) -> None:
    assert str(resolve(words, value(published))) == edtf


@pytest.mark.parametrize(
    ("words", "published"),
    [
        ("last August", "2025"),
        ("two months ago", "2025"),
        ("ten days ago", "2025-06"),
        ("last Monday", "2025-06"),
        ("last year", "2025-05-06/.."),
        ("a few years ago", "2025-06"),
        ("900 centuries ago", "2025"),
    ],
)
def test_where_words_or_publication_are_too_vague_nothing_is_made_up(words: str, published: str) -> None:
    assert resolve(words, value(published)) is None


@pytest.mark.parametrize(
    ("published", "edtf"), [("2025-06", "2025-02-07"), ("2025-01-31", "2024-02-07"), ("2025", "None"), ("2025/..", "None")]
)
def test_a_day_without_a_year_is_the_last_one_before_the_publication(published: str, edtf: str) -> None:
    assert str(last_such_day(value("XXXX-02-07"), value(published))) == edtf


@pytest.mark.parametrize(
    ("words", "now"),
    [
        ("last year", True),
        ("the past 30 years", True),
        ("the next two decades", True),
        ("the next decade", True),
        ("the next year", False),
        ("the previous decade", False),
        ("a century ago", False),
    ],
)
def test_time_within_the_story_is_not_counted_from_now(words: str, now: bool) -> None:
    assert counts_from_now(words) is now


WORDS = [
    "last year", "next May", "a week ago", "100 years ago", "last week", "next Friday", "the past ten years", "last winter",
    "next autumn", "this quarter", "two centuries from now",
]  # fmt: skip


@given(
    st.dates().map(lambda day: day.isoformat()),
    st.sampled_from(WORDS),
)
def test_no_publication_date_is_too_early_or_late_to_count_from(published: str, words: str) -> None:
    resolved = resolve(words, value(published))
    assert resolved is None or parse_edtf(resolved.text) == resolved
