"""S502 beyond its examples."""

from collections.abc import Callable

import pytest

NOTE = """\
The bridge was closed for longer than the city had promised it would be.[^1]

[^1]: Rosa Ventura, “{}”, *Lagoon Weekly*, 2 May 2021, {}
"""
TITLE = "Why the Bridge of Sighs Was Closed for the Winter"


@pytest.mark.parametrize(
    ("title", "path"),
    [
        (TITLE, "how-to-cook-artichokes-with-the-first-peas-of-spring"),
        (
            "Perché il ponte dei sospiri resta chiuso per l’inverno",
            "ricetta-carciofi-della-nonna-con-i-primi-piselli-di-stagione",
        ),
    ],
)
def test_an_address_with_the_words_of_another_work_is_flagged(
    flagged: Callable[..., list[str]], title: str, path: str
) -> None:
    assert flagged("S502", NOTE.format(title, f"https://www.lagoon.it/articles/{path}")) == [title]


@pytest.mark.parametrize(
    "path",
    [
        "bridges-in-trouble-a-winter-of-closures",
        "perche-il-ponte-dei-sospiri-resta-chiuso",
        "giappone-italia-insieme-in-difesa-comune",
        "rosa-ventura-on-the-trouble-with-old-stones",
        "2021/05/02/4711",
        "how-to-cook-artichokes.pdf",
        "the-opinion-pages",
        "politics-and-economics/culture-and-society-news/48213",
        "warum-die-alte-brucke-der-seufzer-geschlossen-bleibt",
        "artichokes-peas-spring-recipes",
        "30fb9fb9-c800-50f3-97fa-d2c4db05ab1c",
        "lagoon-weekly-and-the-story-of-its-readers",
    ],
)
def test_kin_words_codes_sections_files_and_other_languages_are_not(flagged: Callable[..., list[str]], path: str) -> None:
    assert flagged("S502", NOTE.format(TITLE, f"https://www.lagoon.it/{path}")) == []


def test_a_title_too_short_to_tell_is_not(flagged: Callable[..., list[str]]) -> None:
    url = "https://www.lagoon.it/how-to-cook-artichokes-with-the-first-peas-of-spring"
    assert flagged("S502", NOTE.format("The Bridge", url)) == []


def test_a_headline_may_have_changed_and_an_address_of_another_note_is_sure(judge: Callable[..., tuple]) -> None:
    address = "https://www.lagoon.it/how-to-cook-artichokes-with-the-first-peas-of-spring"
    text = NOTE.format(TITLE, address)
    (doubtful,), _ = judge("S502", text)
    other = "[^2]: Ada Nero, “How to Cook Artichokes with the Peas of Spring”, *Lagoon Weekly*, 3 May 2021."
    (sure,), _ = judge("S502", text.replace("[^1]\n\n", "[^1] It was.[^2]\n\n", 1) + other + "\n")
    assert (doubtful.confidence.value, sure.confidence.value) == ("low", "high")
