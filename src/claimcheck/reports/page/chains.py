"""What each address on the way of a link answered, for the items that speak of that link."""

from collections.abc import Iterator, Mapping

from claimcheck.model.document import Document
from claimcheck.model.evidence import LinkCheck
from claimcheck.model.finding import Exhibit
from claimcheck.reports.page.parts import Chain, Shown
from claimcheck.reports.page.pieces import href
from claimcheck.reports.prose.items import Item
from claimcheck.reports.prose.words import VERDICT, day

# A note that cites ten pages is no reason to tell of all.
_MOST = 3
# What a chain tells better than one line for each hop.
_TOLD = frozenset({"redirect", "answer"})
_COPY = "archived copy"


class Chains:
    """Finds the links of an item: those that its evidence names, else those of the note that it stands in."""

    def __init__(self, checks: Mapping[str, LinkCheck], documents: Mapping[str, Document]) -> None:
        self._checks = checks
        self._in_note: dict[tuple[str, str], list[str]] = {}
        for path, document in documents.items():
            for link in document.links:
                if link.note_id and link.url in checks:
                    self._in_note.setdefault((path, link.note_id), []).append(link.url)

    def of(self, item: Item) -> tuple[Chain, ...]:
        named = [text for shown in item.evidence for text in (shown.value, shown.source) if text in self._checks]
        near = self._in_note.get((item.lead.path, item.lead.note_id or ""), [])
        found = list(dict.fromkeys(named or near))[:_MOST]
        return tuple(self._chain(self._checks[url], item) for url in found)

    def _chain(self, check: LinkCheck, item: Item) -> Chain:
        hops = tuple(
            Shown(f"HTTP {hop.status}" if hop.status else "no answer", hop.url, href(hop.url)) for hop in check.chain
        )
        known = any(exhibit.kind == _COPY for exhibit in item.evidence)
        copy = None if known or check.copy is None else Shown(_COPY, day(check.copy.taken[:10]), href(check.copy.url))
        when = f"checked on {day(check.checked_at[:10])}" if check.checked_at else ""
        told = ", ".join(part for part in (VERDICT[check.verdict], check.detail, when) if part)
        return Chain(hops or (Shown("", check.url, href(check.url)),), told, copy)


def untold(exhibits: tuple[Exhibit, ...], chains: tuple[Chain, ...]) -> Iterator[Exhibit]:
    """The exhibits that no chain tells already."""
    urls = {hop.value for chain in chains for hop in chain.hops}
    for shown in exhibits:
        told = shown.source if shown.kind in _TOLD else shown.value if shown.kind == "url" else ""
        if told not in urls:
            yield shown
