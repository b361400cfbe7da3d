import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence.registries import books, crossref, datacite, handles
from claimcheck.evidence.registries.values import date_of, loads, segment, text, year

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(
            ["message", "items", "data", "attributes", "docs", "title", "titles", "author", "creators", "family", "name",
             "author_name", "issued", "date-parts", "dates", "date", "dateType", "updated-by", "type", "DOI", "doi",
             "publish_year", "container", "types", "responseCode", "updated", "publicationYear"]
        ),
        inner,
        max_size=6,
    ),
    max_leaves=30,
)  # fmt: skip


@given(json_values)
def test_no_json_value_makes_a_reader_fail(value: object) -> None:
    crossref.record(value)
    crossref.records(value)
    datacite.record(value)
    datacite.records(value)
    books.records("http://b.test", value)
    handles.registered(value)


@pytest.mark.parametrize(
    ("parts", "edtf"),
    [
        ([2019, 5, 11], "2019-05-11"),
        ([2019, 5], "2019-05"),
        ([2019], "2019"),
        ([2019, 13, 1], "2019"),
        ([2019, 2, 30], "2019-02"),
        ([2019, -5], "2019"),
    ],
)
def test_a_date_keeps_what_makes_a_date(parts: list[object], edtf: str) -> None:
    assert str(date_of(parts)) == edtf


@pytest.mark.parametrize("parts", [[], [None], ["2019"], [True], [10**12], [0]])
def test_what_is_no_year_is_no_date(parts: list[object]) -> None:
    assert date_of(parts) is None


@pytest.mark.parametrize(
    ("value", "known"), [(2017, 2017), ("2017", 2017), ("c2017", None), (True, None), (17, None), (10**9, None)]
)
def test_years_are_numbers_of_four_digits(value: object, known: int | None) -> None:
    assert year(value) == known


def test_a_doi_cannot_leave_its_place_in_a_path() -> None:
    assert segment("10.1/a/../b?x#y") == "10.1%2Fa%2F..%2Fb%3Fx%23y"
    assert segment("10.1000/a b") == "10.1000/a%20b"


def test_text_is_one_bounded_line() -> None:
    assert text(["a"]) == ""
    assert text("<jats:title>A &amp;\n B</jats:title>") == "A & B"
    assert len(text("x" * 10_000)) == 600


def test_json_that_is_none_or_too_deep_is_nothing() -> None:
    assert loads(b"<html>") is None
    assert loads(b"[" * 200_000) is None
    assert loads(b"1" * 10_000) is None
