"""How long a host wants to be left alone."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence.answers import Answer
from claimcheck.evidence.rates import pause, retry_after, spacing

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
IN_A_MINUTE = str(int(NOW.timestamp()) + 60)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": IN_A_MINUTE}, 60),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": IN_A_MINUTE, "date": "Sun, 22 Nov 2026 12:00:50 GMT"}, 10),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": f"{IN_A_MINUTE}000"}, 60),
        ({"x-ratelimit-remaining": "1", "x-ratelimit-reset": IN_A_MINUTE}, 0),
        ({"x-ratelimit-remaining": "0"}, 0),
        ({"ratelimit-remaining": "0", "ratelimit-reset": IN_A_MINUTE}, 60),
        ({"ratelimit-remaining": "0", "ratelimit-reset": "30"}, 30),
        ({"x-rate-limit-remaining": "0", "x-rate-limit-reset": "12"}, 12),
        ({"ratelimit": "limit=100, remaining=0, reset=25"}, 25),
        ({"ratelimit": "limit=100, remaining=7, reset=25"}, 0),
        ({"ratelimit": '"default";r=0;t=40'}, 40),
        ({"ratelimit": '"burst";r=5;t=1, "daily";r=0;t=90'}, 90),
        ({"ratelimit": "nonsense"}, 0),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "1"}, 1),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": str(int(NOW.timestamp()) - 9)}, 0),
    ],
)
@pytest.mark.parametrize("status", [200, 403, 429])
def test_a_quota_that_is_used_up_asks_for_a_pause_whatever_the_status(
    headers: dict[str, str], seconds: float, status: int
) -> None:
    assert pause(Answer(status, tuple(headers.items())), NOW) == seconds


@pytest.mark.parametrize(
    ("status", "seconds"), [(429, 7), (503, 7), (420, 7), (403, 7), (520, 7), (200, 0), (301, 0), (404, 0)]
)
def test_retry_after_counts_only_where_the_host_is_busy(status: int, seconds: float) -> None:
    assert pause(Answer(status, (("retry-after", "7"),)), NOW) == seconds


def test_the_longest_of_several_pauses_counts() -> None:
    headers = (("retry-after", "7"), ("ratelimit-remaining", "0"), ("ratelimit-reset", "9"))
    assert pause(Answer(429, headers), NOW) == 9


@given(
    st.dictionaries(st.sampled_from(["ratelimit", "ratelimit-remaining", "ratelimit-reset", "date"]), st.text(max_size=40))
)
def test_no_header_makes_it_fail_or_ask_for_less_than_nothing(headers: dict[str, str]) -> None:
    assert pause(Answer(429, tuple(headers.items())), NOW) >= 0


@pytest.mark.parametrize(
    ("value", "date", "seconds"),
    [
        ("120", "", 120),
        (" 0 ", "", 0),
        ("Sun, 22 Nov 2026 12:01:00 GMT", "", 60),
        ("Sun, 22 Nov 2026 12:01:00 GMT", "Sun, 22 Nov 2026 12:00:50 GMT", 10),
        ("Sun, 22 Nov 2026 11:00:00 GMT", "", 0),
        ("soon", "", 0),
        ("", "", 0),
        ("-5", "", 0),
        ("١٢", "", 0),
        ("9" * 400, "", 999999999),
    ],
)
def test_retry_after_is_a_number_or_a_date(value: str, date: str, seconds: float) -> None:
    assert retry_after(value, date, NOW) == seconds


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_header_makes_retry_after_crash(value: str, date: str) -> None:
    assert retry_after(value, date, NOW) >= 0


@pytest.mark.parametrize(
    ("limit", "interval", "seconds"),
    [
        ("5", "1s", 0.2),
        ("50", "1s", 0.02),
        ("1", "1s", 1.0),
        ("3", "60", 10.0),
        ("1", "86400s", 10.0),
        ("0", "1s", 0.0),
        ("", "1s", 0.0),
        ("5", "", 0.0),
        ("5", "soon", 0.0),
    ],
)
def test_crossrefs_limit_is_spread_over_its_interval(limit: str, interval: str, seconds: float) -> None:
    answer = Answer(200, (("x-rate-limit-limit", limit), ("x-rate-limit-interval", interval)))
    assert spacing(answer) == seconds
