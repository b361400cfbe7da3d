"""The part of a sentence in which a figure or a date stands, as far as its marks and conjunctions tell."""

import re
from bisect import bisect_left
from collections.abc import Sequence

_CUT = re.compile(
    r"(?=[;:()—,\s])(?:"  # what a cut begins with: asking for it first saves half the time
    r"[;:()]|\s?—\s?|\s–\s|, (?:and|but|while|whereas|which|who|whose|where|after|before|compared|up|down|or|with"
    r"|although|though|so|when|because"
    r"|according|following|making|leading|as|thus)\b|(?<!^) (?:while|whereas|compared (?:to|with)|but|although"
    r"|because|before|after|up from"
    r"|down from|versus|than|if)\b)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r", and |, | and | or ")


def clause(text: str, start: int, end: int, others: Sequence[tuple[int, int]] = ()) -> tuple[int, int] | None:
    """Where the clause of `text[start:end]` begins and ends. `others` are things of the same kind, ascending, which it
    must not share it with; None where no mark or conjunction parts it from them."""
    left = max((match.end() for match in _CUT.finditer(text, 0, start)), default=0)
    match = _CUT.search(text, end)
    right = match.start() if match else len(text)
    at = bisect_left(others, (start, end))
    if at > 0 and others[at - 1][1] > left:
        joints = [*_BETWEEN.finditer(text, others[at - 1][1], start)]
        if not joints:
            return None
        left = joints[-1].end()
    following = next((one for one in others[at:] if one[0] >= end), None)
    if following and following[0] < right:
        joints = [*_BETWEEN.finditer(text, end, following[0])]
        if not joints:
            return None
        right = joints[-1].start()
    return left, right
