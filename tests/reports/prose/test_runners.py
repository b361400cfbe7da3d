"""No runner obeys a line that was made inert."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.runner import commands

from claimcheck.reports.prose.runners import inert

_SIGNS = st.text(st.sampled_from(":#[]% ab\n\t") | st.characters(), max_size=30)


@given(st.lists(_SIGNS | st.sampled_from(["::error::", "##[error]", "error", "##vso[x]", "###[group]"])).map("".join))
def test_nothing_in_it_is_a_command(text: str) -> None:
    made = inert(text.replace("\r", ""))
    assert commands(made) == []
    assert "##vso[" not in made


@pytest.mark.parametrize("text", ["a::b", "https://a.example", "# [x]", "#1", "## heading", "a: b"])
def test_what_is_no_command_stays_as_it_is(text: str) -> None:
    assert inert(text) == text


def test_it_takes_linear_time() -> None:
    assert inert("\n" * 500_000 + "##" * 500_000 + "::" * 500_000)
