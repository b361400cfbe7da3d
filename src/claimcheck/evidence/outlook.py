"""How long a run will still take: pure arithmetic over the state of its lanes, said only where it is known well enough.

When a host is through follows from what is fixed (interval, requests at a time, pauses it asked for, attempts that are due
at a known time) and from how long its answers took so far. The run is over when the last host is through. Each
is a span, since an answer may come at once or never; what is said aloud is right within a quarter, or nothing is said.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

# Answers that the averages look back on: a host that slows down is noticed.
_MEMORY = 40
# A request that takes so many times the slowest answer so far, and no less than this share of the time limit, hangs.
_OVERDUE, _OVERDUE_SHARE = 2.0, 0.35
# Standard deviations that a span reaches to each side of what is likely.
_DEVIATIONS = 1.25
# How far the answers of a host are taken to differ, as a share of their mean, until they show it.
_VARIATION = 0.5
# What "right within a quarter" allows, and how many seconds more, since nobody counts the last ones.
_QUARTER, _SLACK = 0.25, 0.5


class Average:
    """A mean and a variance that forget, as they grow: the last 40 values count."""

    __slots__ = ("mean", "most", "number", "variance")

    def __init__(self) -> None:
        self.number = 0
        self.mean = self.variance = self.most = 0.0

    def add(self, value: float) -> None:
        self.number += 1
        weight = 1 / min(self.number, _MEMORY)
        gap = value - self.mean
        self.mean += weight * gap
        self.variance = (1 - weight) * (self.variance + weight * gap * gap)
        self.most = max(self.most, value)

    @property
    def likely_variance(self) -> float:
        """The variance; a few equal values do not say that there is none, so one that differs is counted in."""
        number = min(self.number, _MEMORY)
        return (number * self.variance + (_VARIATION * self.mean) ** 2) / (number + 1)


@dataclass(frozen=True, slots=True)
class Pauses:
    """number: how many, of so many seconds together. first, last: the answers there were before the first and the last."""

    number: int = 0
    seconds: float = 0.0
    first: int = 0
    last: int = 0

    def another(self, answers: int, seconds: float) -> "Pauses":
        return Pauses(self.number + 1, self.seconds + seconds, self.first if self.number else answers, answers)

    def to_come(self, answers: int, requests: int) -> float:
        """Seconds of the pauses that so many more requests will cost: once may be chance, twice is the host's custom."""
        if self.number < 2:
            return 0.0
        every = max((self.last - self.first) / (self.number - 1), 1)
        return max(answers - self.last + requests - 1, 0) // every * self.seconds / self.number


@dataclass(frozen=True, slots=True)
class State:
    """A lane at one moment; times are those of the loop's clock.

    opens: when it lets the next request through. out: when the requests began that are under way. resting: when the attempts
    are due that wait for their time. waiting: requests that stand in line. hung_at: when the first of the requests ended
    that went unanswered in a row. timed_out: whether any ever did. closed: it lets nothing through any more.
    pauses: those that the host asked for; retries: attempts after a first one that nobody asked for.
    """

    per_host: int
    interval: float
    opens: float
    out: tuple[float, ...]
    resting: tuple[float, ...]
    waiting: int
    latency: Average
    hung_at: float | None
    timed_out: bool
    closed: bool
    retries: int
    pauses: "Pauses"


@dataclass(frozen=True, slots=True)
class Load:
    """What is still to come to a lane: links that do not even stand in line, and requests, first ones and others.

    most: requests, if all goes ill. seconds: from the first request for a link to its answer.
    """

    links: int = 0
    requests: float = 0.0
    most: float = 0.0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """What holds for all lanes. timeout: of a request. again: the pause before the second attempt. waits: all those between
    the attempts at one link. latency: all answers."""

    timeout: float
    again: float
    waits: float
    latency: Average


@dataclass(frozen=True, slots=True)
class Span:
    """Seconds: at least, most likely, at most."""

    least: float
    likely: float
    most: float

    @property
    def known(self) -> float | None:
        """The likeliest time that is right within a quarter wherever in the span the truth lies; None if there is none."""
        low, high = (1 - _QUARTER) * self.most - _SLACK, (1 + _QUARTER) * self.least + _SLACK
        return min(max(self.likely, low), high) if low <= high else None

    def within(self, seconds: float) -> "Span":
        return Span(min(self.least, seconds), min(self.likely, seconds), min(self.most, seconds))


