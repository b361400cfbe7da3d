"""How far a run is and how long it will take, held against how long it did take. Time is virtual: a sleep costs none."""

import asyncio
import contextlib
import itertools
import random
import selectors
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest

from claimcheck.evidence import gathering, urls
from claimcheck.evidence.answers import Answer, Landed, Wanted
from claimcheck.evidence.failures import Failure, timed_out
from claimcheck.evidence.gathering import gather_links
from claimcheck.evidence.lanes import Lanes
from claimcheck.evidence.page import Page
from claimcheck.evidence.patience import Patience
from claimcheck.evidence.watching import Watch
from claimcheck.evidence.webs import Opened
from claimcheck.model.evidence import Request
from claimcheck.model.progress import Progress
from claimcheck.model.settings import HostSettings, Network

PATIENT = Patience()


class VirtualLoop(asyncio.SelectorEventLoop):
    """Where a real loop would wait for its next timer, this one puts its clock forward. Nothing else may be waited for."""

    def __init__(self) -> None:
        super().__init__(_Impatient(self))
        self.now = 0.0

    def time(self) -> float:
        return self.now


class _Impatient(selectors.DefaultSelector):  # type: ignore[valid-type, misc]
    def __init__(self, loop: VirtualLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> Any:
        assert timeout is not None, "the run waits for something that will not come"
        self._loop.now += max(timeout, 0.0)
        return super().select(0)


@dataclass(frozen=True)
class Said:
    """One answer. seconds: how long it takes, None for never."""

    seconds: float | None
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


Script = Callable[[str, int], Said]
"""What a host answers, by path and by how often the host was asked before."""


class ScriptedWeb:
    live = True

    def __init__(self, scripts: Mapping[str, Script], timeout: float) -> None:
        self._scripts = scripts
        self._timeout = timeout
        self._asked: dict[str, int] = {}

    async def get(self, target: urls.Target, headers: Mapping[str, str], wanted: Wanted, landed: Landed) -> Answer | Failure:
        before = self._asked.get(target.host, 0)
        self._asked[target.host] = before + 1
        said = self._scripts[target.host](target.path, before)
        if said.seconds is None or said.seconds > self._timeout:
            await asyncio.sleep(self._timeout)
            return timed_out(self._timeout)
        await asyncio.sleep(said.seconds)
        answer = Answer(said.status, said.headers)
        landed(answer)
        return answer

    def left(self, target: urls.Target, failure: Failure, wanted: Wanted) -> None:
        pass

    def recorded(self, target: urls.Target) -> bool:
        return False


@dataclass(frozen=True)
class Watched:
    """A run: what was told of it, and when by its own clock; and how long it took."""

    told: list[tuple[float, Progress]]
    took: float

    def estimates(self, after: int = 5) -> list[tuple[float, float]]:
        """(seconds said to be left, seconds that were left), from so many answers on, while more than two were."""
        moments = [(p, self.took - at) for at, p in self.told if p.links_done >= after and self.took - at > 2]
        return [(p.seconds, left) for p, left in moments if p.seconds is not None]

    def silent(self, after: int = 5) -> float:
        """The share of those moments at which no time was said."""
        moments = [p for at, p in self.told if p.links_done >= after and self.took - at > 2]
        return sum(p.seconds is None for p in moments) / max(len(moments), 1)


Run = Callable[..., Watched]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, now: datetime) -> Run:
    """Gather links of scripted hosts, and watch."""

    def watched(links: Iterable[str], scripts: Mapping[str, Script], **settings: Any) -> Watched:
        network = Network(**settings)
        told: list[tuple[float, Progress]] = []

        async def looked_up(_: str) -> None:
            """Every name resolves."""

        @contextlib.asynccontextmanager
        async def scripted(*_: object) -> AsyncIterator[Opened]:
            own = {host: s.interval for host, s in network.hosts.items() if s.interval is not None}
            lanes = Lanes(network.per_host, network.interval, own, PATIENT.budget)
            yield Opened(ScriptedWeb(scripts, network.timeout), lanes, lambda _: True, looked_up)

        async def unread(*_: object) -> Page:
            return Page()

        monkeypatch.setattr(gathering, "network_web", scripted)
        with asyncio.Runner(loop_factory=VirtualLoop) as runner:
            loop = runner.get_loop()
            asked = [Request(url) for url in links]
            answers = gather_links(asked, network, None, now, progress=lambda p: told.append((loop.time(), p)), read=unread)
            runner.run(answers)
            return Watched(told, loop.time())

    return watched


def links(host: str, number: int) -> list[str]:
    return [f"https://{host}/{i}" for i in range(number)]


def after(seconds: float | None, status: int = 200, **headers: str) -> Script:
    said = Said(seconds, status, tuple((name.replace("_", "-"), value) for name, value in headers.items()))
    return lambda path, before: said


QUICK = {f"quick{i}.org": after(0.05 + i / 100) for i in range(20)}
QUICK_LINKS = [url for host in QUICK for url in links(host, 2)]


def one_pause(seconds: int) -> Script:
    """The fourth answer asks for a pause; all others are pages."""
    busy = Said(0.1, 429, (("retry-after", str(seconds)),))
    return lambda path, before: busy if before == 3 else Said(0.1)


def pauses_of(seconds: int, every: int) -> Script:
    busy = Said(0.1, 429, (("retry-after", str(seconds)),))
    return lambda path, before: busy if before % every == every - 1 else Said(0.1)


