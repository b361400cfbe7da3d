"""Runs: the stretches of a citation whose tokens bear one label."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.extraction.citations.draft import TAKEN
from claimcheck.extraction.citations.features import Marks
from claimcheck.extraction.citations.tokens import Token
from claimcheck.grammar import titles

TRIM = " \t\n,;:.()[]" + TAKEN
# Characters of the shortest title in quotation marks that is no word quoted within another.
_LEAST = 12
_ENDS_NAME = re.compile(r"[,)]\s$")


@dataclass(frozen=True, slots=True)
class Run:
    """`start` and `end` are offsets of the note, `first` and `last` count the tokens of the citation."""

    label: str
    start: int
    end: int
    first: int
    last: int


def runs(text: str, found: Sequence[Token], labels: Sequence[str], seen: Marks) -> list[Run]:
    """The runs of a citation in order; what stands before the quotation marks of its title is no part of the title."""
    joined: list[Run] = []
    for i, (token, label) in enumerate(zip(found, labels, strict=True)):
        if joined and joined[-1].label == label and joined[-1].last == i - 1:
            joined[-1] = Run(label, joined[-1].start, token.end, joined[-1].first, i)
        else:
            joined.append(Run(label, token.start, token.end, i, i))
    return _snapped(text, joined, seen)


def _snapped(text: str, given: list[Run], seen: Marks) -> list[Run]:
    """The runs; of a title that begins before its quotation marks, what stands before them is given back to the names."""
    fixed = list(given)
    for i, run in enumerate(given):
        if run.label != "title":
            continue
        first = next((one for one in seen.quotations if one[1] > run.start), (0, 0))
        fits = run.start < first[0] and first[1] <= run.end + 1 and first[1] - first[0] > _LEAST
        opening = first[0] if fits and _ENDS_NAME.search(text, run.start, first[0]) else 0
        if opening and i and fixed[i - 1].label in {"author", "publisher", "container-title"}:
            before = fixed[i - 1]
            fixed[i - 1] = Run(before.label, before.start, opening, before.first, before.last)
            fixed[i] = Run(run.label, opening, run.end, run.first, run.last)
        break
    return fixed


def joined(text: str, given: Sequence[Run]) -> str:
    """The words of all the runs."""
    return " ".join(text[run.start : run.end] for run in given)


def words(text: str, given: Sequence[Run]) -> str:
    """The words of the first run without the marks around them."""
    return titles.bare(text[given[0].start : given[0].end].strip(TRIM)) if given else ""
