"""A file with some stretches of its text replaced; every other byte stays, whatever it is encoded in."""

from collections.abc import Iterable

from claimcheck.documents.decode import Decoded, decode
from claimcheck.model.finding import Edit


def rewritten(data: bytes, path: str, edits: Iterable[Edit]) -> bytes:
    """The file with the edits made: sorted, none over another, in offsets of its text without the byte order mark.

    Raises UnreadableFile for what is no text, ValueError for edits that overlap or lie outside of it.
    """
    decoded = decode(data, path)
    parts: list[bytes] = []
    done, at = 0, len(decoded.mark)
    parts.append(decoded.mark)
    for edit in edits:
        if not done <= edit.span.start <= edit.span.end <= len(decoded.text):
            raise ValueError(f"the edit of {edit.span} overlaps another one, or lies outside of the text")
        start = at + _length(decoded, done, edit.span.start)
        end = start + _length(decoded, edit.span.start, edit.span.end)
        parts += (data[at:start], edit.text.encode(decoded.codec))
        done, at = edit.span.end, end
    return b"".join((*parts, data[at:]))


def _length(decoded: Decoded, start: int, end: int) -> int:
    """How many bytes a stretch of the text takes in the file. What could not be read was one byte of Windows-1252."""
    return len(decoded.text[start:end].encode(decoded.codec, "replace"))
