"""Labels that change in mid-phrase, set right by the words there."""

import re

import pytest

from claimcheck.extraction.citations.phrases import phrased
from claimcheck.extraction.citations.tokens import Token

SHORT = {
    "a": "author",
    "t": "title",
    "d": "date",
    "n": "number",
    "c": "container-title",
    "j": "journal",
    "p": "pages",
    "l": "location",
}


def set_right(text: str, labels: str) -> str:
    found = [Token(match.group(), match.start(), match.end()) for match in re.finditer(r"\S+", text)]
    fixed = [SHORT[each] for each in labels]
    phrased(found, fixed)
    return "".join(each[0] for each in fixed)


@pytest.mark.parametrize(
    ("text", "given", "meant"),
    [
        ("Ebb, in: Tides of Arran", "ttttt", "tcccc"),
        ("Smith et al., The Tides", "aaaaa", "aaatt"),
        ("Annual Risk Analysis 2023/2024 2025", "tttnd", "ttttd"),
        ("Talks, SWP-Aktuell Nr. 64", "tnnn", "tcnn"),
        ("Avis du 29 juin portant création", "ttdddt", "tttttt"),
        ("Speech, Minister of Trade, Rome", "tllll", "ttttl"),
        ("The Tides, pp. 3-9, London", "ttnnl", "ttppl"),
    ],
)
def test_a_phrase_bears_one_label(text: str, given: str, meant: str) -> None:
    assert set_right(text, given) == meant


@pytest.mark.parametrize(
    ("text", "labels"),
    [("A. Smith, Tides, 2020", "aatd"), ("Tides, Nature 12", "tjn"), ("The Tides, London, 2020", "ttld")],
)
def test_what_marks_part_stays_as_it_is(text: str, labels: str) -> None:
    assert set_right(text, labels) == labels
