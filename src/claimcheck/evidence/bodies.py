"""The beginning of a body: streamed to a cap, and decompressed with a bound, so that no bomb unfolds."""

import zlib

# A page of a newspaper has 100 to 500 KB; beyond this nothing is read from the network.
MOST_READ = 2_000_000
# What is kept, decompressed: title, h1, markup of bot walls and of paywalls stand in the first half megabyte.
MOST_KEPT = 524_288
# A document that is to be checked itself is read to its end; a book of pictures has this much.
MOST_OF_DOCUMENT = 64 * 2**20
# What tells that a document which is no page (PDF, picture) is there; and that a page is, if the host stops after it.
ENOUGH = 16_384

_PAGES = ("text/", "application/xhtml", "application/xml", "application/json")
_PDF = "application/pdf"


class Body:
    """Collects the chunks of one answer. `data` is the decompressed beginning, `read` what the network gave, in bytes.

    most: how much is kept, in bytes. documents: PDFs are read like pages. `ended`, for the caller to set: the server said
    that this was all.
    """

    def __init__(self, content_type: str, encoding: str, *, most: int = MOST_KEPT, documents: bool = False) -> None:
        self.read = 0
        self.ended = False
        self._most = most
        self._kept = bytearray()
        read = (*_PAGES, _PDF) if documents else _PAGES
        self._wanted = max(most, MOST_READ) if not content_type or content_type.lower().startswith(read) else ENOUGH
        self._inflate = _Inflater() if encoding.strip().lower() in {"gzip", "x-gzip", "deflate"} else None

    def add(self, chunk: bytes) -> bool:
        """Take a chunk in; whether more is wanted."""
        self.read += len(chunk)
        room = self._most - len(self._kept)
        if room > 0:
            self._kept += chunk[:room] if self._inflate is None else self._inflate(chunk, room)
        return self.read < self._wanted

    @property
    def complete(self) -> bool:
        """Whether `data` is all of it."""
        return self.ended and len(self._kept) < self._most

    @property
    def data(self) -> bytes:
        return bytes(self._kept)


class _Inflater:
    """gzip or deflate, the latter with or without its zlib header (RFC 9110, 8.4.1.2: some send it without)."""

    def __init__(self) -> None:
        self._head = b""
        self._stream: zlib._Decompress | None = None

    def __call__(self, chunk: bytes, room: int) -> bytes:
        if self._stream is None:
            self._head += chunk
            if len(self._head) < 2:
                return b""
            chunk, self._stream = self._head, zlib.decompressobj(_wbits(self._head))
        if self._stream.eof:
            return b""
        try:
            return self._stream.decompress(chunk, room)
        except zlib.error:  # not packed as it says: the status stands without the body
            return b""


def _wbits(head: bytes) -> int:
    """zlib's window argument for what two bytes announce: gzip (RFC 1952, 2.3), zlib (RFC 1950, 2.2), or neither."""
    if head.startswith(b"\x1f\x8b"):
        return 31
    return 15 if head[0] & 15 == 8 and int.from_bytes(head[:2], "big") % 31 == 0 else -15
