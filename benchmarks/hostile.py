"""Text made to blow up a reader: the time that one and that four times as much of it take, and their ratio (4 is linear)."""

import argparse
import time
from collections.abc import Iterable

from claimcheck import extraction
from claimcheck.documents import read

UNITS = {
    "brackets": "[",
    "inline notes": "^[",
    "open superscripts": "<sup>",
    "superscripts": "a<sup>1</sup>",
    "stars": "*a",
    "digits": "1",
    "numbers": "1 ",
    "numbered lines": "1 a\n",
    "table rows": "| 1 | x |\n",
    "quotes": "“",
    "schemes": "http://",
    "split URLs": "https://a- b/c ",
    "open tags": "<a ",
    "comments": "<!--",
    "declarations": "<!a ",
    "TeX": "$^{",
    "months": "May 1 ",
    "author and year": "(Clark, 2025) ",
    "enumeration": "five things: a, b, ",
    "sentences": "Word went on. ",
    "notes": "x<sup>1</sup>\n\n1 Smith, “T”, 5 May 2020.\n\n",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--size", type=int, default=50_000, help="characters of the smaller text (default 50,000)")


def measure(options: argparse.Namespace) -> Iterable[str]:
    seconds("A first run, so that nothing is loaded in the second.")
    for name, unit in UNITS.items():
        once, four = (seconds(unit * (size // len(unit))) for size in (options.size, 4 * options.size))
        yield f"{name:18} {once:7.3f} s {four:7.3f} s  ratio {four / max(once, 0.001):5.1f}"


def seconds(text: str) -> float:
    """CPU seconds from bytes to Document."""
    start = time.process_time()
    extraction.extract(read(text.encode(), "hostile.md"), "hostile", None)
    return time.process_time() - start
