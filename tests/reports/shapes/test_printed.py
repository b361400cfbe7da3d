import pytest

from claimcheck.model.citations import Citation
from claimcheck.model.text import Span
from claimcheck.reports.shapes.csl import csl_shape
from claimcheck.reports.shapes.printed import printed_shape

_HERE = Span(0, 1)


def _cited(text: str, **fields: object) -> Citation:
    return Citation(_HERE, text, **fields)  # type: ignore[arg-type]  # fields of a test, each of its own type


@pytest.mark.parametrize(
    ("text", "url", "printed"),
    [
        ("Title, www.example.org/a.", "https://www.example.org/a", "www.example.org/a"),
        ("Title, https://example.org/a.", "https://example.org/a", "https://example.org/a"),
        ("Title, https://example.org/some- path/b.", "https://example.org/some-path/b", "https://example.org/some-"),
        ("Title, http://www .example.org/b.", "http://www.example.org/b", "http://www"),
        ("Title, here.", "https://example.org/a", "https://example.org/a"),
        ("Title, https://example.org/a%20b.", "https://example.org/a b", "https://example.org/a b"),
    ],
)
def test_the_url_is_what_is_printed_of_it(text: str, url: str, printed: str) -> None:
    assert printed_shape(_cited(text, urls=(url,)))["URL"] == printed


@pytest.mark.parametrize("text", ["T. doi:10.1234/AB.", "T. DOI 10.1234/ab", "https://doi.org/10.1234/ab, doi 10.1234/ab"])
def test_a_doi_that_is_printed_as_one_stays(text: str) -> None:
    assert printed_shape(_cited(text, doi="10.1234/ab"))["DOI"] == "10.1234/ab"


@pytest.mark.parametrize("text", ["T. https://doi.org/10.1234/ab", "T. www.example.org/doi/10.1234/ab"])
def test_a_doi_that_only_a_url_has_is_in_the_clean_item_and_not_in_the_printed_one(text: str) -> None:
    citation = _cited(text, doi="10.1234/ab")
    assert "DOI" not in printed_shape(citation)
    assert csl_shape(citation)["DOI"] == "10.1234/ab"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("A. T. In Proceedings of X, 1990.", "In Proceedings of X"),
        ("A. T, in Proceedings of X, 1990.", "Proceedings of X"),
        ("A. T. In: Proceedings of X, 1990.", "Proceedings of X"),
        ("A. T. In B. Smith (ed.), Proceedings of X, 1990.", "Proceedings of X"),
        ("A. T within Proceedings of X.", "Proceedings of X"),
    ],
)
def test_in_with_a_capital_stays_before_the_container(text: str, printed: str) -> None:
    assert printed_shape(_cited(text, container_title="Proceedings of X"))["container-title"] == printed
