"""Writes the README's sample output: `python docs/sample.py`. A test holds it against what the program prints."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMAND = "claimcheck run examples/cool-streets.md --offline"
# Two findings that say most in the fewest lines: what a calendar knows, and what a URL says.
CHOSEN = ("D302", "D304")


def printed() -> str:
    """What the command prints on a terminal of 100 columns without colour."""
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", *COMMAND.split(), "--no-reports"],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def sample() -> str:
    """The head, the chosen findings and the totals, `[...]` for what is left out."""
    first, second, *rest = printed().strip("\n").split("\n\n")
    chosen = [next(part for part in rest if re.search(rf"^  {code} ", part, re.MULTILINE)) for code in CHOSEN]
    return f"$ {COMMAND}\n" + "\n\n[...]\n\n".join([f"{first}\n\n{second}", *chosen, rest[-1]]) + "\n"


def main() -> None:
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    fence = re.compile(r"(?<=^```text\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
    readme.write_text(fence.sub(lambda _: sample(), text, count=1), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
