"""The one place where a fault becomes a sentence and an exit code."""

import os
import re
import sys
import traceback
from collections.abc import Callable, Container
from pathlib import Path

import typer

from claimcheck.cli.speech import say
from claimcheck.errors import ClaimcheckError

FAULT, INTERRUPTED = 70, 130
_VERBOSE = re.compile(r"-[a-z]*v[a-z]*")


def guarded(command: Callable[[], object], commands: Container[str] = ()) -> int:
    """Calls the command. Its number is the exit code; whatever it raises becomes words on standard error.

    commands: the names that `claimcheck NAME --help` can be said of.
    """
    try:
        code = command()
    except typer.TyperException as error:
        if error.format_message():  # none where a command was called alone and its help was shown
            say(_spoken(error.format_message(), commands))
        return 2
    except ClaimcheckError as error:
        say(str(error))
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the outermost frame: whatever comes here is a fault of ours, and is said so
        return _our_fault(error)
    if code == INTERRUPTED:
        say("interrupted; what was gathered so far is kept, and the same command goes on from there")
    return code if isinstance(code, int) else 0


def _our_fault(error: Exception) -> int:
    if os.environ.get("CLAIMCHECK_DEBUG") or _verbosity() > 1:
        traceback.print_exc()
    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""
    say(
        f"this is a fault of claimcheck and not of your files: {type(error).__name__}: {error}{where}. Run it again with "
        "CLAIMCHECK_DEBUG=1 in the environment and report what it prints, with the document if you can share it"
    )
    return FAULT


def _verbosity() -> int:
    """How often -v was given: the fault may have come before the flags were read."""
    return sum(word.count("v") for word in sys.argv[1:] if _VERBOSE.fullmatch(word)) + sys.argv.count("--verbose")


def _spoken(message: str, commands: Container[str]) -> str:
    """Typer's own words on a flag, in the voice of the other messages."""
    command = next((word for word in sys.argv[1:2] if word in commands), "")
    help_ = f"claimcheck {command} --help" if command else "claimcheck --help"
    plain = message.replace("Value error, ", "").rstrip(".")
    return f"{plain[:1].lower()}{plain[1:]} (`{help_}` shows what there is)"
