"""The places in a document that a `#fragment` can name: ids that the author wrote, and headings."""

import re
from html import unescape

from claimcheck.grammar import anchors as naming
from claimcheck.model.local import Anchors
from claimcheck.model.source import Block, BlockKind, MarkKind, Source
from claimcheck.model.text import Text, join

_ATTRIBUTE = re.compile(
    r"(?<![\w-])(?:id|name)\s{0,9}=\s{0,9}(?:\"([^\"]{1,500})\"|'([^']{1,500})'|([^\s\"'<>=`{}]{1,500}))", re.IGNORECASE
)
# Attributes as Pandoc, kramdown and Python-Markdown write them: {#id}, {: #id}, {.class #id}.
_BRACES = re.compile(r"\{[^{}]{0,500}\}")
_IN_BRACES = re.compile(r"(?:^\{:?|\s)#([^\s#{}]+)")
# Names that MyST, Quarto and LaTeX give: (name)=, :name: name, #| label: name, \label{name}.
_LABEL = re.compile(
    r"^[ \t]*\(([^()\s]{1,200})\)=|^[ \t]*:(?:name|label):[ \t]*(\S{1,200})|#\|[ \t]*label:[ \t]*(\S{1,200})"
    r"|\\(?:label|hypertarget)\{([^{}\s]{1,200})\}",
    re.MULTILINE,
)
# Text of other files that a generator or a preprocessor draws in, and what a program may write.
_DRAWN_IN = re.compile(
    r"\{\{|\{%|--8<--|\{(?:literal)?include\}|<!--\s{0,9}#?include|\[!include|^!{1,3}\s?include|\\(?:input|include)\{|"
    r"^import\s.{1,200}\sfrom\s|<script\b",
    re.MULTILINE | re.IGNORECASE,
)
_NUMBERS = frozenset({MarkKind.SUPERSCRIPT, MarkKind.REFERENCE, MarkKind.INLINE_NOTE})


def anchors(source: Source) -> Anchors:
    """What a fragment can name in this source. An id in a piece of code counts as well: it may be made of that code.

    A file without lines (Word, PDF) has bookmarks and named pages besides, which the text read from it does not show.
    """
    headings = [block for block in source.blocks if block.kind is BlockKind.HEADING]
    bare = [_without_notes(block).string for block in headings]
    keys = naming.keys(bare) | naming.keys(block.text.string for block in headings)
    slugs = dict.fromkeys(naming.slug(heading) for heading in bare)
    slugs.pop("", None)
    whole = not source.spots and _DRAWN_IN.search(source.text) is None
    return Anchors(_ids(source.text), tuple(slugs), keys, whole)


def _ids(text: str) -> frozenset[str]:
    """Every id that is written out; those of MyST in lower case, too (Docutils, reference names)."""
    found = {unescape(part).strip() for match in _ATTRIBUTE.finditer(text) for part in match.groups() if part}
    found.update(name for braces in _BRACES.finditer(text) for name in _IN_BRACES.findall(braces.group()))
    labels = [name for match in _LABEL.finditer(text) for name in match.groups() if name]
    return frozenset(found.union(labels, (label.lower() for label in labels)))


def _without_notes(block: Block) -> Text:
    """The text of a heading without the markers of notes."""
    parts, at = [], 0
    for mark in block.marks:
        if mark.kind in _NUMBERS and mark.start >= at:
            parts.append(block.text.cut(at, mark.start))
            at = mark.end
    return join([*parts, block.text.cut(at, len(block.text.string))]).strip()
