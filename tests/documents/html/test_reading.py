"""A page to blocks: what is text, what is its frame, and that every position leads back to the file."""

import re
from html import unescape
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck.documents.html import read
from claimcheck.errors import UnreadableFile
from claimcheck.extraction import extract
from claimcheck.ledger.inline import allowances
from claimcheck.model.source import Block, BlockKind, MarkKind, Source

FILLER = "<p>" + "Rice rose in the north and fell in the south of the country. " * 8 + "</p>"
INVISIBLE = re.compile("[\u00ad\u200b\ufeff\0]")


def source(page: str) -> Source:
    return read(page.encode(), "page.html")


def kinds(page: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text.string) for block in source(page).blocks]


def texts(page: str) -> str:
    return " / ".join(block.text.string for block in source(page).blocks)


def cut(read_: Source, block: Block) -> str:
    return "".join(read_.text[span.start : span.end] for span in block.text.spans())


def cleaned(raw: str) -> str:
    raw = re.sub(r"<q\b[^>]*>", "“", re.sub(r"</q\s*>", "”", raw))
    return re.sub(r"[\s|]+", "", INVISIBLE.sub("", unescape(re.sub(r"<[^<>]*>", "", raw))))


def test_what_is_cut_out_of_the_page_and_cleaned_is_the_text() -> None:
    page = source("<p>Caf&eacute;\u00ad s <b>A&nbsp;&amp; B</b>\n  and <q>so</q><br>on</p>")
    (block,) = page.blocks
    assert block.text.string == "Café s A & B and “so” on"
    assert cleaned(cut(page, block)) == re.sub(r"\s", "", block.text.string)


FRAGMENTS = st.sampled_from(
    ["word ", "Éé", "<p>", "</p>", "<b>", "</b>", "&amp;", "&nbsp;", "<sup>1</sup>", "<br>", "<br/>", "\n", "\r\n",
    "<li>", "<ul>", "</ul>",
     "<ol start=3>", "</ol>", "<h2>", "</h2>", "<td>", "<tr>", "<table>", "</table>", "</td>",
     "<a href='#n1' id='r1'>1</a>", "<a href='http://x.org'>",
     "</a>", "<p id=n1><a href='#r1'>1</a> ", "<aside role=doc-footnote id=n2>", "</aside>", "<a href='#n2'>2</a>",
     "<span class=sidenote>A note aside it ",
     "</span>", "<div>", "</div>", "<blockquote>", "<pre>", "</pre>", "\u00ad", "日本", "< ", "<!-- c -->",
     "<script>x<b></script>", "<q>", "</q>",
     "<main>", "</main>", "<header>", "</header>", "<footer>", "</footer>", "<img src=a.png>", "<style>", "[", "]",
     "1. ", "<dt>", "<dd>", "<em>", "</em>"]
)  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(st.lists(FRAGMENTS, max_size=40))
@example(["<q>", "[", "<q>", "<h2>"])
@example(["<q>", "word ", "</q>", "word "])
def test_every_text_is_what_stands_at_its_place_in_the_page(parts: list[str]) -> None:
    page = source("<p>x</p>" + "".join(parts))
    for block in page.blocks:
        runs = block.text.runs
        assert all(a.end <= b.start for a, b in pairwise(runs))
        assert cleaned(cut(page, block)) == re.sub(r"[\s|]", "", block.text.string)
        assert all(0 <= m.start <= m.end <= len(block.text.string) for m in block.marks)
    extract(page, "x", None)


