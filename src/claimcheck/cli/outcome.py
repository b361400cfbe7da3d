"""What becomes of a run: what must be said, the report that is printed, and those that are kept."""

from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from claimcheck.cli.annotating import annotate
from claimcheck.cli.progress import line
from claimcheck.cli.speech import say
from claimcheck.cli.writing import to_folder, to_stdout

if TYPE_CHECKING:
    from claimcheck.model.report import Report
    from claimcheck.model.source import Notice
    from claimcheck.pipeline import Order, Result

# Files that are passed over and named, each in a line of its own.
_MOST = 5


def carry_out(
    order: "Order", render: Callable[["Report"], str], folder: Path | None, quiet: bool, copies: Path | None = None
) -> int:
    """Run, and give the exit code. render: the report that is printed. folder: where the others go, None for nowhere.

    copies: where copies of Word files with comments go, None for nowhere.
    """
    from claimcheck import pipeline  # noqa: PLC0415 - `--help` needs none of the rooms below

    with line(wanted=not (order.offline or quiet)) as progress:
        result = pipeline.run(order, progress)
    _say(result)
    if result.report.documents or order.since:
        to_stdout(render(result.report))
        if folder:
            _keep(result, folder)
        if copies:
            annotate(result.report, order, copies, quiet=quiet)
    return result.exit_code


def _keep(result: "Result", folder: Path) -> None:
    """Every report that has a file name, whoever looks at it and however wide their terminal is."""
    from claimcheck.reports import View, formats  # noqa: PLC0415 - the same

    to_folder(folder, {each.filename: each.render(result.report, View()) for each in formats().values() if each.filename})


def _say(result: "Result") -> None:
    """What must be said whatever the form of the report: what could not be read, and files with nothing in them."""
    for problem in result.problems:
        say(str(problem.error))
    for notice in result.report.notices:
        if notice.code == "empty":
            say(f"{notice.path}: {notice.message}")
        elif notice.code in {"pages", "store", "since"}:  # troubles of the gathering: what was asked says less than it could
            say(notice.message)
    if result.report.documents:  # else the problem says it
        passed = [each for each in result.report.notices if each.code == "passed-over"]
        _say_passed([each for each in passed if not _is_lock(each.path)])


def _is_lock(path: str) -> bool:
    """Whether a file is a word processor's own, of which nobody need hear beside the document."""
    return PurePosixPath(path).name.startswith(("~$", ".~lock."))


def _say_passed(passed: Sequence["Notice"]) -> None:
    """Files of a folder that nobody looked at; of many, the first ones."""
    for notice in passed[:_MOST]:
        say(f"{notice.path} {notice.message}")
    if len(passed) > _MOST:
        say(f"{len(passed) - _MOST:,} more files are passed over, for one of these reasons")
