"""`compare --format text`: what the editor reads."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from tests.comparing.shore import APPROVED, compare, edited
from tests.reports.hostile import hostile

from claimcheck.model.comparison import Change, Comparison, Difference, Rewording, Side, Subject
from claimcheck.model.text import Span
from claimcheck.reports import View, compare_formats


def printed(comparison: Comparison, view: View | None = None) -> str:
    return compare_formats()["text"].render(comparison, view or View(width=100))


def test_what_is_the_same_is_said_to_be() -> None:
    assert printed(compare(APPROVED, APPROVED)).endswith("The same: nothing was lost, added or changed\n")


def test_a_changed_figure_is_shown_before_and_after_in_its_sentence() -> None:
    text = printed(compare(APPROVED, edited("30 days", "31 days")))
    assert "Changed (1)\n  figure     30 → 31: “First item with a figure of 31 days.”\n" in text
    assert text.endswith("1 changed\n")


def test_quiet_is_one_line_a_difference_and_one_that_says_what_it_comes_to() -> None:
    lines = printed(compare(APPROVED, edited("goes on.[^3]", "goes on.")), View(quiet=True)).splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("shore.md:6:")
    assert "marker 3 lost: “A second paragraph has a link to the ministry and goes on.[3]”" in lines[0]


def test_words_that_are_new_and_words_that_are_gone_are_told_as_such() -> None:
    text = printed(compare(APPROVED, edited("It has two sentences", "It now has sentences")))
    assert "now with “now”; without “two”" in text


def test_a_lost_note_is_named_by_its_number() -> None:
    text = printed(compare(APPROVED, re.sub(r"\[\^5\]:.*\n|\[\^5\]", "", APPROVED)))
    assert "note 5     “B. Quint, The office, London 2019, p. 44.”" in text


def test_what_moved_is_a_remark() -> None:
    last = "Finally, a paragraph to end the text with. It has two sentences.\n\n"
    text = printed(compare(APPROVED, edited("## What the law", last + "## What the law", edited(last, ""))))
    assert "In another place, which is no difference: “Finally, a paragraph" in text
    assert text.endswith("The same: nothing was lost, added or changed\n")


@pytest.mark.parametrize("view", [View(width=80), View(width=40, color=True), View(quiet=True)])
@given(hostile)
def test_hostile_text_acts_on_no_terminal(view: View, text: str) -> None:
    side = Side(text, Span(0, 1), text)
    found = Difference(Subject.NOTE, Change.CHANGED, side, side, (Rewording(text, text),), text)
    same = compare("One.", "One.")
    shown = printed(replace(same, differences=(found,), elsewhere=((side, side),), renumbered=((text, text),)), view)
    bare = re.sub(r"\x1b\[[\d;]*m", "", shown) if view.color else shown
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", bare)
    assert not re.search(r"^\s*::|##\w*\[", bare, re.MULTILINE)
