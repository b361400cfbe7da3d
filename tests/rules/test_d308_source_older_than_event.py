"""D308 beyond its examples."""

from collections.abc import Callable

import pytest

from claimcheck.model.finding import Confidence


def noted(sentence: str, note: str) -> str:
    return f"Many people in the town have heard of it. {sentence}[^1]\n\n[^1]: {note}\n"


@pytest.mark.parametrize(
    ("sentence", "note", "confidence"),
    [
        (
            "On 4 March 2024 the ferry Aurora sank off the harbour.",
            "“Ferry Aurora sinks off the harbour”, *The Gazette*, 5 March 2023.",
            Confidence.MEDIUM,
        ),
        (
            "The minister resigned in March 2024 over the harbour affair.",
            "“Minister resigns over harbour affair”, *The Gazette*, 4 February 2022.",
            Confidence.MEDIUM,
        ),
        (
            "On 4 March 2024 the ferry Aurora sank off the harbour.",
            "“Ferry Aurora may sink in harbour, experts warn”, *The Gazette*, 5 March 2023.",
            Confidence.LOW,
        ),
        (
            "On 4 March 2024 the ferry Aurora sank; her pumps had been condemned.",
            "“Pumps of ferry Aurora condemned”, *The Gazette*, 5 March 2023.",
            Confidence.LOW,
        ),
        ("The minister resigned in March 2024.", "“Sand for Sale”, *The Gazette*, 4 February 2022.", Confidence.LOW),
        ("On 3 May 2024 the minister praised the plan.", "Ministry of Ports, *Plan*, report, 4 June 2021.", Confidence.LOW),
    ],
)
def test_an_event_that_nobody_announces_is_not_in_an_older_source(
    judge: Callable[..., tuple], sentence: str, note: str, confidence: Confidence
) -> None:
    (finding,), _ = judge("D308", noted(sentence, note))
    assert finding.confidence is confidence


@pytest.mark.parametrize(
    ("sentence", "note"),
    [
        ("The ferry sank on 4 March 2024.", "“Ferry sinks”, *The Gazette*, 5 March 2024."),
        ("The ferry sank on 4 March 2024.", "“Ferry sinks”, *The Gazette*, March 2024."),
        ("The ferry sank on 4 March 2024.", "A. Lee, *Ferries*, Cork: Lee, 2023."),
        (
            "The ferry sank on 4 March 2024.",
            "“Ferry sinks”, *The Gazette*, 4 May 2023, https://www.g.com (accessed 5 May 2024).",
        ),
        ("The ferry sank on 4 March 2024.", "On ferries, see “Ferry built”, *The Gazette*, 5 March 2019."),
        ("The law took effect on 4 March 2024.", "Ports Act, 5 May 2023."),
        ("The bridge opened on 4 March 2024.", "“Bridge to open in March”, *The Gazette*, 5 December 2023."),
        ("The ferry will have failed by 4 March 2024.", "“Ferry fails”, *The Gazette*, 5 March 2023."),
        ("The ferry that won in 2020 sank on 4 March 2024.", "“Ferry wins”, *The Gazette*, 5 March 2020."),
        ("Prices fell in 2024.", "“Prices fall”, *The Gazette*, 5 March 2023."),
    ],
)
def test_what_was_planned_and_what_the_source_may_well_say_is_not_flagged(
    flagged: Callable[..., list[str]], sentence: str, note: str
) -> None:
    assert flagged("D308", noted(sentence, note)) == []
