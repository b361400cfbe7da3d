"""N105 beyond its examples."""

from collections.abc import Callable


def text(markers: list[int], notes: list[int]) -> str:
    body = " ".join(f"Statement {i} is made.<sup>{number}</sup>" for i, number in enumerate(markers))
    return body + "\n\n---\n\n" + "\n\n".join(f"<sup>{i}</sup> Office {i}, *Report*, 2001, p. 7." for i in notes) + "\n"


def test_a_gap_of_several_numbers_is_one_finding(judge: Callable[..., tuple]) -> None:
    (finding,), _ = judge("N105", text([1, 2, 6, 7], [1, 2, 6, 7]))
    assert "3 to 5 is in neither" in finding.message
    assert finding.note == "6"


def test_a_number_that_only_the_text_has_is_no_gap(judge: Callable[..., tuple]) -> None:
    assert judge("N105", text([1, 2, 3, 4], [1, 2, 4])) == ((), ())


def test_a_number_that_only_the_notes_have_is_no_gap(judge: Callable[..., tuple]) -> None:
    assert judge("N105", text([1, 2, 4], [1, 2, 3, 4])) == ((), ())


def test_a_number_far_beyond_the_notes_opens_no_gap(judge: Callable[..., tuple]) -> None:
    assert judge("N105", text([1, 2, 88, 3], [1, 2, 3])) == ((), ())


def test_symbols_and_labels_have_no_gaps(flagged: Callable[..., list[str]]) -> None:
    labels = "Sand is moved.[^1] Silt is not.[^7]\n\n[^1]: Office, *Sand*, 2001.\n[^7]: Office, *Silt*, 2004.\n"
    assert flagged("N105", labels) == []
