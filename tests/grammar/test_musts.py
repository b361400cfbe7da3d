"""Which claims have to be checked before print."""

import pytest

from claimcheck import documents, extraction
from claimcheck.grammar.musts import must_check
from claimcheck.model.decisions import Fact

EPA = Fact("epa", "the EPA in force", names=("EPA",), relation=("in force", "operative"))


@pytest.mark.parametrize(
    ("sentence", "must"),
    [
        ("In 2023 the port handled 40 per cent of the country’s grain.", True),
        ("The quays of the old port cost €95 million to build in 1898.", True),
        ("The number of ships in the port has tripled since the year 2010.", True),
        ("“We will not sell the port to anybody,” said Karin Olsen, the mayor, in 2019.", True),
        ("The EPA has been in force since the first of February 2019, they say.", True),
        ("The EPA was a long time coming and was signed in July 2018.", False),
        ("The SEPA rules have been in force in the port since 2014.", False),
        ("The port employs 312 people and was built in the year 1898.", False),
    ],
)
def test_percentages_money_multiples_words_of_others_and_settled_facts_must_be_checked(sentence: str, must: bool) -> None:
    text = f"# The port\n\nIt is an old town. {sentence}\n".encode()
    claims = extraction.extract(documents.read(text, "a.md"), "a", None).claims
    assert [must_check(claim, [EPA]) for claim in claims] == [must]
