from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extraction.citations.draft import quoted
from claimcheck.extraction.citations.features import features
from claimcheck.extraction.citations.marks import marks
from claimcheck.extraction.citations.model import shipped
from claimcheck.extraction.citations.noted_dates import in_text
from claimcheck.extraction.citations.tokens import MOST, tokens


@given(st.text(max_size=300))
def test_tokens_lie_in_the_text_in_order_and_leave_out_only_space(text: str) -> None:
    found = tokens(text, 7)
    assert all(text[token.start - 7 : token.end - 7] == token.text for token in found)
    assert "".join(token.text for token in found) == "".join(text.split())


def test_a_text_without_end_has_so_many_tokens_and_no_more() -> None:
    assert len(tokens("a " * 100_000)) == MOST
    assert len(tokens("1(1):1-2;" * 100_000)) <= MOST


@given(st.text(max_size=300))
def test_every_token_has_one_label(text: str) -> None:
    found = tokens(text)
    rows = features(found, marks(text, in_text(text), quoted(text), ()))
    assert len(rows) == len(found) == len(shipped().labels(rows))


def test_year_volume_and_pages_run_together_are_three_tokens() -> None:
    assert [token.text for token in tokens("2014;40(9):1477-81.")] == ["2014;", "40(9):", "1477-81."]
