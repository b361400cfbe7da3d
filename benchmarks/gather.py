"""What asking alone costs: the seconds and the memory of `evidence.gather`, with everything imported and no report written.

The server of `links`: 50 loopback addresses, each answer after 20 ms, a core for the server and one for the client. Each row
is a process of its own that imports what a run needs, notes its memory, and gathers.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import links
from benchmarks.links import address

# One row's work, run by itself: what it has taken before it gathers is no part of the figures.
ALONE = """
import asyncio, json, os, resource, sys, time
from datetime import UTC, datetime
from pathlib import Path
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
import claimcheck.evidence.client
from claimcheck import evidence
from claimcheck.model.evidence import Request
from claimcheck.model.settings import ConnectTo, Network

def memory():  # of this process, in MB
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000

asked = json.loads(sys.stdin.read())
requests = [Request(url) for url in asked["urls"]]
network = Network(interval=asked["interval"], connect_to=tuple(ConnectTo(*each) for each in asked["connect_to"]))
store = Path(asked["store"]) if asked["store"] else None
now = datetime(2026, 1, 1, tzinfo=UTC)
before, start = memory(), time.perf_counter()
found = asyncio.run(evidence.gather(requests, network, store, now, False, None))
seconds = time.perf_counter() - start
alive = sum(link.verdict == "alive" for link in found.links.values())
print(json.dumps({"seconds": seconds, "above": memory() - before, "alive": alive}))
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    links.arguments(parser)


def measure(options: argparse.Namespace) -> Iterator[str]:
    if not sys.platform.startswith("linux"):
        yield "skipped: it takes many loopback addresses and cores of its own, as Linux gives them"
        return
    with tempfile.TemporaryDirectory() as name, links.web(options.hosts, options.latency) as (port, asked):
        yield f"{'settings':<34} {'links':>6} {'seconds':>8} {'links/s':>8} {'MB more':>8} {'alive':>6} {'requests':>9}"
        for number in options.links:
            store = str(Path(name) / f"store-{number}")
            for label, interval, kept in (
                ("interval 50 ms", 0.05, ""),
                ("interval 0", 0.0, ""),
                ("interval 0, first run with a store", 0.0, store),
                ("interval 0, second run", 0.0, store),
            ):
                asked.forget()
                done = alone(number, options.hosts, port, interval, kept)
                row = f"{label:<34} {number:>6} {done['seconds']:>8.2f} {number / done['seconds']:>8.0f}"
                yield f"{row} {done['above']:>8.0f} {done['alive']:>6} {asked.requests:>9}"


def alone(number: int, hosts: int, port: int, interval: float, store: str) -> dict[str, float]:
    """seconds: of the gathering. above: MB at its peak over those before it. alive: how many links are."""
    task = {
        "urls": [f"http://{address(i % hosts)}:{port}/papers/{i}" for i in range(number)],
        "connect_to": [[address(i), port, address(i), port] for i in range(hosts)],
        "interval": interval,
        "store": store,
    }
    command = [sys.executable, "-c", ALONE]
    done = subprocess.run(command, input=json.dumps(task), stdout=subprocess.PIPE, text=True, check=True, env=os.environ)
    found: dict[str, float] = json.loads(done.stdout)
    return found
