"""Byte offsets, as parsers of UTF-8 count, to code points, as we do."""

_CONTINUATION = bytes(range(0x80, 0xC0))
_PAGE = 1024


class Offsets:
    """Byte offsets of the UTF-8 form to code points: a table of every 1,024th, the rest counted."""

    def __init__(self, text: str, begin: int) -> None:
        self._begin = begin
        self._data = b"" if text.isascii() else text.encode()
        self._pages = [0]
        for at in range(0, len(self._data), _PAGE):
            self._pages.append(self._pages[-1] + len(self._data[at : at + _PAGE].translate(None, _CONTINUATION)))

    def __call__(self, byte: int) -> int:
        if not self._data:
            return self._begin + byte
        page = byte // _PAGE
        return self._begin + self._pages[page] + len(self._data[page * _PAGE : byte].translate(None, _CONTINUATION))
