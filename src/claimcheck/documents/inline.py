"""Puts the pieces of one block together: clean text, the way back to the source, and the marks that hold over it."""

import re
from bisect import bisect_right

from claimcheck.documents.tags import Tag
from claimcheck.model.source import Mark, MarkKind
from claimcheck.model.text import Run, Span, Text

# What may stand between two pieces that are still cut out of the source as one: emphasis, escapes, brackets, white space.
_LIGHT = re.compile(r"[\s*_~`\\\[\]]*")
_WHITE = re.compile(r"\s{2,}|[^\S ]")
# Superscripts that are characters to the parser: Pandoc's ^1^, and TeX as converters of PDF write it ($^{1}$, ${ }^{1}$).
_TYPED = re.compile(
    r"\$\s?(?:\{\s?\})?\s?\^\s?\{?\s?(?:[\d,\s]{1,20}|[a-z*†‡]|\\\w{1,10})\s?\}?\s?\$|\^(?:\d{1,4}(?:,\s?\d{1,4})*|[*†‡])\^"
)
_UNDEFINED = re.compile(r"\[\^([^\]\s^]{1,60})\]")
_SMALL_CAPS = re.compile(r"small-?caps", re.IGNORECASE)
_TAGS = {
    "sup": MarkKind.SUPERSCRIPT,
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "cite": MarkKind.EMPHASIS,
    "strong": MarkKind.STRONG,
    "b": MarkKind.STRONG,
    "code": MarkKind.CODE,
    "kbd": MarkKind.CODE,
    "a": MarkKind.LINK,
}


