import pytest

from claimcheck import documents, extraction
from claimcheck.rules.aliases import Aliases


def aliases(*texts: str) -> Aliases:
    briefs = [f"# Ports\n\nMany people in the town have heard of the plan. {text}\n".encode() for text in texts]
    return Aliases([extraction.extract(documents.read(brief, f"{i}.md"), str(i), None) for i, brief in enumerate(briefs)])


@pytest.mark.parametrize(
    ("explained", "text", "short"),
    [
        ("The European Central Bank (ECB) met.", "the european central bank met", "the ECB met"),
        ("The Fund for the Sea (FS) pays.", "Fund for the Sea", "FS"),
    ],
)
def test_a_long_name_is_known_by_its_initials(explained: str, text: str, short: str) -> None:
    assert aliases(explained).shortened(text) == short


def test_what_one_brief_explains_holds_in_the_others() -> None:
    assert aliases("The Central Bank (CB) met.", "Nobody else did.").shortened("Central Bank") == "CB"


@pytest.mark.parametrize("explained", ["The European Central Bank (Frankfurt) met.", "The Central Bank (CBX) met."])
def test_brackets_that_hold_no_initials_explain_nothing(explained: str) -> None:
    assert aliases(explained).shortened("Central Bank") == "Central Bank"
