"""A lane per host."""

import asyncio
import time

import pytest

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


def test_a_request_that_began_late_lets_the_next_follow_sooner_by_a_tenth_of_the_interval() -> None:
    async def run() -> None:
        lane = Lane(2, 0.1, 30)
        await lane.turn()
        second = asyncio.create_task(lane.turn())
        await asyncio.sleep(0)
        time.sleep(0.15)  # noqa: ASYNC251 -- a loop that is busy is what it is about
        turn = await second
        assert isinstance(turn, Turn)
        assert lane.state().opens - turn.began == pytest.approx(0.09)

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


async def send(lane: Lane) -> Turn:
    turn = await lane.turn()
    assert isinstance(turn, Turn)
    return turn


def test_a_host_that_leaves_one_request_after_the_other_unanswered_is_left_alone_until_it_is_heard_again() -> None:
    async def run() -> None:
        lane = Lane(3, 0.0, 30)
        first = await send(lane)
        lane.heard(first, answered=False)
        first.end()
        second = await send(lane)
        lane.heard(second, answered=False)
        closed = await lane.turn()
        assert isinstance(closed, Failure)
        assert closed.kind is Kind.SILENT
        lane.heard(second, answered=True)
        assert isinstance(await lane.turn(), Turn)

    asyncio.run(run())


def test_requests_that_were_under_way_at_once_are_one_silence() -> None:
    async def run() -> None:
        lane = Lane(3, 0.0, 30)
        together = [await send(lane) for _ in range(3)]
        await asyncio.sleep(0.01)
        for turn in together:
            lane.heard(turn, answered=False)
            turn.end()
        assert isinstance(await lane.turn(), Turn)

    asyncio.run(run())


def test_an_answer_between_two_silences_is_forgiveness() -> None:
    async def run() -> None:
        lane = Lane(1, 0.0, 30)
        for answered in (False, True, False):
            turn = await send(lane)
            lane.heard(turn, answered=answered)
            turn.end()
        assert isinstance(await lane.turn(), Turn)

    asyncio.run(run())


def test_a_host_that_lives_is_given_up_after_four_silences_in_a_row() -> None:
    async def run() -> None:
        lane = Lane(1, 0.0, 30)
        for answered in (True, False, False, False, False):
            turn = await send(lane)
            lane.heard(turn, answered=answered)
            turn.end()
        assert isinstance(await lane.turn(), Failure)

    asyncio.run(run())


def test_rest_between_attempts_holds_no_slot() -> None:
    async def run() -> None:
        lane = Lane(1, 0.0, 30)
        resting = asyncio.create_task(lane.rest(5))
        await asyncio.sleep(0.01)
        assert len(lane.state().resting) == 1
        assert isinstance(await asyncio.wait_for(lane.turn(), 1), Turn)
        resting.cancel()
        await asyncio.gather(resting, return_exceptions=True)
        assert lane.state().resting == ()

    asyncio.run(run())


def test_each_host_has_one_lane_of_its_own() -> None:
    lanes = Lanes(2, 0.05, {}, 30)
    assert lanes.of("a.net") is lanes.of("a.net")
    assert lanes.of("a.net") is not lanes.of("b.net")
