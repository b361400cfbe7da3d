"""N102 beyond its examples."""

from collections.abc import Callable

from claimcheck.model.evidence import Reason


def lost(notes: int, markers: int) -> str:
    body = " ".join(f"Statement {i} is made here.<sup>{i}</sup>" for i in range(1, markers + 1))
    listed = "\n\n".join(f"<sup>{i}</sup> Office {i}, *Report*, 2001, p. {i}." for i in range(1, notes + 1))
    return f"Nothing else stands in the text, which is long enough to be read. {body}\n\n---\n\n{listed}\n"


def test_a_document_that_lost_most_markers_is_one_question_and_no_finding(judge: Callable[..., tuple]) -> None:
    for code in ("N101", "N102"):
        findings, questions = judge(code, lost(9, 2))
        assert findings == ()
        assert [(each.reason, each.group) for each in questions] == [(Reason.MARKERS_LOST, "markers:text.md")]


def test_a_document_that_kept_most_markers_names_each_note_without_one(judge: Callable[..., tuple]) -> None:
    findings, questions = judge("N102", lost(9, 7))
    assert [each.note for each in findings] == ["8", "9"]
    assert questions == ()
    assert "“Office 8, Report, 2001, p. 8.”" in findings[0].message


def test_the_second_of_two_notes_with_one_number_is_left_to_n103(flagged: Callable[..., list[str]]) -> None:
    text = "One statement.<sup>1</sup>\n\n---\n\n1 A. Byrne, *Sand*, 2001, p. 4.\n\n1 A. Byrne, *Silt*, 2004, p. 9.\n"
    assert flagged("N102", text) == []
