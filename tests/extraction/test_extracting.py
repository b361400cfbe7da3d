"""From a Source to a Document: the laws that hold for whatever a file contains."""

import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import read
from claimcheck.errors import UnreadableFile
from claimcheck.extraction import extract
from claimcheck.model.document import Document
from claimcheck.model.text import Span, Text

MARKUP = re.compile(r"[\s*_~`\\<>\[\]!#|]+")


def document(text: str) -> Document:
    return extract(read(text.encode(), "brief.md"), "brief", None)


def bare(text: str) -> str:
    return MARKUP.sub("", unescape(unescape(re.sub(r"</?[a-z][^<>]*>", "", text))))


def cut(source: str, spans: tuple[Span, ...]) -> str:
    return "".join(source[span.start : span.end] for span in spans)


SENTENCES = st.sampled_from(
    [
        "Exports rose by 9.4% to ¥330 billion in March 2024.",
        "The treaty of 1866 was *the first* of its kind.<sup>{n}</sup>",
        "Five countries — A, B & C — signed it on 31 June 2024.[^x]",
        "See https://a-site.org/x\\_y/2024/05/01 and [the page](https://b-site.org/p?a=1&amp;b=2).",
        "As Smith said, “the plan works”<sup>{n}</sup>; others (Doe, 2020) did not.",
        "It was cut by the Sec-",
        "ond page, while",
        "Area 30 km<sup>2</sup> in the 21<sup>st</sup> century.",
    ]
)
BLOCKS = st.one_of(
    st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join),
    st.sampled_from(
        ["# Heading", "## Notes", "---", "**Jane Doe**", "- item one\n- item two<sup>{n}</sup>", "`code`", "12", "> quoted."]
    ),
    st.sampled_from(
        [
            "{n} J. Smith, *Title*, London: Press, 2003, pp. 21-96. [https://c-site.org/a](https://c-site.org/a)",
            "<sup>{n}</sup> Ibid., p. 3.",
            "{n}. <https://d-site.org/2023/1212_002.html>",
            "[^x]: Doe, J. (2021). *Other*. doi:10.1000/xyz123",
            "| {n}. | Roe, “Title”, 5 May 2022. |",
            "Text.^[Inline, 2020.]",
        ]
    ),
)
DOCUMENTS = st.lists(BLOCKS, max_size=14).map(
    lambda parts: "\n\n".join(part.replace("{n}", str(i // 2 + 1)) for i, part in enumerate(parts))
)


@settings(max_examples=150, deadline=None)
@given(DOCUMENTS, st.sampled_from(["\n", "\r\n", "\r"]))
def test_whatever_is_cut_out_of_the_file_is_the_text_it_claims(text: str, line_end: str) -> None:
    source = text.replace("\n", line_end)
    result = document(source)
    texts: list[Text] = [
        *(n.text for n in result.notes),
        *(c.text for c in result.claims),
        *(p.text for p in result.passages),
    ]
    for one in texts:
        assert bare(cut(source, one.spans())).replace("-", "") == bare(one.string).replace("-", "")
    for mention in (d for p in result.passages for d in p.dates):
        assert bare(mention.text) in bare(source[mention.span.start : mention.span.end])
    for link in result.links:
        assert source[link.span.start : link.span.end]


@settings(max_examples=100, deadline=None)
@given(DOCUMENTS)
def test_everything_is_tied_to_what_exists(text: str) -> None:
    result = document(text)
    ids = {note.id for note in result.notes}
    assert len(ids) == len(result.notes)
    assert {m.note_id for m in result.markers} - {None} <= ids
    assert {link.note_id for link in result.links} - {None} <= ids
    assert len({claim.id for claim in result.claims}) == len(result.claims)
    assert sorted(span for note in result.notes for span in note.markers) == [m.span for m in result.markers if m.note_id]
    for marker in result.markers:
        assert 0 <= marker.offset <= len(result.passages[marker.passage].text.string)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_no_text_makes_extraction_fail(text: str) -> None:
    try:
        source = read(text.encode("utf-8", "ignore"), "a.md")
    except UnreadableFile:
        return
    extract(source, "a", None)