@pytest.mark.parametrize(
    ("script", "number", "interval", "first"),
    [
        pytest.param(after(0.2), 40, 1.0, 42, id="its interval"),
        pytest.param(after(2.0), 30, 0.05, 42, id="its latency"),
        pytest.param(one_pause(8), 40, 0.5, 45, id="a pause it asked for"),
        pytest.param(one_pause(25), 40, 0.5, 45, id="a long pause it asked for"),
        pytest.param(pauses_of(5, 8), 40, 0.5, 57, id="pauses it asks for again and again"),
        pytest.param(after(0.2, 404), 30, 1.0, 42, id="links that are dead and asked for twice"),
        pytest.param(after(None), 12, 0.05, 40, id="its silence"),
    ],
)
def test_while_one_host_holds_up_the_end_the_time_told_is_right_within_a_quarter(
    script: Script, number: int, interval: float, first: int, run: Run
) -> None:
    """From the `first`th answer on: what cannot be foreseen before, as a pause that was not asked for yet, is no matter."""
    slow = HostSettings(interval=interval)
    watched = run(QUICK_LINKS + links("slow.org", number), {**QUICK, "slow.org": script}, hosts={"slow.org": slow})
    told = watched.estimates(first)
    assert [(said, left) for said, left in told if abs(said - left) > left / 4 + 0.3] == []
    assert watched.silent(first) < 0.25


@pytest.mark.parametrize("seed", range(3))
def test_hosts_that_hang_end_a_brief_when_it_is_said(seed: int, run: Run) -> None:
    chance = random.Random(seed)
    slow: dict[str, Script] = {f"h{i}.org": lambda path, before: Said(chance.uniform(0.05, 3)) for i in range(117)}
    scripts = {**slow, **{f"silent{i}.org": after(None) for i in range(3)}}
    brief = [url for i, host in enumerate(scripts) for url in links(host, 1 + i % 2)] + links("silent2.org", 6)
    watched = run(brief, scripts)
    told = watched.estimates()
    assert [(said, left) for said, left in told if abs(said - left) > left / 4 + 0.3] == []
    assert watched.silent() < 0.4
    assert watched.took < 2.5 * Network().timeout


def test_answers_that_differ_tenfold_are_foretold_within_a_quarter_nine_times_in_ten(run: Run) -> None:
    told: list[tuple[float, float]] = []
    for seed in range(10):
        chance = random.Random(seed)
        answers = [Said(chance.uniform(0.3, 3)) for _ in range(60)]
        told += run(links("h.org", 60), {"h.org": lambda path, before, answers=answers: answers[before]}).estimates()
    assert len(told) > 500
    assert sum(abs(said - left) > left / 4 + 0.3 for said, left in told) <= len(told) / 10


def test_no_time_is_told_before_there_is_any_answer(run: Run) -> None:
    watched = run(links("h.org", 9), {"h.org": after(3.0)})
    before = [p for at, p in watched.told if at < 3]
    assert len(before) >= 10
    assert {(p.links_done, p.seconds) for p in before} == {(0, None)}


@pytest.mark.parametrize("number", [1, 10])
def test_no_time_is_told_while_nobody_knows_how_often_a_host_in_trouble_is_asked(number: int, run: Run) -> None:
    """A link that fails may be asked for five times, with longer and longer pauses."""
    watched = run(links("ill.org", number), {"ill.org": after(0.2, 500)})
    told = watched.estimates(after=0)
    assert [(said, left) for said, left in told if abs(said - left) > left / 4 + 0.5] == []


def test_it_is_told_again_and_again_while_nothing_is_answered(run: Run) -> None:
    times = [at for at, _ in run(links("h.org", 1), {"h.org": after(6.0)}).told]
    assert max(b - a for a, b in itertools.pairwise(times)) <= 0.5


def test_the_deadline_bounds_the_time_that_is_told(run: Run) -> None:
    slow = HostSettings(interval=2.0)
    watched = run(links("h.org", 40), {"h.org": after(0.1)}, hosts={"h.org": slow}, deadline=20.0)
    assert watched.took == pytest.approx(20, abs=0.3)
    told = [(p.seconds, 20 - at) for at, p in watched.told if p.links_done >= 2]
    assert all(said is not None and said <= left + 0.01 for said, left in told)


def test_links_and_hosts_are_counted_to_the_last_and_the_host_that_is_left_is_named(run: Run) -> None:
    slow = HostSettings(interval=1.0)
    watched = run(QUICK_LINKS + links("slow.org", 20), {**QUICK, "slow.org": after(0.1)}, hosts={"slow.org": slow})
    done = [(p.links_done, p.hosts_done) for _, p in watched.told]
    assert done == sorted(done)
    assert (done[0], done[-1]) == ((0, 0), (60, 21))
    at, then = next((at, p) for at, p in watched.told if p.hosts_done == 20)
    assert (then.links, then.hosts, then.host, then.behind) == (60, 21, "slow.org", 60 - then.links_done)
    assert then.behind - then.waiting <= 2
    assert {p.host for later, p in watched.told if at <= later < watched.took} == {"slow.org"}


def test_a_host_that_links_of_another_lead_to_is_the_one_that_is_named(run: Run) -> None:
    there: Script = lambda path, before: Said(0.1, 302, (("location", f"https://publisher.org{path}"),))  # noqa: E731
    watched = run(links("resolver.org", 30), {"resolver.org": there, "publisher.org": after(2.0)})
    named = {p.host for at, p in watched.told if p.links_done >= 6 and watched.took - at > 2}
    assert named == {"publisher.org"}
    told = watched.estimates(6)
    assert told
    assert all(abs(said - left) <= left / 4 + 0.3 for said, left in told)


def test_who_is_not_watching_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.evidence.watching.Watch.progress", lambda _: pytest.fail("nobody is told"))

    async def unwatched() -> None:
        watch = Watch({}, {}, Lanes(2, 0.05, {}, 30), PATIENT, 10.0, None)
        with watch.told(None):
            await asyncio.sleep(0.01)
        assert len(asyncio.all_tasks()) == 1

    asyncio.run(unwatched())
