"""Where the settings are, and what they say."""

import os
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.errors import SettingsError

if TYPE_CHECKING:
    from claimcheck.config.schema import Table

_OWN, _SHARED = "claimcheck.toml", "pyproject.toml"


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """A settings file that holds. `path` is None where there is none; `folder` is what its globs are relative to."""

    path: Path | None
    folder: Path
    table: "Table | None" = field(default=None, repr=False)

    @property
    def name(self) -> str:
        return self.path.name if self.path else ""


def locate(start: Path) -> Path | None:
    """The nearest settings file from `start` up to the root of its repository: claimcheck.toml before pyproject.toml."""
    for folder in (start, *start.parents):
        if (folder / _OWN).is_file():
            return folder / _OWN
        if _speaks_of_us(folder / _SHARED):
            return folder / _SHARED
        if (folder / ".git").exists():
            return None
    return None


def load(path: Path | None, working: Path) -> SettingsFile:
    """Reads and validates. Raises SettingsError, one sentence, for whatever does not hold."""
    if path is None:
        return SettingsFile(None, working)
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would move the base of all paths behind a link
    try:
        content = tomllib.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError as error:
        raise SettingsError(f"{path} does not exist: --config names a claimcheck.toml or a pyproject.toml") from error
    except OSError as error:
        raise SettingsError(f"{path} cannot be read ({error.strerror}): name another file with --config") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not UTF-8, which TOML is: save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path} is not TOML: {_lower(str(error))}") from error
    return SettingsFile(whole, whole.parent, _validated(content, path))


def _validated(content: dict[str, object], path: Path) -> "Table":
    from pydantic import ValidationError  # noqa: PLC0415 - pydantic takes a tenth of a second to load

    from claimcheck.config.faults import explain  # noqa: PLC0415 - the same
    from claimcheck.config.schema import Table  # noqa: PLC0415 - the same

    table: object = content
    if path.name == _SHARED:
        tool = content.get("tool")
        table = tool.get("claimcheck", {}) if isinstance(tool, dict) else {}
    try:
        return Table.model_validate(table)
    except ValidationError as error:
        raise SettingsError(f"{path}: {explain(error)}") from None


def _speaks_of_us(path: Path) -> bool:
    """Whether a pyproject.toml has our table; one that is broken counts if it seems to."""
    try:
        text = path.read_text("utf-8-sig", "replace")
    except OSError:
        return False
    if "claimcheck" not in text:
        return False
    try:
        tool = tomllib.loads(text).get("tool")
    except tomllib.TOMLDecodeError:
        return "tool.claimcheck" in text
    return isinstance(tool, dict) and "claimcheck" in tool


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
