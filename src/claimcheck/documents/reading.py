"""Which reader a file wants, and the Source that comes of it."""

import hashlib

from claimcheck.documents.decode import decode
from claimcheck.documents.front_matter import front_matter
from claimcheck.model.source import Notice, Source

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")


def read(data: bytes, path: str) -> Source:
    """The Source of one file. `path` names it in messages and in the report; nothing is opened.

    Raises UnreadableFile for what is no text.
    """
    from claimcheck.documents import markdown  # noqa: PLC0415  (the parser is loaded when a document is there)

    decoded = decode(data, path)
    metadata, begin, complaint = front_matter(decoded.text)
    notices = [Notice(path, "encoding", decoded.said)] if decoded.said else []
    if complaint:
        notices.append(Notice(path, "front-matter", complaint))
    if not decoded.text.strip():
        notices.append(Notice(path, "empty", "the file is empty: there is nothing to check"))
    blocks, loose = markdown.blocks_and_loose(decoded.text, begin)
    return Source(
        path=path,
        format="markdown",
        text=decoded.text,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=blocks,
        metadata=metadata,
        notices=tuple(notices),
        loose=loose,
    )
