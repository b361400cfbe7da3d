"""C207 beyond its examples: what makes two citations one source, and what may differ between them."""

from collections.abc import Callable, Iterable

import pytest

from claimcheck.model.finding import Confidence, Severity

KOFLER = "Bruno Kofler, “Villages on the Move in the High Alps”, *Alpine Studies* 12 (2), 2019, pp. 3-9"
EGGER = "Anna Egger, “A Glacier Shrinks Once More”, *Alpine Post*, {}, https://www.alpinepost.at/a-glacier-shrinks"


def brief(notes: Iterable[str]) -> str:
    listed = list(notes)
    marked = " ".join(f"Something was said at length and with care.[^{i}]" for i in range(len(listed)))
    return f"{marked}\n\n" + "".join(f"[^{i}]: {note}\n" for i, note in enumerate(listed))


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        (EGGER.format("3 May 2021"), EGGER.format("30 May 2021"), "date"),
        (
            EGGER.replace("a-glacier-shrinks", "glacier").format("3 May 2021"),
            EGGER.replace("a-glacier-shrinks", "glacier").format("May 2022"),
            "date",
        ),
        (KOFLER, KOFLER.replace("2019", "2015"), "date"),
        (KOFLER, KOFLER.replace("Bruno Kofler", "Walter Huber"), "author"),
        (
            f"{KOFLER}, https://doi.org/10.1000/182",
            "Carla Senn, “The Economics of Tidal Power Plants”, *Energy Letters* 3 (1), 2014, pp. 1-9, doi:10.1000/182",
            "title",
        ),
    ],
)
def test_a_contradiction_about_one_source_is_flagged_once(
    judge: Callable[..., tuple], one: str, other: str, what: str
) -> None:
    (finding,), _ = judge("C207", brief([one, other]))
    assert f"gives the {what} of" in finding.message
    assert finding.note == "1"
    assert finding.related
    assert finding.confidence is not Confidence.LOW


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (EGGER.format("3 May 2021"), EGGER.format("4 May 2021")),
        (
            "A. Egger, “Letter”, 3 May 2021, https://www.alpinepost.at/letters",
            "A. Egger, “Letter”, 9 May 2021, https://www.alpinepost.at/letters",
        ),
        (
            "A. Egger, “Glaciers of the North”, 3 May 2021, https://www.alpinepost.at/egger",
            "A. Egger, “Glaciers of the South”, 9 May 2021, https://www.alpinepost.at/egger",
        ),
        (
            "Glacier Office, “State of the Glaciers Today”, 3 May 2021, https://www.glaciers.at/state",
            "Glacier Office, “State of the Glaciers Today”, 9 May 2022, https://www.glaciers.at/state",
        ),
        (EGGER.format("3 May 2021"), EGGER.format("updated 30 May 2021")),
        (EGGER.format("3 May 2021"), EGGER.format("May 2021")),
        (EGGER.format("3 May 2021") + " (accessed 1 June 2021)", EGGER.format("9 May 2021") + " (accessed 7 July 2022)"),
        (KOFLER, KOFLER.replace("2019", "2020")),
        (KOFLER, KOFLER.replace("12 (2), 2019", "15 (1), 2022")),
        (KOFLER, KOFLER.replace("Bruno Kofler", "B. Kofler and C. Senn")),
        (KOFLER, "Kofler, “Villages on the Move in the High Alps”."),
        (
            "R. Samuels, *Rich Nation, Strong Army*, Ithaca: Cornell, 1994.",
            "R. Samuels, *Rich Nation, Strong Army*, Ithaca: Cornell, 1996.",
        ),
        (
            "World Bank, *World Report*, 2019, https://www.worldbank.org/world-report-1",
            "World Bank, *World Report*, 2021, https://www.worldbank.org/world-report-1",
        ),
        (
            "Ministry, “Statement on Tariffs”, 3 May 2021, https://www.trade.gov/press",
            "Ministry, “Remarks on Steel”, 9 June 2021, https://www.trade.gov/press",
        ),
        (
            "K. Mori, “Letter from Tokyo”, *The Diplomat*, 3 May 2021.",
            "K. Mori, “Letter from Tokyo”, *The Diplomat*, 10 May 2021.",
        ),
        (
            "L. Roux, “The Sea”, in A. Blanc (ed.), *Waters*, Paris: Eau, 2010, pp. 1-20, doi:10.1000/7",
            "M. Noir, “The Lake”, in A. Blanc (ed.), *Waters*, Paris: Eau, 2010, pp. 21-40, doi:10.1000/7",
        ),
    ],
)
def test_what_may_well_differ_is_none(flagged: Callable[..., list[str]], one: str, other: str) -> None:
    assert flagged("C207", brief([one, other])) == []


def test_a_third_citation_like_the_second_is_not_flagged_again(flagged: Callable[..., list[str]]) -> None:
    days = ("3 May 2021", "30 May 2021", "30 May 2021", "3 May 2021")
    assert flagged("C207", brief(EGGER.format(day) for day in days)) == ["30 May 2021"]


def test_from_brief_to_brief_it_is_a_remark(judge: Callable[..., tuple]) -> None:
    text = (
        "# One\n\nSomething was said at length.[^1]\n\n[^1]: " + EGGER.format("3 May 2021") + "\n\n"
        "# Two\n\nSomething else was said at length.[^2]\n\n[^2]: " + EGGER.format("30 May 2021") + "\n"
    )
    (finding,), _ = judge("C207", text)
    expected = Severity.INFO if finding.brief else Severity.WARNING
    assert finding.severity is expected
