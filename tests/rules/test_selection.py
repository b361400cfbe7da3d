"""Which rules --select and --ignore leave."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import UsageError
from claimcheck.rules import all_rules, chosen

CODES = [rule.code for rule in all_rules()]
PREFIXES = st.lists(st.sampled_from(sorted({code[:size] for code in CODES for size in (1, 2, 3, 4)})), max_size=4)


def codes(select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> list[str]:
    return [rule.code for rule in chosen(select, ignore)]


def test_without_a_word_every_rule_runs() -> None:
    assert codes() == CODES


def test_a_prefix_selects_every_code_that_begins_with_it() -> None:
    assert codes(("D3",)) == [code for code in CODES if code.startswith("D3")]


def test_the_longest_prefix_wins() -> None:
    assert codes(("D", "N101"), ("N",)) == [*[code for code in CODES if code.startswith("D")], "N101"]
    assert "D303" not in codes(("D",), ("D303",))
    assert codes(("D303",), ("D",)) == ["D303"]


def test_at_a_tie_ignore_wins() -> None:
    assert codes(("D303",), ("D303",)) == []


def test_case_and_space_around_a_code_do_not_matter() -> None:
    assert codes((" d303 ",)) == ["D303"]


@pytest.mark.parametrize("prefix", ["Z999", "N1011", "", "  ", "D3O3"])
def test_a_prefix_of_no_rule_is_an_error_of_usage(prefix: str) -> None:
    with pytest.raises(UsageError):
        chosen((prefix,))
    with pytest.raises(UsageError):
        chosen((), (prefix,))


@given(PREFIXES, PREFIXES)
def test_what_is_chosen_is_a_part_of_all_in_their_order(select: list[str], ignore: list[str]) -> None:
    got = [rule.code for rule in chosen(select, ignore)]
    assert got == [code for code in CODES if code in got]
    assert not set(got) & set(ignore)
