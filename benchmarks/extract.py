"""How long `claimcheck extract` takes as a whole process, and how that grows with the document.

The document is written out 1, 10 and 50 times over and read each time by a new process, as a user would; the best of some
rounds counts, since whatever else the machine does only adds. `growth` sets the time that the copies add against that of
the first step: 1.0 is linear, the number of copies over again would be quadratic.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "cool-streets.md"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--document", type=Path, default=EXAMPLE, help="a Markdown file (default: %(default)s)")
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10, 50], help="how often over (default: 1 10 50)")
    parser.add_argument("--rounds", type=int, default=3, help="processes for each; the fastest counts (default: 3)")


def measure(options: argparse.Namespace) -> Iterator[str]:
    text = options.document.read_text(encoding="utf-8")
    yield f"{'copies':>6} {'KB':>8} {'notes':>7} {'seconds':>8} {'growth':>7}"
    timings: list[tuple[int, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        for copies in sorted(set(options.times)):
            path = Path(folder, f"{copies}.md")
            path.write_text("\n\n".join([text] * copies), encoding="utf-8")
            runs = [timed(path) for _ in range(options.rounds)]
            seconds, notes = min(run[0] for run in runs), runs[0][1]
            timings.append((copies, seconds))
            yield f"{copies:>6} {path.stat().st_size / 1000:>8.0f} {notes:>7} {seconds:>8.2f} {growth(timings):>7}"


def timed(path: Path) -> tuple[float, int]:
    """Seconds of one whole process, and how many notes it found."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "extract", str(path), "--format", "json"], capture_output=True, check=True
    )
    seconds = time.perf_counter() - start
    return seconds, len(json.loads(done.stdout)["documents"][0]["notes"])


def growth(timings: list[tuple[int, float]]) -> str:
    """Seconds a copy in the last step over seconds a copy in the first; what starting takes falls out."""
    if len(timings) < 3:
        return ""
    (one, first), (some, second), *_, (many, last) = timings
    step = (second - first) / (some - one)
    return f"{(last - first) / (many - one) / step:.2f}" if step > 0 else "-"  # lost in the noise
