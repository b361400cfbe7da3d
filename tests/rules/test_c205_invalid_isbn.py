"""C205 beyond its examples; what is no ISBN is tests/grammar/test_book_numbers.py."""

from collections.abc import Callable


def test_a_reference_list_and_the_text_are_read_as_well(flagged: Callable[..., list[str]]) -> None:
    text = (
        "The book (ISBN 978-0-306-40615-3) sold well.\n\n## References\n\nHaas, M. (2011). *Salt*. Basel: Rhein."
        " ISBN 0-306-40615-3.\n"
    )
    assert flagged("C205", text) == ["978-0-306-40615-3", "0-306-40615-3"]


def test_a_number_in_a_link_is_not_read(flagged: Callable[..., list[str]]) -> None:
    assert flagged("C205", "See [the book](https://books.org/isbn/978-0-306-40615-3) there.") == []
