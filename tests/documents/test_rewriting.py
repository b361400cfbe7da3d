"""Stretches of a file's text replaced, and every other byte as it was."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.decode import decode
from claimcheck.documents.rewriting import rewritten
from claimcheck.model.finding import Edit
from claimcheck.model.text import Span

TEXT = "Ünïcode “quoted” 😀\r\nhttp://a.ie and\rmore\n"
FORMS = {
    "UTF-8": TEXT.encode(),
    "UTF-8 with a mark": codecs.BOM_UTF8 + TEXT.encode(),
    "UTF-16 LE": codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
    "UTF-16 BE": codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    "UTF-32": codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    "UTF-16 without a mark": ("plain words and more. " * 9 + "http://a.ie\r\n").encode("utf-16-le"),
    "Windows-1252": "caf\xe9 “quoted” http://a.ie\r\n".encode("cp1252"),
    "Windows-1252 with bytes that it has not": b"caf\xe9 \x81\x8d http://a.ie \x90\n",
}


@pytest.mark.parametrize("form", FORMS)
def test_an_edit_changes_its_own_bytes_alone(form):
    data = FORMS[form]
    text = decode(data, "a.md")
    at = text.text.index("http://a.ie")
    new = rewritten(data, "a.md", [Edit(Span(at, at + len("http://a.ie")), "https://b.ie/c")])
    old_bytes, new_bytes = "http://a.ie".encode(text.codec), "https://b.ie/c".encode(text.codec)
    assert data.count(old_bytes) == 1
    assert new == data.replace(old_bytes, new_bytes)


@pytest.mark.parametrize("form", FORMS)
def test_no_edit_changes_no_byte(form):
    assert rewritten(FORMS[form], "a.md", []) == FORMS[form]


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=60), st.data())
def test_bytes_before_and_after_edits_stay(text, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    edits = [Edit(Span(cuts[0], cuts[1]), "x"), Edit(Span(cuts[2], cuts[3]), "yy")]
    wanted = f"{text[: cuts[0]]}x{text[cuts[1] : cuts[2]]}yy{text[cuts[3] :]}"
    assert rewritten(text.encode(), "a.md", edits) == wanted.encode()


@pytest.mark.parametrize(
    "edits", [[Edit(Span(0, 5), "a"), Edit(Span(4, 6), "b")], [Edit(Span(3, 2), "a")], [Edit(Span(0, 99), "a")]]
)
def test_edits_that_overlap_or_lie_outside_are_refused(edits):
    with pytest.raises(ValueError, match="overlaps"):
        rewritten(b"0123456789", "a.md", edits)
