"""The order in which columns are read."""

from tests.documents.pdf.press import Page, printed

from claimcheck.documents.pdf import read

LEFT = (
    "The harbour fell silent in 1990,",
    "when the last boat was sold, and",
    "nobody asked the crews, nobody",
    "asked those who bought the fish,",
) * 7
RIGHT = (
    "The council met once, and then",
    "no more, for the sheds were let",
    "to a maker of sails, the house",
    "to a school, the quay to no one.",
) * 4


def test_a_column_with_a_table_at_its_head_is_read_after_the_column_before_it():
    page = Page()
    page.lines(40, 540, *LEFT)
    for row in range(9):
        for cell in range(5):
            page.text(226 + 32 * cell, 538 - 13 * row, f"{row}{cell}")
    page.lines(220, 410, *RIGHT)
    text = " ".join(read(printed(page), "brief.pdf").text.split())
    assert " ".join(LEFT) in text
    assert " ".join(RIGHT) in text
    assert text.index(LEFT[-1]) < text.index("00") < text.index(RIGHT[0])


def test_numbers_that_stand_out_to_the_left_of_their_notes_belong_to_their_column():
    page = Page()
    for at, number in ((40, 1), (220, 9)):
        y = 540.0
        for i in range(8):
            page.text(at, y, f"{number + i}. The council met, and then")
            y = page.lines(at + 14, y - 12, "no more, for the sheds were", "let to a maker of sails", "in the town.")
    text = " ".join(read(printed(page), "brief.pdf").text.split())
    whole = "The council met, and then no more, for the sheds were let to a maker of sails in the town."
    assert text.count(whole) == 16


def test_a_line_that_stands_out_to_the_left_of_its_column_does_not_cut_the_one_beside_it():
    page = Page()
    page.lines(40, 540, *LEFT)
    below = page.lines(240, 540, *RIGHT)
    page.lines(226, below - 6, "Return to the top")
    text = " ".join(read(printed(page), "brief.pdf").text.split())
    assert " ".join(LEFT) in text
    assert text.index(LEFT[-1]) < text.index(RIGHT[0]) < text.index("Return")


def test_a_last_page_of_a_few_lines_has_the_columns_of_the_pages_before_it():
    first, last = Page(), Page()
    first.lines(40, 540, *LEFT)
    first.lines(220, 540, *RIGHT)
    left = ("Nets hung in the sheds until the", "roofs fell in, and then they hung")
    right = ("in the town hall, as a sign of", "what the town had lived on once.")
    last.lines(40, 540, *left)
    last.lines(220, 540, *right)
    assert " ".join((*left, *right)) in " ".join(read(printed(first, last), "brief.pdf").text.split())
