"""The beginning of a body: streamed to a cap, and decompressed with a bound, so that no bomb unfolds."""

import zlib

# A page of a newspaper has 100 to 500 KB; beyond this nothing is read from the network.
MOST_READ = 2_000_000
# What is kept, decompressed: title, markup of bot walls and of paywalls stand at the beginning.
MOST_KEPT = 131_072
# What tells that a document which is no page (PDF, picture) is there; and that a page is, if the host stops after it.
ENOUGH = 16_384

_PAGES = ("text/", "application/xhtml", "application/xml", "application/json")


class Body:
    """Collects the chunks of one answer. `data` is the decompressed beginning, `read` what the network gave, in bytes."""

    def __init__(self, content_type: str, encoding: str) -> None:
        self.read = 0
        self._kept = bytearray()
        self._wanted = MOST_READ if not content_type or content_type.lower().startswith(_PAGES) else ENOUGH
        self._inflate = _Inflater() if encoding.strip().lower() in {"gzip", "x-gzip", "deflate"} else None

    def add(self, chunk: bytes) -> bool:
        """Take a chunk in; whether more is wanted."""
        self.read += len(chunk)
        room = MOST_KEPT - len(self._kept)
        if room > 0:
            self._kept += chunk[:room] if self._inflate is None else self._inflate(chunk, room)
        return self.read < self._wanted

    @property
    def data(self) -> bytes:
        return bytes(self._kept)


class _Inflater:
    """gzip or deflate, the latter with or without its zlib header (RFC 9110, 8.4.1.2: some send it without)."""

    def __init__(self) -> None:
        self._stream = zlib.decompressobj(wbits=47)  # zlib's manual: 32 + 15 finds out gzip or zlib by itself
        self._fresh = True

    def __call__(self, chunk: bytes, room: int) -> bytes:
        if self._stream.eof:
            return b""
        try:
            piece = self._stream.decompress(chunk, room)
        except zlib.error:
            piece = self._raw(chunk, room) if self._fresh else b""
        self._fresh = False
        return piece

    def _raw(self, chunk: bytes, room: int) -> bytes:
        self._stream = zlib.decompressobj(wbits=-15)
        try:
            return self._stream.decompress(chunk, room)
        except zlib.error:
            self._stream = zlib.decompressobj(wbits=47)
            return b""
