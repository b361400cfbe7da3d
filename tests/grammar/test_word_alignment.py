import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.word_alignment import aligned, same

STRETCHES = st.lists(st.sampled_from(["we", "will", "never", "not", "hand", "colour", "color", "it", "over"]), max_size=12)


@given(STRETCHES, STRETCHES)
def test_the_stretches_put_together_are_the_two_texts(said: list[str], printed: list[str]) -> None:
    stretches = list(aligned(said, printed))
    assert [word for ours, _ in stretches for word in ours] == said
    assert [word for _, theirs in stretches for word in theirs] == printed


def test_what_is_another_stands_between_what_is_equal() -> None:
    found = list(aligned(["we", "will", "never", "hand", "it"], ["we", "will", "not", "hand", "it"]))
    assert found == [(["we", "will"], ["we", "will"]), (["never"], ["not"]), (["hand", "it"], ["hand", "it"])]


@pytest.mark.parametrize(
    ("ours", "theirs", "agree"),
    [
        ("twenty seven", "27", True),
        ("colour", "color", True),
        ("data base", "database", True),
        ("", "12", True),
        ("", "1234", False),
        ("never", "not", False),
        ("27", "72", False),
    ],
)
def test_spelling_spaces_and_the_numbers_of_notes_make_no_difference(ours: str, theirs: str, agree: bool) -> None:
    assert same(ours.split(), theirs.split()) is agree
