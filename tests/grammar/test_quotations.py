import pytest

from claimcheck.grammar.quotations import find, within


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He called it “a great leap” today.", ["a great leap"]),
        ('He called it "a great leap" today.', ["a great leap"]),
        ("He called it ‘a great leap’ today.", ["a great leap"]),
        ("He called it 'a great leap' today.", ["a great leap"]),
        ("A 'mixed mark’ is closed.", ["mixed mark"]),
        ("Peru's plan and the states' plan don't match.", []),
        ("The 'states' rights' of Peru's south.", ["states"]),
        ("It never ends “because nobody closed it.", []),
        ("She put the question: Who pays for all this? Nobody knew.", ["Who pays for all this?"]),
    ],
)
def test_quotations_are_told_from_apostrophes(text: str, words: list[str]) -> None:
    assert [one.words for one in find(text)] == words


def test_a_mark_that_is_never_closed_ends_no_quotation_far_away() -> None:
    assert find("“a " + "b " * 1000 + "c”") == []


def test_an_offset_lies_within_a_quotation_from_its_first_mark_to_its_last() -> None:
    text = "He said “yes” and “no” to it."
    found = find(text)
    inside = "".join(char for at, char in enumerate(text) if within(found, at))
    assert inside == "“yes”“no”"
