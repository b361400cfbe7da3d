import pytest

from claimcheck.grammar.currencies import after, before


@pytest.mark.parametrize(
    ("text", "code"), [("US$5", "USD"), ("EUR 5", "EUR"), ("¥5", "JPY"), ("HK$5", "HKD"), ("A$5", "AUD")]
)
def test_the_sign_in_front_tells_the_currency_from_where_it_begins(text: str, code: str) -> None:
    assert before(text, text.index("5")) == (0, code)


@pytest.mark.parametrize(("text", "code"), [("5 euros", "EUR"), ("5 USD", "USD"), ("5€", "EUR"), ("5 yen", "JPY")])
def test_the_word_behind_tells_it_up_to_where_it_ends(text: str, code: str) -> None:
    assert after(text, 1, scaled=False) == (len(text), code)


def test_pounds_are_money_by_the_million_and_a_weight_by_the_five() -> None:
    assert after("5 pounds", 1, scaled=True) == (8, "GBP")
    assert after("5 pounds", 1, scaled=False) is None


@pytest.mark.parametrize("text", ["5 apples", "5 EU members", "5 ABC"])
def test_what_is_no_currency_is_none(text: str) -> None:
    assert after(text, 1, scaled=True) is None
