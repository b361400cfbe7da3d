"""The tree of a part to paragraphs and rows, in the order of the file.

The tree is walked by lxml and never by recursion, however deep a file nests it. Insertions are read as accepted, deletions
as gone.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lxml import etree

from claimcheck.documents.word.changes import DELETED, INSERTED, goes_on, is_gone, is_new
from claimcheck.documents.word.fields import mendeley
from claimcheck.documents.word.names import OFFICE, M, R, V, W, switch, value
from claimcheck.documents.word.package import Relation
from claimcheck.documents.word.pieces import (
    Bookmark,
    Item,
    LineBreak,
    NoteMark,
    OwnNumber,
    Paragraph,
    WorkBegins,
    WorkEnds,
)
from claimcheck.documents.word.story import Story
from claimcheck.documents.word.styles import PLAIN, Styles, heading_level, list_of
from claimcheck.documents.word.symbols import symbol

_PASSED = frozenset({
    W + "del", W + "moveFrom", W + "pPr", W + "rPr", W + "sdtPr", W + "sdtEndPr", W + "tblPr", W + "tblGrid", W + "trPr",
    W + "tcPr", W + "tblPrEx", W + "sectPr", W + "rt", W + "delText", W + "delInstrText",
})  # fmt: skip
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_HYPHEN = "\N{NON-BREAKING HYPHEN}"
_ON = frozenset({"1", "true", "on", "t"})


@dataclass(slots=True)
class Seen:
    """What is told of a file beside its text.

    inserted, deleted: tracked changes; a stretch that was changed at once counts once. foreign: embedded files that are
    not read. paged: whether Word noted where its pages broke.
    """

    inserted: int = 0
    deleted: int = 0
    foreign: int = 0
    paged: bool = False


class Walker:
    """Follows the parts of one file. sections: the `w:sectPr` of each section that has ended, in order."""

    def __init__(self, styles: Styles) -> None:
        self.seen = Seen()
        self.sections: list[etree._Element] = []
        self._styles = styles
        self._page = 0
        self._skip = False
        self._section: etree._Element | None = None
        self._works: list[bool] = []
        self._relations: Mapping[str, Relation] = {}
        self._stories: list[Story] = []
        self._opens: Mapping[str, Callable[[etree._Element], None]] = {
            W + "p": self._paragraph, W + "r": self._run, W + "t": self._words, M + "t": self._text, W + "tbl": self._table,
            W + "tr": self._row, W + "tc": self._cell, W + "txbxContent": self._box, W + "hyperlink": self._hyperlink,
            W + "fldSimple": self._simple_field, W + "fldChar": self._field_mark, W + "instrText": self._instruction,
            W + "footnoteReference": self._note, W + "endnoteReference": self._note, W + "footnoteRef": self._own_number,
            W + "endnoteRef": self._own_number, W + "br": self._break, W + "cr": self._break, W + "tab": self._tab,
            W + "ptab": self._tab, W + "noBreakHyphen": self._no_break, W + "sym": self._symbol, W + "sdt": self._control,
            W + "bookmarkStart": self._bookmark, W + "lastRenderedPageBreak": self._page_break,
            W + "altChunk": self._foreign, W + "subDoc": self._foreign, V + "rect": self._rule,
            M + "oMathPara": self._formula,
        }  # fmt: skip
        self._closes: Mapping[str, Callable[[], None]] = {
            W + "p": self._end_paragraph, W + "r": self._end_run, W + "tbl": self._end_table,
            W + "txbxContent": self._end_box, W + "hyperlink": self._end_link, W + "fldSimple": self._end_field,
            W + "sdt": self._end_control,
        }  # fmt: skip

    def walk(self, root: etree._Element, relations: Mapping[str, Relation]) -> list[Item]:
        """The paragraphs and rows below an element, in order; those of a text box stand behind its paragraph."""
        self._relations = relations
        self._stories = [Story()]
        events = etree.iterwalk(root, events=("start", "end"))
        for event, element in events:
            tag = str(element.tag)
            if event == "end":
                if closes := self._closes.get(tag):
                    closes()
                continue
            if (tag in INSERTED or tag in DELETED) and is_new(element):
                self.seen.inserted += tag in INSERTED
                self.seen.deleted += tag in DELETED
            self._skip = tag in _PASSED
            if not self._skip and (opens := self._opens.get(tag)):
                opens(element)
            if self._skip:
                events.skip_subtree()
        return self._stories[0].finish()

    @property
    def _story(self) -> Story:
        return self._stories[-1]

    def _paragraph(self, element: etree._Element) -> None:
        if self._story.paragraph is not None:
            self._story.end_paragraph()
        properties = element.find(W + "pPr")
        style = self._styles.style(value(properties, "pStyle"))
        level = heading_level(properties)
        paragraph = Paragraph(style, style.level if level is None else level, list_of(properties, style.listed))
        if properties is not None:
            self._page += bool(switch(properties, "pageBreakBefore"))
            paragraph.goes_on = goes_on(properties)
            section = properties.find(W + "sectPr")
            self._section = section if section is not None else self._section
        self._story.letters, self._story.hidden = PLAIN, False
        self._story.begin_paragraph(paragraph)

    def _end_paragraph(self) -> None:
        self._story.end_paragraph()
        if self._section is not None and len(self._stories) == 1:
            self.sections.append(self._section)
            self._section = None

    def _run(self, element: etree._Element) -> None:
        story = self._story
        if story.paragraph is not None:
            story.letters, story.hidden = self._styles.letters(element.find(W + "rPr"), story.paragraph.style)

    def _end_run(self) -> None:
        self._story.end_run()

    def _words(self, element: etree._Element) -> None:
        if self._story.paragraph is not None and any(map(str.isalpha, element.text or "")):
            self._story.paragraph.worded = True
        self._text(element)

    def _formula(self, _: etree._Element) -> None:
        if self._story.paragraph is not None:
            self._story.paragraph.displayed = True

    def _text(self, element: etree._Element) -> None:
        text = element.text or ""
        self._story.say(text if element.get(_SPACE) == "preserve" else text.strip(" \t\r\n"))

    def _break(self, element: etree._Element) -> None:
        self._page += element.get(W + "type") == "page"
        self._story.put(LineBreak())

    def _tab(self, _: etree._Element) -> None:
        self._story.say("\t")

    def _no_break(self, _: etree._Element) -> None:
        self._story.say(_HYPHEN)

    def _symbol(self, element: etree._Element) -> None:
        self._story.say(symbol(element.get(W + "font", ""), element.get(W + "char", "")))

    def _note(self, element: etree._Element) -> None:
        kind = "footnote" if element.tag == W + "footnoteReference" else "endnote"
        custom = element.get(W + "customMarkFollows", "0") in _ON
        self._story.put(NoteMark(kind, element.get(W + "id", ""), custom, len(self.sections), self._page))

    def _own_number(self, _: etree._Element) -> None:
        self._story.put(OwnNumber())

    def _page_break(self, _: etree._Element) -> None:
        self._page += 1
        self.seen.paged = True

    def _bookmark(self, element: etree._Element) -> None:
        self._story.put(Bookmark(element.get(W + "name", "")))

    def _rule(self, element: etree._Element) -> None:
        if self._story.paragraph is not None and element.get(OFFICE + "hr") in _ON:
            self._story.paragraph.ruled = True

    def _foreign(self, _: etree._Element) -> None:
        self.seen.foreign += 1

    def _table(self, _: etree._Element) -> None:
        self._story.begin_table()

    def _row(self, element: etree._Element) -> None:
        if not self._gone(element):
            self._story.begin_row()

    def _cell(self, element: etree._Element) -> None:
        if not self._gone(element):
            self._story.begin_cell()

    def _gone(self, element: etree._Element) -> bool:
        self._skip = is_gone(element)
        self.seen.deleted += self._skip
        return self._skip

    def _end_table(self) -> None:
        self._story.end_table()

    def _box(self, _: etree._Element) -> None:
        self._stories.append(Story())

    def _end_box(self) -> None:
        items = self._stories.pop().finish()
        self._story.box(items)

    def _hyperlink(self, element: etree._Element) -> None:
        """A link says where it leads by a relationship, by the name of a place in the file, or by both."""
        relation = self._relations.get(element.get(R + "id", ""))
        target = relation.target if relation is not None and relation.external else ""
        place = element.get(W + "anchor", "")
        self._story.links.append(f"{target}#{place}" if place else target)

    def _end_link(self) -> None:
        del self._story.links[-1:]

    def _simple_field(self, element: etree._Element) -> None:
        self._story.begin_field()
        self._story.say(element.get(W + "instr", ""))
        self._story.show_field()

    def _end_field(self) -> None:
        self._story.end_field()

    def _field_mark(self, element: etree._Element) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self._story.begin_field(element.findtext(W + "fldData") or "")
        elif kind == "separate":
            self._story.show_field()
        elif kind == "end":
            self._story.end_field()

    def _instruction(self, element: etree._Element) -> None:
        if (filling := self._story.fields.filling) is not None:
            filling.instruction.append(element.text or "")

    def _control(self, element: etree._Element) -> None:
        """A content control: neither a table of contents nor the hint that waits for text is any."""
        properties = element.find(W + "sdtPr")
        code = ""
        if properties is not None:
            gallery = value(properties.find(W + "docPartObj"), "docPartGallery") or ""
            self._skip = gallery == "Table of Contents" or bool(switch(properties, "showingPlcHdr"))
            code = mendeley(value(properties, "tag") or "") if self._story.paragraph is not None and not self._skip else ""
        self._works.append(bool(code))
        if code:
            self._story.put(WorkBegins(code))

    def _end_control(self) -> None:
        if self._works.pop():
            self._story.put(WorkEnds())
