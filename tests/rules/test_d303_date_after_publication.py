"""D303 beyond its examples: against a known date, and against what the document itself shows."""

from collections.abc import Callable

import pytest

from claimcheck.model.finding import Confidence

TEXT = "The harbour was dredged twice within ten years of its building.[^1]\n\n[^1]: {}\n"


@pytest.mark.parametrize(
    ("note", "published", "wrong"),
    [
        ("“Dredged”, *The Coast Gazette*, 14 November 2024.", "2024-06", "14 November 2024"),
        ("“Dredged”, *The Coast Gazette*, 17 June 2024.", "2024-06-15", "17 June 2024"),
        ("Port Authority, “Annual Report”, September 2024, https://www.port.ie/report", "2024-06", "September 2024"),
        ("A. Byrne, *Sand*, Cork: Lee, 2027.", "2024", "2027"),
    ],
)
def test_a_source_from_after_the_publication_is_flagged(
    judge: Callable[..., tuple], note: str, published: str, wrong: str
) -> None:
    (finding,), _ = judge("D303", TEXT.format(note), published=published)
    assert finding.key[0] == wrong
    assert finding.confidence is Confidence.HIGH
    assert "--published" in finding.message


@pytest.mark.parametrize(
    ("note", "published"),
    [
        ("“Dredged”, *The Coast Gazette*, 14 June 2024.", "2024-06"),
        ("“Dredged”, *The Coast Gazette*, 14 June 2024.", "2024"),
        ("“Dredged”, *The Coast Gazette*, 16 June 2024.", "2024-06-15"),
        ("A. Byrne, “Sand”, *Journal of Ports* 12 (3), August 2024, pp. 4-9.", "2024-06-15"),
        ("A. Byrne, *Sand*, Cork: Lee, 2025.", "2024-11-20"),
        ("A. Byrne, *Sand*, Cork: Lee, forthcoming 2026.", "2024-06-15"),
        ("A. Byrne, “Sand”, *Journal of Ports*, in press (2026).", "2024-06-15"),
        ("A. Byrne, “Sand”, paper for the workshop to be held on 3 September 2024.", "2024-06-15"),
        ("A. Byrne, “Sand”, *Port Review*, Winter 2025.", "2024-06-15"),
        ("United Nations, *Agenda 2030*, New York, 2015.", "2024-06-15"),
        ("Port Authority, *Dredging Plan 2030*, Cork: Lee, 2020, accessed 3 July 2024.", "2024-06-15"),
        ("See Case 556 U.S. at 2066.", "2024-06-15"),
        ("A. Thiele (Hrsg.), *Die Bremse*, Tübingen: Mohr, i. E. 2026.", "2024-06-15"),
        ("A. Thiele, „Die Bremse“, erscheint in: *Der Staat*, Heft 4, Dezember 2024.", "2024-06-15"),
        ("P. Dupont, *Les câbles*, Paris, Seuil, sous presse, 2026.", "2024-06-15"),
        ("P. Rossi, *I cavi*, Torino, Einaudi, in stampa, 2026.", "2024-06-15"),
        ("P. Pérez, *Los cables*, Madrid, en prensa, 2026.", "2024-06-15"),
        ("Ricorso n. 31 del 2024, udienza pubblica del 12 novembre 2024.", "2024-06-15"),
        ("BVerfG, 2 BvF 1/24, mündliche Verhandlung am 12. November 2024.", "2024-06-15"),
        ("Ministry of Ports, *Timetable*, valid until 14 December 2024.", "2024-06-15"),
        ("Interreg Programme, call for proposals closing 31 October 2024.", "2024-06-15"),
        ("Summit of the Ports, Cork, 22–23 September 2024.", "2024-06-15"),
        ("“Council meeting”, provisional agenda, 14 October 2024.", "2024-06-15"),
        ("A. Byrne, “Sand”, *Journal of Ports* 41 (1), January 2025 [early view].", "2024-06-15"),
        ("Statistics Office, table 12, next update 23 October 2024.", "2024-06-15"),
    ],
)
def test_issues_set_ahead_works_to_come_and_dates_in_titles_are_not(
    flagged: Callable[..., list[str]], note: str, published: str
) -> None:
    assert flagged("D303", TEXT.format(note), published) == []


MONTHS = [
    "3 June 2021",
    "9 September 2021",
    "12 October 2021",
    "2 November 2021",
    "4 December 2021",
    "8 January 2022",
    "11 February 2022",
]


def collection(*dates: str, text: str = "") -> str:
    body = " ".join(f"Statement {i} is made about the prices of that year.[^{i}]" for i in range(1, len(dates) + 1))
    notes = "\n".join(f"[^{i}]: “Prices {i}”, *The Coast Gazette*, {date}." for i, date in enumerate(dates, 1))
    return f"{body} {text}\n\n{notes}\n"


def test_one_source_long_after_all_others_is_flagged_with_medium_confidence(judge: Callable[..., tuple]) -> None:
    (finding,), _ = judge("D303", collection(*MONTHS, "14 December 2022"))
    assert finding.key[0] == "14 December 2022"
    assert finding.confidence is Confidence.MEDIUM
    assert "11 February 2022" in finding.message


def test_a_gap_that_chance_may_well_leave_is_of_low_confidence(judge: Callable[..., tuple]) -> None:
    (finding,), _ = judge("D303", collection(*MONTHS, "14 June 2022"))
    assert finding.confidence is Confidence.LOW


@pytest.mark.parametrize(
    "text",
    [
        collection(*MONTHS[1:], "14 December 2022"),
        collection(*MONTHS, "20 April 2022"),
        collection(*MONTHS, "14 December 2022", "16 December 2022"),
        collection(*MONTHS, "2023"),
        collection("1990", "1991", "1992", "1993", "1994", "1995", "1996", "1997", "14 December 2022"),
        collection(*MONTHS, "14 December 2022", text="In November 2022 the market was closed."),
        collection(*MONTHS, "14 December 2022", text="Prices were still high on 2 December 2022."),
        collection(*MONTHS, "14 December 2022, https://www.coast.com/a (accessed 3 January 2023)"),
        collection(*MONTHS, "forthcoming 14 December 2022"),
    ],
)  # fmt: skip
def test_with_fewer_sources_a_near_one_a_second_one_or_a_later_past_nothing_is_said(
    flagged: Callable[..., list[str]], text: str
) -> None:
    assert flagged("D303", text) == []


def test_plans_for_later_years_do_not_hide_an_outlier(flagged: Callable[..., list[str]]) -> None:
    text = collection(*MONTHS, "14 December 2022", text="Prices will double by 2027. The plan for 2023-2027 says so.")
    assert flagged("D303", text) == ["14 December 2022"]
