"""What rules say of a quotation or a figure that was looked for in the pages of its notes."""

from collections.abc import Callable, Iterable, Iterator

from claimcheck.grammar.likeness import Agreement
from claimcheck.grammar.page_search import Held, Standing
from claimcheck.grammar.page_words import page_words
from claimcheck.grammar.stated_figures import topical
from claimcheck.model.document import Document, Link
from claimcheck.model.evidence import Reason, Verdict
from claimcheck.model.finding import Confidence, Exhibit, Finding, Outcome, Severity, Undetermined
from claimcheck.model.rule import Context
from claimcheck.rules.cited_pages import CitedPage
from claimcheck.rules.occurrences import group, open_reason
from claimcheck.rules.same_title import compare, telling

_GONE = frozenset({Verdict.DEAD, Verdict.SOFT_404, Verdict.PARKED, Verdict.FORBIDDEN})
# Words of a page, and the share of the sentence's telling words that it must have, for it to be long and on the subject.
_LONG, _ON_SUBJECT = 250, 0.5


Said = Callable[[Held, Document, Context], Finding]


def outcomes(
    held: Iterable[Held], document: Document, context: Context, *, altered: Said, missing: Said
) -> Iterator[Outcome]:
    """What is open, what stands there a little differently, and what does not stand there."""
    for each in held:
        if question := _question(each, document, context):
            yield question
        elif each.standing is Standing.NEAR:
            yield altered(each, document, context)
        elif each.standing is Standing.ABSENT:
            yield missing(each, document, context)


def _question(held: Held, document: Document, context: Context) -> Undetermined | None:
    """Why nobody can tell; everything that one page leaves open is one question."""
    link = _link(held, document)
    if held.standing is not Standing.UNREAD or held.check is None or held.work is None or link is None:
        return None
    verdict = held.check.verdict
    reason = held.reason or (
        Reason.NO_RECORD if verdict in _GONE else open_reason(held.check, context) or Reason.UNREACHABLE
    )
    detail = held.detail or held.check.detail or f"the answer was {verdict.value}"
    return context.undetermined(document, link.span, reason, detail, group=group(link), note=held.work.note, url=held.url)


def certain(held: Held, document: Document) -> bool:
    """Whether the page is surely the source, and its text surely all of it: long, on the subject, titled as it is cited."""
    check, work = held.check, held.work
    if check is None or check.text is None or check.page is None or check.text.printed or work is None:
        return False
    words = page_words(check.text.text)
    if len(words.words) < _LONG or topical(held.sought.claim.text.string, words) < _ON_SUBJECT:
        return False
    link = _link(held, document)
    if link is None or work.citation is None or not telling(work.citation.title):
        return False
    titled = compare(CitedPage(work.citation, work.note, link, check, check.page))
    return titled is not None and titled.agreement is Agreement.SAME


def finding(
    held: Held,
    document: Document,
    context: Context,
    message: str,
    *,
    confidence: Confidence,
    severity: Severity | None = None,
) -> Finding:
    """What the page does not say. The passage that comes nearest is its evidence."""
    wanted, check = held.sought, held.check
    place = (check.final_url or check.url) if check is not None else held.url
    shown = (Exhibit("nearest passage", held.passage, place),) if held.passage else (Exhibit("page", "read whole", place),)
    return context.finding(
        document,
        wanted.span,
        message,
        text=wanted.text,
        values=tuple(printed for _, printed in held.differences),
        note=held.work.note if held.work else None,
        brief=wanted.claim.brief,
        claim=wanted.claim.id,
        severity=severity,
        confidence=confidence,
        evidence=shown,
    )


def note_of(held: Held) -> str:
    return f"note {held.work.note.number}" if held.work else "the note"


def _link(held: Held, document: Document) -> Link | None:
    places = document.whole_links.get(held.url)
    if not places:
        return None
    return places.get(held.work.note.id if held.work else None, next(iter(places.values())))[0]
