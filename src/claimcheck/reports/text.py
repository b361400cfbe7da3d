"""`run --format text`: what the person at the terminal reads."""

from claimcheck.model.report import Report
from claimcheck.reports.format import Format, View


def render(report: Report, view: View) -> str:
    from claimcheck.reports.terminal.telling import brief_telling, full_telling  # noqa: PLC0415 - rich is slow to import

    return (brief_telling if view.quiet else full_telling)(report, view)


FORMAT = Format("text", None, render)
