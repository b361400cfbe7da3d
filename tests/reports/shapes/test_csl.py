"""CSL-JSON: its own names, just the precision given, nothing that is not known."""

import pytest

from claimcheck.model.citations import Citation, Name
from claimcheck.model.dates import DateMention, Edtf, Precision
from claimcheck.model.text import Span
from claimcheck.reports.shapes.csl import csl_shape, date_shape

_HERE = Span(0, 1)


def _date(edtf: str, text: str = "as printed") -> DateMention:
    return DateMention(text, _HERE, Edtf(edtf, Precision.DAY, None, None) if edtf else None)


@pytest.mark.parametrize(
    ("edtf", "shape"),
    [
        ("2025", {"date-parts": [[2025]]}),
        ("2025-03", {"date-parts": [[2025, 3]]}),
        ("2025-03-09", {"date-parts": [[2025, 3, 9]]}),
        ("2024-12/2025-01-02", {"date-parts": [[2024, 12], [2025, 1, 2]]}),
        ("2025-21", {"date-parts": [[2025]], "season": 1}),
        ("2025-24", {"date-parts": [[2025]], "season": 4}),
        ("2025-31", {"date-parts": [[2025]], "season": 3}),
        ("2025-03~", {"date-parts": [[2025, 3]], "circa": True}),
        ("-0043-03-15", {"date-parts": [[-43, 3, 15]]}),
        ("202X", {"literal": "as printed"}),
        ("2025-33", {"literal": "as printed"}),
        ("2025-05-06/..", {"literal": "as printed"}),
        ("2024-21/2024-22", {"literal": "as printed"}),
        ("XXXX-02-07", {"literal": "as printed"}),
        ("", {"literal": "as printed"}),
    ],
)
def test_a_date_has_just_the_parts_that_were_given(edtf: str, shape: object) -> None:
    assert date_shape(_date(edtf)) == shape


def test_an_unknown_part_is_absent() -> None:
    assert csl_shape(Citation(_HERE, "text", "book")) == {"type": "book"}


def test_a_known_part_has_its_name_of_csl_json() -> None:
    citation = Citation(
        _HERE,
        "text",
        "article-journal",
        authors=(Name("van Rossum", "G."), Name(literal="Japan Foundation"), Name("Plato")),
        container_title="Journal",
        publisher_place="Rome",
        date=_date("2025"),
        accessed=_date("2025-05-02"),
        urls=("https://a.example/", "https://b.example/"),
        doi="10.1000/1",
        isbn="9780000000002",
    )
    assert csl_shape(citation) == {
        "type": "article-journal",
        "author": [{"family": "van Rossum", "given": "G."}, {"literal": "Japan Foundation"}, {"family": "Plato"}],
        "container-title": "Journal",
        "publisher-place": "Rome",
        "DOI": "10.1000/1",
        "ISBN": "9780000000002",
        "issued": {"date-parts": [[2025]]},
        "accessed": {"date-parts": [[2025, 5, 2]]},
        "URL": "https://a.example/",
    }
