"""The title of a work, freed of what is said behind it."""

import pytest

from claimcheck.extraction.citations.title import closed, imprint, is_sort, parted, signed


@pytest.mark.parametrize(
    ("given", "title"),
    [
        *(
            ("The Tides of Arran, unpublished PhD thesis", "The Tides of Arran"),
            ("Heat and health, fact sheet", "Heat and health"),
        ),
        *(("Of Signs. Translated by J. Jancke", "Of Signs"), ("Restatement of Torts § 2", "Restatement of Torts")),
        *(("Beschluss vom", "Beschluss"), ("Deterrence, research paper by B. Unal", "Deterrence")),
        *(("A Fact Sheet of Heat", "A Fact Sheet of Heat"), ("A Thesis on Tides", "A Thesis on Tides")),
    ],
)
def test_what_is_said_of_a_work_is_no_part_of_its_title(given: str, title: str) -> None:
    assert closed(given) == (title, "")


def test_a_bracket_that_never_closes_holds_the_publisher() -> None:
    assert closed("A Theory (CUP") == ("A Theory", "CUP")
    assert closed("A Theory (and more)") == ("A Theory (and more)", "")


def test_an_imprint_is_taken_off_only_where_somebody_publishes() -> None:
    assert imprint("Tide Diaries, Oxford: Oxford University Press") == ("Tide Diaries", "Oxford", "Oxford University Press")
    assert imprint("Tide Diaries, London: A Walk") == ("Tide Diaries, London: A Walk", "", "")


@pytest.mark.parametrize(
    ("given", "body"),
    [
        ("City of Paris, Plan Climat 2024-2030", "City of Paris"),
        ("Treaty of Lisbon, Article 5 of it", ""),
        ("Paris, a walk in May", ""),
    ],
)
def test_a_body_at_the_head_of_a_title_is_its_author(given: str, body: str) -> None:
    assert signed(given) == ((body, given.removeprefix(f"{body}, ")) if body else ("", given))


@pytest.mark.parametrize(
    ("given", "publisher"),
    [
        ("The Availability of It, KFF", "KFF"),
        ("Of Ships, Shoes, and Wax", ""),
        ("Tides, KFF", ""),
        ("A Walk to Arran, at Dusk", ""),
    ],
)
def test_a_body_at_the_end_of_a_title_put_it_out(given: str, publisher: str) -> None:
    assert parted(given) == (given.removesuffix(f", {publisher}") if publisher else given, publisher)


def test_a_sort_of_paper_is_no_name() -> None:
    assert is_sort("Press release")
    assert not is_sort("Press release on tides")
