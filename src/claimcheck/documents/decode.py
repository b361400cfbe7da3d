"""Bytes to text: which encoding a file is in, and how surely."""

import codecs
from dataclasses import dataclass

from claimcheck.errors import UnreadableFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8 with a byte order mark"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_CONTROLS = bytes(sorted(set(range(32)) - {9, 10, 11, 12, 13, 27}))


@dataclass(frozen=True, slots=True)
class Decoded:
    """`said` is what the reader of a report should know of the encoding; empty for plain UTF-8.

    codec: how the text was read; mark: the bytes before it.
    """

    text: str
    said: str
    codec: str = "utf-8"
    mark: bytes = b""


def decode(data: bytes, path: str) -> Decoded:
    """The text of a file without its byte order mark; line ends are kept as they are.

    UTF-8, UTF-16 and UTF-32 by their marks, UTF-8 if it decodes, UTF-16 without a mark by its zero bytes, else
    Windows-1252 (which holds all that prints of Latin-1). Raises UnreadableFile for what is no text.
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(codec), f"read as {name}", codec, mark)
            except UnicodeDecodeError as error:
                raise UnreadableFile(f"{path} says that it is {name}, and is not: save it as UTF-8") from error
    sample = data[:65536]
    if b"\0" in sample:
        codec = _wide(sample, len(data), path)
        try:
            text, said = data.decode(codec), "read as UTF-16 without a byte order mark"
        except UnicodeDecodeError as error:
            raise UnreadableFile(_no_text(path)) from error
        return Decoded(_printed(text, text[:65536].encode(), path), said, codec)
    try:
        text, said, codec = data.decode("utf-8"), "", "utf-8"
    except UnicodeDecodeError:
        text, said, codec = data.decode("cp1252", errors="replace"), "not UTF-8: read as Windows-1252 (Latin-1)", "cp1252"
    return Decoded(_printed(text, sample, path), said, codec)


def _printed(text: str, sample: bytes, path: str) -> str:
    """The text again, where at most one byte in 50 of its beginning is a control character."""
    if (len(sample) - len(sample.translate(None, _CONTROLS))) * 50 > len(sample):
        raise UnreadableFile(_no_text(path))
    return text


def _wide(sample: bytes, length: int, path: str) -> str:
    """Which UTF-16 it is without a mark: in text with spaces and stops nearly every zero byte stands on one side."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    codec = "utf-16-le" if odd > even else "utf-16-be"
    if length % 2 or min(even, odd) * 20 > max(even, odd) or max(even, odd) * 10 < len(sample) // 2:
        raise UnreadableFile(_no_text(path))
    return codec


def _no_text(path: str) -> str:
    return f"{path} is not a text file: claimcheck reads Markdown; give it the text, or leave the file out with --exclude"
