"""How rules speak of dates."""

import pytest

from claimcheck.grammar.dates import parse_edtf
from claimcheck.rules.wording import spoken


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023-12-23", "23 December 2023"),
        ("2025-03", "March 2025"),
        ("2025", "2025"),
        ("2025-21", "spring 2025"),
        ("2023-35", "the third quarter of 2023"),
        ("2015~", "about 2015"),
        ("2024/2027", "2024 to 2027"),
        ("2025-05-06/..", "6 May 2025 or later"),
        ("187X", "187X"),
    ],
)
def test_a_date_is_spoken_with_just_its_precision(edtf: str, words: str) -> None:
    value = parse_edtf(edtf)
    assert value is not None
    assert spoken(value) == words
