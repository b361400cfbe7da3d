import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.dates import in_url, snapshot


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://news.example/2025/03/28/story/", "2025-03-28"),
        ("https://news.example/2023/04/story/", "2023-04"),
        ("https://news.example/english/press/2023/1212_002.html", "2023-12-12"),
        ("https://news.example/nhkworld/en/news/20250305_37/", "2025-03-05"),
        ("https://news.example/engagement-2025-03-26_en", "2025-03-26"),
        ("https://paper.example/seq-1/1898-04-01/ed-1", "1898-04-01"),
        ("https://web.archive.example/web/20200101000000/https://a.example/2019/05/06/x", "2019-05-06"),
        ("https://news.example/2023/04/2023-04-17-x", "2023-04-17"),
        ("https://news.example/world/2020/aug/28/a-slug", "2020-08-28"),
        ("https://news.example/news/2023/1/5/a-slug-of-it", "2023-01-05"),
        ("https://news.example/documents/2023_12_14_plan.pdf", "2023-12-14"),
    ],
)
def test_the_four_forms_are_dates(url: str, edtf: str) -> None:
    found = in_url(url)
    assert found is not None
    assert str(found.edtf) == edtf
    assert found.edtf.text[:4] in url[found.start : found.end]


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/Japan-Italy_Action_Plan_2024-2027_0.pdf",
        "https://a.example/jointcommunication_2021_24_1_en.pdf",
        "https://a.example/wp2019/pdf/DOJ2019_4-2-5.pdf",
        "https://a.example/politics/202505060007",
        "https://a.example/20231212003-1.pdf",
        "https://a.example/2024/13/45/",
        "https://a.example/2021/02/30/",
        "https://a.example/uksi/2019/1205/made",
        "https://a.example/en/2023/1/5",
        "https://a.example/2021_12_14_3.pdf",
        "https://a.example/system/files/2019-03/x.pdf",
        "https://2024-05-06.example/x",
        "https://a.example/x?date=2024-05-06#2024-05-06",
        "https://a.example/press/pressite_000001_00094.html",
        "",
    ],
)
def test_other_digits_are_no_dates(url: str) -> None:
    assert in_url(url) is None


@pytest.mark.parametrize("folder", ["uploads", "wp-content/uploads", "files", "sites/default/files", "media", "assets"])
def test_a_date_where_files_are_stored_is_an_upper_bound(folder: str) -> None:
    found = in_url(f"https://a.example/{folder}/2023/12/20231212003-1.pdf")
    assert found is not None
    assert (str(found.edtf), found.upper_bound) == ("2023-12", True)


def test_a_date_elsewhere_is_no_upper_bound() -> None:
    found = in_url("https://media.example/2023/12/05/files/x")
    assert found is not None
    assert not found.upper_bound


def test_the_day_of_an_archived_copy_is_that_of_its_address() -> None:
    assert str(snapshot("https://web.archive.example/web/20190504010203/http://a.example/2012/01/02/x")) == "2019-05-04"
    assert snapshot("https://a.example/20190504/x") is None


@given(st.text(max_size=200))
def test_no_string_makes_it_fail(text: str) -> None:
    in_url(text)
    in_url("https://a.example/" + text)
