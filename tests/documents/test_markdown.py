"""Markdown to blocks: what stands where, and that every position leads back to the file."""

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents.markdown import blocks
from claimcheck.model.source import Block, BlockKind, MarkKind

MARKUP = re.compile(r"[\s*_~`\\<>\[\]!#|]+")


def kinds(source: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text.string) for block in blocks(source)]


def only(source: str) -> Block:
    (block,) = blocks(source)
    return block


def cut(source: str, block: Block) -> str:
    return "".join(source[span.start : span.end] for span in block.text.spans())


def bare(text: str) -> str:
    text = re.sub(r"</?[a-z][^<>]*>", "", text)
    return MARKUP.sub("", unescape(unescape(text)))


def test_headings_paragraphs_items_and_rules_are_told_apart() -> None:
    assert kinds("# A\n\ntext\n\n- one\n- two\n\n---\n") == [
        ("heading", "A"),
        ("paragraph", "text"),
        ("item", "one"),
        ("item", "two"),
        ("rule", ""),
    ]


def test_a_paragraph_right_above_a_rule_is_no_heading_when_it_has_sentences() -> None:
    assert kinds("One sentence. Another one.\n---\n")[0][0] == "paragraph"


def test_escapes_and_entities_are_decoded_and_point_to_what_was_written() -> None:
    source = "a\\_b &amp; c"
    block = only(source)
    assert block.text.string == "a_b & c"
    assert source[block.text.span(4, 5).start : block.text.span(4, 5).end] == "&amp;"


def test_the_span_of_a_superscript_includes_its_markup() -> None:
    source = "word<sup>7</sup> next"
    (mark,) = only(source).marks
    assert mark.kind is MarkKind.SUPERSCRIPT
    assert source[mark.span.start : mark.span.end] == "<sup>7</sup>"


def test_a_footnote_of_several_paragraphs_is_several_blocks_with_one_label() -> None:
    found = [
        (b.label, b.text.string)
        for b in blocks("x[^a]\n\n[^a]: one\n    more\n\n    two\n[^b]: three\n")
        if b.kind is BlockKind.NOTE
    ]
    assert found == [("a", "one more"), ("a", "two"), ("b", "three")]


def test_an_empty_definition_is_a_note_with_nothing_in_it() -> None:
    found = [(b.label, b.text.string) for b in blocks("x[^1] y[^2]\n\n[^1]:\n[^2]: two\n") if b.kind is BlockKind.NOTE]
    assert found == [("1", ""), ("2", "two")]


def test_a_paragraph_after_a_definition_does_not_inherit_its_label() -> None:
    assert blocks("x[^1]\n\n[^1]: one\n\n*end*\n")[-1].label == ""


def test_a_reference_without_definition_is_a_reference_all_the_same() -> None:
    (mark,) = only("word[^9] next").marks
    assert (mark.kind, mark.target) == (MarkKind.REFERENCE, "9")


def test_code_is_no_place_for_references() -> None:
    assert all(mark.kind is MarkKind.CODE for mark in only("`a[^1] ^[x]`").marks)


def test_inline_notes_may_hold_brackets() -> None:
    block = only("claim^[see [x](http://u.org) and [y]] end")
    (mark,) = [m for m in block.marks if m.kind is MarkKind.INLINE_NOTE]
    assert block.text.string[mark.start : mark.end] == "^[see x and [y]]"


def test_rows_without_a_delimiter_row_keep_their_numbers() -> None:
    found = [(b.label, b.text.string) for b in blocks("| 1. | See *A*. \n| 2. | B | C |\n")]
    assert found == [("1.", "See A."), ("2.", "B | C")]


def test_list_items_in_html_are_items_with_their_anchor() -> None:
    block = next(b for b in blocks('<ul>\n<li id="fn1"><sup>1</sup> A &#8212; b</li></ul>') if b.kind is BlockKind.ITEM)
    assert block.text.string == "1 A — b"
    assert [m.target for m in block.marks if m.kind is MarkKind.ANCHOR] == ["fn1"]


