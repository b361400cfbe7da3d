import pytest

from claimcheck.extraction.citations.serial import pages, volume


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Vol. 74, No. 5,", ("74", "5")),
        ("44(3):", ("44", "3")),
        ("75:2", ("75", "2")),
        ("n.75:2", ("75", "2")),
        ("Vol. 2,", ("2", "")),
        ("no. 134", ("", "134")),
        ("2009;7:", ("7", "")),
        ("vol. ii", ("ii", "")),
        ("", ("", "")),
    ],
)
def test_volume_and_issue_are_told_apart(text: str, both: tuple[str, str]) -> None:
    assert volume(text) == both


@pytest.mark.parametrize(
    ("text", "printed"),
    [("pp. 21-96.", "21-96"), ("S. 34", "34"), ("at 10–20.", "10–20"), ("pp.85-7", "85-7"), ("R1 – R9", "R1–R9"), ("", "")],
)  # fmt: skip
def test_pages_are_kept_as_printed_without_their_words(text: str, printed: str) -> None:
    assert pages(text) == printed
