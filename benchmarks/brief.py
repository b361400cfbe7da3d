"""How long a brief keeps its editor waiting: 200 links on 120 hosts, slow ones among them, and three that never answer.

A server of its own on 120 loopback addresses answers each link after a time between 50 ms and 3 s, drawn with a seed; three
hosts take the connection and say nothing, one of them cited once, one twice, one five times. What is asked of the program:
to be done within two and a half time limits, and to have everything else within the slowest answer and a second.
"""

import argparse
import asyncio
import contextlib
import multiprocessing
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.links import ANSWER, address

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# The program's own time limit for a request, and its requests at a time to one host.
TIMEOUT, PER_HOST = 10.0, 2
HANGING = (1, 2, 5)
LATENCIES = (0.05, 3.0)


@dataclass(frozen=True)
class Link:
    """host: its number. latency: seconds until the answer, None for never."""

    host: int
    latency: float | None


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--links", type=int, default=200, help="how many (default: %(default)s)")
    parser.add_argument("--hosts", type=int, default=120, help="on how many hosts (default: %(default)s)")
    parser.add_argument("--seed", type=int, nargs="+", default=[1, 2], help="of the latencies (default: 1 2)")


def measure(options: argparse.Namespace) -> Iterator[str]:
    if not sys.platform.startswith("linux"):
        yield "skipped: it takes many loopback addresses, as Linux gives them"
        return
    yield f"{'links on hosts':<34} {'all done':>9} {'at most':>8} {'all others':>11} {'at most':>8} {'verdict':>8}"
    for seed in options.seed:
        for label, skewed in (("evenly", False), ("a few hosts cited often", True)):
            found = links(options.links, options.hosts, skewed=skewed, seed=seed)
            whole, others = run(found)
            most, most_others = 2.5 * TIMEOUT, slowest_lane(found) + 1
            kept = "kept" if whole <= most and others <= most_others else "missed"
            name = f"{label}, seed {seed}"
            yield f"{name:<34} {whole:>7.2f} s {most:>6.1f} s {others:>9.2f} s {most_others:>6.2f} s {kept:>8}"


def links(number: int, hosts: int, *, skewed: bool, seed: int) -> list[Link]:
    """The links of a brief, in its order. skewed: some hosts are cited far more often than others."""
    chance = random.Random(seed)
    silent = [Link(host, None) for host, times in enumerate(HANGING) for _ in range(times)]
    others = list(range(len(HANGING), hosts))
    more = number - len(silent) - len(others)
    if skewed:
        drawn = chance.choices(others, weights=[1 / (rank + 1) for rank in range(len(others))], k=more)
    else:
        drawn = [others[i % len(others)] for i in range(more)]
    answered = [Link(host, chance.uniform(*LATENCIES)) for host in [*others, *drawn]]
    answered[0] = Link(answered[0].host, LATENCIES[1])
    found = silent + answered
    chance.shuffle(found)
    return found


def slowest_lane(found: Sequence[Link]) -> float:
    """Seconds that the slowest host takes by itself, asked for two links at a time in the order of the brief."""
    free: dict[int, list[float]] = {}
    for link in found:
        if link.latency is not None:
            ends = sorted(free.get(link.host, [0.0] * PER_HOST))
            free[link.host] = [*ends[1:], ends[0] + link.latency]
    return max(max(ends) for ends in free.values())


def run(found: Sequence[Link]) -> tuple[float, float]:
    """Seconds of the whole process, and those until the last answer was given, both from the first request on.

    The start of the process is the same for every shape, and `links` measures it.
    """
    latencies = {f"/papers/{i}": link.latency for i, link in enumerate(found)}
    hosts = 1 + max(link.host for link in found)
    with tempfile.TemporaryDirectory() as name, web(hosts, latencies) as (port, times):
        folder = Path(name)
        urls = [f"http://{address(link.host)}:{port}/papers/{i}" for i, link in enumerate(found)]
        notes = "\n\n".join(f"[^{i}]: A. Author, “Paper {i}”, 2024, {url}" for i, url in enumerate(urls))
        text = "\n\n".join(f"The paper says so.[^{i}]" for i in range(len(urls)))
        (folder / "brief.md").write_text(f"# A brief\n\n{text}\n\n{notes}\n", encoding="utf-8")
        command = [sys.executable, "-m", "claimcheck", "run", "brief.md", "--no-reports", "--fail-on", "never"]
        command += ["--select", "L", "--no-cache", "--format", "json"]
        for i in range(hosts):  # each address is named, which is the one way to a loopback address
            command += ["--connect-to", f"{address(i)}:{port}:{address(i)}:{port}"]
        if subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False).returncode:
            raise SystemExit("claimcheck failed, so there is nothing to measure")
        over = time.monotonic()
        asked, answered = times()
    return over - asked, answered - asked


@contextlib.contextmanager
def web(hosts: int, latencies: Mapping[str, float | None]) -> Iterator[tuple[int, "Times"]]:
    """The server in a process of its own; its port, and what tells when it was first asked and last answered."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(hosts, latencies, theirs), daemon=True)
    process.start()
    try:
        yield ours.recv(), Times(ours)
    finally:
        process.terminate()
        process.join()


class Times:
    """Asks the server's log: the times, on the machine's monotonic clock, of the first request and the last answer."""

    def __init__(self, server: "Connection") -> None:
        self._server = server

    def __call__(self) -> tuple[float, float]:
        self._server.send("times")
        first, last = self._server.recv()
        return first, last


def serve(hosts: int, latencies: Mapping[str, float | None], pipe: "Connection") -> None:
    asked: list[float] = []
    answered: list[float] = []

    class Answering(asyncio.Protocol):
        """Answers each request after its own while, or never, and keeps the connection."""

        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            self.transport = transport
            self.data = b""

        def data_received(self, data: bytes) -> None:
            self.data += data
            while b"\r\n\r\n" in self.data:
                head, _, self.data = self.data.partition(b"\r\n\r\n")
                asked.append(time.monotonic())
                latency = latencies[head.split(b" ")[1].decode()]
                if latency is not None:
                    asyncio.get_running_loop().call_later(latency, self.answer)

        def answer(self) -> None:
            answered.append(time.monotonic())
            self.transport.write(ANSWER)  # type: ignore[attr-defined]

    def tell() -> None:
        pipe.recv()
        pipe.send((min(asked), max(answered)))

    async def main() -> None:
        loop = asyncio.get_running_loop()
        first = await loop.create_server(Answering, address(0), 0, backlog=1024)
        port = first.sockets[0].getsockname()[1]
        others = [await loop.create_server(Answering, address(i), port, backlog=1024) for i in range(1, hosts)]
        loop.add_reader(pipe.fileno(), tell)
        pipe.send(port)
        await asyncio.gather(*(server.serve_forever() for server in (first, *others)))

    asyncio.run(main())
