"""What a Word file says of itself: its title and authors, by its own styles and by its properties (ECMA-376, part 2, 8).

The dates of the properties are those of the file: when a template was made, when somebody last pressed "save". None of them
says when the text was published, so none is given.
"""

import re
from collections.abc import Sequence

from lxml import etree

from claimcheck.documents.word.pieces import Item, Paragraph, Words
from claimcheck.model.source import Metadata

_DC = "{http://purl.org/dc/elements/1.1/}"
_HEAD = 40
_LONGEST = 300
# What programs write for a title or a name where a person wrote none.
_NO_TITLE = re.compile(
    r"microsoft word\b.*|(?:(?:word )?document|untitled|unbenannt|sans titre)\W*\d*|title|template|.*\.\w{3,4}",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\b(?:user|admin\w*|office|microsoft|windows|author|owner|python-docx|docx4j|apache poi|aspose)\b", re.IGNORECASE
)
_AUTHOR = frozenset(
    {"author", "authors", "autor", "autoren", "auteur", "auteurs", "autores", "autore", "autori", "автор", "作者"}
)
_BETWEEN_NAMES = re.compile(r"\s*[;\r\n]\s*")


def metadata(items: Sequence[Item], properties: etree._Element | None) -> Metadata:
    """Title and authors. A property holds for the title where the text begins with it or has no heading at all: it
    outlives the text that it was given to. A name alone ("admin", "anna") is that of an account."""
    paragraphs = [item for item in items if isinstance(item, Paragraph)]
    head = [paragraph for paragraph in paragraphs[:_HEAD] if not paragraph.is_empty]
    titles = [_text(paragraph) for paragraph in head if paragraph.style.is_title]
    said = _said(properties, "title")
    begins_with = {_bare(_text(paragraph)) for paragraph in head}
    if titles:
        title = " ".join(titles)
    elif not _NO_TITLE.fullmatch(said) and (_bare(said) in begins_with or not any(each.level for each in paragraphs)):
        title = said
    else:
        title = ""
    authors = [_text(paragraph) for paragraph in head if paragraph.style.name.lower() in _AUTHOR]
    names = [
        name
        for name in _BETWEEN_NAMES.split(";".join(authors) or _said(properties, "creator"))
        if authors or (" " in name and not _NO_NAME.search(name) and not re.search(r"\d", name))
    ]
    return Metadata(title, tuple(name for name in names if name))


def _said(properties: etree._Element | None, name: str) -> str:
    said = "" if properties is None else properties.findtext(_DC + name) or ""
    return " ".join(said[:_LONGEST].split()) if name == "title" else said[:_LONGEST].strip()


def _text(paragraph: Paragraph) -> str:
    return " ".join("".join(piece.text for piece in paragraph.pieces if isinstance(piece, Words)).split())


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
