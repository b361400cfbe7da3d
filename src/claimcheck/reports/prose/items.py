"""Findings with one cause, told as one item."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from claimcheck.model.evidence import Reason
from claimcheck.model.finding import Confidence, Exhibit, Finding, Severity, Status, Undetermined

_SEVERITIES = list(Severity)
_CONFIDENCES = list(Confidence)
_STATUSES = list(Status)


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
        kinds = [exhibit.kind for exhibit in every]
        return tuple(sorted(every, key=lambda exhibit: (kinds.count(exhibit.kind) == 1, kinds.index(exhibit.kind))))

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
    """One Undetermined for each cause and reason, in reading order: a blocked page that five rules wanted is one."""
    first: dict[tuple[str, Reason], Undetermined] = {}
    for asked in undetermined:
        first.setdefault((asked.group, asked.reason), asked)
    return tuple(first.values())