class Inline:
    """Collects text, line breaks and marks of one block."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._strings: list[str] = []
        self._runs: list[Run] = []
        self._marks: list[Mark] = []
        self._tags: list[tuple[str, MarkKind, int, int, str]] = []
        self._begun: list[tuple[MarkKind, int, Span, str]] = []
        self._images = 0
        self.length = 0

    @property
    def in_image(self) -> bool:
        return self._images > 0

    def text(self, string: str, start: int, end: int) -> None:
        """Clean text that stands for `source[start:end]`. White space is folded to one space."""
        if not string:
            return
        if _WHITE.search(string):
            self._folded(string, start, end)
            return
        self._append(string, start, end)

    def line_break(self, start: int, end: int) -> None:
        self.mark(MarkKind.BREAK, self.length, Span(start, end))
        self._append(" ", start, end)

    def mark(self, kind: MarkKind, start: int, span: Span, target: str = "", number: str = "") -> None:
        """A mark from a clean offset up to here."""
        self._marks.append(Mark(kind, start, self.length, span, target, number))

    def begin_mark(self, kind: MarkKind, span: Span, target: str) -> None:
        """A mark that holds from here until `end_mark`; the one that was begun last ends first."""
        self._begun.append((kind, self.length, span, target))
        self._images += kind is MarkKind.IMAGE

    def end_mark(self) -> None:
        if self._begun:
            kind, start, span, target = self._begun.pop()
            self._images -= kind is MarkKind.IMAGE
            self.mark(kind, start, span, target)

    def tag(self, tag: Tag) -> None:
        """An HTML tag in running text."""
        if tag.name == "br":
            self.line_break(tag.start, tag.end)
            return
        anchor = tag.attributes.get("id") or (tag.attributes.get("name", "") if tag.name == "a" else "")
        if anchor and not tag.closing:
            self.mark(MarkKind.ANCHOR, self.length, Span(tag.start, tag.end), anchor)
        if tag.name == "img" and tag.attributes.get("src"):
            self.mark(MarkKind.IMAGE, self.length, Span(tag.start, tag.end), tag.attributes["src"])
        kind = _TAGS.get(tag.name)
        if tag.name == "span":
            # Every span is remembered, so that each closing tag finds its own; small capitals alone are a mark.
            kind = MarkKind.STRONG if _SMALL_CAPS.search(" ".join(tag.attributes.values())) else MarkKind.ANCHOR
        if kind is None:
            return
        if not tag.closing:
            self._tags.append((tag.name, kind, self.length, tag.start, tag.attributes.get("href", "")))
            return
        for i in range(len(self._tags) - 1, max(len(self._tags) - 16, -1), -1):
            name, kind, start, begin, target = self._tags[i]
            if name == tag.name:
                del self._tags[i:]
                if kind is not MarkKind.ANCHOR and (kind is not MarkKind.LINK or target):
                    self.mark(kind, start, Span(begin, tag.end), target)
                return

    def finish(self) -> tuple[Text, tuple[Mark, ...]]:
        """The text, without white space around it, and its marks in order."""
        string = "".join(self._strings)
        self._notes_in_text(string)
        text = Text(string, tuple(self._runs))
        left, right = len(string) - len(string.lstrip()), len(string.rstrip())
        if left or right < len(string):
            text = text.cut(left, right)
        marks = [_moved(mark, left, max(right - left, 0)) for mark in self._marks]
        return text, tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.span)))

    def _append(self, string: str, start: int, end: int) -> None:
        last = self._runs[-1] if self._runs else None
        verbatim = end - start == len(string)
        joined = last is None or (last.end <= start and _LIGHT.fullmatch(self._source, last.end, start) is not None)
        if not (last and verbatim and last.end == start and last.end - last.start == self.length - last.at):
            self._runs.append(Run(self.length, start, end, joined))
        else:
            self._runs[-1] = Run(last.at, last.start, end, last.joined)
        self._strings.append(string)
        self.length += len(string)

    def _folded(self, string: str, start: int, end: int) -> None:
        if end - start != len(string):
            self._append(_WHITE.sub(" ", string), start, end)
            return
        at = 0
        for white in _WHITE.finditer(string):
            if at < white.start():
                self._append(string[at : white.start()], start + at, start + white.start())
            self._append(" ", start + white.start(), start + white.end())
            at = white.end()
        if at < len(string):
            self._append(string[at:], start + at, end)

    def _notes_in_text(self, string: str) -> None:
        """What is text to the parser: `^[a note where it is marked]`, `[^label]` not defined, typed superscripts."""
        if "^" not in string:
            return
        code = [(m.start, m.end) for m in self._marks if m.kind is MarkKind.CODE]
        text = Text(string, tuple(self._runs))
        for match in _UNDEFINED.finditer(string):
            if not _within(match.start(), code):
                span = text.span(match.start(), match.end())
                self._marks.append(Mark(MarkKind.REFERENCE, match.start(), match.end(), span, match[1]))
        for match in _TYPED.finditer(string):
            if not _within(match.start(), code):
                span = text.span(match.start(), match.end())
                self._marks.append(Mark(MarkKind.SUPERSCRIPT, match.start(), match.end(), span))
        for start, end in _balanced(string):
            if not _within(start, code):
                self._marks.append(Mark(MarkKind.INLINE_NOTE, start, end, text.span(start, end)))


def _balanced(string: str) -> list[tuple[int, int]]:
    """Where `^[...]` begins and ends, brackets inside it balanced; one pass."""
    found: list[tuple[int, int]] = []
    opened: list[int] = []
    inner = -1
    for match in re.finditer(r"\^?\[|\]", string):
        if match.group() == "]":
            if not opened:
                continue
            start = opened.pop()
            if start >= 0 and inner == start:
                found.append((start, match.end()))
                inner = -1
        elif match.group() == "^[" and inner < 0:
            inner = match.start()
            opened.append(inner)
        else:
            opened.append(-1)
    return found


def _within(at: int, ranges: list[tuple[int, int]]) -> bool:
    i = bisect_right(ranges, at, key=lambda pair: pair[0]) - 1
    return i >= 0 and at < ranges[i][1]


def _moved(mark: Mark, left: int, length: int) -> Mark:
    start, end = min(max(mark.start - left, 0), length), min(max(mark.end - left, 0), length)
    return Mark(mark.kind, start, end, mark.span, mark.target, mark.number)
