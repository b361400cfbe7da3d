"""What registries are asked of a citation, from notes as people write them."""

from dataclasses import replace

import pytest

from claimcheck.grammar.edtf import parse_edtf
from claimcheck.grammar.works import Doi, doi, in_time, question, work
from claimcheck.model.citations import Citation, Name
from claimcheck.model.dates import DateMention
from claimcheck.model.records import Kind, Record, Work
from claimcheck.model.text import Span

SPAN = Span(0, 1)
SICI = "10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2"


def citation(text: str, *urls: str, **fields: object) -> Citation:
    return replace(Citation(SPAN, text, urls=urls), **fields)  # type: ignore[arg-type]


def dated(value: str) -> DateMention:
    return DateMention(value, SPAN, parse_edtf(value))


@pytest.mark.parametrize(
    ("text", "urls", "found"),
    [
        ("A. Smith, “A”, doi:10.1000/ABC.1.", (), Doi("10.1000/abc.1")),
        ("A. Smith, “A” (DOI: 10.1000/abc.1), 2020", (), Doi("10.1000/abc.1")),
        ("A, https://doi.org/10.1000/ABC.1.", ("https://doi.org/10.1000/ABC.1",),
         Doi("10.1000/abc.1", "https://doi.org/10.1000/ABC.1")),
        ("A, 2020", ("https://dx.doi.org/10.1000%2Fabc.1?utm_source=x#top",),
         Doi("10.1000/abc.1", "https://dx.doi.org/10.1000%2Fabc.1?utm_source=x#top")),
        (f"A, https://doi.org/{SICI.upper()}", ("https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16",),
         Doi(SICI, "https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16")),
        ("A, https://doi.org/10.1002/%28SICI%29(1998)17:1%3C1::AID%3E3.0.CO;2-2", (),
         Doi("10.1002/(sici)(1998)17:1<1::aid>3.0.co;2-2")),
        ("A, https://www.tandfonline.com/doi/full/10.1080/09512748.2019.1/",
         ("https://www.tandfonline.com/doi/full/10.1080/09512748.2019.1/",),
         Doi("10.1080/09512748.2019.1", "https://www.tandfonline.com/doi/full/10.1080/09512748.2019.1/", sure=False)),
        ("A", ("https://www.frontiersin.org/articles/10.3389/fpsyg.2020.00001/full",),
         Doi("10.3389/fpsyg.2020.00001", "https://www.frontiersin.org/articles/10.3389/fpsyg.2020.00001/full", sure=False)),
        ("A. Smith, doi:10.1000/abc-\n123", (), Doi("10.1000/abc-", sure=False)),
        ("A. Smith, doi:10.1000/abc…", (), Doi("10.1000/abc", sure=False)),
        ("A, https://a:b@journal.org/doi/10.1000/abc", ("https://a:b@journal.org/doi/10.1000/abc",), None),
        ("A. Smith, *A*, 2020", ("https://journal.org/a",), None),
    ],
)  # fmt: skip
def test_a_doi_is_found_where_it_is_given(text: str, urls: tuple[str, ...], found: Doi | None) -> None:
    assert doi(citation(text, *urls)) == found


BOOK = citation(
    "Luc Roux, *The Living Reef*, Harbour Press, 2017",
    type="book", title="The Living Reef", authors=(Name("Roux", "Luc"),), date=dated("2017"),
)  # fmt: skip


def test_a_book_without_a_link_is_looked_up_by_its_words() -> None:
    assert question(BOOK) == Work(Kind.BOOK, "The Living Reef", (Name("Roux", "Luc"),), 2017)


def test_a_work_with_a_doi_is_looked_up_by_it_alone() -> None:
    assert question(replace(BOOK, text=f"{BOOK.text}, doi:10.1000/1", doi="10.1000/1")) == "10.1000/1"


@pytest.mark.parametrize(
    "text", ["reprinted 2020", "2nd edition", "Harbour Press, 2017 [1974]", "3. Aufl.", "trans. by A. B."]
)
def test_a_later_edition_says_so(text: str) -> None:
    found = work(replace(BOOK, text=f"{BOOK.text}, {text}"))
    assert found is not None
    assert found.reissue


@pytest.mark.parametrize(
    "changes",
    [
        {"urls": ("https://a.org/",)},
        {"type": "legislation"},
        {"type": "legal_case"},
        {"type": "webpage"},
        {"type": "article-newspaper"},
        {"type": "interview"},
        {"type": "speech"},
        {"title": ""},
        {"title": "510(k)", "authors": ()},
        {"authors": (), "date": None},
        {"text": "Ministry of the Sea, “Reefs”, press release, 2017"},
        {"text": "Luc Roux, e-mail to the author, 2017"},
        {"text": "Luc Roux, *The Living Reef*, forthcoming 2027"},
        {"text": "Kansas v. Garcia, 589 U.S. 191 (2020)"},
        {"text": "Nutrition Labeling and Education Act, Pub. L. No. 101-535 (1990)"},
        {"type": "document", "date": None},
        {"type": "document", "authors": (Name(literal="Ministry of the Sea"),)},
    ],
)
def test_what_no_registry_can_know_is_not_asked(changes: dict[str, object]) -> None:
    assert question(replace(BOOK, **changes)) is None  # type: ignore[arg-type]


@pytest.mark.parametrize(("date", "year"), [("2017-05", 2017), ("2017/2019", None), ("201X", None)])
def test_a_date_beyond_one_year_is_no_year(date: str, year: int | None) -> None:
    found = work(replace(BOOK, date=dated(date)))
    assert found is not None
    assert found.year == year


@pytest.mark.parametrize(
    ("year", "record", "timely"),
    [
        (2019, {"online": "2019-12-20", "print": "2021-02"}, True),
        (2018, {"online": "2019-12-20", "print": "2021-02"}, True),
        (2017, {"online": "2019-12-20", "print": "2021-02"}, False),
        (2022, {"online": "2019-12-20", "print": "2021-02"}, True),
        (2023, {"online": "2019-12-20", "print": "2021-02"}, False),
        (1974, {"issued": "2003"}, True),
        (1974, {"issued": "2003", "print": "2003"}, False),
        (2001, {"issued": "2003"}, False),
        (2001, {}, True),
        (None, {"issued": "2003"}, True),
    ],
)
def test_years_agree_from_first_online_to_a_year_after_print(year: int | None, record: dict[str, str], timely: bool) -> None:
    known = Record("Crossref", "", kind=Kind.ARTICLE, **{key: parse_edtf(value) for key, value in record.items()})  # type: ignore[arg-type]
    assert in_time(year, known) is timely


def test_only_books_are_excused_by_a_later_edition() -> None:
    for kind, timely in ((Kind.BOOK, True), (Kind.ARTICLE, False)):
        assert in_time(2020, Record("", "", kind=kind, issued=parse_edtf("2010")), reissue=True) is timely
