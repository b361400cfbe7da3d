"""Addresses that a converter escaped twice read alike in every format."""

import pytest

from claimcheck.documents import read
from claimcheck.model.source import MarkKind

URL = "https://a.org/1/2_3_4.html"
SHOWN = {
    "a.md": rf"See [https://a.org/1/2\\_3\\_4.html]({URL}), *then* [b](#c).",
    "a.html": rf"<p>See <a href='{URL}'>https://a.org/1/2\_3\_4.html</a>, <i>then</i> <a href='#c'>b</a>.",
}


@pytest.mark.parametrize("path", SHOWN)
def test_a_backslash_that_only_the_shown_address_has_is_left_out(path: str) -> None:
    (block,) = read(SHOWN[path].encode(), path).blocks
    assert block.text.string == f"See {URL}, then b."
    (span,) = block.text.spans(4, 4 + len(URL))
    assert SHOWN[path][span.start : span.end].replace("\\", "") == URL
    marked = {mark.kind: block.text.string[mark.start : mark.end] for mark in block.marks}
    assert marked[MarkKind.EMPHASIS] == "then"
    assert marked[MarkKind.LINK] == "b"


@pytest.mark.parametrize(
    "shown",
    [r"<a href='https://a.org/x\y'>https://a.org/x\y</a>", r"<a href='https://a.org/'>C:\data\x</a>", r"C:\data"],
)
def test_a_backslash_of_the_text_stays(shown: str) -> None:
    (block,) = read(f"<p>{shown} is it.".encode(), "a.html").blocks
    assert "\\" in block.text.string