@pytest.mark.parametrize(
    "frame",
    [
        "<nav><p>Menu</p></nav>", "<footer>Imprint</footer>", "<aside><p>Read more</p></aside>",
        "<script>var a = '<p>no</p>'</script>",
        "<style>p{}</style>", "<template><p>no</p></template>", "<noscript>no</noscript>", "<div role=navigation>no</div>",
        "<div id=cookie-banner><p>We use cookies.</p></div>", "<div class='js-cookie-consent'>We use cookies.</div>",
        "<div hidden>no</div>",
        "<div style='display: none'>no</div>", "<header><a href=/>Site</a></header>",
        "<span aria-hidden=true>no</span>", "<dialog open>no</dialog>",
        "<button>Share</button>", "<span class='sr-only'>no</span>", "<div class=toc><ul><li>One</ul></div>",
        "<select><option>no</select>", "<svg><text>no</text></svg>",
        "<table role=navigation><tr><td>a<td>b</table>",
    ],
)  # fmt: skip
def test_the_frame_around_the_text_is_not_read(frame: str) -> None:
    assert kinds(f"<title>T</title>{frame}{FILLER}{frame}") == kinds(FILLER)


def test_the_one_main_part_is_what_is_read() -> None:
    assert texts(f"<p>Before</p><main><h1>A</h1>{FILLER}</main><p>Behind</p>").startswith("A / Rice")
    assert "Behind" not in texts(f"<main><h1>A</h1>{FILLER}</main><p>Behind</p>")
    assert "Behind" not in texts(f"<article><h1>A</h1>{FILLER}</article><p>Behind</p>")


def test_several_articles_are_all_read() -> None:
    assert texts("<article><p>One.</p></article><article><p>Two.</p></article>") == "One. / Two."


def test_notes_outside_of_the_main_part_are_read_with_it() -> None:
    page = (
        f'<main>{FILLER}<p>Rice.<a href="#n1" id="r1">1</a></p></main><footer><p>Imprint</p>'
        '<ol class="footnotes"><li id="n1">Smith. <a href="#r1">↩</a></li></ol></footer>'
    )
    assert [b.text.string for b in source(page).blocks if b.kind is BlockKind.NOTE] == ["Smith."]
    assert "Imprint" not in texts(page)


def test_a_header_with_the_title_is_of_the_text() -> None:
    page = f"<article><header><h1>Rice</h1><p>By Jane Doe</p></header>{FILLER}</article>"
    assert texts(page).startswith("Rice / By Jane Doe / Rice rose")


@pytest.mark.parametrize(
    ("list_", "labels"),
    [
        ("<ol start=7><li>a<li value=9>b<li>c</ol>", ["7.", "9.", "10."]),
        ("<ol type=i><li>a<li>b<li>c<li>d</ol>", ["i.", "ii.", "iii.", "iv."]),
        ("<ol type=A start=27><li>a</ol>", ["AA."]),
        ("<ol reversed><li>a<li>b</ol>", ["", ""]),
        ("<ul><li>a<ol><li>b</ol><li>c</ul>", ["", "1.", ""]),
    ],
)
def test_items_have_the_number_that_a_browser_shows(list_: str, labels: list[str]) -> None:
    assert [block.label for block in source(list_).blocks if block.kind is BlockKind.ITEM] == labels


def test_an_item_s_paragraphs_are_items_of_one_depth() -> None:
    found = source("<ul><li><p>a</p><p>b</p><ul><li>c</ul></ul><p>d").blocks
    assert [(b.kind.value, b.level, b.text.string) for b in found] == [
        ("item", 1, "a"), ("item", 1, "b"), ("item", 2, "c"), ("paragraph", 0, "d"),
    ]  # fmt: skip


def test_rows_of_data_are_rows_and_what_only_orders_the_page_is_none() -> None:
    assert kinds("<table><caption>C</caption><tr><th>A<th>B<tr><td>1<td>two<tr><td>rice<td><p>y</p><p>z</p></table>") == [
        ("paragraph", "C"), ("row", "A | B"), ("row", "two"), ("row", "rice | y z"),
    ]  # fmt: skip
    assert kinds(f"<table><tr><td><h1>T</h1>{FILLER}<td>side</table>")[0] == ("heading", "T")


def test_two_line_breaks_part_paragraphs_and_one_does_not() -> None:
    assert kinds("<body>one<br>two<br>\n<br>three") == [("paragraph", "one two"), ("paragraph", "three")]


