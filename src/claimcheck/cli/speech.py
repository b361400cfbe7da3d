"""What is said to the person at the keyboard: on standard error, one line each, whatever it quotes."""

import sys


def say(message: str) -> None:
    """One line on standard error. What a terminal would act on is shown instead: the message may quote a hostile file."""
    if sys.stderr is not None:
        sys.stderr.write(f"claimcheck: {visible(message)}\n")


def visible(text: str) -> str:
    """The text on one line, control and format characters written out."""
    return "".join(c if c.isprintable() else _written(c) for c in text)


def _written(character: str) -> str:
    return " " if character.isspace() else character.encode("unicode_escape").decode("ascii")
