import pytest

from claimcheck.extraction.citations.draft import quoted
from claimcheck.extraction.citations.marks import marks
from claimcheck.extraction.citations.noted_dates import in_text
from claimcheck.extraction.citations.settling import settled
from claimcheck.extraction.citations.tokens import tokens

T, D, A, P, C, N, L, E = "title", "date", "author", "publisher", "container-title", "note", "location", "editor"


def labels(text: str, given: list[str]) -> list[str]:
    return settled(text, tokens(text), given, marks(text, in_text(text), quoted(text), ()))


@pytest.mark.parametrize(
    ("text", "given", "true"),
    [
        ("Climate 2023, 31 March 2024,", [T] * 5, [T, T, D, D, D]),
        ("The Plan, 14 and 15 December 2023,", [T] * 7, [T, T, D, D, D, D, D]),
        ("Pact, A/1, adopted 22 September 2024.", [T, N, N, N, N, N], [T, N, N, D, D, D]),
        ("Speech of 5 May 2024 in Rome,", [T] * 7, [T] * 7),
        ("“Rome, 5 May 2024, a day”,", [T] * 6, [T] * 6),
        ("Report 2023, Bonn, 2024,", [T, D, L, D], [T, T, L, D]),
        ("Avis du 29 juin 2023 portant", [T, T, D, D, D, T], [T] * 6),
        ("Risk Analysis 2023/2024, Warsaw,", [T, T, "number", L], [T, T, T, L]),
        ("“Wings”, Decode39, 2025", [T, "number", D], [T, "journal", D]),
        ("“Wende”, SWP-Aktuell Nr. 64, 2022", [T, "number", "number", "number", D], [T, C, "number", "number", D]),
        ("Talks with Urso, Minister of Trade, METI,", [T, T, T, P, P, P, P], [T, T, T, T, T, T, P]),
        ("Liturgie u Husa, in: Studie a texty,", [T] * 7, [T, T, T, C, C, C, C]),
        ("Der Plan, Bonn, S. 9.", [T, T, L, "volume", "volume"], [T, T, L, "pages", "pages"]),
        ("Ministry of Trade, “Statement”, Seoul", [T, T, T, T, L], [A, A, A, T, L]),
    ],
)
def test_what_rules_are_sure_of_overrules_the_labels(text: str, given: list[str], true: list[str]) -> None:
    assert labels(text, given) == true


def test_families_and_a_year_are_author_and_date() -> None:
    assert labels("Johnstone and Cook (2024)", [T, T, T, D]) == [A, A, A, D]


def test_names_at_the_beginning_of_which_none_edits_are_the_authors() -> None:
    assert labels("Yablonovitch E., Cody G., Nature", [E, E, E, E, "journal"])[:4] == [A] * 4
    assert labels("Yablonovitch E., Cody G. (eds.), Nature", [E] * 5 + [T])[:5] == [E] * 5


def test_the_first_quotation_is_a_title_as_a_whole() -> None:
    assert labels("“Frozen”, 2021", [A, D]) == [T, D]
    assert labels("“Japan forming iron triangle”, CNA", [A, T, T, T, C]) == [T, T, T, T, C]
