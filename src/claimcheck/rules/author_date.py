"""Author-date citations in running text: "(Clark, 2025)", "(Rao & Das 1994: 7; Sen, 2001)", "Clark et al. (2025) argue"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.model.document import Document, Passage, PassageKind
from claimcheck.model.text import Span
from claimcheck.rules.not_authors import EVENTS, NO_AUTHORS, PLACES

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
_AT_PLACE = re.compile(r"\b(?:in|at|near|from) (?:the )?(?P<place>[^\W\d_][\w'’\-]+)(?! (?:\(|and |& |et ))")


@dataclass(frozen=True, slots=True)
class InText:
    """A citation as it stands in the text. `authors` are the names that a source must have, the first author's first."""

    passage: Passage
    index: int
    start: int
    end: int
    name: str
    authors: tuple[str, ...]
    year: str

    @property
    def text(self) -> str:
        return self.passage.text.string[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.passage.text.span(self.start, self.end)


def in_text(document: Document, loose: bool) -> Iterator[InText]:
    """Every author-date citation of the running text.

    `loose`: also the shapes that are citations only in a text that cites so throughout: "(World Bank 2020)", "(OECD, 2021)".
    """
    places = _places(document)
    for index, passage in enumerate(document.passages):
        if passage.kind in {PassageKind.PARAGRAPH, PassageKind.ITEM}:
            for bracket in _BRACKET.finditer(passage.text.string):
                yield from _bracketed(passage, index, bracket, places, loose)


def _bracketed(
    passage: Passage, index: int, bracket: re.Match[str], places: frozenset[str], loose: bool
) -> Iterator[InText]:
    text = passage.text.string
    inside = bracket.group()[1:-1]
    parts = inside.split(";")
    if _last_word(text[max(bracket.start() - 40, 0) : bracket.start()]) in EVENTS:
        return
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
        narrative = (
            _BEFORE.search(text[max(bracket.start() - 80, 0) : bracket.start()])
            if not head and _VERB.match(text, bracket.end())
            else None
        )
        if narrative:
            head, whole = narrative["names"], (bracket.start() - len(narrative["names"]) - 1, bracket.end())
        authors = _authors(head, bool(tail["comma"] or narrative), places, loose)
        if authors:
            yield InText(passage, index, *whole, head, authors, tail["year"])


def _authors(head: str, comma: bool, places: frozenset[str], loose: bool) -> tuple[str, ...]:
    """The capitalised words of a list of names; nothing where it is none."""
    words = [word for word in head.replace(",", " ").split() if word not in {"et", "al", "al."}]
    several = "et al" in head or any(word in _LINKS for word in words)
    names = [word.removesuffix("'s").removesuffix("’s") for word in words if word not in _LINKS | _PARTICLES]
    if not 1 <= len(names) <= 8 or not all(_CAPITAL.fullmatch(name) and name[0].isupper() for name in names):
        return ()
    if any(name.casefold() in NO_AUTHORS | PLACES or (name in places and not loose) for name in names):
        return ()
    if loose:
        return tuple(names)
    # Without a text that cites so throughout, only what can hardly be anything else.
    listed = several and all(len(part.split()) <= 3 for part in re.split(r",| and | & ", head))
    single = len(names) == 1 and not (names[0].isupper() and len(names[0]) > 1)
    sure = (comma and (single or listed)) or ("et al" in head or "&" in head)
    return tuple(names) if sure else ()


def _places(document: Document) -> frozenset[str]:
    """Names that the text itself uses as places."""
    found = (match["place"] for passage in document.passages for match in _AT_PLACE.finditer(passage.text.string))
    return frozenset(place for place in found if place[0].isupper())


def _last_word(text: str) -> str:
    words = text.split()
    return words[-1].strip("“”\"'’,").casefold() if words else ""
