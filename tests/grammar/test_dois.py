"""What is called a DOI and cannot be one."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.dois import flawed

# (as printed, what is flagged, what was meant)
WRONG = [
    ("doi:1O.1000/182", "1O.1000/182", "10.1000/182"),
    ("https://doi.org/10.1O16/j.food.102", "10.1O16/j.food.102", "10.1016/j.food.102"),
    ("doi: 10,1000/182", "10,1000/182", "10.1000/182"),
    ("doi:10.100/182", "10.100/182", ""),
    ("DOI: 10.1000", "10.1000", ""),
    ("https://doi.org/10.1000/", "10.1000/", ""),
    ("doi:10.1111/ aep.12502", "10.1111/ aep.12502", "10.1111/aep.12502"),
    ("https://doi.org/10.1007/978–3–030–1", "10.1007/978–3–030–1", "10.1007/978-3-030-1"),
    ("doi:10.1000\\182", "10.1000\\182", "10.1000/182"),
    ("doi:10.1016.j.food.2021.1", "10.1016.j.food.2021.1", "10.1016/j.food.2021.1"),
    ("doi: 10. 1000/182", "10. 1000/182", "10.1000/182"),
    ("doi:10.1000 /182", "10.1000 /182", "10.1000/182"),
    ("doi:10.5281/zenodo. 1234567", "10.5281/zenodo. 1234567", "10.5281/zenodo.1234567"),
    ("doi:10.1016/j. food.2021.1", "10.1016/j. food.2021.1", "10.1016/j.food.2021.1"),
    ("doi:10.1007/978-3- 030-1", "10.1007/978-3- 030-1", "10.1007/978-3-030-1"),
    ("https://doi.org/https://doi.org/10.1000/182", "https://doi.org/10.1000/182", "10.1000/182"),
    ("doi:10.xxxx/xxxxx", "10.xxxx/xxxxx", ""),
    ("doi:10.1000/1\u00ad82", "10.1000/1\u00ad82", "10.1000/182"),
]
RIGHT = [
    "doi:10.1000/182.",
    "(doi:10.1000/182).",
    "https://doi.org/10/b8d5",
    "doi:10/gk7",
    "doi:10.1000.10/123",
    "https://doi.org/10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O, accessed 3 May",
    "https://doi.org/10.1016%2Fj.x",
    "doi: https://doi.org/10.1000/182",
    "https://doi.org/doi:10.1000/182",
    "https://www.doi.org/the-identifier/resources/handbook/",
    "https://doi.org/10013/epic.12345",
    "https://doi.org/",
    "DOI: n/a",
    "The Department of the Interior (DOI) 10.5 million acres",
    "DOI 10.5 million acres",
    "The prefix doi:10.5281/ belongs to one",
    "https://doi.org/10.1000/182を参照",
    "doi:10.1000/182–see",
    "doi:10.1000/abc- 2021",
    "doi:10.1000/11–19",
    "https://doi.org/10.1111/aep.12502. 2021, 14 pp.",
    "doi:10.1000/182 5 May 2021",
    "doi:10.1000/182/ accessed 2021",
    "<https://doi.org/10.1000/182>",
    "doi:10.1000/182; doi:10.1000/183",
    "doi:10.1515/9783110-2 pp. 4-5",
    "https://doi.org/10.1093/acprof:oso/9780195152654.001.0001",
    "doi:10.1000/abc. doi:10.1000/def",
    "10.1000/ is a prefix",
    "https://hdl.handle.net/10.1000/",
]


@pytest.mark.parametrize(("text", "printed", "meant"), WRONG)
def test_what_cannot_be_a_doi_is_found_with_what_was_meant(text: str, printed: str, meant: str) -> None:
    (flaw,) = flawed(f"A. Author, “Title”, 2021, {text}")
    assert f"A. Author, “Title”, 2021, {text}"[flaw.start : flaw.end] == printed
    assert flaw.meant == meant


@pytest.mark.parametrize("text", RIGHT)
def test_a_doi_that_can_be_and_what_is_none_are_let_be(text: str) -> None:
    assert flawed(f"A. Author, “Title”, 2021, {text}") == []


@given(st.from_regex(r"10\.[1-9][0-9]{3,4}/[a-z0-9]{1,8}([._()-][a-z0-9]{1,8}){0,4}", fullmatch=True))
def test_no_well_formed_doi_is_flawed(doi: str) -> None:
    assert flawed(f"Title, 2021, doi:{doi}.") == flawed(f"https://doi.org/{doi}, 2021") == []


def test_a_long_text_takes_no_longer_than_its_length() -> None:
    began = time.process_time()
    for hostile in ("doi:10.1000/" * 20_000, "doi:10." + "1" * 200_000, "doi: " * 50_000, "10.1000/<" * 20_000):
        flawed(hostile)
    assert time.process_time() - began < 5
