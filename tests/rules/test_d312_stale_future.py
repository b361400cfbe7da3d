"""D312 beyond its examples."""

from collections.abc import Callable

import pytest

from claimcheck.model.finding import Confidence

TEXT = "Many people in the town have heard of the plan. {}\n"


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The plant is scheduled to open in 2023.", "2023"),
        ("Elections are expected in October 2024 across the region.", "October 2024"),
        ("The second unit will be completed by 2024.", "2024"),
        ("The law will enter into force on 1 January 2025.", "1 January 2025"),
        ("The commission will publish its findings in early 2024.", "early 2024"),
        ("The guidance will be released Fall 2024.", "Fall 2024"),
        ("Trade will double by the end of 2023.", "2023"),
        ("L’impianto è previsto per il 2023.", "2023"),
        ("Le tunnel sera achevé en 2023.", "2023"),
        ("Die Brücke soll bis 2023 fertig sein.", "2023"),
        ("Der Bau ist für 2024 geplant.", "2024"),
    ],
)
def test_what_is_awaited_at_a_time_that_was_past_is_flagged(
    flagged: Callable[..., list[str]], sentence: str, date: str
) -> None:
    assert flagged("D312", TEXT.format(sentence), published="2025-06") == [date]


@pytest.mark.parametrize(
    "sentence",
    [
        "The plant was expected to open in 2023.",
        "In 2019 the ministry said it will open by 2022.",
        "The minister says that it will open by 2024.",
        "“The unit will be finished by 2024,” he repeats.",
        "According to the plan, trade will double by 2024.",
        "Under the agreement, tariffs will be cut by 2023.",
        "If nothing is done, output will halve by 2024.",
        "The tunnel will be completed by 2026.",
        "A ruling is due in 2025.",
        "A ruling is due in May 2025.",
        "The council will repeat the count of 2021.",
        "We will see how the crisis began in 2008.",
        "This chapter will compare prices in 2019 with others.",
        "The fund is set to be the largest since 2019.",
        "The shortage is due to the storm in 2021.",
        "Prices are set by the port in 2021.",
        "The origin of this is to be found in 2008.",
        "The king will be crowned in 1937.",
        "Er soll im Mai 2021 in Rom gewesen sein.",
        "Die Brücke ist im Jahr 2019 gebaut worden.",
        "Selon le plan, la ligne sera ouverte en 2024.",
        "Era previsto per il 2021.",
    ],
)
def test_past_plans_reported_speech_quotations_and_what_is_still_to_come_are_not(
    flagged: Callable[..., list[str]], sentence: str
) -> None:
    assert flagged("D312", TEXT.format(sentence), published="2025-06") == []


def test_nothing_is_stale_in_a_text_that_says_not_when_it_came_out(flagged: Callable[..., list[str]]) -> None:
    assert flagged("D312", TEXT.format("The plant is scheduled to open in 2023.")) == []


def test_against_a_publication_that_is_inferred_the_confidence_is_low(judge: Callable[..., tuple]) -> None:
    text = TEXT.format("The plant is scheduled to open in 2023.[^1]") + "\n[^1]: “Plant”, *The Gazette*, 5 May 2024.\n"
    (finding,), _ = judge("D312", text)
    assert finding.confidence is Confidence.LOW


def test_a_plain_will_is_less_sure_than_an_expectation(judge: Callable[..., tuple]) -> None:
    confidences = [
        judge("D312", TEXT.format(sentence), published="2025-06")[0][0].confidence
        for sentence in ("The plant is expected in 2023.", "The plant will open in 2023.")
    ]
    assert confidences == [Confidence.HIGH, Confidence.MEDIUM]
