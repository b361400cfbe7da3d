"""Options of `claimcheck run` that cannot be given together."""

from pathlib import Path

from claimcheck.errors import UsageError
from claimcheck.grammar import userinfo


def one_web(record: Path | None, replay: Path | None, *, offline: bool) -> None:
    """Raises UsageError where more than one thing is to answer for the web."""
    if record and (replay or offline):
        raise UsageError("--record keeps what the network answers: leave --replay or --offline out")
    if replay and offline:
        raise UsageError("--replay answers without a network: leave --offline out")


def files_only(address: str, record: Path | None, since: str, *, offline: bool) -> None:
    """Raises UsageError for options that make sense for files alone, where a document of the web is named as well."""
    shown = userinfo.left_out(address)
    if offline:
        raise UsageError(f"--offline asks nobody, and {shown} is a web address: save it and name the file")
    if record or since:
        option = "--record" if record else "--since"
        raise UsageError(f"{option} is for files, and {shown} is a web address: save it and name the file")
