"""`run --format text`: what the person at the terminal reads."""

from claimcheck.model.report import Report
from claimcheck.reports.format import Format, View


def render(report: Report, view: View) -> str:
    from claimcheck.reports.terminal import telling  # noqa: PLC0415 - rich takes longer to import than most runs

    return telling.quiet(report, view) if view.quiet else telling.full(report, view)


FORMAT = Format("text", None, render)
