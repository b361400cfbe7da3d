import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.likeness import Agreement, authors_agree, plain, titles_agree
from claimcheck.grammar.tongues import script, tongues
from claimcheck.model.citations import Name

TITLES = {
    # One work.
    Agreement.SAME: [
        ("Securing Japan", "Securing Japan: Tokyo’s Grand Strategy and the Future of East Asia"),
        ("Italy and Japan – A New Partnership", "“Italy and Japan: a new partnership”"),
        ("Naïve <i>Art</i> &amp; more things", "Naive art and more things"),
        ("The Strategic Partnership | Hudson Institute", "The Strategic Partnership"),
        ("Hudson Institute - The Strategic Partnership", "The strategic partnership"),
        ("Modelling labor markets in Europe", "Modeling labour markets in Europe"),
        ("A cut title that stops before the end", "A cut title that stops before the end of it all"),
        ("Book of Readings. With an introduction", "Book of Readings"),
        ("Straße und Städte im Süden", "Strasse und Stadte im Suden"),
    ],
    # No subject in common.
    Agreement.DIFFERENT: [
        ("The Rise of China", "The Fall of Rome"),
        ("Attention Is All You Need", "Deep Residual Learning for Image Recognition"),
        ("Introduction to the theory of games", "Introduction: a history of painting"),
    ],
    # Much in common, or little said.
    Agreement.UNCLEAR: [
        ("", "Anything"),
        ("1984", "Nineteen Eighty-Four"),
        ("Defence of Japan 2023", "Defense of Japan 2024"),
        ("Japan's security policy in transition", "The Japanese Security Policy"),
        ("Deep learning", "Deep residual learning"),
        ("Introduction", "Foreign Policy Analysis"),
        ("Securing Japan", "Securing Iraq"),
    ],
    # Two languages: one may be the translation of the other.
    Agreement.FOREIGN: [
        ("Kapital und Ideologie", "Capital and Ideology"),
        ("Война и мир", "War and Peace"),
        ("防衛白書", "Defense of Japan"),
        ("La politica estera italiana", "Foreign Policy Analysis"),
    ],
}


@pytest.mark.parametrize(("agreement", "a", "b"), [(kind, *pair) for kind, pairs in TITLES.items() for pair in pairs])
def test_titles_agree_as_far_as_they_name_one_work_in_either_order(agreement: Agreement, a: str, b: str) -> None:
    assert titles_agree(a, b) is titles_agree(b, a) is agreement


def test_the_name_of_a_site_is_not_the_title() -> None:
    assert titles_agree("The Japan Times", "Tokyo signs a treaty | The Japan Times") is Agreement.SAME
    assert (
        titles_agree("Abe visits Rome", "Tokyo signs a treaty | The Japan Times", ["The Japan Times"]) is not Agreement.SAME
    )


@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_of_titles_knows_no_order_and_every_title_is_its_own(a: str, b: str) -> None:
    assert titles_agree(a, b) is titles_agree(b, a)
    assert titles_agree(a, a) is (Agreement.SAME if plain(a) else Agreement.UNCLEAR)


def test_a_title_of_a_megabyte_is_compared_in_no_time() -> None:
    begun = time.process_time()
    titles_agree("<b: . " * 200_000, "x – " * 200_000)
    assert time.process_time() - begun < 1


def _people(*names: str) -> list[Name]:
    return [Name(family, given) for family, _, given in (name.partition(", ") for name in names)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (_people("Samuels, R. J."), _people("Samuels, Richard J.")),
        (_people("Smith, J."), _people("Jones, A.", "Smith, John")),
        (_people("Abe, Shinzo"), _people("Shinzo, Abe")),
        (_people("de la Cruz, J."), _people("Cruz, Juan de la")),
        (_people("García Márquez, G."), _people("Garcia, Gabriel")),
        (_people("Müller, H."), _people("Mueller, Hans")),
        (_people("Dell'Era, A."), _people("Dell’Era, Alice")),
        ([Name(literal="OECD")], [Name(literal="Organisation for Economic Co-operation and Development")]),
        ([Name(literal="World Bank")], [Name(literal="The World Bank Group")]),
    ],
)
def test_one_person_in_common_is_enough(a: list[Name], b: list[Name]) -> None:
    assert authors_agree(a, b) is authors_agree(b, a) is Agreement.SAME


def test_people_whose_families_have_nothing_in_common_are_different() -> None:
    assert authors_agree(_people("Smith, J."), _people("Jones, A.", "Kowalski, P.")) is Agreement.DIFFERENT


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ([], _people("Jones, A.")),
        ([Name(literal="OECD")], _people("Jones, A.")),
        ([Name(literal="Ministry of Defense")], [Name(literal="Cabinet Office")]),
        (_people("Tschechow, A."), _people("Chekhov, A.")),
        (_people("Smith"), _people(*["Jones"] * 500)),
    ],
)
def test_what_may_be_one_author_written_in_two_ways_is_unclear(a: list[Name], b: list[Name]) -> None:
    assert authors_agree(a, b) is authors_agree(b, a) is Agreement.UNCLEAR


def test_a_name_in_another_script_is_foreign() -> None:
    assert authors_agree(_people("Abe, Shinzo"), _people("安倍, 晋三")) is Agreement.FOREIGN


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The Fall of Rome", {"en"}),
        ("La caduta dell'Impero e il suo mondo", {"it"}),
        ("Der Untergang des Reiches", {"de"}),
        ("La politica estera", {"fr", "it", "es"}),
        ("Foreign Policy", set()),
    ],
)
def test_small_words_tell_the_language_of_a_title(text: str, codes: set[str]) -> None:
    assert tongues(text) == codes


def test_scripts_are_told_by_most_of_the_letters() -> None:
    assert [script(text) for text in ("Abe 安倍晋三首相", "Abe", "мир")] == ["cjk", "", "cyrillic"]
