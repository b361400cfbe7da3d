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
        ("https://a-b.org/pol itics/article/2022/11/22/the-mayors_615_82.html.",
         "https://a-b.org/politics/article/2022/11/22/the-mayors_615_82.html"),
        ("https://a-b.org/abo ut-us/latest-news/an-update/ (May)", "https://a-b.org/about-us/latest-news/an-update/"),
        ("https://a-b.org/pub lications/i/item/9789240062382", "https://a-b.org/publications/i/item/9789240062382"),
        ("https://a-b.org/stable/ 639597. Accessed", "https://a-b.org/stable/639597"),
        ("https://a-b.org/en/2023/ sc15546.doc.htm.", "https://a-b.org/en/2023/sc15546.doc.htm"),
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
        "https://a-b.org/x S/2023/543, p. 3",
        "https://a-b.org/x 12/05/2021.",
        "https://a-b.org/x input/output/cost-benefit tables",
        "https://a-b.org/x b-c.org/news/some-more-news-of-it",
        "https://a-b.org/x.pdf docs/setup/getting-started-with-it",
        "https://a-b.org/x/ 12345 Berlin",
    ],
)
def test_words_after_a_url_are_left_alone(text: str) -> None:
    assert split_urls(text) == []
