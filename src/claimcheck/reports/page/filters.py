"""What the items of a page can be filtered by: only what is there, with how often it is."""

from collections import Counter
from collections.abc import Iterable, Sequence

from claimcheck.model.finding import Severity, Status
from claimcheck.model.rule import RuleInfo
from claimcheck.reports.page.entries import LABEL
from claimcheck.reports.page.parts import Choice, Entry, Filters, OpenQuestion

UNCHECKED = "unchecked"
# What stands open divides once somebody decides in the page.
_STATUS = {
    Status.OPEN.value: "Not decided",
    "decided": "Decided here",
    UNCHECKED: "Could not check",
    Status.WAIVED.value: "Decided before",
    Status.BASELINE.value: "Known from the baseline",
}


def filters(
    entries: Sequence[Entry], asked: Sequence[OpenQuestion], briefs: Iterable[tuple[str, str]], rules: Iterable[RuleInfo]
) -> Filters:
    """briefs: the id and title of each, in order."""
    by_brief = Counter([*(entry.facets.brief for entry in entries), *(each.brief for each in asked)])
    severities = Counter(entry.facets.severity for entry in entries)
    found = Counter(
        code for each in [*(e.facets.rules for e in entries), *(a.rules for a in asked)] for code in each.split()
    )
    statuses = Counter(entry.facets.status for entry in entries) + Counter({UNCHECKED: len(asked)})
    names = {rule.code: f"{rule.code} {rule.name}" for rule in rules}
    return Filters(
        briefs=tuple(Choice(id_, f"{title} ({by_brief[id_]:,})") for id_, title in briefs if by_brief[id_]),
        severities=tuple(Choice(s.value, f"{LABEL[s]} ({severities[s.value]:,})") for s in Severity if severities[s.value]),
        rules=tuple(Choice(code, f"{names.get(code, code)} ({found[code]:,})") for code in sorted(found)),
        statuses=tuple(Choice(s, words) for s, words in _STATUS.items() if statuses[s] or s == "decided"),
    )
