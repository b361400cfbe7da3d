"""F605 beyond its examples."""

from pathlib import Path

import pytest

from claimcheck import documents, extraction, ledger
from claimcheck.model.decisions import Known
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence
from claimcheck.model.settings import Settings
from claimcheck.rules import check, chosen

LEDGER = """\
version: 1
facts:
  - {id: "epa", about: "EPA in force", names: ["EPA", "Economic Partnership Agreement"],
     relation: ["in force", "into force", "operative"], date: "2019-02-01"}
  - {id: "gdp", about: "Japan's GDP", names: ["Japan"], relation: ["GDP"], figure: "$4.2 trillion"}
  - {id: "seats", about: "seats of the Diet", names: ["Diet"], relation: [], figure: "713 seats"}
"""


def contradicting(sentence: str) -> list[str]:
    text = f"Many people in the town have heard of the plan. {sentence}\n"
    document = extraction.extract(documents.read(text.encode(), "t.md"), "t", None)
    known = {"t.md": Known(ledger.interpret(LEDGER, Path("claims.yaml")).facts)}
    findings, _ = check([document], Evidence(), chosen(("F605",)), Settings(), None, known)
    return [text[each.span.start : each.span.end] for each in findings]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The EPA entered into force in 2018.", "2018"),
        ("The Economic Partnership Agreement entered into force on 1 March 2019.", "1 March 2019"),
        ("In July 2018 the EPA came into force.", "July 2018"),
        ("The EPA has been in force since 2018.", "2018"),
        ("These come on top of the fully operative EPA and SPA, since 2018 and 2024 respectively.", "2018"),
        ("The EPA (in force since 2020) has cut duties.", "2020"),
        ("Japan has a GDP of $4.9 trillion.", "$4.9 trillion"),
        ("Japan’s GDP is 4,900 billion dollars.", "4,900 billion dollars"),
        ("The Diet has 731 seats.", "731 seats"),
        ("The Diet has more than 720 seats.", "720 seats"),
    ],
)
def test_a_sentence_that_disagrees_with_a_fact_is_flagged(sentence: str, words: str) -> None:
    assert contradicting(sentence) == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        "The EPA entered into force in 2019.",
        "The EPA entered into force on 1 February 2019.",
        "The EPA was signed in 2018.",
        "The EPA, signed in July 2018, entered into force in February 2019.",
        "Signed in 2018, the EPA entered into force seven months later.",
        "In 2021, two years after the EPA entered into force, trade was up.",
        "Since the EPA entered into force, trade has grown, and in 2021 it doubled.",
        "Until 2018 the EPA was not in force.",
        "The EPA was to enter into force by 2018.",
        "The SPA entered into force in 2025.",
        "A separate agreement, in force since 2011, has nothing to do with it.",
        "Japan has a GDP of about $4 trillion.",
        "Japan has a GDP of more than $4 trillion.",
        "Japan’s GDP grew by $0.1 trillion.",
        "Japan’s GDP grew by 1.2%.",
        "The GDP of Italy is $2 trillion.",
        "The Diet has more than 700 seats.",
        "The Diet has two houses.",
    ],
)
def test_what_agrees_or_speaks_of_something_else_is_not(sentence: str) -> None:
    assert contradicting(sentence) == []


PARTIES = """\
version: 1
facts:
  - {id: "sp", about: "Italy-Japan Strategic Partnership", names: ["Strategic Partnership"],
     relation: ["upgrade", "upgraded", "elevated"], date: "2022-01"}
  - {id: "epa", about: "EU-Japan EPA in force", names: ["EPA", "Economic Partnership Agreement"],
     relation: ["into force"], date: "2019-02-01"}
"""


def sureness(sentence: str) -> list[Confidence]:
    document = extraction.extract(documents.read(f"Many know it. {sentence}\n".encode(), "t.md"), "t", None)
    known = {"t.md": Known(ledger.interpret(PARTIES, Path("claims.yaml")).facts)}
    return [each.confidence for each in check([document], Evidence(), chosen(("F605",)), Settings(), None, known)[0]]


@pytest.mark.parametrize(
    ("sentence", "confidence"),
    [
        ("The UK-Japan EPA entered into force in 2021.", []),
        ("Chile’s EPA entered into force in 2007.", []),
        ("The Economic Partnership Agreement with Chile entered into force in 2007.", []),
        ("The EPA between Europe and Japan entered into force in 2018.", [Confidence.HIGH]),
        ("The EU’s Economic Partnership Agreement with Japan entered into force in 2018.", [Confidence.HIGH]),
        ("The EPA entered into force in 2018, said Rossi in Lima.", [Confidence.HIGH]),
        ("In 2023 Italian-Japanese ties were upgraded to a Strategic Partnership.", [Confidence.HIGH]),
        ("Rome and Tokyo elevated their ties to a Strategic Partnership in 2023.", [Confidence.HIGH]),
        (
            "The upgrade of EU-Japan ties since the formulation of the Strategic Partnership in 2019 is known.",
            [Confidence.LOW],
        ),
        ("France and Japan upgraded their ties to a Strategic Partnership in 2013.", [Confidence.LOW]),
    ],
)
def test_whose_it_is_tells_things_of_one_name_apart(sentence: str, confidence: list[Confidence]) -> None:
    assert sureness(sentence) == confidence
