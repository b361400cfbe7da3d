"""The quotations and figures of a document held against the pages that its notes cite: what stands there, and what does not.

Pure, and the same for the rules that report what is missing and for the account of the claims that were checked.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from claimcheck.grammar import quoted_words, sought, stated_figures
from claimcheck.grammar.page_numbers import page_numbers
from claimcheck.grammar.page_words import PageWords, page_words
from claimcheck.grammar.quoted_words import Likeness
from claimcheck.grammar.sought import Sought, Work
from claimcheck.grammar.stated_figures import Sureness
from claimcheck.grammar.tongues import script, tongues
from claimcheck.grammar.urls_home import is_home, landed_on_home
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, LinkCheck, Reason, Verdict
from claimcheck.model.pages import PageText
from claimcheck.model.support import Support

_LIVES = frozenset({Verdict.ALIVE, Verdict.MOVED})
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
class _Page:
    """A text in which something may stand. It is only asked for its words where it is looked at."""

    work: Work
    url: str
    check: LinkCheck
    kept: PageText
    text: str = field(repr=False)

    @property
    def words(self) -> PageWords:
        return page_words(self.text)

    @property
    def language(self) -> str:
        if self.check.page is not None and self.check.page.language:
            return self.check.page.language
        known = tongues(self.text[:_SAMPLE])
        return script(self.text) or (next(iter(known)) if len(known) == 1 else "")


def quotations(document: Document, evidence: Evidence) -> Iterator[Held]:
    """What became of each quotation, in the order of the document."""
    for each in sought.quotations(document):
        yield _held(each, evidence, _quoted)


def figures(document: Document, evidence: Evidence) -> Iterator[Held]:
    """What became of each figure, likewise."""
    for each in sought.figures(document):
        yield _held(each, evidence, _stated)


def supports(document: Document, evidence: Evidence) -> Iterator[Support]:
    """The passages that bear the document out, in the order of the document."""
    held = sorted((*quotations(document, evidence), *figures(document, evidence)), key=lambda each: each.sought.span)
    for each in held:
        if each.standing is Standing.FOUND and each.work is not None and each.check is not None:
            wanted, url = each.sought, each.check.final_url or each.check.url
            note = each.work.note.number
            yield Support(document.path, wanted.span, wanted.claim.id, note, wanted.text, each.passage, url)


def claims_held(document: Document, evidence: Evidence) -> Mapping[str, bool]:
    """The claims that were held against their sources, by id: whether everything could be told that was looked for."""
    told: dict[str, bool] = {}
    for each in (*quotations(document, evidence), *figures(document, evidence)):
        if each.standing is not Standing.UNASKED:
            told[each.sought.claim.id] = told.get(each.sought.claim.id, True) and each.standing is not Standing.UNREAD
    return MappingProxyType(told)


def _held(wanted: Sought, evidence: Evidence, look: Callable[[Sought, _Page], Held]) -> Held:
    """Any of the pages is enough. What none has is missing only where all were read."""
    pages = [page for work in wanted.works for page in _pages(work, evidence)]
    if not pages and not any(isinstance(evidence.link(url), LinkCheck) for work in wanted.works for url in work.urls):
        return Held(wanted, Standing.UNASKED)
    seen = [look(wanted, page) for page in pages]
    if found := next((held for held in seen if held.standing is Standing.FOUND), None):
        return found
    open_, unlinked = list[Held](), False
    for work in wanted.works:
        verdict = _read(wanted, work, [held for held in seen if held.work is work], evidence)
        if verdict is not None and verdict.standing is Standing.UNREAD:
            open_.append(verdict)
        unlinked = unlinked or verdict is None
    near = max((held for held in seen if held.standing is Standing.NEAR), key=lambda held: held.sure, default=None)
    if open_ and (near is None or any(held.work is not near.work for held in open_)):
        return open_[0]
    if near is not None:
        return replace(near, alone=not unlinked)
    absent = [held for held in seen if held.standing is Standing.ABSENT]
    if unlinked or not absent:
        return Held(wanted, Standing.UNASKED)
    return max(absent, key=lambda held: len(held.passage))


def _pages(work: Work, evidence: Evidence) -> Iterator[_Page]:
    for url in work.urls:
        check = evidence.link(url)
        if isinstance(check, LinkCheck) and check.verdict in _LIVES and check.text is not None and not _front(check):
            yield _Page(work, url, check, check.text, check.text.text)


def _front(check: LinkCheck) -> bool:
    end = check.final_url or check.url
    return is_home(check.url) or is_home(end) or landed_on_home(check.url, end)


def _read(wanted: Sought, work: Work, seen: list[Held], evidence: Evidence) -> Held | None:
    """What one work says: that of a page that was read whole, else why there is none. None: nobody could be asked."""
    if whole := next((held for held in seen if held.standing is not Standing.UNREAD), None):
        return whole
    if seen:
        return seen[0]
    for url in work.urls:
        check = evidence.link(url)
        if isinstance(check, LinkCheck) and check.verdict not in _LIVES:
            return Held(wanted, Standing.UNREAD, work, url, check)
    return None


def _quoted(wanted: Sought, page: _Page) -> Held:
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


def _stated(wanted: Sought, page: _Page) -> Held:
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


def _of(wanted: Sought, page: _Page, standing: Standing) -> Held:
    return Held(wanted, standing, page.work, page.url, page.check)


def _unread(held: Held, reason: Reason, detail: str) -> Held:
    return replace(held, standing=Standing.UNREAD, reason=reason, detail=detail)


def _whole(held: Held, page: _Page) -> Held:
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


def _foreign(wanted: Sought, page: _Page) -> Held | None:
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
