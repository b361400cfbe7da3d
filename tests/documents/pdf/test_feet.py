"""Which lines at the foot of a column are notes, and which only look so."""

import pytest
from tests.documents.pdf.press import Page, printed

from claimcheck.documents.pdf import read
from claimcheck.extraction import extract

PROSE = (
    "The harbour fell silent in 1990, when the last of the boats was",
    "sold.^1^ Nobody asked the crews, and nobody asked those who bought",
    "the fish on the quay each morning.^2^ The council met once.^3^",
)


def notes(*pages: Page) -> list[tuple[str, str]]:
    document = extract(read(printed(*pages), "brief.pdf"), "brief", None)
    return [(note.number, note.text.string) for note in document.notes]


def test_beside_raised_numbers_a_day_at_the_head_of_a_line_is_no_note():
    page = Page()
    page.lines(50, 540, *PROSE)
    page.rule(50, 130, 90)
    lines = (
        "^1^ Harbour Register, sitting of",
        "3 May 1990, p. 4.",
        "^2^ Minutes, sitting of",
        "3 June 1990.",
        "^3^ Board, 1994.",
    )
    page.lines(50, 116, *lines, size=8)
    assert notes(page) == [
        ("1", "Harbour Register, sitting of 3 May 1990, p. 4."),
        ("2", "Minutes, sitting of 3 June 1990."),
        ("3", "Board, 1994."),
    ]


def test_a_note_goes_on_at_the_foot_of_the_next_column():
    page = Page()
    left = (
        "The harbour fell silent in 1990,",
        "when the last boat was sold.^1^",
        "Nobody asked the crews, nobody",
        "asked those who bought the fish.",
    )
    right = (
        "The council met once, and then",
        "no more.^2^ The sheds were let to",
        "a maker of sails, the ice house",
        "to a school, the quay to no one.",
    )
    for x, text, foot in (
        (40, left, ("^1^ Harbour Register, as it was", "kept by the council until the")),
        (220, right, ("sale of the last boat, p. 3.", "^2^ Minutes, 4 May 1990.")),
    ):
        page.lines(x, 540, *text * 3)
        page.rule(x, 130, 60)
        page.lines(x, 116, *foot, size=8)
    assert notes(page)[-2:] == [
        ("1", "Harbour Register, as it was kept by the council until the sale of the last boat, p. 3."),
        ("2", "Minutes, 4 May 1990."),
    ]


@pytest.mark.parametrize("text", ["The author thanks the crews of the harbour,", "1945 marked the end of the old harbour,"])
def test_a_second_paragraph_that_hangs_as_its_note_does_is_part_of_it_and_one_that_does_not_is_text(text: str):
    page = Page()
    page.lines(50, 540, *PROSE)
    page.rule(50, 480, 300)
    page.lines(54, 460, "1. Harbour Register, volume three, page", "")
    page.lines(66, 448, "four, as it was kept by the council.")
    page.lines(66, 424, "The register was closed in the year after,", "and nobody has opened it since then.")
    page.lines(54, 390, "2. Minutes of the council, 4 May 1990.", "", "3. Report of the board, 1994.")
    page.lines(50, 320, text, "who have kept what the council threw away.")
    found = notes(page)
    assert found[0][1].startswith("Harbour Register, volume three")
    assert found[0][1].endswith("The register was closed in the year after, and nobody has opened it since then.")
    assert not any("who have kept" in note for _, note in found)


def test_an_endnote_as_big_as_the_text_goes_on_at_the_head_of_the_next_page():
    first, second = Page(), Page()
    first.lines(50, 540, *PROSE)
    first.rule(50, 130, 90)
    first.lines(50, 116, "1. Harbour Register, volume three, as it was kept in May 1990,")
    second.lines(50, 540, "https://harbour.example/register.", "", "2. Minutes of the council, 4 May 1990.", "")
    second.lines(50, 480, "3. Report of the board, 1994.")
    found = notes(first, second)
    assert found[0] == ("1", "Harbour Register, volume three, as it was kept in May 1990, https://harbour.example/register.")
    assert [number for number, _ in found] == ["1", "2", "3"]


def test_the_number_of_a_note_that_begins_with_a_long_address_may_have_a_line_to_itself():
    page = Page()
    page.lines(50, 540, *PROSE)
    page.rule(50, 130, 90)
    address = "https://harbour.example/" + "minutes-of-the-council-" * 3 + "1990.pdf."
    page.lines(50, 116, "^1^ Harbour Register, volume three.", "^2^", address, "^3^ Board, 1994.", size=8)
    assert [(number, text[:22]) for number, text in notes(page)] == [
        ("1", "Harbour Register, volu"),
        ("2", "https://harbour.exampl"),
        ("3", "Board, 1994."),
    ]
