"""Pages are read in a process of their own: the event loop does not wait for them, and what chokes on one page dies alone.

The other end of the pipe is `page_worker`. Bodies wait in no queue of ours: whoever hands one over waits for its page.
"""

import asyncio
import contextlib
import json
import struct
import sys
from collections import deque
from dataclasses import dataclass

from claimcheck.evidence.page import Extent, Page, from_wire

# Seconds that reading one batch may take. A page takes milliseconds; what takes longer was made to.
_PATIENCE = 15.0
# Bodies handed over at once: what is waiting, up to so many, so that a busy run wakes the worker less often.
_AT_ONCE = 32
# The worker died so often: pages are left unread from then on.
_MOST_DEATHS = 5


@dataclass(slots=True)
class _Job:
    head: bytes
    body: bytes
    page: asyncio.Future[Page]


class Reader:
    """Reads pages for one run. To be closed; its `read` is a `page.Read`.

    trouble: why pages stay unread, in words; empty while all is well.
    """

    def __init__(self) -> None:
        self.trouble = ""
        # -P: a module of the working folder must not stand in for one of Python's own.
        self._command = (sys.executable, "-P", "-m", "claimcheck.evidence.page_worker")
        self._jobs: deque[_Job] = deque()
        self._wake = asyncio.Event()
        self._pump: asyncio.Task[None] | None = None
        self._worker: asyncio.subprocess.Process | None = None
        self._deaths = 0

    async def start(self) -> None:
        """Let the worker get ready while the first hosts are asked: it takes as long as they do."""
        with contextlib.suppress(OSError):  # it is tried again with the first page
            await self._started()

    async def read(
        self,
        body: bytes,
        content_type: str,
        fragments: tuple[str, ...] = (),
        facts: bool = False,
        text: Extent = Extent.UNWANTED,
    ) -> Page:
        """The page that a body begins; an unread one where the worker could not read it."""
        if not body or self._deaths >= _MOST_DEATHS:
            return Page()
        if self._pump is None:
            self._pump = asyncio.create_task(self._work())
        head = json.dumps([content_type[:200], fragments, facts, text]).encode()
        job = _Job(head, body, asyncio.get_running_loop().create_future())
        self._jobs.append(job)
        self._wake.set()
        return await job.page

    async def close(self) -> None:
        if self._pump is not None:
            self._pump.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._pump
        await self._end()

    async def _work(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._jobs:
                await self._batch([self._jobs.popleft() for _ in range(min(len(self._jobs), _AT_ONCE))])

    async def _batch(self, jobs: list[_Job]) -> None:
        """Read these. Where the worker dies of one, each of the rest is tried alone, so that only that one stays unread."""
        pages: list[Page] = []
        try:
            async with asyncio.timeout(_PATIENCE):
                worker = await self._started()
                await asyncio.gather(_send(worker, jobs), _receive(worker, len(jobs), pages))
        except (OSError, EOFError, ValueError, TimeoutError) as error:
            await self._died(error)
        for job, page in zip(jobs, pages, strict=False):
            _answer(job, page)
        left = jobs[len(pages) :]
        if len(jobs) == 1 or self._deaths >= _MOST_DEATHS:
            for job in left:
                _answer(job, Page())
            return
        for job in left:
            await self._batch([job])

    async def _started(self) -> asyncio.subprocess.Process:
        if self._worker is None:
            pipe, nowhere = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
            self._worker = await asyncio.create_subprocess_exec(  # a session of its own: Ctrl-C is the run's to answer
                *self._command, stdin=pipe, stdout=pipe, stderr=nowhere, start_new_session=True
            )
        return self._worker

    async def _died(self, error: Exception) -> None:
        self._deaths += 1
        if self._deaths >= _MOST_DEATHS:
            self.trouble = f"Pages were not read ({error or type(error).__name__}): links are judged by their status alone."
        await self._end(kill=True)

    async def _end(self, kill: bool = False) -> None:
        worker, self._worker = self._worker, None
        if worker is None:
            return
        if kill:
            with contextlib.suppress(ProcessLookupError):
                worker.kill()
        if worker.stdin is not None:
            worker.stdin.close()
        await worker.wait()


async def _send(worker: asyncio.subprocess.Process, jobs: list[_Job]) -> None:
    if worker.stdin is None:
        raise EOFError
    for job in jobs:
        worker.stdin.write(struct.pack(">II", len(job.head), len(job.body)) + job.head + job.body)
    await worker.stdin.drain()


async def _receive(worker: asyncio.subprocess.Process, number: int, pages: list[Page]) -> None:
    if worker.stdout is None:
        raise EOFError
    for _ in range(number):
        (length,) = struct.unpack(">I", await worker.stdout.readexactly(4))
        pages.append(from_wire(json.loads(await worker.stdout.readexactly(length))))


def _answer(job: _Job, page: Page) -> None:
    if not job.page.done():
        job.page.set_result(page)
