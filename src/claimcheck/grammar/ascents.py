"""The longest ascent of a series of numbers: what stands outside it is the least that is out of order."""

from bisect import bisect_left
from collections.abc import Sequence


def longest_ascent(numbers: Sequence[int]) -> list[int]:
    """Indices of the longest strictly ascending subsequence (patience sorting, O(n log n)); of several the last found."""
    tops: list[int] = []
    top_at: list[int] = []
    before: list[int] = []
    for i, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        before.append(top_at[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(number)
            top_at.append(i)
        else:
            tops[pile], top_at[pile] = number, i
    ascent: list[int] = []
    at = top_at[-1] if top_at else -1
    while at >= 0:
        ascent.append(at)
        at = before[at]
    return ascent[::-1]
