"""Local links: what leads to the document itself or to a file beside it is kept apart from the links of the web."""

from dataclasses import replace

import pytest

from claimcheck.documents import read
from claimcheck.extraction import anchors, extract
from claimcheck.model.document import Document
from claimcheck.model.local import Anchors
from claimcheck.model.text import Spot


def understood(text: str) -> Document:
    return extract(read(text.encode(), "a.md"), "a", None)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("See [it](#results).", ("", "results")),
        ("See [it](other.md#the-end).", ("other.md", "the-end")),
        ("See [it](../a%20b/c.md?raw=1#%C3%B6).", ("../a b/c.md", "ö")),
        ("See [it](<a b.md>).", ("a b.md", "")),
        ("See [it](img\\map.png).", ("img/map.png", "")),
        ("See [it][x].\n\n[x]: other.md\n", ("other.md", "")),
        ('See <a href="other.md">it</a>.', ("other.md", "")),
        ('Here: <img src="map.png" alt="A map">.', ("map.png", "")),
        ('<p align="center"><img src="map.png"></p>\n', ("map.png", "")),
        ("Here: ![A map](map.png).", ("map.png", "")),
        ("![A map](map.png)\n", ("map.png", "")),
        ("| a |\n|---|\n| ![A map](map.png) |\n", ("map.png", "")),
    ],
)
def test_a_local_link_is_read_however_it_is_written(text: str, parts: tuple[str, str]) -> None:
    document = understood(text)
    assert [(link.path, link.fragment) for link in document.local_links] == [parts]
    assert document.links == ()


@pytest.mark.parametrize(
    "target",
    ["https://a-b.org/x.md", "//a-b.org/x.png", "mailto:a@b.org", "data:image/png;base64,AA", "file:///etc/passwd",
     "C:/x.md", "/about.html", "\\\\host\\x.md", "?page=2", "www.a-b.org/x", "{{page}}.md", "%7B%.md{%x%}", "${base}/x.md",
     "@site/x.md", "~/x.md", "../../issues", "../../actions/workflows/ci.yml/badge.svg"],
)  # fmt: skip
def test_what_the_disk_cannot_answer_is_no_local_link(target: str) -> None:
    assert understood(f"See [it](<{target}>) and ![it](<{target}>).").local_links == ()


def test_code_holds_no_links() -> None:
    assert understood("`[x](a.md)`\n\n```\n![x](b.md)\n```\n").local_links == ()


def test_the_span_is_where_the_target_stands_and_the_note_is_known() -> None:
    text = "See [it](#one) and ![map](b.png).[^1]\n\n[^1]: See [that](c.md#d) as well.\n"
    found = [(text[each.span.start : each.span.end], each.note_id) for each in understood(text).local_links]
    assert found == [("#one", None), ("b.png", None), ("c.md#d", "n-1")]


def test_an_image_that_is_a_link_is_a_local_image_and_a_link_of_the_web() -> None:
    document = understood("[![state](state.svg)](https://ci.a-b.org/x)\n")
    assert [(link.path, link.image) for link in document.local_links] == [("state.svg", True)]
    assert [link.url for link in document.links] == ["https://ci.a-b.org/x"]


def found(text: str) -> Anchors:
    return anchors(read(text.encode(), "a.md"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# Head {#own .wide}\n", "own"),
        ("# Head\n{: #own}\n", "own"),
        ("A []{#own} place.\n", "own"),
        ("![map](m.png){#fig:own width=3}\n", "fig:own"),
        ("::: {.wide #own}\nText\n:::\n", "own"),
        ('<a id="own"></a>Text\n', "own"),
        ("<a name='own'></a>\n\nText\n", "own"),
        ("Text <span ID = own>there</span>.\n", "own"),
        ('<div class="x"\n id="a&amp;b">\n\nText\n\n</div>\n', "a&b"),
        ("(Own-Name)=\n\n# Head\n", "own-name"),
        ("```{r}\n#| label: fig-own\n```\n", "fig-own"),
        ("A formula \\label{eq:own}.\n", "eq:own"),
    ],
)
def test_an_id_is_found_however_it_is_written(text: str, name: str) -> None:
    assert name in found(text).ids


@pytest.mark.parametrize("text", ['<p data-id="own">x</p>', "the id is own", "#own", "{own}"])
def test_what_only_looks_like_an_id_is_none(text: str) -> None:
    assert found(text).ids == frozenset()


def test_a_heading_is_named_without_its_markup_and_without_the_markers_of_notes() -> None:
    text = "# The *big* `code` [link](b.md)[^1]\n\nUnder<sup>2</sup>\n---\n\n<h2>Third</h2>\n\n[^1]: Smith 2001.\n"
    assert found(text).slugs == ("the-big-code-link", "under", "third")


@pytest.mark.parametrize(
    "text",
    [
        "{{< include b.md >}}",
        "{% include b.md %}",
        '--8<-- "b.md"',
        "```{include} b.md\n```",
        '<script src="toc.js"></script>',
    ],
)
def test_a_document_that_draws_others_in_is_not_whole(text: str) -> None:
    assert found("# A\n").whole
    assert not found(f"# A\n\n{text}\n").whole


def test_the_anchors_of_a_file_without_lines_are_never_all() -> None:
    source = read(b"# A\n", "a.md")
    assert anchors(source).whole
    assert not anchors(replace(source, spots=(Spot(0, page=1),))).whole
