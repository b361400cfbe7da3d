"""Which reader a file wants: by its first bytes, where these tell, else by its suffix."""

from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from claimcheck.model.source import Source

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".docx", ".docm", ".pdf", ".html", ".htm", ".xhtml", ".tex", ".rst")
"""What a folder is walked for."""

_BY_SUFFIX = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".tex": "latex", ".rst": "restructured", ".docx": "word",
    ".docm": "word", ".pdf": "pdf",
}  # fmt: skip
_PDF = b"%PDF-"  # ISO 32000-1, 7.5.2
# A zip archive (APPNOTE 4.3.7), or the compound file (MS-CFB 2.2) of an old or an encrypted file of Word's.
_WORD = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


class _Reader(Protocol):
    def read(self, data: bytes, path: str) -> Source: ...


def read(data: bytes, path: str) -> Source:
    """The Source of one file. `path` names it in messages and in the report; nothing is opened.

    Raises UnreadableFile for what no reader can read.
    """
    # Each reader is loaded when there is something for it to read.
    reader = cast("_Reader", import_module(f"claimcheck.documents.{_reader(data, path)}"))
    return reader.read(data, path)


def _reader(data: bytes, path: str) -> str:
    """The module that reads a file."""
    if data[:64].lstrip().startswith(_PDF):
        return "pdf"
    if data.startswith(_WORD):
        return "word"
    return _BY_SUFFIX.get(PurePath(path).suffix.lower(), "markdown")
