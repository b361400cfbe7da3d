"""Where one stands: the settings file, the ledger, and the folder that reported paths are relative to."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.codes import require, settle
from claimcheck.config import Flags, SettingsFile, load, locate, merge
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.ledger import Ledger
    from claimcheck.model.settings import Settings

REPORTS = Path("reports")


@dataclass(frozen=True, slots=True)
class Project:
    settings: SettingsFile
    ledger: "Ledger"

    @classmethod
    def here(cls, config: Path | None = None, ledger: Path | None = None) -> "Project":
        """The project around the working folder. Raises UsageError for what does not hold."""
        from claimcheck import ledger as ledgers  # noqa: PLC0415 - `--help` needs no ledger

        try:
            working = Path.cwd()
        except FileNotFoundError as error:
            raise UsageError("the working folder is gone: change to one that exists") from error
        settings = load(config or locate(working), working)
        beside = (folder / ledgers.NAME for folder in (settings.folder, working))
        return cls(settings, ledgers.read(ledger or next((file for file in beside if file.is_file()), None)))

    def merged(self, flags: Flags) -> "Settings":
        """Flags over the settings file, all of whose codes some rule has. Raises UsageError for codes that none has."""
        from claimcheck.rules import all_rules  # noqa: PLC0415 - loads every rule

        known = all_rules()
        require(flags.select, known, "--select")
        require(flags.ignore, known, "--ignore")
        return settle(merge(flags, self.settings), known, self.settings.name)

    def documents(self, settings: "Settings") -> tuple[Path, ...]:
        """What is checked where no PATHS are given. Raises UsageError where nothing says what that is."""
        named = *(self.settings.folder / glob for glob in settings.documents), *self.ledger.files()
        if not named:
            raise UsageError(
                "name a file or a folder to check, such as `claimcheck run brief.md`;"
                " without one, claims.yaml or the settings file must name the documents"
            )
        return named
