"""D307 beyond its examples."""

from collections.abc import Callable

import pytest

from claimcheck.model.finding import Confidence

BOOK = "A. Lee, *Sand Moves Slowly*, Cork: Lee, 2017."
RELEASE = "Ministry of Ports, “A Strategy for Sand”, press release, 15 May 2023, https://www.ports.gov/sand"


def noted(sentence: str, *notes: str) -> str:
    return (
        f"Many people in the town have heard of it. {sentence}\n\n"
        + "\n".join(f"[^{i}]: {note}" for i, note in enumerate(notes, 1))
        + "\n"
    )


@pytest.mark.parametrize(
    ("sentence", "note", "date"),
    [
        ("Lee (2019) argues that sand moves.[^1]", BOOK, "2019"),
        ("*Sand Moves Slowly* (2019) argues that it moves.[^1]", BOOK, "2019"),
        ("The ministry set it out in a press release issued on 5 May 2023.[^1]", RELEASE, "5 May 2023"),
    ],
)
def test_a_work_named_with_another_date_than_its_notes_is_flagged(
    judge: Callable[..., tuple], sentence: str, note: str, date: str
) -> None:
    (finding,), _ = judge("D307", noted(sentence, note))
    assert (finding.key[0], finding.confidence) == (date, Confidence.MEDIUM)


@pytest.mark.parametrize(
    ("sentence", "notes"),
    [
        ("Lee (2017) argues that sand moves.[^1]", [BOOK]),
        ("Lee (1954) argues that sand moves.[^1]", ["A. Lee, *Sand Moves Slowly*, Cork: Lee, 2017 [1954]."]),
        ("Lee (1954) argues it.[^1]", ["A. Lee, *Sand Moves Slowly*, trans. B. Roe, Cork: Lee, 2017."]),
        ("Lee (2019) agrees with himself.[^1] Sand moves.[^2]", [BOOK, "A. Lee, *Sand Once More*, Cork: Lee, 2019."]),
        ("Lee (2019) and Roe agree.[^1][^2]", [BOOK, "B. Roe, *Sand*, Cork: Lee, 2018."]),
        ("In 2019 the sand had moved.[^1]", [BOOK]),
        ("The 2016 report covered six ports.[^1]", ["Ministry of Ports, *Annual Report*, 2017."]),
        ("A press release issued in May 2023 set it out.[^1]", [RELEASE]),
        ("A press release issued on 14 May 2023 set it out.[^1]", [RELEASE]),
        ("“In a press release issued on 5 May 2023 they lied,” he said.[^1]", [RELEASE]),
        ("The statement of 5 May 2023 came late.[^1]", ["“A Late Statement”, *The Coast Gazette*, 9 August 2023."]),
    ],
)
def test_other_works_other_dates_of_the_note_and_reprints_are_not(
    flagged: Callable[..., list[str]], sentence: str, notes: list[str]
) -> None:
    assert flagged("D307", noted(sentence, *notes)) == []


@pytest.mark.parametrize(
    "note",
    [
        "“Study Withdrawn”, *The Coast Gazette*, 4 April 2021.",
        "B. Roe, *Response to the Study on Sand*, study, Cork: Lee, 4 April 2021.",
    ],
)
def test_what_may_be_written_about_the_work_is_of_low_confidence(judge: Callable[..., tuple], note: str) -> None:
    (finding,), _ = judge("D307", noted("The study issued on 12 March 2021 was withdrawn.[^1]", note))
    assert finding.confidence is Confidence.LOW
