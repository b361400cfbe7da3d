"""The quotations and figures of a document held against the pages that its notes cite: what stands there, and what does not.

Pure, and the same for the rules that report what is missing and for the account of the claims that were checked.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from claimcheck.grammar import sought
from claimcheck.grammar.page_search import Held, Page, Standing, quoted, stated
from claimcheck.grammar.sought import Sought, Work
from claimcheck.grammar.urls_home import is_home, landed_on_home
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, LinkCheck, Verdict
from claimcheck.model.support import Support

_LIVES = frozenset({Verdict.ALIVE, Verdict.MOVED})


def quotations(document: Document, evidence: Evidence) -> Iterator[Held]:
    """What became of each quotation, in the order of the document."""
    for each in sought.quotations(document):
        yield _held(each, evidence, quoted)


def figures(document: Document, evidence: Evidence) -> Iterator[Held]:
    """What became of each figure, likewise."""
    for each in sought.figures(document):
        yield _held(each, evidence, stated)


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


def _held(wanted: Sought, evidence: Evidence, look: Callable[[Sought, Page], Held]) -> Held:
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


def _pages(work: Work, evidence: Evidence) -> Iterator[Page]:
    for url in work.urls:
        check = evidence.link(url)
        if isinstance(check, LinkCheck) and check.verdict in _LIVES and check.text is not None and not _front(check):
            yield Page(work, url, check, check.text)


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
