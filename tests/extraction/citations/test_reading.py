import pytest

from claimcheck.documents import read
from claimcheck.extraction import extract
from claimcheck.model.citations import Citation


def cite(*notes: str) -> list[Citation]:
    """The only citation of each note."""
    marked = " ".join(f"A sentence.[^{i}]" for i in range(1, len(notes) + 1))
    noted = "\n".join(f"[^{i}]: {note}" for i, note in enumerate(notes, 1))
    return [note.citations[0] for note in extract(read(f"{marked}\n\n{noted}\n".encode(), "a.md"), "a", None).notes]


@pytest.mark.parametrize(
    ("note", "author", "title"),
    [
        ("City of Paris, Plan Climat 2024-2030, November 2024.", "City of Paris", "Plan Climat 2024-2030"),
        ("Banco de España, Informe Anual 2023, Madrid, abril de 2024.", "Banco de España", "Informe Anual 2023"),
        (
            "World Health Organization, Heat and health, fact sheet, 28 May 2024, https://www.who.int/heat",
            "World Health Organization",
            "Heat and health",
        ),
        (
            "Copernicus Climate Change Service, European State of the Climate 2023, 31 April 2024, https://c.eu/2023",
            "Copernicus Climate Change Service",
            "European State of the Climate 2023",
        ),
        ("Mitsubishi Heavy Industries, “MHI signs”, 10 December 2024.", "Mitsubishi Heavy Industries", "MHI signs"),
        ("BMVg, Weißbuch 2016, Berlin 2016, S. 22.", "BMVg", "Weißbuch 2016"),
        ("Bundesrat, Drucksache 123/24, Beschluss vom 26. April 2024.", "Bundesrat", "Drucksache 123/24, Beschluss"),
        ("Institute of Ecology, Orchard Survey, https://www.ecology.at/orchards", "Institute of Ecology", "Orchard Survey"),
        ("Ministry of Foreign Affairs of Korea, “Statement”, Seoul, 19 June 2024.", "Ministry of Foreign Affairs of Korea",
         "Statement"),
    ],
)  # fmt: skip
def test_a_body_before_a_title_is_its_author_and_what_is_said_behind_it_no_part_of_it(
    note: str, author: str, title: str
) -> None:
    [found] = cite(note)
    assert [name.literal for name in found.authors] == [author]
    assert found.title == title


def test_families_and_a_year_before_a_link_are_no_title() -> None:
    [found] = cite("Johnstone and Cook (2024) <https://www.example.org/x>")
    assert ([name.family for name in found.authors], found.title) == (["Johnstone", "Cook"], "")


def test_the_order_of_numbers_in_the_dates_of_a_note_is_that_of_its_document() -> None:
    first, second = cite("Jane Smith, “A First Thing”, 25/12/2024.", "Jane Smith, “Another Thing”, 03/04/2025.")
    assert [one.date.edtf.text for one in (first, second) if one.date and one.date.edtf] == ["2024-12-25", "2025-04-03"]


@pytest.mark.parametrize(
    ("note", "page"),
    [
        ("IMF, World Economic Outlook, Washington, DC, October 2023, p. 27.", "27"),
        ("Auswärtiges Amt, Nationale Sicherheitsstrategie, Berlin, Juni 2023, S. 33.", "33"),
        ("HM Government, *Integrated Review 2023*, London, March 2023, para. 12.", ""),
    ],
)
def test_a_paragraph_is_no_page(note: str, page: str) -> None:
    assert cite(note)[0].page == page


def test_a_series_is_named_without_the_number_of_the_paper() -> None:
    [found] = cite(
        "Anna Weber, „Die Zeitenwende“, SWP-Aktuell Nr. 64, Berlin: Stiftung Wissenschaft und Politik, Oktober 2022."
    )
    assert found.container_title == "SWP-Aktuell"
