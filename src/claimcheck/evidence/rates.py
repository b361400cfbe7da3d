"""How long a host wants to be left alone, in each of the forms in which hosts say so.

Retry-After (RFC 9110, 10.2.3); GitHub's X-RateLimit-* and GitLab's RateLimit-* with the time of the reset; the IETF's
RateLimit header fields for HTTP in the forms of three drafts: RateLimit-Reset in seconds, `limit=, remaining=, reset=`, and
`"policy";r=;t=`.
"""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from claimcheck.evidence.answers import Answer

# Answers that speak for the whole host when they ask for a pause (RFC 6585, 4; RFC 9110, 15.5.14 and 15.6). 403 is GitHub's
# for a secondary limit ("Rate limits for the REST API").
_BUSY = frozenset({403, 413, 420, 429, *range(500, 600)})
_PAIRS = (
    ("x-ratelimit-remaining", "x-ratelimit-reset"),
    ("ratelimit-remaining", "ratelimit-reset"),
    ("x-rate-limit-remaining", "x-rate-limit-reset"),
)
_FIELD = re.compile(r"(?:^|[;,\s])(remaining|reset|r|t)\s{0,5}=\s{0,5}(\d{1,15})(?=$|[;,\s])")
_NUMBER = re.compile(r"\s*(\d{1,15})(?:\.\d{1,9})?\s*")
# A number above this is a time since 1970 and no number of seconds to wait (it would be 31 years); above the second, in ms.
_EPOCH, _EPOCH_MS = 1e9, 1e11


def pause(answer: Answer, now: datetime) -> float:
    """Seconds that nothing should be sent to the host after this answer; 0 where it asks for nothing."""
    asked = 0.0
    if answer.status in _BUSY:
        asked = retry_after(answer.header("retry-after"), answer.header("date"), now)
    return max([asked, *(reset for left, reset in _quotas(answer, now) if left == 0)])


def retry_after(value: str, date: str, now: datetime) -> float:
    """Seconds of a Retry-After header: a number, or a date. 0 where it says nothing.

    A date is held against the Date header of the same answer, so that no clock needs to be right; else against `now`.
    """
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    until, since = moment(text), moment(date) or now
    return max((until - since).total_seconds(), 0.0) if until else 0.0


def spacing(answer: Answer) -> float:
    """Seconds from one request to the next that keep within Crossref's X-Rate-Limit-Limit and -Interval ("5", "1s"); at
    most ten; 0 where the answer says nothing."""
    limit = _NUMBER.fullmatch(answer.header("x-rate-limit-limit"))
    interval = _NUMBER.fullmatch(answer.header("x-rate-limit-interval").strip().removesuffix("s"))
    if not limit or not interval or not int(limit.group(1)):
        return 0.0
    return min(int(interval.group(1)) / int(limit.group(1)), 10.0)


def _quotas(answer: Answer, now: datetime) -> list[tuple[int, float]]:
    """(requests left, seconds until there are more) of each quota that the answer names."""
    quotas: list[tuple[int, float]] = []
    for left, reset in _PAIRS:
        remaining, until = _NUMBER.fullmatch(answer.header(left)), _NUMBER.fullmatch(answer.header(reset))
        if remaining and until:
            quotas.append((int(remaining.group(1)), _seconds(int(until.group(1)), answer, now)))
    for policy in answer.header("ratelimit")[:2000].split(", " if '"' in answer.header("ratelimit") else "\n"):
        fields = {name[0] if name in {"r", "t"} else name: int(value) for name, value in _FIELD.findall(policy.lower())}
        remains, resets = fields.get("r", fields.get("remaining")), fields.get("t", fields.get("reset"))
        if remains is not None and resets is not None:
            quotas.append((remains, float(resets)))
    return quotas


def _seconds(value: int, answer: Answer, now: datetime) -> float:
    if value < _EPOCH:
        return float(value)
    then = value / 1000 if value > _EPOCH_MS else float(value)
    since = moment(answer.header("date")) or now
    return max(then - since.timestamp(), 0.0)


def moment(text: str) -> datetime | None:
    """The time of a Date, an Expires and the like, in any of the forms that servers write; None for anything else."""
    try:
        parsed = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)
