"""Numbers in the forms in which a word processor prints them."""

import pytest

from claimcheck.documents.word.counting import printed


@pytest.mark.parametrize(
    ("form", "counts", "shown"),
    [
        ("decimal", (1, 12), ["1", "12"]),
        ("lowerRoman", (4, 9, 14, 40, 1999), ["iv", "ix", "xiv", "xl", "mcmxcix"]),
        ("upperRoman", (4,), ["IV"]),
        ("lowerLetter", (1, 26, 27, 28, 53), ["a", "z", "aa", "bb", "aaa"]),
        ("upperLetter", (2, 28), ["B", "BB"]),
        ("chicago", (1, 2, 3, 4, 5, 9), ["*", "†", "‡", "§", "**", "***"]),
        ("ordinal", (1, 2, 3, 11, 21), ["1st", "2nd", "3rd", "11th", "21st"]),
        ("decimalZero", (3, 12), ["03", "12"]),
        ("decimalEnclosedCircle", (1, 20, 21), ["①", "⑳", "21"]),
        ("none", (3,), [""]),
        ("a form that is not known", (3,), ["3"]),
        ("lowerRoman", (0, -1, 10**9), ["0", "-1", "1000000000"]),
    ],
)
def test_a_count_is_printed_in_its_form(form: str, counts: tuple[int, ...], shown: list[str]) -> None:
    assert [printed(count, form) for count in counts] == shown
