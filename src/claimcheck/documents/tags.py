"""HTML as it stands inside other formats: tags, attributes, comments and text, each with its place.

The tokens follow the WHATWG tokenizer as far as prose needs it; a lone `<` is text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<attributes>(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)>"
    r"|<[!?][^>]*(?:>|\Z)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"(?<![\w:-])([a-zA-Z][\w:-]*+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_BLOCK = re.compile(
    r"address|article|aside|blockquote|body|br|caption|center|d[dlt]|details|div|fieldset|fig(?:caption|ure)|footer|form|h[1-6]|"
    r"header|hr|html|li|main|nav|[ou]l|p|pre|section|summary|table|tbody|t[dhr]|tfoot|thead"
)
_SILENT = frozenset({"script", "style", "template", "noscript", "head"})
# What stands in these is text whatever it looks like (WHATWG HTML, 13.2.5.1: RCDATA and raw text).
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp")
}
_DECODED = frozenset({"textarea", "title"})


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag. `name` is lower case; comments and declarations have none. An attribute without a value has an empty one."""

    name: str
    closing: bool
    attributes: dict[str, str]
    start: int
    end: int

    @property
    def is_block(self) -> bool:
        """Whether it opens or closes a block, or breaks a line; all else stands in running text."""
        return _BLOCK.fullmatch(self.name) is not None


@dataclass(frozen=True, slots=True)
class Piece:
    """Text between tags: `source[start:end]`, decoded to `text` where it is an entity."""

    text: str
    start: int
    end: int


def tag(raw: str, start: int = 0) -> Tag:
    """One tag (or comment) as the Markdown parser hands it over."""
    match = _TOKEN.match(raw)
    return Tag("", False, {}, start, start + len(raw)) if match is None else _tag(match, start)


def tokens(raw: str, start: int = 0) -> Iterator[Tag | Piece]:
    """The tags and texts of a piece of HTML whose first character stands at `start`; scripts and styles are left out."""
    at, silent = 0, ""
    for match in _TOKEN.finditer(raw):
        if not silent:
            yield from _pieces(raw, at, match.start(), start)
        at = match.end()
        found = _tag(match, start)
        if silent:
            silent = "" if found.closing and found.name == silent else silent
        elif found.name in _SILENT and not found.closing:
            silent = found.name
        elif found.name:
            yield found
    if not silent:
        yield from _pieces(raw, at, len(raw), start)


def whole(page: str, start: int = 0) -> Iterator[Tag | Piece]:
    """The tags and texts of a whole page from `start` on, its head and its scripts among them. Comments are left out."""
    at = start
    while (match := _TOKEN.search(page, at)) is not None:
        yield from _pieces(page, at, match.start(), 0)
        found = _tag(match, 0)
        at = match.end()
        if found.name:
            yield found
        closing = None if found.closing else _RAW.get(found.name)
        if closing is not None:
            end = closing.search(page, at)
            stop = end.start() if end else len(page)
            if found.name in _DECODED:
                yield from _pieces(page, at, stop, 0)
            elif stop > at:
                yield Piece(page[at:stop], at, stop)
            at = stop
    yield from _pieces(page, at, len(page), 0)


def _tag(match: re.Match[str], start: int) -> Tag:
    attributes = {
        key.lower(): unescape(double or single or bare)
        for key, double, single, bare in _ATTRIBUTE.findall(match["attributes"] or "")
    }
    return Tag((match["name"] or "").lower(), bool(match["close"]), attributes, start + match.start(), start + match.end())


def _pieces(raw: str, begin: int, end: int, start: int) -> Iterator[Piece]:
    at = begin
    for match in _ENTITY.finditer(raw, begin, end):
        if at < match.start():
            yield Piece(raw[at : match.start()], start + at, start + match.start())
        yield Piece(unescape(match.group()), start + match.start(), start + match.end())
        at = match.end()
    if at < end:
        yield Piece(raw[at:end], start + at, start + end)
