"""C202 beyond its examples."""

from collections.abc import Callable

import pytest

from claimcheck import documents, extraction
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.settings import Settings
from claimcheck.rules import check, chosen

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


HOUSE = {"webpage": ("title", "accessed"), "any": ("date",)}


def of_house(text: str) -> list[tuple[str, str]]:
    settings = Settings(required=HOUSE)
    found, _ = check([understood(text)], Evidence(), chosen(("C202",)), settings, None)
    return [(each.severity.value, each.message) for each in found]


def understood(text: str) -> Document:
    return extraction.extract(documents.read(text.encode(), "text.md"), "text", None)


@pytest.mark.parametrize(
    ("note", "lacks"),
    [
        ("“Frozen”, 2021, https://www.canals.no/frozen", "access date"),
        ("“Frozen”, https://www.canals.no/frozen (accessed 3 May 2021)", "no date"),
    ],
)
def test_what_the_house_requires_is_a_warning(note: str, lacks: str) -> None:
    ((severity, message),) = of_house(TEXT.format(note))
    assert severity == "warning"
    assert lacks in message


@pytest.mark.parametrize(
    "note",
    [
        "“Frozen”, 2021, https://www.canals.no/frozen (accessed 3 May 2022)",
        "“Frozen”, 2021, https://www.canals.no/frozen, abgerufen am 3. Mai 2022",
        "H. Lund, *Ice*, Oslo: Fjord, 2020.",
        "Ibid., p. 4.",
    ],
)
def test_what_has_all_that_the_house_requires_is_complete(note: str) -> None:
    assert of_house(TEXT.format(note)) == []


def test_a_short_form_needs_nothing_and_another_work_of_its_author_everything() -> None:
    text = "It froze.[^1] It stopped.[^2] It broke.[^3]\n\n" + "".join(
        f"[^{i}]: {note}\n"
        for i, note in enumerate(
            (
                "H. Larsen, “Frozen Stiff”, 2021, https://www.canals.no/frozen (accessed 3 May 2022)",
                "H. Larsen, “Frozen Stiff”, https://www.canals.no/frozen",
                "H. Larsen, “Broken Ice”, 2022, https://www.canals.no/broken",
            ),
            1,
        )
    )
    assert ["Note 3" in message for _, message in of_house(text)] == [True]
