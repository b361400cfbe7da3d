"""Bytes of a page to text: a byte order mark, what its <meta> says, else as any file (WHATWG Encoding, HTML 13.2.3.2)."""

import codecs
import re

from claimcheck.documents.decode import Decoded, decode
from claimcheck.errors import UnreadableFile

# Word writes half a screen before it says how the page is encoded; browsers look at the first 1,024 bytes.
_BEGINNING = 4096
_CHARSET = re.compile(
    rb"<meta\b[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{2,40})"
    rb"|^\s{0,99}<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}[\"']([\w:.-]{2,40})",
    re.IGNORECASE,
)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# As browsers read them (WHATWG Encoding, 4.2): pages that claim the narrower set hold characters of the wider one.
_WIDER = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949",
}  # fmt: skip
_MOST_ZEROS = 100


def text_of(data: bytes, path: str) -> Decoded:
    """The text of a page. Raises UnreadableFile for what is no text."""
    if data.startswith(_MARKS):
        return decode(data, path)
    zeros = data.count(b"\0")
    codec = _said(data[:_BEGINNING])
    if codec == "utf-8" or not codec:
        if not zeros or zeros * _MOST_ZEROS > len(data):
            return decode(data, path)
        # A stray zero is no sign of UTF-16; the reader passes over it.
        codec = "utf-8"
    if zeros * _MOST_ZEROS > len(data):
        raise UnreadableFile(f"{path} is no page of text: save it as HTML again")
    return Decoded(data.decode(codec, errors="replace"), "" if codec == "utf-8" else f"read as {codec}, as it says", codec)


def _said(beginning: bytes) -> str:
    """The codec that a page names, empty for none that is known. No page whose <meta> can be read is in UTF-16."""
    match = _CHARSET.search(beginning)
    if match is None:
        return ""
    try:
        found = codecs.lookup((match[1] or match[2]).decode("ascii", "replace"))
    except LookupError:
        return ""
    if found.name.startswith(("utf-16", "utf-32")):
        return "utf-8"
    # What Python knows as a codec and is no encoding of text (base64, rot13) has no place in a page.
    return _WIDER.get(found.name, found.name) if found._is_text_encoding else ""  # noqa: SLF001  (there is no other way)
