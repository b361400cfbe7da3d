"""Damaged files of every format: whatever is in them, a reader reads them or says that it cannot, soon.

A worker damages one file after the other as a seed says, reads it and has it understood. What is no UnreadableFile, what
takes too long, what ends the process and what stays behind in the folder for temporary files is a fault; the file is kept,
and its number with the same seed makes it again.
"""

import argparse
import multiprocessing
import os
import random
import tempfile
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.makers.damage import damaged
from claimcheck import extraction
from claimcheck.documents import SUFFIXES, read
from claimcheck.errors import UnreadableFile
from claimcheck.model.source import Source

ROOT = Path(__file__).resolve().parent.parent
VALID = ROOT / "tests" / "formats"
SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Seed:
    """A valid file."""

    name: str
    data: bytes

    @property
    def suffix(self) -> str:
        return Path(self.name).suffix


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--minutes", type=float, default=0.2, help="how long (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="another one, other files (default: %(default)s)")
    parser.add_argument("--first", type=int, default=0, help="the number of the first file (default: %(default)s)")
    parser.add_argument("--valid", type=Path, nargs="+", default=[VALID], help="folders of valid files")
    parser.add_argument("--only", default="", metavar="SUFFIX", help="files of this suffix alone (.docx)")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="where files stay that show a fault")


def measure(options: argparse.Namespace) -> Iterator[str]:
    seeds = [seed for seed in valid(options.valid) if options.only in seed.suffix]
    outcomes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    number, ends = options.first, time.monotonic() + 60 * options.minutes
    with tempfile.TemporaryDirectory() as spare:
        while time.monotonic() < ends:
            for number, suffix, said in _reports(seeds, options.seed, number, ends, Path(spare)):  # noqa: B020 (goes on where it ended)
                fault = said not in {"read", "refused"}
                outcomes[suffix]["fault" if fault else said] += 1
                if fault:
                    name = _kept(seeds, options.seed, number, options.keep)
                    yield f"file {number} ({name}): {said}"
            number += 1
    yield f"{'format':<10} {'files':>8} {'read':>8} {'refused':>8} {'faults':>8}"
    for suffix, counts in sorted(outcomes.items()):
        yield f"{suffix:<10} {counts.total():>8} {counts['read']:>8} {counts['refused']:>8} {counts['fault']:>8}"
    yield f"next: --seed {options.seed} --first {number}"


def valid(folders: Sequence[Path]) -> list[Seed]:
    """The files of formats that are read, the small ones: damage of a large one says no more."""
    files = (path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in {*SUFFIXES, ".txt"})
    return [Seed(path.name, path.read_bytes()) for path in files if path.stat().st_size < 200_000]


def file(seeds: Sequence[Seed], seed: int, number: int) -> Seed:
    """The damaged file of a number: the formats take turns."""
    chance = random.Random(f"{seed} {number}")
    suffixes = sorted({one.suffix for one in seeds})
    suffix = suffixes[number % len(suffixes)]
    same = [one for one in seeds if one.suffix == suffix]
    one = chance.choice(same)
    name = one.name if chance.random() < 0.97 else Path(one.name).stem + chance.choice(suffixes)
    return Seed(name, damaged(one.data, [each.data for each in same], chance))


def outcome(one: Seed) -> str:
    """ "read", "refused", or what is wrong."""
    try:
        source = read(one.data, one.name)
        extraction.extract(source, "fuzzed", None)
    except UnreadableFile as error:
        said = str(error)
        return "refused" if said.startswith(one.name) and "\n" not in said else f"said {said!r}"
    except Exception as error:  # noqa: BLE001 (whatever else it is, is a fault)
        where = " < ".join(
            f"{Path(each.filename).name}:{each.lineno}" for each in traceback.extract_tb(error.__traceback__)[:-8:-1]
        )
        return f"{type(error).__name__}: {str(error)[:200]!r} at {where}"
    return unlawful(source) or "read"


def unlawful(source: Source) -> str:
    """What a reader may not hand on: places outside of its text, marks outside of their block, spots out of order."""
    size = len(source.text)
    for block in source.blocks:
        spans = [block.span, *block.text.spans(), *(mark.span for mark in block.marks)]
        if any(not 0 <= span.start <= span.end <= size for span in spans):
            return f"a place outside of the text in {block.kind} {block.text.string[:60]!r}"
        if any(not 0 <= mark.start <= mark.end <= len(block.text.string) for mark in block.marks):
            return f"a mark outside of {block.kind} {block.text.string[:60]!r}"
    starts = [spot.start for spot in source.spots]
    return "spots out of order" if starts != sorted(starts) else ""


def _reports(seeds: Sequence[Seed], seed: int, first: int, ends: float, spare: Path) -> Iterator[tuple[int, str, str]]:
    """What a worker says of each file from `first` on, until the time is over or a file has ended it."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(seeds, seed, first, ends, spare, theirs), daemon=True)
    process.start()
    theirs.close()
    number, name, waiting = first, "", 6 * SECONDS
    try:
        while ours.poll(waiting):
            number, name, said = ours.recv()
            waiting = SECONDS
            if said:
                yield number, Path(name).suffix, said
                waiting = 6 * SECONDS
        yield number, Path(name).suffix, f"no end after {SECONDS:.0f} s"
    except EOFError:
        process.join()
        if process.exitcode:
            yield number, Path(name).suffix, f"the process ended with {process.exitcode}"
    finally:
        process.kill()
        process.join()


def _work(seeds: Sequence[Seed], seed: int, number: int, ends: float, spare: Path, pipe: Connection) -> None:
    os.environ["TMPDIR"] = tempfile.tempdir = str(spare)
    while time.monotonic() < ends:
        one = file(seeds, seed, number)
        pipe.send((number, one.name, ""))
        said = outcome(one)
        left = list(spare.iterdir())
        pipe.send((number, one.name, f"left {left[0].name} behind" if left else said))
        for each in left:
            each.unlink()
        number += 1


def _kept(seeds: Sequence[Seed], seed: int, number: int, folder: Path | None) -> str:
    one = file(seeds, seed, number)
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}-{one.name}").write_bytes(one.data)
    return one.name
