"""Items as the page tells them."""

from collections import Counter
from collections.abc import Mapping

from claimcheck.model.document import Document
from claimcheck.model.evidence import LinkCheck
from claimcheck.model.finding import Confidence, Exhibit, Finding, Severity, Status
from claimcheck.model.text import Span
from claimcheck.reports.page.chains import Chains, untold
from claimcheck.reports.page.decided import records
from claimcheck.reports.page.parts import Entry, Facets, Jump, Shown
from claimcheck.reports.page.pieces import href
from claimcheck.reports.prose.details import on_forge
from claimcheck.reports.prose.excerpt import Excerpt, excerpt
from claimcheck.reports.prose.items import Item
from claimcheck.reports.prose.places import Places
from claimcheck.reports.prose.words import exhibit

LABEL = {Severity.ERROR: "Must fix", Severity.WARNING: "Question", Severity.INFO: "Remark"}

# About two lines of the page.
_EXCERPT = 150
_DATES = frozenset({"published", "accessed"})


def item_id(number: int) -> str:
    return f"f{number}"


def words_id(number: int, ordinal: int = 0) -> str:
    """Where the words of an item's findings stand, the lead first."""
    return f"w{number}-{ordinal}" if ordinal else f"w{number}"


class Entries:
    """Makes entries. Items are numbered in the order in which the report tells them."""

    def __init__(
        self,
        documents: Mapping[str, Document],
        places: Mapping[str, Places],
        checks: Mapping[str, LinkCheck],
        forge: Mapping[str, str],
    ) -> None:
        self._documents = documents
        self._forge = forge
        self._places = places
        self._chains = Chains(checks, documents)

    def entry(self, number: int, item: Item, brief: str) -> Entry:
        """brief: the id of the section that it belongs to."""
        lead = item.lead
        chains = self._chains.of(item)
        left = tuple(untold(item.evidence, chains))
        kinds = Counter(_kind(shown) for shown in left)
        ordinals = {id(finding): i for i, finding in enumerate(item.findings)}
        return Entry(
            id=item_id(number),
            words=words_id(number) if self._printed(lead) else "",
            tone=lead.severity.value,
            label=LABEL[lead.severity],
            message=lead.message,
            place=self.place(lead.path, lead.span, lead.note),
            forge=href(on_forge(self._forge, self._documents[lead.path], lead.span)),
            excerpt=self.excerpt(lead.path, lead.span),
            facets=Facets(brief, lead.severity.value, _rules(item), lead.status.value),
            records=records(item.findings, self._documents, self._places),
            sides=tuple(_shown(exhibit) for exhibit in left if kinds[_kind(exhibit)] > 1),
            evidence=tuple(_shown(exhibit) for exhibit in left if kinds[_kind(exhibit)] == 1),
            chains=chains,
            also=tuple(finding.message for finding in item.also),
            elsewhere=tuple(self._jump(number, ordinals[id(f)], f) for f in item.elsewhere),
            related=tuple(
                Jump(f"{related.message} ({self.place(related.path, related.span, None)})")
                for finding in item.findings
                for related in finding.related
                if related.path in self._documents
            ),
            suggestion=lead.suggestion or "",
            small_print=_small_print(lead, item.also),
        )

    def place(self, path: str, span: Span, note: str | None) -> str:
        """ "note 19, line 123"; with several documents also which."""
        line = self._documents[path].place_name(span)
        name = f"{path}, " if len(self._documents) > 1 else ""
        return name + (f"note {note}, {line}" if note else line)

    def excerpt(self, path: str, span: Span) -> Excerpt:
        return excerpt(self._documents[path], self._places[path], span, _EXCERPT)

    def _jump(self, number: int, ordinal: int, finding: Finding) -> Jump:
        words = self.place(finding.path, finding.span, finding.note)
        return Jump(words, words_id(number, ordinal) if self._printed(finding) else "")

    def _printed(self, finding: Finding) -> bool:
        return self._places[finding.path].find(finding.span) is not None


def _rules(item: Item) -> str:
    return " ".join(sorted({finding.rule for finding in item.findings}))


def _kind(shown: Exhibit) -> str:
    """What an exhibit may be compared with: every date with every other."""
    return "date" if "date" in shown.kind.split() or shown.kind in _DATES else shown.kind


def _shown(shown: Exhibit) -> Shown:
    label, value = exhibit(shown)
    return Shown(label, value, href(shown.source) or href(shown.value))


def _small_print(lead: Finding, also: tuple[Finding, ...]) -> str:
    parts = [f"{lead.rule} {lead.name}", *(f"{finding.rule} {finding.name}" for finding in also)]
    if lead.confidence is not Confidence.HIGH:
        parts.append(f"{lead.confidence.value} confidence")
    if lead.status is Status.WAIVED and lead.waiver:
        parts.append(f"waived by {lead.waiver.by or 'the ledger'}: {lead.waiver.reason}")
    if lead.status is Status.BASELINE:
        parts.append("known from the baseline")
    return " · ".join(parts)
