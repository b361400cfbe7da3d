"""Quotations in a text: what changes nothing, what is near, what is not there."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.page_words import PageWords
from claimcheck.grammar.quoted_words import Likeness, look_for, quote_words

SAID = "we will never leave the old harbour to the open sea, whatever the programme costs"
AROUND = "The council met late in the year and heard a report on the quays. {} The hall was full, and it rained until dawn."


def likeness(quotation: str, text: str = SAID) -> Likeness:
    return look_for(quotation, PageWords(AROUND.format(text))).likeness


@pytest.mark.parametrize(
    ("quotation", "text"),
    [
        (SAID, SAID.upper()),
        (SAID, SAID.replace("harbour", "harbor").replace("programme", "program")),
        (SAID, SAID.replace("never leave", "never \n leave")),
        (SAID, SAID.replace("harbour", "har-\nbour")),
        (SAID, SAID.replace("harbour", "harbour12")),
        (SAID, SAID.replace("sea,", "sea [4],")),
        (SAID, SAID.replace("open sea", "open Share this article Photo by A. Byrne Read more sea")),
        (SAID, SAID.replace("harbour", "h\u200barbour")),
        ("[W]e will never leave the old harbour", SAID),
        ("the town will never leave the old harbour".replace("the town", "[the town]"), SAID),
        ("never leave the old harbour ... whatever the programme costs", SAID),
        ("never leave the old harbour […] whatever the programme costs", SAID),
        ("never leave the old harbour [sic] to the open sea", SAID),
        ("whatever the programme costs … never leave the old harbour", SAID),
        ("never leav[ing] the old harbour to the open sea", SAID),
        ("five of the seven boats came home", "5 of the 7 boats came home"),
        ("it rose by two percent in a year", "it rose by 2 % in a year"),
        ("a naive coöperation of the cities", "a naïve co-operation of the cities"),
        ("the efficient office of the five fishers", "the ecient oce of the ve shers"),
        ("he called it ‘the end’ of the old trade", "he called it “the end” of the old trade"),
    ],
)
def test_what_printers_and_editors_change_makes_no_difference(quotation: str, text: str) -> None:
    assert likeness(quotation, text) is Likeness.SAME


@pytest.mark.parametrize(
    "quotation",
    [
        SAID.replace("never", "surely"),
        SAID.replace("never ", ""),
        SAID.replace("old harbour", "old stone harbour"),
        SAID.replace("programme", "project"),
        "never leave the old harbour to the open lake",
        "will never leave the old harbour ... whatever the war costs",
        "[W]e will never leave the new harbour to the open sea",
    ],
)
def test_a_word_that_is_another_is_near(quotation: str) -> None:
    match = look_for(quotation, PageWords(AROUND.format(SAID)))
    assert match.likeness is Likeness.NEAR
    assert match.differences


def test_a_number_that_is_another_is_near_and_shown() -> None:
    match = look_for(
        "the fleet lost 43 boats in the storm", PageWords(AROUND.format("the fleet lost 34 boats in the storm"))
    )
    assert (match.likeness, match.differences) == (Likeness.NEAR, (("43", "34"),))


@pytest.mark.parametrize(
    "quotation",
    [
        "nobody ever asked what the islands would pay for this",
        "we shall always sell the new market to the far hills",
        "as part of it all",
    ],
)
def test_words_that_nobody_said_are_absent(quotation: str) -> None:
    assert likeness(quotation) is Likeness.ABSENT


def test_a_few_common_words_that_stand_elsewhere_are_not_near() -> None:
    assert likeness("and it was in the end", "of the one and it was to the end") is Likeness.ABSENT


@pytest.mark.parametrize(("quotation", "words"), [("one two", 2), ("[t]he one ... two [sic]", 3), ("…", 0), ("", 0)])
def test_what_an_editor_put_in_is_no_word_of_the_source(quotation: str, words: int) -> None:
    assert quote_words(quotation) == words


@given(
    st.lists(
        st.sampled_from(
            ["harbour", "ministers", "never", "1,687", "grain", "é", "of", "the", "Quay’s", "co-op", "[x]", "…"]
        ),
        max_size=25,
    )
)
def test_every_run_of_words_of_a_text_is_found_in_it(words: list[str]) -> None:
    text = " ".join(words)
    assert (
        quote_words(text) == 0 or "[x]" in text or look_for(text, PageWords(AROUND.format(text))).likeness is Likeness.SAME
    )


@given(st.text(max_size=200), st.text(max_size=400))
def test_no_text_is_too_odd(quotation: str, text: str) -> None:
    look_for(quotation, PageWords(text))


@pytest.mark.parametrize("text", ["aaaa " * 80_000, "of the " * 57_000, "a" * 400_000, "the harbour 12 " * 26_000])
def test_two_hundred_quotations_in_a_hostile_text_take_no_time(text: str) -> None:
    page = PageWords(text)
    began = time.process_time()
    for i in range(200):
        look_for(f"the harbour of the {i} aaaa aaaa [x] of the 12 harbours … a of the harbour", page)
    assert time.process_time() - began < 5.0
