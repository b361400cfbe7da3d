"""GitHub's runner as far as it reads the log of a step (actions/runner, ActionCommand.cs), written anew."""

import re
from dataclasses import dataclass

_KNOWN = frozenset(
    {
        "error",
        "warning",
        "notice",
        "debug",
        "group",
        "endgroup",
        "add-mask",
        "stop-commands",
        "set-output",
        "save-state",
        "echo",
    }
)


@dataclass(frozen=True)
class Command:
    name: str
    properties: dict[str, str]
    message: str


def commands(log: str) -> list[Command]:
    """What the runner obeys in a log: of each line the command it begins with, else that which it holds in the old form."""
    found = (_new(line) or _old(line) for line in re.split(r"\r\n|\r|\n", log))
    return [command for command in found if command]


def _new(line: str) -> Command | None:
    line = line.lstrip()
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    name, _, told = line[2:end].partition(" ")
    if name not in _KNOWN:
        return None
    pairs = (part.split("=", 1) for part in told.strip().split(",") if "=" in part)
    properties = {
        key: _decoded(value, {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}) for key, value in pairs
    }
    return Command(name, properties, _decoded(line[end + 2 :], {"%0D": "\r", "%0A": "\n", "%25": "%"}))


def _old(line: str) -> Command | None:
    match = re.search(r"##\[([^\]]*)\]", line)
    name = match[1].partition(" ")[0] if match else ""
    return Command(name, {}, "") if name in _KNOWN else None


def _decoded(text: str, signs: dict[str, str]) -> str:
    for sign, character in signs.items():
        text = text.replace(sign, character)
    return text
