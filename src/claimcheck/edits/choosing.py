"""Which of the findings' fixes are made: the certain ones, on open findings, and none of two that overlap."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from claimcheck.model.finding import Confidence, Edit, Finding, Fix, Status


@dataclass(frozen=True, slots=True)
class Chosen:
    """The findings of one file that are mended, and those left alone since another one wants the same stretch changed."""

    made: tuple[Finding, ...]
    refused: tuple[Finding, ...]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """In the order of the file, each once."""
        every = {edit for finding in self.made for edit in _edits(finding)}
        return tuple(sorted(every, key=lambda edit: edit.span))


def choose(findings: Iterable[Finding], doubtful: Collection[str] = ()) -> Chosen:
    """The fixes to make in one file. doubtful: the rules whose fixes are wanted although they are not safe.

    A fix is made whole or not at all. Two that write the same at the same place are one; of two that do not, neither is
    made: nobody can tell which is meant.
    """
    wanted = [finding for finding in findings if finding.fix and _certain(finding, finding.fix, doubtful)]
    wanted.sort(key=_first)
    rivals = [(i, j) for i, one in enumerate(wanted) for j in _rivals(i, one, wanted)]
    refused = {i for pair in rivals for i in pair}
    return Chosen(
        tuple(finding for i, finding in enumerate(wanted) if i not in refused),
        tuple(finding for i, finding in enumerate(wanted) if i in refused),
    )


def _certain(finding: Finding, fix: Fix, doubtful: Collection[str]) -> bool:
    sure = finding.status is not Status.WAIVED and finding.confidence is not Confidence.LOW
    return sure and (fix.safe or finding.rule in doubtful)


def _rivals(i: int, one: Finding, wanted: list[Finding]) -> Iterable[int]:
    """Those after it, in the order of the file, that change part of what it changes into something else."""
    mine = _edits(one)
    last = max((edit.span.end for edit in mine), default=0)
    for j in range(i + 1, len(wanted)):
        if _first(wanted[j]) >= last:
            return
        if any(_collide(a, b) for a in mine for b in _edits(wanted[j])):
            yield j


def _edits(finding: Finding) -> tuple[Edit, ...]:
    return finding.fix.edits if finding.fix else ()


def _first(finding: Finding) -> int:
    return min((edit.span.start for edit in _edits(finding)), default=finding.span.start)


def _collide(a: Edit, b: Edit) -> bool:
    return a != b and a.span.start < b.span.end and b.span.start < a.span.end
