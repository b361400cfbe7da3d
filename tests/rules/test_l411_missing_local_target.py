"""L411: a local target is a finding only where the reader's click would lead nowhere."""

from collections.abc import Callable

import pytest

from claimcheck import documents, extraction
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Finding, Severity
from claimcheck.model.local import LocalCheck
from claimcheck.model.settings import Settings
from claimcheck.rules import check, chosen

TEXT = "# The ferry\n\nThe crossings fell, as {} shows.\n\n## Crossings\n\nThey fell by a third.\n"


def findings(text: str, **local: LocalCheck) -> tuple[Finding, ...]:
    document = extraction.extract(documents.read(text.encode(), "a.md"), "a", None)
    evidence = Evidence(local={("a.md", link.target): each for link in document.local_links for each in local.values()})
    return check([document], evidence, chosen(("L411",)), Settings(), None)[0]


def test_a_place_that_is_not_there_is_a_warning_with_the_nearest_that_is() -> None:
    (finding,) = findings(TEXT.format("[it](#crosings)"))
    assert (finding.severity, finding.confidence) == (Severity.WARNING, Confidence.HIGH)
    assert finding.suggestion == "#crossings"
    assert "Is “#crossings” meant?" in finding.message


def test_nothing_is_offered_where_nothing_is_near() -> None:
    (finding,) = findings(TEXT.format("[it](#quite-other)"))
    assert (finding.suggestion, "meant?" in finding.message) == (None, False)


@pytest.mark.parametrize(
    "target", ["#crossings", "#Crossings", "#", "#top", "#/x", "#a=b", "#the-ferry", "other.md#x", "m.png"]
)
def test_what_is_there_or_nobody_looked_at_is_no_matter(target: str) -> None:
    assert findings(TEXT.format(f"[it]({target})")) == ()


@pytest.mark.parametrize(
    ("written", "there", "words"),
    [("[it](b.md)", LocalCheck(False), "no such file"), ("![it](b.png)", LocalCheck(False), "The image"),
     ("[it](b.md#c)", LocalCheck(True), "the place in it is not")],
)  # fmt: skip
def test_what_the_disk_says_becomes_a_finding(written: str, there: LocalCheck, words: str) -> None:
    (finding,) = findings(TEXT.format(written), there=there)
    assert words in finding.message
    assert finding.confidence is Confidence.HIGH


def test_a_place_that_the_next_chapter_has_is_of_low_confidence() -> None:
    (finding,) = findings(TEXT.format("[it](#fares)"), there=LocalCheck(True, elsewhere="b.md"))
    assert finding.confidence is Confidence.LOW
    assert "b.md" in finding.message


NOTES = """\
The crossings fell.{} They fell again in the following year, by a third.{}

1. Harbour Office, *Returns*, 1931, p. 12. {}
2. Harbour Office, *Returns*, 1932, p. 14. {}
"""


@pytest.mark.parametrize(
    "marks",
    [
        ('<sup><a href="#fn1">1</a></sup>', '<sup><a href="#fn2">2</a></sup>', "[↩](#fnref1)", "[↩](#fnref2)"),
        ("[[1]](#_ftn1)", "[[2]](#_ftn2)", "[[1]](#_ftnref1)", "[[2]](#_ftnref2)"),
    ],
)
def test_markers_and_the_ways_back_are_not_judged_here(marks: tuple[str, ...]) -> None:
    assert findings(NOTES.format(*marks)) == ()


@pytest.mark.parametrize("target", ["#fn1", "#fnref1", "#fn:1", "#fnref:1", "#user-content-fn-1", "#fn-1"])
def test_the_place_of_a_note_is_there_if_the_note_is(target: str) -> None:
    text = "The crossings fell.[^1] See the [source]({}) of that.\n\n[^1]: Harbour Office, *Returns*, 1931.\n"
    assert findings(text.format(target)) == ()
    (finding,) = findings(text.format(target.replace("1", "7")))
    assert finding.key == (target.replace("1", "7"),)


def test_what_a_converter_lost_everywhere_is_one_group() -> None:
    found = findings("[One](#_Toc101) and [two](#_Toc102), [three](#other).\n")
    assert len(found) == 3
    assert len({each.group for each in found}) == 2


def test_a_local_target_is_no_link_of_the_accounts(judge: Callable[..., tuple]) -> None:
    assert judge("L40", TEXT.format("[it](b.md)")) == ((), ())
