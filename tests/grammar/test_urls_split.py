"""URLs in two pieces: only what can be nothing else is put together."""

import pytest

from claimcheck.grammar.urls_split import split_urls


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://a-b.org/2022/05/24/article- pub-87188.", "https://a-b.org/2022/05/24/article-pub-87188"),
        ("<https://a-b.org/2019/09/13/alison- young-prorogation/> accessed", "https://a-b.org/2019/09/13/alison-young-prorogation/"),
        ("<https://a-b.org/annual report-2019>", "https://a-b.org/annualreport-2019"),
        ("https://a-b.org/wiki/ Human_Development_Index_(2010)", "https://a-b.org/wiki/Human_Development_Index_"),
        ("https://a-b.org/view/ Entry/197913.", "https://a-b.org/view/Entry/197913"),
        ("https://a-b.org/media/ 144245/download", "https://a-b.org/media/144245/download"),
        ("https://www.a-b. org/x", "https://www.a-b.org/x"),
        ("https:// www.a-b.org/x", "https://www.a-b.org/x"),
    ],
)  # fmt: skip
def test_a_split_url_is_put_together(text: str, url: str) -> None:
    assert [one.url for one in split_urls(text)] == [url]


@pytest.mark.parametrize(
    "text",
    [
        "<https://a-b.org/x accessed>",
        "https://a-b.org/x/ and/or the page",
        "https://a-b.org/x/ 2019/20 season",
        "https://a-b.org/x/ 2019/2020 season",
        "https://a-b.org/x/ 12 of them",
        "https://a-b.org/tools/ state-of-the-art tools",
        "https://a-b.org/x – a well-known site",
    ],
)
def test_words_after_a_url_are_left_alone(text: str) -> None:
    assert split_urls(text) == []
