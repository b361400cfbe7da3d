"""Names to addresses, once a run."""

import asyncio
import socket

import pytest

from claimcheck.evidence import names
from claimcheck.evidence.names import Miss, Names


class Service:
    """A name service that keeps count."""

    def __init__(self, *answers: tuple[str, ...] | Miss) -> None:
        self.answers = list(answers)
        self.asked = 0

    async def __call__(self, host: str) -> tuple[str, ...] | Miss:
        self.asked += 1
        await asyncio.sleep(0.01)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def test_many_links_of_one_host_share_one_lookup() -> None:
    service = Service(("1.1.1.1",))

    async def run() -> list[tuple[str, ...] | Miss]:
        book = Names(service, 1.0)
        return [*await asyncio.gather(*(book.addresses("a.net") for _ in range(20))), await book.addresses("a.net")]

    assert set(asyncio.run(run())) == {("1.1.1.1",)}
    assert service.asked == 1


def test_a_miss_is_looked_up_again_only_after_a_while() -> None:
    service = Service(Miss.UNKNOWN, ("1.1.1.1",))

    async def run() -> list[tuple[str, ...] | Miss]:
        book = Names(service, 0.1)
        found = [await book.addresses("a.net"), await book.addresses("a.net")]
        await asyncio.sleep(0.12)
        return [*found, await book.addresses("a.net")]

    assert asyncio.run(run()) == [Miss.UNKNOWN, Miss.UNKNOWN, ("1.1.1.1",)]
    assert service.asked == 2


def test_a_literal_is_never_looked_up() -> None:
    service = Service(Miss.UNKNOWN)
    assert asyncio.run(Names(service, 1).addresses("127.0.0.1")) == ("127.0.0.1",)
    assert asyncio.run(Names(service, 1).addresses("::1")) == ("::1",)
    assert service.asked == 0


def test_one_waiter_that_gives_up_does_not_end_the_lookup_of_the_others() -> None:
    async def run() -> tuple[str, ...] | Miss:
        book = Names(Service(("1.1.1.1",)), 1)
        hasty = asyncio.create_task(book.addresses("a.net"))
        patient = asyncio.create_task(book.addresses("a.net"))
        await asyncio.sleep(0)
        hasty.cancel()
        return await patient

    assert asyncio.run(run()) == ("1.1.1.1",)


def test_only_other_names_vouch_for_the_network() -> None:
    async def run() -> tuple[bool, bool]:
        book = Names(Service(("1.1.1.1",)), 1)
        await book.addresses("a.net")
        return book.others_resolved("a.net"), book.others_resolved("b.net")

    assert asyncio.run(run()) == (False, True)


@pytest.mark.parametrize(
    ("error", "miss"),
    [
        (socket.gaierror(socket.EAI_NONAME, ""), Miss.UNKNOWN),
        (socket.gaierror(socket.EAI_AGAIN, ""), Miss.TEMPORARY),
        (UnicodeError("label too long"), Miss.UNKNOWN),
        (OSError("no descriptors"), Miss.TEMPORARY),
    ],
)
def test_the_system_says_whether_a_name_is_missing_or_its_service(
    error: Exception, miss: Miss, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("claimcheck.evidence.names.socket.getaddrinfo", fail)
    assert asyncio.run(names.system_lookup("a.net")) is miss


def test_the_systems_answer_is_the_addresses_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    infos = [(2, 1, 6, "", ("1.1.1.1", 0)), (2, 2, 17, "", ("1.1.1.1", 0)), (10, 1, 6, "", ("2606::1", 0, 0, 0))]
    monkeypatch.setattr("claimcheck.evidence.names.socket.getaddrinfo", lambda *_, **__: infos)
    assert asyncio.run(names.system_lookup("a.net")) == ("1.1.1.1", "2606::1")
