"""Patterns over hostile text: twice the text takes no more than a few times the time."""

import time
from collections.abc import Callable

import pytest

from claimcheck.grammar import dates, figures, nouns, speakers, urls
from claimcheck.grammar.dates.url import in_url

# Seconds that a text of a few hundred thousand characters may take where the time grows with its length; with the square of
# it, each of these would take minutes.
_PATIENCE = 10


@pytest.mark.parametrize(
    ("work", "text"),
    [
        pytest.param(work, text * 40_000, id=f"{work.__module__}.{work.__name__}-{text!r}")
        for work, texts in {
            in_url: ("a", "a:", "http://", "/2020", "a+.-"),
            urls.normal: ("//", "a:", "//@", "//[", "@:", "//a@:0"),
            urls.malformed: ("www.", "http:/", "@", "["),
            urls.urls: ("http://", "www.", "@:/", "http://a@"),
            dates.find: ("x ", "last ", "last-", "years ago ", "last\u00a0 ", "- years "),
            speakers.attributions: ("A ", "Smith (2020) ", "A’", "according to "),
            nouns.singular: ("oes", "-s"),
            figures.find_all: ("a third of ", "two "),
        }.items()
        for text in texts
    ],
)
def test_time_does_not_grow_with_the_square(work: Callable[[str], object], text: str) -> None:
    begun = time.perf_counter()
    work(text)
    assert time.perf_counter() - begun < _PATIENCE
