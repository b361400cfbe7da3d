"""ISBN and ISSN that fail their checksum, and numbers that are none of both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.book_numbers import false_numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ISBN 978-0-306-40615-3", "978-0-306-40615-3"), ("ISBN: 9780306406158", "9780306406158"),
        ("ISBN-13: 978-0-306-40615-1", "978-0-306-40615-1"), ("ISBN-10: 0-306-40615-3", "0-306-40615-3"),
        ("ISBN 978 0 306 40615 3", "978 0 306 40615 3"), ("ISBN 978 0 306 40615 3 2011", "978 0 306 40615 3"),
        ("ISBN 978-0-306-4061-7", "978-0-306-4061-7"), ("ISBN (print) 978–0–306–40615–3", "978–0–306–40615–3"),
        ("eISBN: 978-0-306-40615-3", "978-0-306-40615-3"), ("Rhein, 2011. 978-0-306-40615-3.", "978-0-306-40615-3"),
        ("ISBN 978-0-306-40615-7 (hbk), 978-0-306-40615-1 (pbk)", "978-0-306-40615-1"), ("ISBN 030640615", "030640615"),
        ("ISSN 0378-5956", "0378-5956"), ("e-ISSN 2049-3631", "2049-3631"), ("ISSN (online): 20493631", "20493631"),
    ],
)  # fmt: skip
def test_a_number_that_fails_is_found(text: str, number: str) -> None:
    (false,) = false_numbers(text)
    assert text[false.start : false.end] == number


@pytest.mark.parametrize(
    "text",
    [
        "ISBN 978-0-306-40615-7", "ISBN 0-306-40615-2", "ISBN 0 306 40615 2 2011", "ISBN 978 0 306 40615 7 2011 pp. 34",
        "ISBN 0-8044-2957-x.", "ISBN 306406152", "ISBN 978-0-306-40651-2 [sic]", "ISBN 978-0-306-40651-2 (invalid)",
        "doi:10.1007/978-0-306-40651-2", "https://x.org/isbn/978-0-306-40651-2", "https://x.org/?isbn=9780306406153",
        "books.google.com/books?vid=ISBN0306406153", "ISBN-13: 978-0-306-40615-7, ISBN-10: 0-306-40615-2",
        "ISBN 13: 978-0-306-40615-7", "ISBN 978- is the prefix", "an ISBN 13 digits long", "+1 978-555-0134", "978-555-0134",
        "catalogue no. 9780306406512", "ISSN 0378-5955", "ISSN 1050-124X", "https://portal.issn.org/resource/ISSN/0378-5956",
    ],
)  # fmt: skip
def test_a_right_number_and_what_is_called_neither_are_let_be(text: str) -> None:
    assert false_numbers(text) == []


@given(st.integers(0, 999_999_999), st.integers(1, 9), st.integers(0, 12))
def test_one_wrong_digit_is_always_seen_and_none_is_never(middle: int, more: int, at: int) -> None:
    """EAN-13 detects every single wrong digit (ISO 2108)."""
    first = f"978{middle:09d}"
    check = -sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(first)) % 10
    right = f"{first}{check}"
    wrong = right[:at] + str((int(right[at]) + more) % 10) + right[at + 1 :]
    assert false_numbers(f"ISBN {right}") == []
    assert len(false_numbers(f"ISBN {wrong}")) == 1
