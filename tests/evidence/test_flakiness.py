"""A web that fails one answer in twenty is the same web in every run."""

import random
from collections.abc import Callable
from typing import Any

import pytest

from claimcheck.model.evidence import Evidence, LinkCheck, Verdict

Look = Callable[..., Evidence]
SHARE = 0.05
HOSTS, LINKS = 12, 60


def flaws(seed: int, reply: Any) -> Callable[[str, int], Any]:
    """Fails its share of all answers, each by its own address and count: the order of the requests decides nothing."""
    kinds = [reply(500), reply(503), reply(502), reply(429), reply(cut=0), reply(200, cut=40), reply(delay=5)]

    def flaw(address: str, asked: int) -> Any:
        luck = random.Random(f"{seed} {address} {asked}")
        return luck.choice(kinds) if luck.random() < SHARE else None

    return flaw


@pytest.fixture
def links(web: Any, reply: Any) -> list[str]:
    urls = [f"http://site{i % HOSTS}.test/{i}" for i in range(LINKS)]
    for i, url in enumerate(urls):
        if i % 10 == 3:
            web.script(url, reply(404))
        if i % 10 == 7:
            web.script(url, reply(301, (("Location", f"http://site{i % HOSTS}.test/new/{i}"),)))
        if i % 10 == 9:
            web.script(url, reply(403))
    return urls


def test_twenty_runs_say_the_same_and_call_nothing_dead_that_lives(
    look: Look, web: Any, reply: Any, links: list[str]
) -> None:
    network = web.network(timeout=1.0)
    expected = verdicts(look(*links, network=network))
    assert set(expected.values()) == {Verdict.ALIVE, Verdict.DEAD, Verdict.MOVED, Verdict.BLOCKED}
    failed = 0
    for seed in range(20):
        web.log.clear()
        web.flaw = flaws(seed, reply)
        assert verdicts(look(*links, network=network)) == expected, f"seed {seed}"
        failed += sum(web.flaw(f"{each.host}{each.path}", 1) is not None for each in web.log)
    assert failed > 20 * LINKS * SHARE / 2  # the web did fail


def verdicts(evidence: Evidence) -> dict[str, Verdict]:
    return {url: answer.verdict for url, answer in evidence.links.items() if isinstance(answer, LinkCheck)}
