"""Names to addresses, once a run: what resolved is remembered, and what did not is asked again only after a while."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Awaitable, Callable
from enum import StrEnum

from claimcheck.evidence import urls

# Lookups at a time. Each costs a thread, and a resolver that hangs keeps it for up to half a minute.
_AT_ONCE = 32

# getaddrinfo's ways to say that the name does not exist, or has no address (RFC 3493, 6.1); the second is gone from
# some platforms.
_NO_SUCH_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}


class Miss(StrEnum):
    """Why a name has no address: it does not resolve, or nobody could say."""

    UNKNOWN = "unknown"
    TEMPORARY = "temporary"


Lookup = Callable[[str], Awaitable[tuple[str, ...] | Miss]]
"""The port to the name service: a host name to its addresses. `system_lookup` is the real one."""


class Names:
    """The names of one run. A failed lookup answers for `patience` seconds, then the name is looked up again."""

    def __init__(self, lookup: Lookup, patience: float) -> None:
        self._lookup = lookup
        self._patience = patience
        self._found: dict[str, tuple[str, ...]] = {}
        self._missed: dict[str, tuple[float, Miss]] = {}
        self._asked: dict[str, asyncio.Task[tuple[str, ...] | Miss]] = {}
        self._slots = asyncio.Semaphore(_AT_ONCE)

    async def addresses(self, host: str) -> tuple[str, ...] | Miss:
        """The addresses of a host; a literal is its own. Links that want one name at once share one lookup."""
        if urls.is_address(host):
            return (host,)
        if host in self._found:
            return self._found[host]
        loop = asyncio.get_running_loop()
        at, miss = self._missed.get(host, (float("-inf"), Miss.UNKNOWN))
        if loop.time() - at < self._patience:
            return miss
        if host not in self._asked:
            self._asked[host] = loop.create_task(self._ask(host))
        return await asyncio.shield(self._asked[host])

    @property
    def resolved(self) -> list[str]:
        """The names that did resolve."""
        return sorted(self._found)

    def others_resolved(self, host: str) -> bool:
        """Whether any other name of this run did resolve: else the fault may be our own network's."""
        return any(name != host for name in self._found)

    async def close(self) -> None:
        """Give up the lookups that nobody waits for any more."""
        waiting = list(self._asked.values())
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)

    async def _ask(self, host: str) -> tuple[str, ...] | Miss:
        try:
            async with self._slots:
                answer = await self._lookup(host)
        finally:
            del self._asked[host]
        if isinstance(answer, Miss):
            self._missed[host] = (asyncio.get_running_loop().time(), answer)
        else:
            self._found[host] = answer
        return answer


async def system_lookup(host: str) -> tuple[str, ...] | Miss:
    """Ask the system's resolver, in a thread of its own: unlike a pool's, a daemon that hangs does not hold up the exit."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[tuple[str, ...] | Miss] = loop.create_future()

    def settle(value: tuple[str, ...] | Miss) -> None:
        if not answer.done():
            answer.set_result(value)

    def ask() -> None:
        value = _getaddrinfo(host)
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(settle, value)

    threading.Thread(target=ask, name=f"lookup {host}", daemon=True).start()
    return await answer


def _getaddrinfo(host: str) -> tuple[str, ...] | Miss:
    try:
        infos = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        return Miss.UNKNOWN if error.errno in _NO_SUCH_NAME else Miss.TEMPORARY
    except UnicodeError:  # a label that is empty or too long cannot be a name (RFC 1035, 2.3.4)
        return Miss.UNKNOWN
    except OSError:
        return Miss.TEMPORARY
    addresses = tuple(dict.fromkeys(str(info[4][0]) for info in infos))
    return addresses or Miss.UNKNOWN