def test_code_is_code_and_figures_have_captions() -> None:
    assert kinds("<pre><code>a[1]</code></pre><figure><img src=a.png><figcaption>Figure 1. Rice</figcaption></figure>") == [
        ("code", "a[1]"), ("paragraph", "Figure 1. Rice"),
    ]  # fmt: skip


def test_a_long_heading_is_a_heading() -> None:
    title = (
        "One thing is said. Another one follows, and both are long enough to be taken for prose by a "
        "careless reader of it all"
    )
    assert kinds(f"<h2>{title}</h2>") == [("heading", title)]


def test_elements_of_the_line_reach_over_blocks() -> None:
    one, two = source("<b><p>a</p><p>b</p></b>").blocks
    assert [(m.kind, m.start, m.end) for m in (*one.marks, *two.marks)] == [(MarkKind.STRONG, 0, 1)] * 2


def test_a_range_of_markers_has_those_in_between() -> None:
    notes = "".join(f'<li id="n{i}">Note {i}. <a href="#r1">↩</a></li>' for i in range(1, 6))
    text = '<p>Rice.<sup><a id="r1" href="#n1">1</a>,<a href="#n3">3</a>–<a href="#n5">5</a></sup> So.</p>'
    block = source(f'{text}<ol class="footnotes">{notes}</ol>').blocks[0]
    assert block.text.string == "Rice. So."
    assert [m.number for m in block.marks if m.kind is MarkKind.REFERENCE] == ["1", "3", "4", "5"]


def test_a_note_marked_twice_is_one_note_with_two_markers() -> None:
    document = extract(
        source('<p>A.<sup><a href="#n1">1</a></sup> B.<sup><a href="#n1">1</a></sup></p><aside '
            'role="doc-footnote" id="n1">Smith.</aside>'),
        "x", None,
    )  # fmt: skip
    assert [(len(note.markers), note.text.string) for note in document.notes] == [(2, "Smith.")]


def test_a_marker_of_a_note_that_is_gone_and_a_note_that_nothing_marks_are_kept() -> None:
    page = (
        '<p>A.<sup><a href="#fn1" id="r1">1</a></sup> B.<sup><a href="#fn2">2</a></sup></p>'
        '<ol class="footnotes"><li id="fn1">Smith.</li><li id="fn3">Jones.</li></ol>'
    )
    document = extract(source(page), "x", None)
    assert [marker.note_id is None for marker in document.markers] == [False, True]
    assert [len(note.markers) for note in document.notes] == [1, 0]


def test_numbers_that_link_to_parts_of_the_text_are_no_markers() -> None:
    page = '<ul><li><a href="#s1" id="t1">1</a> Rice</ul><div id="s1"><h2><a href="#t1">1</a> Rice</h2><p>Text.</p></div>'
    assert not [b for b in source(page).blocks if b.kind is BlockKind.NOTE]


def test_brackets_around_the_first_words_of_a_note_are_of_its_text() -> None:
    page = (
        '<p>A.<sup><a href="#n1">1</a></sup></p><aside role="doc-footnote" id="n1">[<a '
        'href="https://x.org">x.org</a>] (Smith)</aside>'
    )
    assert source(page).blocks[-1].text.string == "[x.org] (Smith)"


def test_a_margin_note_that_nothing_marks_is_a_paragraph_of_its_own() -> None:
    page = "<p>Rice rose. <span class='marginnote'>Beside it, a remark.</span> Wheat fell.</p>"
    assert kinds(page) == [("paragraph", "Rice rose. Wheat fell."), ("paragraph", "Beside it, a remark.")]


