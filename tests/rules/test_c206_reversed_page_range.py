"""C206 beyond its examples."""

from collections.abc import Callable

import pytest

TEXT = "Wool was sold by weight in all the towns of the valley.[^1]\n\n[^1]: D. Ferrari, *Wool*, Prato: Lana, 1977, {}.\n"


@pytest.mark.parametrize(
    ("pages", "wrong"),
    [("pp. 96-21", "96-21"), ("pp.96–21", "96–21"), ("pages 96 - 21", "96 - 21"), ("p. 96-21", "96-21"),
     ("S. 96-21", "96-21"),
     ("pp. 3-9, 96-21", "96-21"), ("pp. xx-xi", "xx-xi"), ("pp. A15–A12", "A15–A12")],
)  # fmt: skip
def test_a_range_that_runs_backwards_is_flagged(flagged: Callable[..., list[str]], pages: str, wrong: str) -> None:
    assert flagged("C206", TEXT.format(pages)) == [wrong]


@pytest.mark.parametrize(
    "pages",
    ["pp. 85-7", "pp. 1006-9", "pp. 123-24", "pp. 105-98", "pp. 21-96", "p. 12-3", "pp. xi-xx", "44:3, 25-42",
     "No. 96-21", "96-21",
     "vol. 96-21", "P.L. 117-58", "pp. 5-3 to 5-9", "app. 96-21", "2027-2024", "ISBN 978-0", "pp. 7-7", "p. 96, no. 21-3"],
)  # fmt: skip
def test_abbreviated_ends_and_other_numbers_are_not(flagged: Callable[..., list[str]], pages: str) -> None:
    assert flagged("C206", TEXT.format(pages)) == []


def test_the_page_field_of_an_article_is_read_without_a_cue(flagged: Callable[..., list[str]]) -> None:
    note = "Akira Mori, ‘Economic Statecraft’, *The Washington Quarterly*, 44:3, {}, 2021"
    assert flagged("C206", TEXT.replace("D. Ferrari, *Wool*, Prato: Lana, 1977, {}", note).format("42-25")) == ["42-25"]
    assert flagged("C206", TEXT.replace("D. Ferrari, *Wool*, Prato: Lana, 1977, {}", note).format("25-42")) == []


def test_the_edition_of_a_standard_is_no_range_of_pages(flagged: Callable[..., list[str]]) -> None:
    note = "DIN EN ISO 9001:2015-11. Conti, “Cloth”, 30 May 2021"
    assert flagged("C206", TEXT.replace("D. Ferrari, *Wool*, Prato: Lana, 1977, {}", note)) == []


def test_the_page_field_in_a_reference_list_is_read_without_a_cue(flagged: Callable[..., list[str]]) -> None:
    entry = "Conti, E. (1981). “Cloth”, *Textile Review*, 12(3), {}."
    text = f"Wool was sold by weight in all the towns.\n\n## References\n\n{entry}\n"
    assert flagged("C206", text.format("205–198")) == ["205–198"]
    assert flagged("C206", text.format("198–205")) == []
