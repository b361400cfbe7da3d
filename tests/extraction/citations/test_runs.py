"""Runs: the stretches of a citation whose tokens bear one label."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extraction.citations.features import Marks
from claimcheck.extraction.citations.runs import joined, runs, words
from claimcheck.extraction.citations.tokens import Token


def tokens(text: str) -> list[Token]:
    return [Token(match.group(), match.start(), match.end()) for match in re.finditer(r"\S+", text)]


@given(st.lists(st.sampled_from(["author", "title", "date"]), min_size=1, max_size=12))
def test_every_token_is_in_one_run_and_neighbours_differ(labels: list[str]) -> None:
    text = " ".join(f"word{i}" for i in range(len(labels)))
    found = runs(text, tokens(text), labels, Marks())
    assert [run.label for run in found for _ in range(run.first, run.last + 1)] == labels
    assert all(a.label != b.label and a.last + 1 == b.first for a, b in pairwise(found))
    assert joined(text, found) == text


def test_what_stands_before_the_quotation_marks_of_a_title_is_given_back_to_the_names() -> None:
    text = 'A. Smith, Junior, "The Tides of Arran" 2020'
    quoted = (text.index('"'), text.rindex('"') + 1)
    labels = ["author", "author", "title", "title", "title", "title", "title", "date"]
    found = runs(text, tokens(text), labels, Marks(quotations=(quoted,)))
    assert [(run.label, text[run.start : run.end].strip()) for run in found] == [
        ("author", "A. Smith, Junior,"),
        ("title", '"The Tides of Arran"'),
        ("date", "2020"),
    ]


def test_a_word_quoted_within_a_title_parts_nothing() -> None:
    text = 'A. Smith, Tides, "Ebb" and Flow'
    quoted = (text.index('"'), text.rindex('"') + 1)
    found = runs(text, tokens(text), ["author"] * 2 + ["title"] * 4, Marks(quotations=(quoted,)))
    assert text[found[1].start : found[1].end] == 'Tides, "Ebb" and Flow'


def test_words_are_those_of_the_first_run_without_marks() -> None:
    text = "Tides, (Oxford,"
    found = runs(text, tokens(text), ["title", "location"], Marks())
    assert (words(text, found[:1]), words(text, found[1:]), words(text, [])) == ("Tides", "Oxford", "")
