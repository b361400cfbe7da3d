"""C202 beyond its examples."""

from collections.abc import Callable

import pytest

TEXT = "The canal froze, as it had not done within living memory of the town.[^1]\n\n[^1]: {}\n"


@pytest.mark.parametrize(
    ("note", "lacks"),
    [
        ("Larsen (2021) https://www.canals.no/frozen", "no title"),
        ("H. Lund, “Ferries in Winter”, *Nordic Transport Review*, 45 (5), 2019.", "no pages"),
    ],
)
def test_what_is_missing_is_named(judge: Callable[..., tuple], note: str, lacks: str) -> None:
    (finding,), _ = judge("C202", TEXT.format(note))
    assert lacks in finding.message


@pytest.mark.parametrize(
    "note",
    [
        "Larsen (2021), “Frozen”, https://www.canals.no/frozen",
        "H. Lund, “Ferries in Winter”, *Nordic Transport Review*, 45 (5), 2019, 11-19.",
        "H. Lund, “Ferries in Winter”, *Nordic Transport Review*, 45 (5), 2019, https://doi.org/10.1000/182",
        "H. Lund, “Ferries in Winter”, *Nordic Transport Review*, 45 (5), in press.",
        "Barnes v. Glen Theatre, Inc., 501 U.S. 560, 569 (1991).",
        "Ibid., p. 4.",
        "See 21 U.S.C. § 387p(a)(1).",
        "The winter of that year was the coldest of the century.",
    ],
)
def test_a_full_citation_a_case_or_a_comment_lacks_nothing(flagged: Callable[..., list[str]], note: str) -> None:
    assert flagged("C202", TEXT.format(note)) == []


def test_an_author_cited_before_may_be_named_briefly(flagged: Callable[..., list[str]]) -> None:
    text = (
        "It froze.[^1] The ferries that cross it every day of the year stopped.[^2]\n\n"
        "[^1]: H. Larsen, *Ice*, Oslo: Fjord, 2020.\n[^2]: Larsen (2021) https://www.canals.no/frozen\n"
    )
    assert flagged("C202", text) == []
