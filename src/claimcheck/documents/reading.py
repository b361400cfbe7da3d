"""Which reader a file wants: by its first bytes, where these tell, else by its suffix."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from claimcheck.documents.escapes import without_escapes
from claimcheck.documents.passing import UNREAD
from claimcheck.errors import UnreadableFile
from claimcheck.model.source import Source

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".docx", ".docm", ".pdf", ".html", ".htm", ".xhtml", ".tex", ".rst")
"""What a folder is walked for."""

_BY_SUFFIX = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".tex": "latex", ".rst": "restructured", ".docx": "word",
    ".docm": "word", ".pdf": "pdf",
}  # fmt: skip
# Read where they are named; a folder's are more often logs, licences and lists.
_NAMED = {".txt": "plain", ".text": "plain"}
_BY_MEDIA = {
    "text/html": "html", "application/xhtml+xml": "html", "text/markdown": "markdown", "text/x-markdown": "markdown",
    "application/x-tex": "latex", "text/x-tex": "latex", "text/x-rst": "restructured",
}  # fmt: skip
_CHARSET = re.compile(r"charset\s*=\s*\"?([\w.:-]{2,40})", re.IGNORECASE)
_LATIN = frozenset({"iso-8859-1", "latin-1", "latin1", "us-ascii"})  # browsers read them as Windows-1252
_HTML = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,99})?<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
_PDF = b"%PDF-"  # ISO 32000-1, 7.5.2
# A zip archive (APPNOTE 4.3.7), or the compound file (MS-CFB 2.2) of an old or an encrypted file of Word's.
_WORD = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
# Rich Text Format 1.9.1, "File"; RFC 2557. Both are text, and would be read as if they were meant so.
_RICH, _MARKED_UP = b"{\\rtf", frozenset({".rtf", ".mht", ".mhtml"})


class _Reader(Protocol):
    def read(self, data: bytes, path: str) -> Source: ...


def read(data: bytes, path: str, media: str = "") -> Source:
    """The Source of one file. `path` names it in messages and in the report; nothing is opened.

    media: the Content-Type of a document of the web, which tells more than its address.
    Raises UnreadableFile for what no reader can read.
    """
    if data[:64].lstrip().startswith(_RICH) or PurePath(path).suffix.lower() in _MARKED_UP:
        raise UnreadableFile(f"{path} {UNREAD}")
    kind, _, parameters = media.partition(";")
    # Each reader is loaded when there is something for it to read.
    reader = cast("_Reader", import_module(f"claimcheck.documents.{_reader(data, path, kind.strip().lower())}"))
    return without_escapes(reader.read(_recoded(data, parameters) if kind.lower().startswith("text/") else data, path))


def _recoded(data: bytes, parameters: str) -> bytes:
    """A text as UTF-8 where its server says how it is encoded, which counts more than what the text says."""
    charset = _CHARSET.search(parameters)
    if charset is None or charset[1].lower() in {"utf-8", "utf8"} or data.startswith((BOM_UTF8, BOM_UTF16_LE, BOM_UTF16_BE)):
        return data
    try:
        return BOM_UTF8 + data.decode("cp1252" if charset[1].lower() in _LATIN else charset[1]).encode()
    except (LookupError, ValueError):
        return data


def _reader(data: bytes, path: str, media: str) -> str:
    """The module that reads a file."""
    if data[:64].lstrip().startswith(_PDF):
        return "pdf"
    if data.startswith(_WORD):
        return "word"
    if media in _BY_MEDIA:
        return _BY_MEDIA[media]
    suffix = PurePath(path).suffix.lower()
    if not suffix and _HTML.match(data):
        return "html"
    unknown = "plain" if media == "text/plain" and suffix not in SUFFIXES else "markdown"
    return (_BY_SUFFIX | _NAMED).get(suffix, unknown)
