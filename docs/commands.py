"""Writes the page of the command line: `python docs/commands.py`. A test holds the committed one against this."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer
from typer.main import get_command

from claimcheck.cli import app

PAGE = Path(__file__).parent / "command-line.md"
_HEAD = """\
# The command line

Written from the program's own `--help` by `docs/commands.py`. Exit codes are in the [README](../README.md#exit-codes).

In bash, zsh, fish and PowerShell, `claimcheck --install-completion` has the Tab key complete commands, options, formats
and rule codes, with their names; `--show-completion` prints what it would add.
"""
_MARKUP = re.compile(r"\[/?bold\]")
# What an option belongs to that has no heading of its own.
_GENERAL = ""


def text() -> str:
    """The page."""
    root = get_command(app)
    return "\n".join([_HEAD, *_commands(root, "claimcheck")]).rstrip("\n") + "\n"


def _commands(group: Any, name: str) -> Iterator[str]:
    for word, command in group.commands.items():
        if getattr(command, "commands", None):
            yield f"## `{name} {word}`\n\n{_plain(command.help)}\n"
            yield from _commands(command, f"{name} {word}")
        else:
            yield from _command(command, f"{name} {word}", deep=name != "claimcheck")


def _command(command: Any, name: str, *, deep: bool) -> Iterator[str]:
    params = command.params
    arguments = [one for one in params if one.param_type_name == "argument"]
    options = [one for one in params if one.param_type_name == "option" and not one.hidden]
    usage = "".join(f" {one.metavar}" if one.required else f" [{one.metavar}]" for one in arguments)
    several = "".join("..." for one in arguments if one.nargs == -1)
    yield f"{'###' if deep else '##'} `{name}{usage}{several}`\n\n{_plain(command.help)}\n"
    rows = [f"| `{one.metavar}` | {_plain(one.help)} |" for one in arguments]
    panel = _GENERAL
    for one in options:
        if (one.rich_help_panel or _GENERAL) != panel:
            panel = one.rich_help_panel
            rows.append(f"| **{panel}** | |")
        rows.append(f"| {_option(one)} | {_plain(one.help)}{_default(one)} |")
    if rows:
        yield "\n".join(["| | |", "|---|---|", *rows]) + "\n"
    if command.epilog:
        called = re.findall(r"\[bold\](.+?)\[/bold\]", command.epilog)
        yield "```sh\n" + "\n".join(called) + "\n```\n"


def _option(one: Any) -> str:
    """The option with what it takes, as `--help` has them."""
    with typer.Context(get_command(app)) as context:
        first = one.get_help_record(context)[0]
    return f"`{first.strip()}`".replace("|", "\\|")


def _default(one: Any) -> str:
    """What holds where it is not given: of what is on or off, or empty, nothing need be said."""
    default = one.default
    shown = one.show_default and default is not None and not isinstance(default, bool | int) and str(default)
    return f" Default: `{getattr(default, 'value', default)}`." if shown else ""


def _plain(words: str | None) -> str:
    return " ".join(_MARKUP.sub("", words or "").split()).replace("|", "\\|")


def main() -> None:
    PAGE.write_text(text(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
