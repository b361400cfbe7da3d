"""How the reader at this end wants a report: which form, how wide, in colour or not."""

import os
import shutil
import sys
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.reports import Format, View

Subject = TypeVar("Subject")


class Color(StrEnum):
    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def chosen_format(name: str, formats: "Mapping[str, Format[Subject]]") -> "Format[Subject]":
    """The format of that name. Raises UsageError with the names there are."""
    if name not in formats:
        raise UsageError(f"there is no format {name}; --format is one of {', '.join(sorted(formats))}")
    return formats[name]


def view(color: Color = Color.NEVER, *, verbose: bool = False, quiet: bool = False) -> "View":
    """What a terminal can show. NO_COLOR (no-color.org) holds unless --color says otherwise."""
    from claimcheck.reports import View  # noqa: PLC0415 - `--help` needs no reports

    colored = color is Color.ALWAYS or (color is Color.AUTO and _terminal_in_color())
    return View(verbose=verbose, quiet=quiet, width=shutil.get_terminal_size().columns, color=colored)


def _terminal_in_color() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
