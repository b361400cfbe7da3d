"""What stands around a text is known by its name, and no section of an author's is taken for it."""

from claimcheck.documents.html import read

TEXT = "<p>" + "Rice rose in the north and fell in the south of the country. " * 8 + "</p>"


def texts(page: str) -> list[str]:
    return [block.text.string for block in read(page.encode(), "page.html").blocks]


def test_share_bars_lists_of_other_articles_and_comments_are_not_read() -> None:
    names = (
        "share-bar",
        "story related-articles",
        "most-read",
        "newsletter-signup",
        "ad-slot",
        "wp-block-comments",
        "comments-area",
    )
    around = "".join(f"<div class='{name}'><h2>More</h2><p>Other things.</p></div>" for name in names)
    assert texts(f"<h1>T</h1>{TEXT}{around}") == texts(f"<h1>T</h1>{TEXT}")


def test_a_section_that_its_author_named_so_is_read() -> None:
    page = (
        f"{TEXT}<section id=comments class=level2><h2>Comments</h2><p>Two came.</p></section>"
        "<section id=informed-consent><h2 id=consent>Consent</h2><p>All gave it.</p></section>"
    )
    assert texts(page)[1:] == ["Comments", "Two came.", "Consent", "All gave it."]


def test_a_short_text_filed_under_a_name_of_the_frame_is_read() -> None:
    assert "Rice rose." in texts(f"<div class='post tag-cookies category-trending'><p>Rice rose.</p></div>{TEXT}")


def test_numbers_of_printed_pages_and_of_paragraphs_are_not_read() -> None:
    pages = "<span role=doc-pagebreak id=p5>5</span>rose.<span class=pagenum>[6]</span>"
    assert texts(f"<p><span class=paranumber>1</span>Rice {pages}</p>") == ["Rice rose."]


def test_the_title_in_a_header_of_the_main_part_is_read_though_a_menu_stands_beside_it() -> None:
    menu = "<nav><p>Contents</p></nav>"
    assert (
        texts(f"<header>{menu}<h1>Site</h1></header><main><header>{menu}<h1>Lakes</h1></header>{TEXT}</main>")[0] == "Lakes"
    )