def test_typed_notes_are_left_to_what_decides_on_them_in_every_format() -> None:
    text = "<h1>T</h1><p>Rice rose a good deal in the north of the country.<sup>1</sup></p>"
    page = f"{text}<h2>Notes</h2><p><sup>1</sup> Smith, <i>Rice</i>, 2020.</p>"
    document = extract(source(page), "x", None)
    assert [(note.number, note.text.string, len(note.markers)) for note in document.notes] == [
        ("1", "Smith, Rice, 2020.", 1)
    ]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<p>é</p>".encode(), "é"),
        (b'<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><p>\x93\xe9\x94</p>', "“é”"),
        (b"<meta charset=iso-8859-1><p>\x80</p>", "€"),
        ('<meta charset="windows-1251"><p>Рис</p>'.encode("cp1251"), "Рис"),
        ('<meta charset="shift_jis"><p>米</p>'.encode("shift_jis"), "米"),
        ("\ufeff<p>é</p>".encode(), "é"),
        ("<p>é</p>".encode("utf-16"), "é"),
        (b"<p>\xe9</p>", "é"),
        (b"<meta charset=base64><p>a</p>", "a"),
        (b"<meta charset=utf-16><p>\xc3\xa9</p>", "é"),
        (b"<p>a\0b</p>" + b" " * 900, "ab"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_names(data: bytes, text: str) -> None:
    assert read(data, "page.html").blocks[0].text.string == text


def test_what_is_no_text_is_said_to_be_none() -> None:
    with pytest.raises(UnreadableFile):
        read(b"<p>\0\0\0\0" * 100, "page.html")


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + "x", "<b><i><p><li><td><h1>" * 5000, "<table><tr><td>" * 20_000, "<!--" * 100_000,
        "<a href='#x" * 50_000,
        "word " * 200_000, "&" * 200_000, "<p a='" * 50_000, "<script>" * 50_000, "</div>" * 50_000,
        "<p>" + "t<a href='#n1'>1</a>" * 10_000 + "<p id=n1>1 x",
        "<div class=footnotes><p id=a>1" + "<p>x" * 10_000 + "<a href='#a' role=doc-noteref>1</a>" * 2000,
    ],
)  # fmt: skip
def test_a_hostile_page_is_read_to_its_end(page: str) -> None:
    assert source(page).format == "html"


def test_links_are_read_against_the_address_of_the_page() -> None:
    links = b'<a href="../b.html">b</a>, <a href="/c">c</a>, <a href="https://x.org/a/page.html#s">s</a>, <a href="#t">t</a>'
    page = b"<p>See %b.</p>" % links
    targets = [m.target for m in read(page, "https://x.org/a/page.html").blocks[0].marks if m.kind is MarkKind.LINK]
    assert targets == ["https://x.org/b.html", "https://x.org/c", "#s", "#t"]
    assert [m.target for m in read(page, "page.html").blocks[0].marks if m.kind is MarkKind.LINK][:2] == ["../b.html", "/c"]


def test_a_page_that_was_saved_names_itself_in_its_links() -> None:
    links = (
        '<a href="rice.html#a">a</a> <a href="rice.html#b">b</a> <a href="notes.html#a">c</a> <a href="notes.html#c">d</a>'
    )
    (block,) = source(f'<p id="a">See {links}<b id="b">.</b></p>').blocks
    targets = [m.target for m in block.marks if m.kind is MarkKind.LINK]
    assert targets == ["#a", "#b", "notes.html#a", "notes.html#c"]


def test_a_page_that_says_where_it_is_at_home_has_its_links_read_there() -> None:
    (block,) = source('<base href="https://x.org/a/"><p><a href="b">b</a> <a href="http://[">c</a></p>').blocks
    assert [m.target for m in block.marks if m.kind is MarkKind.LINK] == ["https://x.org/a/b", "http://["]


def test_a_decision_in_a_comment_holds_for_what_it_stands_in() -> None:
    page = (
        '<p>A.<sup><a href="#n1">1</a></sup></p><ol class="footnotes"><li id="n1">Smith. '
        "<!-- claimcheck: allow C202 because it is so --></li></ol>"
    )
    document = extract(source(page), "x", None)
    (allowance,), notices = allowances(document)
    assert (allowance.rules, allowance.reason, notices) == (("C202",), "it is so", ())
    assert document.source[allowance.scope.start : allowance.scope.end].endswith("Smith.")
