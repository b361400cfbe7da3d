"""What the ledger commands share: their flags, the ledger of the project, its documents, who decides and when."""

import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck import config
from claimcheck.cli.dates import day, edtf
from claimcheck.cli.project import REPORTS, Project
from claimcheck.cli.speech import say
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.ledger import Ledger
    from claimcheck.ledger.deciding import Stamp
    from claimcheck.model.settings import Settings
    from claimcheck.understanding import Understood

LedgerFile = Annotated[
    Path | None, typer.Option("--ledger", metavar="FILE", help="The ledger, instead of claims.yaml.", show_default=False)
]
SettingsFile = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="Settings, instead of those found upward.", show_default=False),
]
By = Annotated[
    str,
    typer.Option("--by", metavar="NAME", help="Who decides. Default: git's user.name, else your login.", show_default=False),
]
Until = Annotated[
    str, typer.Option("--until", metavar="DATE", help="The last day on which it holds: 2026, 2026-05, 2026-05-02.")
]
Today = Annotated[str, typer.Option("--today", metavar="DATE", help="Freeze the clock at this day.")]


@dataclass(frozen=True, slots=True)
class Desk:
    """A project and where its ledger is, or will be."""

    project: Project
    path: Path

    @classmethod
    def here(cls, settings: Path | None, ledger: Path | None) -> "Desk":
        """Raises UsageError and SettingsError as `Project.here` does; a ledger that is not there yet is begun."""
        from claimcheck.ledger import NAME  # noqa: PLC0415 - `--help` needs no ledger

        begun = ledger if ledger is None or ledger.exists() else None
        project = Project.here(settings, begun)
        known = project.ledger.path if ledger is None else ledger
        return cls(project, known or project.settings.folder / NAME)

    @property
    def ledger(self) -> "Ledger":
        return self.project.ledger

    def read(self, paths: tuple[Path, ...] = ()) -> "Understood":
        """The documents that paths stand for, or that ledger and settings name. What cannot be read is said."""
        from claimcheck.documents import SUFFIXES  # noqa: PLC0415 - as above
        from claimcheck.documents.discovery import Place  # noqa: PLC0415 - as above
        from claimcheck.understanding import Order, understand  # noqa: PLC0415 - as above

        settings = self.settings()
        place = Place(self.project.settings.folder, frozenset(SUFFIXES), settings.exclude, REPORTS)
        named = paths or self.project.documents(settings)
        understood = understand(Order(named, place, settings, self.ledger, datetime.now(UTC)))
        for problem in understood.problems:
            say(str(problem.error))
        return understood

    def settings(self) -> "Settings":
        return config.merge(config.Flags(offline=True), self.project.settings)


def clock(today: str) -> date:
    """The day on which something is decided."""
    return day(today, "--today") if today else datetime.now(UTC).date()


def stamp(by: str, until: str, today: str) -> "Stamp":
    """Raises UsageError for a date that is none, for one that is over, and where nobody's name is known."""
    from claimcheck.ledger.deciding import Stamp  # noqa: PLC0415 - as above

    day_, last = clock(today), edtf(until, "--until").latest if until else None
    if until and last is None:
        raise UsageError(f"--until {until} has no last day: write 2026, 2026-05 or 2026-05-02")
    if last is not None and last < day_:
        raise UsageError(f"--until {until} is over: what is decided on {day_} would not hold for a day")
    return Stamp(by or decider(), day_, until)


def decider() -> str:
    """Who decides: the name that git signs with, else the login. Raises UsageError where there is neither."""
    try:
        asked = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607 - git is found as the person finds it
            capture_output=True,
            timeout=5,
            check=False,
        )
        name = asked.stdout.decode("utf-8", "replace").strip() if asked.returncode == 0 else ""
    except (OSError, subprocess.TimeoutExpired):
        name = ""
    name = name or os.environ.get("USER", "") or os.environ.get("USERNAME", "")
    if not name:
        raise UsageError("nobody's name is known: say who decides with --by")
    return name
