"""Encodings: each is read as what it is, and said."""

import pytest

from claimcheck.documents.decode import decode
from claimcheck.errors import UnreadableFile

TEXT = "Café — “quoted”\r\n² naïve"


def test_plain_utf8_is_read_without_a_word() -> None:
    decoded = decode(TEXT.encode(), "a.md")
    assert (decoded.text, decoded.said) == (TEXT, "")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_names_the_encoding_and_is_no_character(codec: str) -> None:
    decoded = decode(TEXT.encode(codec), "a.md")
    assert decoded.text == TEXT
    assert "UTF" in decoded.said


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_known_by_its_zero_bytes(codec: str) -> None:
    assert decode(("A long enough line of plain text. " * 5).encode(codec), "a.md").text.startswith("A long")


def test_latin1_is_read_and_said() -> None:
    decoded = decode("Università di Bologna, già".encode("latin-1"), "a.md")
    assert decoded.text == "Università di Bologna, già"
    assert "Latin-1" in decoded.said


@pytest.mark.parametrize("data", [bytes(range(256)) * 40, b"\x89PNG\r\n\x1a\n" + bytes(200), b"\xff\xfe\x00"])
def test_what_is_no_text_is_refused_with_its_name(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"picture\.md"):
        decode(data, "picture.md")


def test_a_few_bytes_of_which_one_is_zero_are_no_utf_16() -> None:
    with pytest.raises(UnreadableFile):
        decode(b"\x00\x01\x02\xff", "a.md")