def test_scripts_styles_and_comments_are_not_read() -> None:
    assert (
        "".join(b.text.string for b in blocks("<div>\n<script>no</script><!-- no --><style>no</style>yes\n</div>")) == "yes"
    )


def test_all_three_line_ends_are_read_and_kept_in_the_positions() -> None:
    for end in ("\n", "\r\n", "\r"):
        source = end.join(["# A", "", "b" + "é" * 3, "", "c"])
        last = blocks(source)[-1]
        assert source[last.text.span().start] == "c", repr(end)


def test_an_item_with_nothing_but_its_number_is_kept() -> None:
    assert [(b.label, b.text.string) for b in blocks("1. a\n2.\n3. c\n")] == [("1.", "a"), ("2.", ""), ("3.", "c")]


def test_attributes_behind_a_paragraph_are_no_text() -> None:
    assert [b.text.string for b in blocks("text\n{: .lead}\n\na {: b} c\n")] == ["text", "a {: b} c"]


def test_a_page_break_of_a_converter_is_a_rule() -> None:
    assert kinds("a\n\n{12}" + "-" * 48 + "\n\nb\n")[1] == ("rule", "")


def test_small_capitals_are_a_mark_whatever_spans_stand_in_them() -> None:
    block = only('<span class="smallcaps">Jane <span id="x">Q.</span> Doe</span> rest')
    assert [(m.start, m.end) for m in block.marks if m.kind is MarkKind.STRONG] == [(0, 11)]


FRAGMENTS = st.sampled_from(
    ["word ", "Éé ", "*it*", "**b**", "\\_", "&amp;", "<sup>1</sup>", "[^1]", "[t](http://a.b/c)", "`c`",
     "\n\n", "\n", "\r\n",
     "- ", "1. ", "# ", "> ", "| 1 | x |", "[^1]: ", "^[n]", "<li id='fn1'>", "</li>", "---",
     "![i](p)", "<br>", "  ", "\u00a0", "日本", "< "]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(FRAGMENTS, max_size=40).map("".join))
def test_what_the_spans_cut_out_is_the_text_but_for_markup(source: str) -> None:
    for block in blocks(source):
        assert bare(cut(source, block)) == bare(block.text.string)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300))
def test_no_text_makes_the_reader_fail_and_every_span_lies_in_it(text: str) -> None:
    for block in blocks(text):
        assert 0 <= block.span.start <= block.span.end <= len(text)
        for span in block.text.spans():
            assert block.span.start <= span.start < span.end <= len(text)


def test_the_brackets_of_an_autolink_are_not_cut_out_with_it() -> None:
    source = "See <https://a-b.org/x> (accessed today)."
    assert cut(source, only(source)) == "See https://a-b.org/x (accessed today)."


@pytest.mark.parametrize(
    "hidden",
    [
        "<!-- drafted\nby nobody in May 2021, http://drafts.example.net/x\n\nand left -->",
        "<!--\nby nobody\n-->",
        "<script>\nvar day = 5;\n\nvar x = 1;\n</script>",
        "<style>\np { color: red }\n</style>",
        "<div>\n<!--\n<p>nobody</p>\n-->\n</div>",
        "<!DOCTYPE html\n  PUBLIC>",
    ],
)
@pytest.mark.parametrize("quote", ["", "> "])
def test_what_a_browser_hides_is_no_text_however_many_lines_it_has(hidden: str, quote: str) -> None:
    text = "\n".join(quote + line for line in ["Before it.", "", *hidden.splitlines(), "", "After it."])
    assert [block.text.string for block in blocks(text)] == ["Before it.", "After it."]


def test_a_tag_may_be_written_on_two_lines() -> None:
    text = '> <p\n>  id="fn1"\n>  class="x">Shown\n> here.</p>\n'
    (block,) = blocks(text)
    assert block.text.string == "Shown here."
    assert [mark.target for mark in block.marks if mark.kind is MarkKind.ANCHOR] == ["fn1"]
    assert text[block.text.span(0, 5).start :].startswith("Shown")
