"""How many megabytes of text a second the date grammar reads, and what that costs a date.

The document is repeated to half a megabyte and read some times over; the best round counts, in the time of this process
alone (CPU time), since whatever else the machine does only adds. A second row is the same text with every digit taken out:
what words cost that begin no date. A third is nothing but dates, one after another.
"""

import argparse
import re
import time
from collections.abc import Iterator
from pathlib import Path

from claimcheck.grammar.dates import find

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "cool-streets.md"
DATES = "On Monday, 10 March 2025, from March to June 2020, in 2024-27, by the 1870s and on 31/04/2024. "


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--document", type=Path, default=EXAMPLE, help="a text file (default: %(default)s)")
    parser.add_argument("--size", type=int, default=500_000, help="characters to read (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=5, help="the fastest counts (default: %(default)s)")


def measure(options: argparse.Namespace) -> Iterator[str]:
    text = options.document.read_text(encoding="utf-8")
    yield f"{'text':<10} {'MB':>6} {'dates':>7} {'seconds':>8} {'MB/s':>6} {'us/date':>8}"
    for name, unit in (("document", text), ("no digits", re.sub(r"\d", "", text)), ("all dates", DATES)):
        whole = unit * max(options.size // max(len(unit), 1), 1)
        megabytes = len(whole.encode()) / 1_000_000
        timings, found = zip(*(timed(whole) for _ in range(options.rounds)), strict=True)
        seconds = min(timings)
        each = f"{seconds / found[0] * 1_000_000:.1f}" if found[0] else "-"
        yield f"{name:<10} {megabytes:>6.2f} {found[0]:>7} {seconds:>8.3f} {megabytes / seconds:>6.1f} {each:>8}"


def timed(text: str) -> tuple[float, int]:
    """CPU seconds of one reading, and how many dates it found."""
    start = time.process_time()
    found = len(find(text))
    return time.process_time() - start, found
