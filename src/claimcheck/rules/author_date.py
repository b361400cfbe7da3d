"""Author-date citations in running text: "(Clark, 2025)", "(Rao & Das 1994: 7; Sen, 2001)", "Clark et al. (2025) argue"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.model.document import Document, Passage, PassageKind
from claimcheck.model.text import Span
from claimcheck.rules.not_authors import EVENTS, NO_AUTHORS, PLACES, WORKS_OF_ART

_TITLE_REACH = 5
_BRACKET = re.compile(r"\([^()]{4,160}\)")
_TAIL = re.compile(
    r"(?P<comma>,)? ?(?P<year>(?:1[5-9]|20)\d\d)[a-z]?"
    r"(?: ?[,:] ?(?:(?:pp?\.|ch\.|chap\.|§) ?)?\d{1,4}(?: ?[-–] ?\d{1,4})?)? ?$"
)
_SIGNALS = re.compile(r"(?:(?:see|also|e\.g\.|cf\.|for|example|instance|following|as|in)[,:]? )+", re.IGNORECASE)
_CAPITAL = re.compile(r"[^\W\d_](?:[\w'’\-]*\w)?")
_PARTICLES = frozenset(
    {
        "van",
        "von",
        "de",
        "der",
        "den",
        "di",
        "da",
        "dal",
        "del",
        "della",
        "du",
        "la",
        "le",
        "al",
        "el",
        "bin",
        "ten",
        "ter",
        "dos",
        "zu",
    }
)
_LINKS = frozenset({"and", "&", "und", "et", "e", "y"})
_BEFORE = re.compile(r"(?:^|[\s“\"])(?P<names>[^\W\d_][\w'’\-]+(?:,? (?:and|&) [^\W\d_][\w'’\-]+| et al\.?)?) $")
_VERB = re.compile(
    r" (?:(?:has|have) )?(?:argue|show|find|found|suggest|note|write|wrote|claim|describe|estimate|conclude|observe|explain"
    r"|contend|maintain|demonstrate|define|propose|distinguish|identif|point)\w{0,4}\b"
)
_LED_BY = re.compile(r"\b(?:by|see|following|per|with|unlike|like|as|and|than|to)\s$|[.;:?!]\s$|^$")
_AT_PLACE = re.compile(r"\b(?:in|at|near|from) (?:the )?(?P<place>[^\W\d_][\w'’\-]+)(?! (?:\(|and |& |et ))")


@dataclass(frozen=True, slots=True)
class InText:
    """A citation as it stands in the text. `authors` are the names that a source must have, the first author's first.

    weak: only a year in brackets behind a name ("treated by Hopkins (2016)"), which a source of that name may bear out.
    sure: it can hardly be anything else. The rest ("(World Bank 2020)", "(OECD, 2021)", "(Rome and Tokyo 1964)") are
    citations only in a text that cites so throughout.
    """

    passage: Passage
    index: int
    start: int
    end: int
    name: str
    authors: tuple[str, ...]
    year: str
    sure: bool
    weak: bool = False

    @property
    def text(self) -> str:
        return self.passage.text.string[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.passage.text.span(self.start, self.end)


def in_text(document: Document) -> tuple[InText, ...]:
    """Every author-date citation of the running text, sure or not."""
    places = _places(document)
    return tuple(
        found
        for index, passage in enumerate(document.passages)
        if passage.kind in {PassageKind.PARAGRAPH, PassageKind.ITEM}
        for bracket in _BRACKET.finditer(passage.text.string)
        for found in _bracketed(passage, index, bracket, places)
    )


def _bracketed(passage: Passage, index: int, bracket: re.Match[str], places: frozenset[str]) -> Iterator[InText]:
    text = passage.text.string
    before = text[max(bracket.start() - 80, 0) : bracket.start()]
    words = [word.strip("“”\"'’,").casefold() for word in before.split()[-_TITLE_REACH:]]
    if words and (words[-1] in EVENTS or not WORKS_OF_ART.isdisjoint(words)):
        return
    parts = bracket.group()[1:-1].split(";")
    at = bracket.start() + 1
    for part in parts:
        whole = (
            (bracket.start(), bracket.end()) if len(parts) == 1 else (at + len(part) - len(part.lstrip()), at + len(part))
        )
        at += len(part) + 1
        tail = _TAIL.search(part)
        if not tail:
            continue
        head = part[: tail.start()].strip() + " "
        signals = _SIGNALS.match(head)
        head = head[signals.end() if signals else 0 :].strip()
        narrative = _BEFORE.search(before) if not head else None
        told = narrative is not None and bool(_VERB.match(text, bracket.end()))
        if narrative and not told and not _LED_BY.search(before[: narrative.start("names")]):
            narrative = None
        if narrative:
            head, whole = narrative["names"], (bracket.start() - len(narrative["names"]) - 1, bracket.end())
        authors = _authors(head)
        if authors:
            sure = _sure(head, authors, bool(tail["comma"] or told)) and not places & set(authors)
            weak = narrative is not None and not told
            yield InText(passage, index, *whole, head, authors, tail["year"], sure and not weak, weak)


def _authors(head: str) -> tuple[str, ...]:
    """The capitalised words of a list of names; nothing where it is none."""
    words = [word for word in head.replace(",", " ").split() if word not in {"et", "al", "al."}]
    names = [word.removesuffix("'s").removesuffix("’s") for word in words if word not in _LINKS | _PARTICLES]
    if not 1 <= len(names) <= 8 or not all(_CAPITAL.fullmatch(name) and name[0].isupper() for name in names):
        return ()
    return () if any(name.casefold() in NO_AUTHORS | PLACES for name in names) else tuple(names)


def _sure(head: str, names: tuple[str, ...], comma: bool) -> bool:
    """Whether it is a citation even where no other stands in the text: a family name and a comma, or several names."""
    if "et al" in head or "&" in head:
        return True
    several = any(word in _LINKS for word in head.split())
    listed = several and all(len(part.split()) <= 3 for part in re.split(r",| and | & ", head))
    single = len(names) == 1 and not (names[0].isupper() and len(names[0]) > 1)
    return comma and (single or listed)


def _places(document: Document) -> frozenset[str]:
    """Names that the text itself uses as places."""
    found = (match["place"] for passage in document.passages for match in _AT_PLACE.finditer(passage.text.string))
    return frozenset(place for place in found if place[0].isupper())
