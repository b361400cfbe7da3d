"""How many links a second `claimcheck run --select L` checks, beside lychee at its defaults, and how much memory it takes.

A server of its own on 50 loopback addresses answers each request after 20 ms; server and client have a core each. Both
programs read the same document. `whole` are the seconds of the process, start, reading and report included; `asking` are
those on the server's clock, from the first request to the last answer, and `links/s` is the rate of these. `gather` measures
the asking alone.
"""

import argparse
import asyncio
import contextlib
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.sharedctypes import SynchronizedArray

PAGE = b"<html><head><title>A page</title></head><body><h1>A page</h1>%s</body></html>" % (b"<p>Words of a report.</p>" * 60)
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(PAGE) + PAGE


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--links", type=int, nargs="+", default=[2000, 20000], help="how many (default: 2000 20000)")
    parser.add_argument("--hosts", type=int, default=50, help="on how many hosts (default: %(default)s)")
    parser.add_argument("--latency", type=float, default=0.02, help="seconds until an answer (default: %(default)s)")


def measure(options: argparse.Namespace) -> Iterator[str]:
    if not sys.platform.startswith("linux"):
        yield "skipped: it takes many loopback addresses and cores of its own, as Linux gives them"
        return
    with tempfile.TemporaryDirectory() as name, web(options.hosts, options.latency) as (port, asked):
        folder = Path(name)
        yield f"{'program':<34} {'links':>6} {'whole':>8} {'asking':>8} {'links/s':>8} {'MB':>6} {'requests':>9}"
        for number in options.links:
            document(folder, number, options.hosts, port)
            for label, command in programs(folder, options.hosts, port, number):
                asked.forget()
                seconds, memory = timed(command, folder)
                rate = f"{asked.seconds:>8.2f} {number / asked.seconds:>8.0f}" if asked.requests else f"{'-':>8} {'-':>8}"
                yield f"{label:<34} {number:>6} {seconds:>8.2f} {rate} {memory:>6.0f} {asked.requests:>9}"


def programs(folder: Path, hosts: int, port: int, number: int) -> Iterator[tuple[str, list[str]]]:
    lychee = shutil.which("lychee", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    if lychee:
        yield "lychee, defaults", [lychee, "--no-progress", "-q", "brief.md"]
    run = [sys.executable, "-m", "claimcheck", "run", "brief.md", "--no-reports", "--fail-on", "never", "--format", "json"]
    for i in range(hosts):  # each address is named, which is the one way to a loopback address
        run += ["--connect-to", f"{address(i)}:{port}:{address(i)}:{port}"]
    store = folder / f"store-{number}"
    yield "claimcheck, --select L", [*run, "--select", "L", "--no-cache", "--config", "polite.toml"]
    yield "claimcheck, interval 0", [*run, "--select", "L", "--no-cache", "--config", "quick.toml"]
    yield "claimcheck, interval 0, all rules", [*run, "--no-cache", "--config", "quick.toml"]
    yield "claimcheck, first run with a store", [*run, "--select", "L", "--store", str(store), "--config", "quick.toml"]
    yield "claimcheck, second run", [*run, "--select", "L", "--store", str(store), "--config", "quick.toml"]
    yield "claimcheck, no link asked", [*run, "--select", "L", "--offline", "--config", "quick.toml"]


def document(folder: Path, number: int, hosts: int, port: int) -> None:
    """A note for each link, and the settings of two runs."""
    links = [f"http://{address(i % hosts)}:{port}/papers/{i}" for i in range(number)]
    notes = "\n\n".join(f"[^{i}]: A. Author, “Paper {i}”, 2024, {link}" for i, link in enumerate(links))
    text = "\n\n".join(f"The paper says so.[^{i}]" for i in range(number))
    (folder / "brief.md").write_text(f"# A brief\n\n{text}\n\n{notes}\n", encoding="utf-8")
    (folder / "polite.toml").write_text("", encoding="utf-8")
    (folder / "quick.toml").write_text("network = {interval = 0}\n", encoding="utf-8")


def address(i: int) -> str:
    return f"127.0.1.{i + 1}"


class Asked:
    """What the server has been asked: how many requests, and seconds from the first of them to the last answer."""

    def __init__(self, log: "SynchronizedArray[float]") -> None:
        self._log = log

    def forget(self) -> None:
        self._log[:] = [0.0, 0.0, 0.0]

    @property
    def requests(self) -> int:
        return round(self._log[0])

    @property
    def seconds(self) -> float:
        return self._log[2] - self._log[1]


@contextlib.contextmanager
def web(hosts: int, latency: float) -> Iterator[tuple[int, Asked]]:
    """The server, in a process on the last core; its port, and what tells what it was asked."""
    context = multiprocessing.get_context("spawn")
    log = context.Array("d", 3)
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(hosts, latency, theirs, log), daemon=True)
    process.start()
    try:
        yield ours.recv(), Asked(log)
    finally:
        process.terminate()
        process.join()


def serve(hosts: int, latency: float, ready: "Connection", log: "SynchronizedArray[float]") -> None:
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})

    class Answering(asyncio.Protocol):
        """Answers each request after a while, and keeps the connection."""

        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            self.transport = transport
            self.data = b""

        def data_received(self, data: bytes) -> None:
            self.data += data
            while b"\r\n\r\n" in self.data:
                _, _, self.data = self.data.partition(b"\r\n\r\n")
                log[0] += 1
                log[1] = log[1] or time.monotonic()
                asyncio.get_running_loop().call_later(latency, self.answer)

        def answer(self) -> None:
            self.transport.write(ANSWER)  # type: ignore[attr-defined]
            log[2] = time.monotonic()

    async def main() -> None:
        loop = asyncio.get_running_loop()
        first = await loop.create_server(Answering, address(0), 0, backlog=1024)
        port = first.sockets[0].getsockname()[1]
        others = [await loop.create_server(Answering, address(i), port, backlog=1024) for i in range(1, hosts)]
        ready.send(port)
        await asyncio.gather(*(server.serve_forever() for server in (first, *others)))

    asyncio.run(main())


def timed(command: list[str], folder: Path) -> tuple[float, float]:
    """Seconds of one whole process on the first core, and its peak of memory in MB; its own children are not in it."""
    core = min(os.sched_getaffinity(0))
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: os.sched_setaffinity(0, {core}),  # noqa: PLW1509 -- one call, before any thread of the child
    )
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return time.perf_counter() - start, usage.ru_maxrss / 1000
