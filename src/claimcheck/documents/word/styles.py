"""Styles: what a paragraph or a run looks like, through all that it is based on (ECMA-376, part 1, 17.7)."""

import re
from dataclasses import dataclass

from lxml import etree

from claimcheck.documents.word.names import W, number, switch, value
from claimcheck.grammar.wordlist import words

# A heading in a style that says no outline level, by its name: Word keeps the names of its own styles in English, other
# programs and templates do not.
_HEADING = re.compile(
    r"(?:heading|berschrift|überschrift|titre|título|titulo|titolo|rubrik|kop|заголовок|nagłówek|nadpis|otsikko|overskrift"
    r"|başlık|cabeçalho|encabezado|标题|標題|見出し|제목|عنوان|כותרת)\s?(\d)",
    re.IGNORECASE,
)
_TITLE = frozenset(
    words("""
    title titel titre título titulo titolo tittel tytuł název название başlık cím otsikko naslov titlu
    标题 標題 表題 タイトル 제목 العنوان כותרת
""")
)
_CONTENTS = re.compile(
    r"(?:toc (?:\d|heading)|contents (?:\d|heading)|table of figures|table of authorities)", re.IGNORECASE
)
_CODE = frozenset({"source code", "html preformatted", "preformatted text", "verbatim char", "html code", "source text"})
# Half points: what is raised by less was moved for its looks.
_RAISED = 4
# Styles that are based on one another; Word itself has no more than eleven.
_LONGEST_CHAIN = 50
_TEXT = 9  # w:outlineLvl of running text


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look; None where nothing is said of it. `small` are small capitals, `raised` stands above the line."""

    bold: bool | None = None
    italic: bool | None = None
    small: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None

    def over(self, below: "Look") -> "Look":
        """This look where it says something, else that of what it is based on."""
        pairs = ((getattr(self, name), getattr(below, name)) for name in self.__slots__)
        return Look(*(below_ if own is None else own for own, below_ in pairs))


NO_LOOK = Look()


def look(properties: etree._Element | None) -> Look:
    """What a `w:rPr` says."""
    if properties is None or not len(properties):
        return NO_LOOK
    aligned, moved = value(properties, "vertAlign"), number(value(properties, "position"))
    raised = None if moved is None else moved >= _RAISED
    return Look(
        switch(properties, "b"),
        switch(properties, "i"),
        switch(properties, "smallCaps"),
        switch(properties, "vanish"),
        raised if aligned is None else aligned == "superscript" or bool(raised),
    )


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it inherits. `level` is a heading's rank, 0 for none; `listed` its list as (numId, depth)."""

    name: str = ""
    look: Look = NO_LOOK
    level: int = 0
    listed: tuple[str, int] | None = None
    names: frozenset[str] = frozenset()

    @property
    def is_contents(self) -> bool:
        """Whether a table of contents is set in it, which the word processor makes out of the headings."""
        return _CONTENTS.fullmatch(self.name) is not None

    @property
    def is_title(self) -> bool:
        """Whether the title of the whole is set in it, in the name that Word or a translated template gives it."""
        return self.name.strip().casefold() in _TITLE

    @property
    def is_code(self) -> bool:
        return bool(self.names & _CODE)


_NONE = Style()


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters stand on the page. `italic` is what differs from the paragraph around it."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    code: bool = False


PLAIN = Letters()


class Styles:
    """The styles of a file, each put together when it is first asked for."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._default = ""
        self._whole: dict[str, Style] = {}
        self._letters: dict[tuple[Look, str | None, Style], tuple[Letters, bool]] = {}
        for style in () if root is None else root.iterfind(W + "style"):
            id_ = style.get(W + "styleId", "")
            self._elements.setdefault(id_, style)
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in {"1", "true", "on"}:
                self._default = id_

    def style(self, id_: str | None) -> Style:
        """A style by its id; that of paragraphs which name none for None."""
        id_ = self._default if id_ is None else id_
        if id_ not in self._whole:
            chain: list[str] = []
            at: str | None = id_
            while at in self._elements and at not in chain and at not in self._whole and len(chain) < _LONGEST_CHAIN:
                chain.append(at)
                at = value(self._elements[at], "basedOn")
            below = self._whole.get(at or "", _NONE)
            for each in reversed(chain):
                below = self._whole[each] = _based(each, self._elements[each], below)
            if id_ not in self._whole:  # a style that the file names and does not have: its name may say what it is
                self._whole[id_] = _based(id_, etree.Element(W + "style"), _NONE)
        return self._whole[id_]

    def letters(self, properties: etree._Element | None, paragraph: Style) -> tuple[Letters, bool]:
        """How a run looks, and whether it is hidden.

        What styles switch on cancels out between paragraph and run (17.7.3); what the run itself says holds.
        """
        own, named = look(properties), value(properties, "rStyle")
        key = (own, named, paragraph)
        if key not in self._letters:
            self._letters[key] = _letters(own, _NONE if named is None else self.style(named), paragraph)
        return self._letters[key]


def _letters(own: Look, style: Style, paragraph: Style) -> tuple[Letters, bool]:
    of_run, around = style.look, paragraph.look

    def toggled(said: bool | None, run: bool | None, paragraph: bool | None) -> bool:
        return bool(run) != bool(paragraph) if said is None else said

    bold = toggled(own.bold, of_run.bold, around.bold) or toggled(own.small, of_run.small, around.small)
    italic = toggled(own.italic, of_run.italic, around.italic) != bool(around.italic)
    raised = bool(own.over(of_run).over(around).raised)
    return Letters(bold, italic, raised, style.is_code), toggled(own.hidden, of_run.hidden, around.hidden)


def _based(id_: str, element: etree._Element, below: Style) -> Style:
    """A style over the one it is based on."""
    properties = element.find(W + "pPr")
    name = value(element, "name") or id_
    level = heading_level(properties)
    if level is None and (named := _HEADING.fullmatch(name) or _HEADING.fullmatch(id_)):
        level = int(named[1])
    inherited = list_of(properties, below.listed)
    return Style(
        name,
        look(element.find(W + "rPr")).over(below.look),
        below.level if level is None else level,
        inherited,
        below.names | {name.lower()},
    )


def heading_level(properties: etree._Element | None) -> int | None:
    """The rank of a heading that a `w:pPr` says, 0 for running text, None where it says nothing."""
    level = number(value(properties, "outlineLvl"))
    return None if level is None else level + 1 if 0 <= level < _TEXT else 0


def list_of(properties: etree._Element | None, inherited: tuple[str, int] | None) -> tuple[str, int] | None:
    """The list that a `w:pPr` puts a paragraph in, and how deep; `0` takes it out of the one it inherits."""
    said = None if properties is None else properties.find(W + "numPr")
    if said is None:
        return inherited
    id_, depth = value(said, "numId"), number(value(said, "ilvl"))
    if id_ is None:
        id_ = inherited[0] if inherited else None
    if depth is None:
        depth = inherited[1] if inherited else 0
    return None if id_ in {None, "0"} else (str(id_), min(max(depth, 0), 8))
