"""What a run comes to: the tally of its items, and one sentence that answers whether the text may be published."""

from dataclasses import dataclass

from claimcheck.model.evidence import Reason
from claimcheck.model.finding import Confidence, Severity, Status
from claimcheck.model.report import Report
from claimcheck.reports.prose.items import Item, items, questions
from claimcheck.reports.prose.words import SHORT_REASON, account, capital, count

# The one answer that is a pass.
READY = "Ready"


@dataclass(frozen=True, slots=True)
class Tally:
    """The items of a report by what they ask of the reader. Every item is in exactly one of the six."""

    must_fix: tuple[Item, ...]
    ask: tuple[Item, ...]
    remarks: tuple[Item, ...]
    doubtful: tuple[Item, ...]
    waived: tuple[Item, ...]
    known: tuple[Item, ...]

    @property
    def shown(self) -> tuple[Item, ...]:
        """What is shown by default."""
        return self.must_fix + self.ask

    @property
    def drawer(self) -> tuple[Item, ...]:
        """What is counted, and shown on demand: information, low confidence, and what was decided before."""
        return self.remarks + self.doubtful + self.waived + self.known


def tally(report: Report) -> Tally:
    kinds: dict[str, list[Item]] = {"must_fix": [], "ask": [], "remarks": [], "doubtful": [], "waived": [], "known": []}
    for item in items(report.findings):
        kinds[_kind(item)].append(item)
    return Tally(**{kind: tuple(members) for kind, members in kinds.items()})


def _kind(item: Item) -> str:
    lead = item.lead
    if lead.status is not Status.OPEN:
        return "waived" if lead.status is Status.WAIVED else "known"
    if lead.severity is Severity.INFO:
        return "remarks"
    if lead.confidence is Confidence.LOW:
        return "doubtful"
    return "must_fix" if lead.severity is Severity.ERROR else "ask"


def drawer(tallied: Tally) -> str:
    """ "14 remarks, 2 of low confidence, 3 waived": what is not shown by default; empty when there is none."""
    parts = (
        (len(tallied.remarks), count(len(tallied.remarks), "remark")),
        (len(tallied.doubtful), f"{len(tallied.doubtful):,} of low confidence"),
        (len(tallied.waived), f"{len(tallied.waived):,} waived"),
        (len(tallied.known), f"{len(tallied.known):,} known from the baseline"),
    )
    return ", ".join(words for number, words in parts if number)


def why_skipped(report: Report) -> str:
    """The reasons for which links were skipped: "offline", "offline, not web addresses"."""
    reasons = {skipped.reason for skipped in report.skipped}
    return ", ".join(SHORT_REASON[reason] for reason in Reason if reason in reasons)


def totals(report: Report) -> tuple[str, ...]:
    """The four accounts, a sentence each, with the reason for what was skipped, and how many notes nobody could look up.

    A work without a link that no registry was asked for is skipped, and so is a statement, since nobody holds it against its
    source yet.
    """
    known, why = report.totals, why_skipped(report)
    works = [citation for document in report.documents for note in document.notes for citation in note.citations]
    bare = "cited without a link" if any(not work.urls for work in works) else ""
    cited = " or ".join(part for part in (why, bare) if part)
    return (
        capital(account(known.notes, "note", why=cited)),
        capital(account(known.citations, "citation", why=cited)),
        *([_nowhere(known.nowhere)] if known.nowhere else []),
        capital(account(known.links, "link", why=why)),
        capital(account(known.claims, "factual statement", why="not held against their sources")),
    )


def _nowhere(number: int) -> str:
    what = "cites" if number == 1 else "cite"
    return f"{count(number, 'note')} {what} what nobody could look up: no link, and no registry has a record"


def ran(report: Report) -> str:
    """What stood behind the answer where nothing was found: which rules ran, and which could not."""
    looked_up = report.totals.citations.checked + report.totals.citations.undetermined
    asked_nobody = bool(report.skipped) and not report.links and not looked_up
    waiting = [rule for rule in report.rules if rule.needs] if asked_nobody else []
    told = f"Nothing to change was found by the {count(len(report.rules) - len(waiting), 'rule')} that ran"
    if not report.rules:
        return "Nothing to change was found"
    return told + (
        f"; {len(waiting):,} more need{'s' if len(waiting) == 1 else ''} the network and did not run" if waiting else ""
    )


def verdict(report: Report, tallied: Tally) -> tuple[str, str]:
    """Whether the text may be published: the answer, and what it rests on."""
    links = report.totals.links
    unchecked = links.undetermined + links.skipped
    parts = [
        f"{len(tallied.must_fix):,} must be fixed" if tallied.must_fix else "",
        count(len(tallied.ask), "question for the author", "questions for the author") if tallied.ask else "",
        f"{count(unchecked, 'source')} not checked" if unchecked else "",
        f"{count(report.totals.nowhere, 'note')} that nobody could look up" if report.totals.nowhere else "",
        f"{links.by_hand:,} checked by hand" if links.by_hand else "",
    ]
    told = ", ".join(part for part in parts if part)
    if not report.totals.notes.found + report.totals.claims.found + links.found + len(tallied.shown):
        return "Nothing to check", "no notes, links or factual statements were found"
    if tallied.must_fix:
        return "Not ready", told
    if tallied.ask:
        return "Ask first", told
    if unchecked or report.totals.nowhere or questions(report.undetermined):
        return "No objection so far", told or f"{count(len(questions(report.undetermined)), 'point')} not checked"
    return READY, told or "nothing stands against it in what was checked"
