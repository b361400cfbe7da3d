from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extraction.claims.sentences import sentences


def split(text: str, *markers: int) -> list[str]:
    return [text[start:end] for start, end in sentences(text, markers)]


@pytest.mark.parametrize(
    "text",
    [
        "H.E. Mr. Ruiz met Dr. Lima on p. 5 of vol. 2.",
        "See Art. 5 and No. 7 of the U.S. Code.",
        "It cost approx. 40 euros, i.e. very little, e.g. for a firm.",
        "It was found by Ruiz et al. in 2019.",
        "It grew by 2.5 per cent (cf. Fig. 3) last year.",
        "He waited ... and then he left.",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One came. Two left! Who stayed?", ["One came.", "Two left!", "Who stayed?"]),
        ("It ended. “We won,” he said. All left.", ["It ended.", "“We won,” he said.", "All left."]),
        ("He said “we won.” Then he left.", ["He said “we won.”", "Then he left."]),
        ("It grew (see p. 4). It fell.", ["It grew (see p. 4).", "It fell."]),
    ],
)
def test_sentences_end_at_their_stops(text: str, parts: list[str]) -> None:
    assert split(text) == parts


def test_a_marker_that_stood_between_stop_and_next_word_parts_them() -> None:
    text = "Prices rose in May.Wages fell in June."
    assert split(text, text.index("Wages")) == ["Prices rose in May.", "Wages fell in June."]


def test_a_marker_where_the_stop_is_missing_ends_the_sentence() -> None:
    text = "Prices rose through better production In May wages fell."
    assert split(text, text.index(" In May")) == ["Prices rose through better production", "In May wages fell."]


def test_a_marker_before_a_name_ends_no_sentence() -> None:
    text = "Both the Peruvian and Chilean governments agreed."
    assert split(text, text.index(" and"), text.index(" governments")) == [text]


def test_a_fragment_goes_on_with_the_question_that_was_introduced() -> None:
    text = "She put the question: Is it worth it? In 2030 and beyond. Nobody knew."
    assert split(text)[0] == "She put the question: Is it worth it? In 2030 and beyond."


def test_what_is_too_long_for_a_sentence_is_cut_at_white_space() -> None:
    parts = split("word " * 3000)
    assert len(parts) > 1
    assert all(len(part) <= 4000 and not part.startswith("ord") for part in parts)


@given(st.text(alphabet="ab A.?!“”()'\n ", max_size=120), st.lists(st.integers(0, 120), max_size=4))
def test_sentences_hold_every_visible_character_once_and_in_order(text: str, markers: list[int]) -> None:
    found = sentences(text, sorted(at for at in markers if at <= len(text)))
    covered = "".join(text[start:end] for start, end in found)
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize("unit", ["A. ", "a.b", "“a” ", "( ", "e.g. ", "In? In b ", "... "])
def test_the_sentences_of_a_hostile_text_do_not_overlap(unit: str) -> None:
    found = sentences(unit * (200_000 // len(unit)), range(0, 180_000, 9))
    assert all(one[1] <= other[0] for one, other in pairwise(found))