def longest(spans: Iterable[Span]) -> Span:
    """All of these side by side."""
    found = [*spans, Span(0, 0, 0)]
    return Span(max(s.least for s in found), max(s.likely for s in found), max(s.most for s in found))


def remaining(lane: State, load: Load, run: Run, now: float) -> Span:
    """Seconds until everything is through that is to come to a lane, stands in line at it, or is under way."""
    requests = 0 if lane.closed else lane.waiting + round(load.requests)
    more = 0 if lane.closed else load.most - load.requests
    if not (requests or lane.out or lane.resting):
        return Span(0, 0, 0)
    hanging = _hanging(lane, requests, run, now)
    if lane.hung_at is not None:
        return Span(hanging, hanging, hanging)
    heard = lane.latency.number > 0
    latency = lane.latency if heard else run.latency
    share = 0 if lane.timed_out and heard else _OVERDUE_SHARE
    overdue = now - min(lane.out, default=now) > max(_OVERDUE * latency.most, share * run.timeout)
    if not heard and (overdue or not latency.number):
        return Span(hanging if latency.number else 0, hanging, hanging)
    likely = _through(lane, requests, latency.mean, now)
    if load.links and not lane.closed:
        tail = (
            load.seconds - latency.mean
        )  # of the last link: other hosts it leads to, and attempts that are not counted yet
        likely += max(tail - (load.requests - load.links) * lane.interval, 0)
    likely += lane.pauses.to_come(latency.number, requests) if heard else 0
    if not heard:
        return Span(0, likely, max(hanging, likely))
    margin = _DEVIATIONS * _deviation(lane, requests, latency)
    again = run.timeout - (now - min(lane.out)) + run.again + run.timeout if overdue else 0.0
    most = likely + margin + more * max(lane.interval, latency.mean / lane.per_host) + (run.waits if more > 0 else 0)
    return Span(max(likely - margin, 0), likely, max(most, again))


def _through(lane: State, requests: int, latency: float, now: float) -> float:
    """Seconds until the lane is through if every answer takes this long: its schedule, whole rounds of it at a time."""
    slots = [max(began + latency, now) for began in lane.out]
    slots += [now] * (lane.per_host - len(slots))
    opens, last = max(lane.opens, now), max(slots)
    if lane.closed:
        return max([last, *lane.resting]) - now
    rounds = max(requests // lane.per_host - 2, 0)  # once all slots are in use, a round is like the one before
    ahead = rounds * max(latency, lane.per_host * lane.interval)
    slots, opens = [slot + ahead for slot in slots], opens + ahead
    for due in [*[now] * (requests - rounds * lane.per_host), *sorted(lane.resting)]:
        slots.sort()
        start = max(slots[0], opens, due)
        opens, slots[0] = start + lane.interval, start + latency
        last = max(last, slots[0])
    return last - now


def _hanging(lane: State, requests: int, run: Run, now: float) -> float:
    """Seconds until a host that does not answer is left alone: two requests, the second after the first (see `Lane`)."""
    second = [began for began in lane.out if lane.hung_at is not None and began >= lane.hung_at]
    if second or (lane.closed and lane.out):
        return max(max(second or lane.out) + run.timeout - now, 0)
    if lane.closed:
        return max(max(lane.resting, default=now) - now, 0)
    if lane.hung_at is not None:
        start = now if requests else min(lane.resting, default=now)
        return max(start, lane.opens, now) + run.timeout - now
    start = min(lane.out) if lane.out else max(lane.opens, now)
    return max(start + run.timeout - now, 0) + (0 if requests else run.again) + run.timeout


def _deviation(lane: State, requests: int, latency: Average) -> float:
    """The standard deviation of the time that a lane takes: that of so many answers, and that of their mean."""
    if latency.mean < lane.per_host * lane.interval:
        return sqrt(latency.likely_variance)  # the interval decides; only the last answer is uncertain
    number = requests + len(lane.resting) + len(lane.out)
    spread = number + number**2 / min(latency.number, _MEMORY)
    return sqrt(latency.likely_variance * spread) / lane.per_host
