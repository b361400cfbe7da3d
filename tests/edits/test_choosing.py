"""Which fixes are made."""

from dataclasses import replace

import pytest

from claimcheck.edits.choosing import choose
from claimcheck.model.finding import Confidence, Edit, Finding, Fix, Severity, Status
from claimcheck.model.text import Span


def finding(*edits: tuple[int, int, str], safe: bool = True, rule: str = "L406") -> Finding:
    made = tuple(Edit(Span(start, end), text) for start, end, text in edits)
    fix = Fix(made, safe) if made else None
    return Finding(rule, "n", Severity.INFO, Confidence.HIGH, "m", "a.md", Span(0, 9), ("k",), "g", fix=fix)


def test_edits_come_in_the_order_of_the_file():
    late, early = finding((20, 30, "b")), finding((0, 5, "a"))
    assert [edit.text for edit in choose([late, early]).edits] == ["a", "b"]


def test_what_has_no_fix_is_neither_made_nor_refused():
    assert choose([finding()]) == choose([])


@pytest.mark.parametrize("other", [(0, 5, "b"), (4, 8, "a"), (2, 3, "c"), (-1, 1, "d")])
def test_of_two_that_overlap_neither_is_made(other):
    one, two, apart = finding((0, 5, "a")), finding(other), finding((40, 45, "e"))
    chosen = choose([one, two, apart])
    assert (chosen.made, set(chosen.refused)) == ((apart,), {one, two})


def test_a_fix_of_two_edits_is_made_whole_or_not_at_all():
    long, short = finding((0, 5, "a"), (50, 55, "a")), finding((52, 53, "b"))
    assert choose([long, short, finding((20, 25, "c"))]).edits == (Edit(Span(20, 25), "c"),)


def test_two_findings_that_write_the_same_are_one_edit():
    chosen = choose([finding((0, 5, "a")), finding((0, 5, "a"), rule="L409")])
    assert (len(chosen.made), chosen.edits) == (2, (Edit(Span(0, 5), "a"),))


def test_neighbours_do_not_overlap():
    assert len(choose([finding((0, 5, "a")), finding((5, 9, "b"))]).edits) == 2


def test_what_is_not_certain_is_left_alone_unless_its_rule_is_asked_for():
    unsafe = finding((0, 5, "a"), safe=False, rule="L401")
    assert choose([unsafe]).made == ()
    assert choose([unsafe], {"L401"}).made == (unsafe,)


def test_what_was_decided_and_what_is_doubtful_is_left_alone():
    sure = finding((0, 5, "a"))
    assert choose([replace(sure, status=Status.WAIVED), replace(sure, confidence=Confidence.LOW)]).made == ()
