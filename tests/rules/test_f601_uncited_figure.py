"""F601 beyond its examples."""

from collections.abc import Callable

import pytest

from claimcheck import documents, extraction
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence
from claimcheck.model.settings import Settings, Uncited
from claimcheck.rules import check, chosen

TEXT = "Nobody knows why. {}\n\nThe harbour is old.[^1]\n\n[^1]: Port Authority, *Annual Report*, May 2024.\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Trade rose to 40% of output.",
        "The quays cost €95 million.",
        "Traffic doubled in ten years.",
        "Its budget is five times that of the town.",
        "Wages fell by 2 percentage points.",
    ],
)
def test_percentages_money_and_multiples_want_a_note(flagged: Callable[..., list[str]], sentence: str) -> None:
    assert flagged("F601", TEXT.format(sentence)) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The quays cost €95 million.[^1]",
        "The quays cost €95 million. They are long.[^1]",
        "The quays cost €95 million (Clark, 2021).",
        "The quays cost €95 million (https://port.org/costs).",
        "Should 40% be enough?",
        "We should spend 2% of output on it.",
        "Suppose that 40% agree.",
        "The label says “100% wool”.",
        "The port has 312 workers.",
        "It is the largest port of all.",
    ],
)
def test_what_has_a_source_or_needs_none_is_left_alone(flagged: Callable[..., list[str]], sentence: str) -> None:
    assert flagged("F601", TEXT.format(sentence)) == []


def test_a_figure_that_has_its_note_elsewhere_in_the_brief_is_known(flagged: Callable[..., list[str]]) -> None:
    text = "The quays cost €95 million. Nobody knows why.\n\nThey cost 95 million euros.[^1] So much.\n\n[^1]: Port.\n"
    assert flagged("F601", text) == []


@pytest.mark.parametrize(("uncited", "number"), [(Uncited.STRONG, 0), (Uncited.ALL, 2)])
def test_with_all_every_figure_and_superlative_wants_a_note(uncited: Uncited, number: int) -> None:
    text = TEXT.format("The port has 312 workers. It is the largest port of all.")
    read = extraction.extract(documents.read(text.encode(), "t.md"), "t", None)
    findings, _ = check([read], Evidence(), chosen(("F601",)), Settings(uncited=uncited), None)
    assert len(findings) == number


@pytest.mark.parametrize(
    ("sentence", "confidence"),
    [
        ("In 2023 the quays cost €95.4 million.", Confidence.HIGH),
        ("The quays cost €95 million.", Confidence.MEDIUM),
        ("Traffic doubled in ten years.", Confidence.LOW),
        ("In 2023 the quays cost €95.4 million. They are long.[^1] They are wide.", Confidence.LOW),
    ],
)
def test_what_is_more_check_worthy_is_surer(judge: Callable[..., object], sentence: str, confidence: Confidence) -> None:
    (finding,), _ = judge("F601", TEXT.format(sentence))  # type: ignore[misc]  # the fixture's shape is told in conftest
    assert finding.confidence is confidence
