"""N104 beyond its examples."""

from collections.abc import Callable


def text(markers: list[int], notes: list[int]) -> str:
    body = " ".join(f"Statement {i} is made.<sup>{number}</sup>" for i, number in enumerate(markers))
    return body + "\n\n---\n\n" + "\n\n".join(f"<sup>{i}</sup> Office {i}, *Report*, 2001, p. 7." for i in notes) + "\n"


def numbers(findings: tuple) -> list[str]:
    return [each.message.split(".")[0] for each in findings]


def test_one_marker_out_of_its_place_is_one_finding(judge: Callable[..., tuple]) -> None:
    findings, _ = judge("N104", text([1, 2, 6, 3, 4, 5], [1, 2, 3, 4, 5, 6]))
    assert numbers(findings) == ["Marker 6 comes before 3"]


def test_a_late_marker_is_said_to_come_after(judge: Callable[..., tuple]) -> None:
    findings, _ = judge("N104", text([2, 3, 4, 1, 5], [1, 2, 3, 4, 5]))
    assert numbers(findings) == ["Marker 1 comes after 4"]


def test_notes_out_of_order_are_findings_too(judge: Callable[..., tuple]) -> None:
    findings, _ = judge("N104", text([1, 2, 3, 4], [1, 3, 4, 2]))
    assert numbers(findings) == ["Note 2 comes after 4"]


def test_a_marker_that_comes_again_is_fine(judge: Callable[..., tuple]) -> None:
    assert judge("N104", text([1, 2, 1, 3, 2, 4], [1, 2, 3, 4])) == ((), ())


def test_a_marker_without_a_note_is_left_to_n101(judge: Callable[..., tuple]) -> None:
    assert judge("N104", text([1, 9, 2, 3], [1, 2, 3])) == ((), ())
