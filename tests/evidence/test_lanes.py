"""A lane per host."""

import asyncio

from claimcheck.evidence.failures import Failure, Kind
from claimcheck.evidence.lanes import Lane, Lanes, Turn


def test_no_more_turns_than_slots_are_out_and_one_given_back_is_given_on() -> None:
    async def run() -> None:
        lane = Lane(2, 0.0, 30)
        first, second = await lane.turn(), await lane.turn()
        third = asyncio.create_task(lane.turn())
        await asyncio.sleep(0.02)
        assert not third.done()
        assert isinstance(first, Turn)
        first.end()
        first.end()  # a second end gives nothing back
        fourth = asyncio.create_task(lane.turn())
        await asyncio.sleep(0.02)
        assert third.done()
        assert not fourth.done()
        fourth.cancel()
        assert isinstance(second, Turn)

    asyncio.run(run())


def test_a_turn_that_is_given_up_leaves_its_slot() -> None:
    async def run() -> None:
        lane = Lane(1, 0.0, 30)
        lane.pause(5)
        waiting = asyncio.create_task(lane.turn())
        await asyncio.sleep(0.01)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        lane.pause(100)
        closed = await asyncio.wait_for(lane.turn(), 1)
        assert isinstance(closed, Failure)
        assert closed.kind is Kind.PAUSED

    asyncio.run(run())


def test_a_pause_that_grows_while_one_waits_is_noticed() -> None:
    async def run() -> None:
        lane = Lane(1, 0.0, 30)
        lane.pause(0.05)
        waiting = asyncio.create_task(lane.turn())
        await asyncio.sleep(0.01)
        lane.pause(1000)
        found = await asyncio.wait_for(waiting, 1)
        assert isinstance(found, Failure)

    asyncio.run(run())


def test_a_silent_host_is_left_alone_until_it_is_heard_again() -> None:
    async def run() -> None:
        lane = Lane(2, 0.0, 30)
        for _ in range(4):
            lane.heard(answered=False)
        closed = await lane.turn()
        assert isinstance(closed, Failure)
        assert closed.kind is Kind.SILENT
        lane.heard(answered=True)
        assert isinstance(await lane.turn(), Turn)

    asyncio.run(run())


def test_each_host_has_one_lane_of_its_own() -> None:
    lanes = Lanes(2, 0.05, {}, 30)
    assert lanes.of("a.net") is lanes.of("a.net")
    assert lanes.of("a.net") is not lanes.of("b.net")
