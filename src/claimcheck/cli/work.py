"""What a command hands back once its flags are understood: the work itself, and the exit code that comes of it.

CPython keeps call frames in chunks of 16 KiB and gives the last one back as soon as it is empty. Typer calls a command from
so deep that imports and regular expressions compiled there crossed that edge 15,700 times, a sixth of the time of
`extract`. The work is therefore done where Typer has returned.
"""

from collections.abc import Callable

Work = Callable[[], int]


def done(outcome: object) -> object:
    """The outcome of a command, after its work where it handed that back."""
    return outcome() if callable(outcome) else outcome
