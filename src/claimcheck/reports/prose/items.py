"""Findings with one cause, told as one item."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

from claimcheck.model.evidence import Reason
from claimcheck.model.finding import Confidence, Exhibit, Finding, Severity, Status, Undetermined

_SEVERITIES = list(Severity)
_CONFIDENCES = list(Confidence)
_STATUSES = list(Status)
_NOTES = 20
"""Numbers of notes that a question names before it counts the rest."""


@dataclass(frozen=True, slots=True)
class Item:
    """`lead` speaks for the item: of its findings the one to show, gravest, surest, first. `others` in reading order."""

    lead: Finding
    others: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        return (self.lead, *self.others)

    @property
    def usual(self) -> bool:
        """Whether it is shown by default, or was before somebody decided upon it."""
        return replace(self.lead, status=Status.OPEN).shown

    @property
    def evidence(self) -> tuple[Exhibit, ...]:
        """The exhibits of all its findings, each once: what several sources say of one thing side by side, then the rest."""
        every = tuple(dict.fromkeys(exhibit for finding in self.findings for exhibit in finding.evidence))
        often = Counter(exhibit.kind for exhibit in every)
        ranks = {kind: rank for rank, kind in enumerate(often)}
        return tuple(sorted(every, key=lambda exhibit: (often[exhibit.kind] == 1, ranks[exhibit.kind])))

    @property
    def also(self) -> tuple[Finding, ...]:
        """Its other findings that say something else than the lead."""
        distinct = {finding.message: finding for finding in reversed(self.others)}
        return tuple(f for f in self.others if f.message != self.lead.message and distinct[f.message] is f)

    @property
    def elsewhere(self) -> tuple[Finding, ...]:
        """One finding for each other place where the lead's message holds as well."""
        places = {(self.lead.path, self.lead.span): self.lead}
        for finding in self.others:
            if finding.message == self.lead.message:
                places.setdefault((finding.path, finding.span), finding)
        return tuple(places.values())[1:]


def items(findings: Iterable[Finding]) -> tuple[Item, ...]:
    """Items in reading order, which is that of their leads: the findings come sorted by path and position."""
    ordered = list(findings)
    groups: dict[str, list[int]] = {}
    for i, finding in enumerate(ordered):
        groups.setdefault(finding.group, []).append(i)
    led: list[tuple[int, Item]] = []
    for members in groups.values():
        lead = min(members, key=lambda i: (*_weight(ordered[i]), i))
        led.append((lead, Item(ordered[lead], tuple(ordered[i] for i in members if i != lead))))
    return tuple(item for _, item in sorted(led, key=lambda pair: pair[0]))


def _weight(finding: Finding) -> tuple[int, bool, int, int]:
    return (
        _STATUSES.index(finding.status),
        not finding.shown,
        _SEVERITIES.index(finding.severity),
        _CONFIDENCES.index(finding.confidence),
    )


def questions(undetermined: Iterable[Undetermined]) -> tuple[Undetermined, ...]:
    """One Undetermined for each cause and reason, in reading order: a blocked page that five rules wanted is one, and so is
    a registry that was down, with the notes it left unchecked."""
    return tuple(_with_notes(members) for members in causes(undetermined))


def causes(undetermined: Iterable[Undetermined]) -> tuple[list[Undetermined], ...]:
    """What could not be checked, by cause and reason: all that each of them stopped, in reading order."""
    found: dict[tuple[str, Reason], list[Undetermined]] = {}
    for asked in undetermined:
        found.setdefault((asked.group, asked.reason), []).append(asked)
    return tuple(found.values())


def _with_notes(members: list[Undetermined]) -> Undetermined:
    first = members[0]
    others = dict.fromkeys((each.path, each.note) for each in members if each.note)
    others.pop((first.path, first.note or ""), None)
    if not others:
        return first
    shown = [note if path == first.path else f"{path} {note}" for path, note in islice(others, _NOTES)]
    more = f" and {len(others) - _NOTES:,} more" if len(others) > _NOTES else ""
    also = f"also note{'s' if len(others) > 1 else ''} {', '.join(shown)}{more}"
    return replace(first, detail=f"{first.detail}; {also}" if first.detail else also)
