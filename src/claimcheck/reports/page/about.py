"""When a run looked, and what changed since the run before it."""

from claimcheck.model.finding import Status
from claimcheck.model.report import Report
from claimcheck.reports.prose.summary import Tally
from claimcheck.reports.prose.words import count, day


def looked(report: Report) -> str:
    """ "Links checked on 1 June 2025", "between 1 June 2025 and 3 June 2025": by the evidence, which may be a stored one."""
    days = sorted(check.checked_at[:10] for check in report.links if check.checked_at)
    if not days:
        return "No link was checked"
    if days[0] == days[-1]:
        return f"Links checked on {day(days[0])}"
    return f"Links checked between {day(days[0])} and {day(days[-1])}"


def since(report: Report, tallied: Tally) -> str:
    """ "Since the baseline: 2 new, 5 known, 3 fixed"; empty where there was none to compare with."""
    known = sum(finding.status is Status.BASELINE for finding in report.findings)
    if not known and not report.fixed:
        return ""
    new = len(tallied.shown)
    return f"Since the baseline: {new:,} new, {count(known, 'known finding')}, {len(report.fixed):,} fixed"
