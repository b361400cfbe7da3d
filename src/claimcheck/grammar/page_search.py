"""One page searched for a quotation or a figure: it stands there, almost, not at all, or nobody can tell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from claimcheck.grammar import quoted_words, stated_figures
from claimcheck.grammar.page_numbers import page_numbers
from claimcheck.grammar.page_words import PageWords, page_words
from claimcheck.grammar.quoted_words import Likeness
from claimcheck.grammar.sought import Sought, Work
from claimcheck.grammar.stated_figures import Sureness
from claimcheck.grammar.tongues import script, tongues
from claimcheck.model.evidence import LinkCheck, Reason
from claimcheck.model.pages import PageText

# Words below which a page that offers a document is its cover, and below which a page holds no text.
_COVER, _NOTHING = 1200, 40
# Letters of a page in which its language shows.
_SAMPLE = 4000
_AROUND = 120
_TRANSLATED = re.compile(
    r"\b(?:my|our|own|the authors?[’']s?|authors?[’']?s?|authorial|unofficial) (?:own )?translations?\b"
    r"|\btranslat(?:ed|ions?) (?:(?:from [\w ]{3,30} )?by (?:the )?(?:authors?|me|us)|(?:is|are) (?:mine|ours))\b"
    r"|\btrad(?:uzione|uction|ucción)?\.? (?:mia|nostra|de l[’']auteur|dell[’']autor[ei]|propia|del autor)\b"
    r"|\b(?:eigene|meine) übersetzung\b|\bübersetzung des verfassers\b",
    re.IGNORECASE,
)


class Standing(StrEnum):
    FOUND = "found"
    NEAR = "near"  # a word or a digit is another
    ABSENT = "absent"
    UNREAD = "unread"  # nobody can tell
    UNASKED = "unasked"  # nobody looked, or not everywhere


@dataclass(frozen=True, slots=True)
class Held:
    """What became of one thing that was looked for.

    work, url, check: the page it was found in, comes nearest to, or that could not be read. passage: of that page.
    differences: (as quoted, as printed). reason, detail: why nobody can tell; None: by the link's verdict. alone:
    every work of the sentence was read. sure: of the nearest number.
    """

    sought: Sought
    standing: Standing
    work: Work | None = None
    url: str = ""
    check: LinkCheck | None = None
    passage: str = ""
    differences: tuple[tuple[str, str], ...] = ()
    reason: Reason | None = None
    detail: str = ""
    alone: bool = True
    sure: Sureness = Sureness.NONE


@dataclass(frozen=True, slots=True)
class Page:
    """A text in which something may stand. It is only asked for its words where it is looked at."""

    work: Work
    url: str
    check: LinkCheck
    kept: PageText = field(repr=False)

    @property
    def text(self) -> str:
        return self.kept.text

    @property
    def words(self) -> PageWords:
        return page_words(self.text)

    @property
    def language(self) -> str:
        if self.check.page is not None and self.check.page.language:
            return self.check.page.language
        known = tongues(self.text[:_SAMPLE])
        return script(self.text) or (next(iter(known)) if len(known) == 1 else "")


def quoted(wanted: Sought, page: Page) -> Held:
    """What the page has of a quotation."""
    match = quoted_words.look_for(wanted.text, page.words)
    held = _of(wanted, page, Standing.ABSENT)
    if match.last > match.first:
        held = replace(held, passage=page.words.passage(match.first, match.last, _AROUND), differences=match.differences)
    if match.likeness is Likeness.SAME:
        return replace(held, standing=Standing.FOUND)
    if _translated(wanted):
        return _unread(held, Reason.FOREIGN_LANGUAGE, "the quotation was translated by who cites it")
    if match.likeness is Likeness.NEAR:
        return _whole(replace(held, standing=Standing.NEAR), page)
    return _whole(held, page) if (other := _foreign(wanted, page)) is None else other


def stated(wanted: Sought, page: Page) -> Held:
    """What the page has of a figure. UNASKED: an approximation is only ever found, never missed."""
    numbers = page_numbers(_numeric(page.text))
    held, figure = _of(wanted, page, Standing.ABSENT), wanted.figure
    if figure is None:
        return held
    if number := stated_figures.find(figure, numbers):
        return replace(held, standing=Standing.FOUND, passage=_around(numbers.text, number.start, number.end))
    if wanted.approximate:
        return replace(held, standing=Standing.UNASKED)
    sentence = wanted.claim.text.string
    others = [other.value for other in wanted.claim.figures if other.span != wanted.span]
    near = stated_figures.nearest(figure, sentence, numbers, page_words(numbers.text), others)
    if near is not None:
        start, end = near.number.start, near.number.end
        held = replace(held, passage=_around(numbers.text, start, end), sure=near.sure)
        if near.sure is not Sureness.NONE:
            printed = " ".join(numbers.text[start:end].split())
            return _whole(replace(held, standing=Standing.NEAR, differences=((figure.text, printed),)), page)
    return _whole(held, page) if (other := _foreign(wanted, page)) is None else other


def _of(wanted: Sought, page: Page, standing: Standing) -> Held:
    return Held(wanted, standing, page.work, page.url, page.check)


def _unread(held: Held, reason: Reason, detail: str) -> Held:
    return replace(held, standing=Standing.UNREAD, reason=reason, detail=detail)


def _whole(held: Held, page: Page) -> Held:
    """As it is, where the text is all there is; else that nobody can tell."""
    if page.kept.lacks:
        return _unread(held, Reason.NO_RECORD, f"the page was not read whole: {page.kept.lacks}")
    number = len(page.words.words)
    if held.standing is Standing.NEAR:
        return held
    if number < _NOTHING:
        return _unread(held, Reason.NO_RECORD, "the page has hardly any text")
    if page.kept.leads and number < _COVER:
        return _unread(held, Reason.NO_RECORD, "the page offers a document that was not read, and is only its cover")
    return held


def _foreign(wanted: Sought, page: Page) -> Held | None:
    said = tongues(wanted.text) if wanted.figure is None else frozenset[str]()
    said = said or tongues(wanted.claim.text.string)
    if not page.language or not said or page.language in said:
        return None
    held = _of(wanted, page, Standing.UNREAD)
    return _unread(held, Reason.FOREIGN_LANGUAGE, f"the page is in another language ({page.language})")


def _translated(wanted: Sought) -> bool:
    said: Iterable[str] = (wanted.claim.text.string, *(work.note.text.string for work in wanted.works))
    return any(_TRANSLATED.search(text) for text in said)


def _numeric(text: str) -> str:
    """The text with its elements put together again: "2<b>bn</b>" is 2bn."""
    return text.replace(PageText.SEAM, "")


def _around(text: str, start: int, end: int) -> str:
    left, right = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    words = " ".join(text[left:right].split())
    if left:
        words = "… " + words.partition(" ")[2]
    return words.rpartition(" ")[0] + " …" if right < len(text) else words
