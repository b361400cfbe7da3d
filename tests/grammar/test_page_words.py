import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.page_words import PageWords, folded, words_of


@given(st.text(max_size=60))
def test_each_word_is_cut_out_of_the_text_where_it_stands(text: str) -> None:
    page = PageWords(text)
    assert page.words == [folded(text[i:j]) for i, j in zip(page.starts, page.ends, strict=True)] == words_of(text)


@given(st.lists(st.sampled_from(["co", "operation", "co-operation", "port", "1,500", "é"]), max_size=12), st.data())
def test_what_is_found_is_whole_words_whose_letters_are_those(said: list[str], data: st.DataObject) -> None:
    page = PageWords(" ".join(said))
    letters = data.draw(st.sampled_from(["cooperation", "port", "1500", "e", "coport"]))
    found = page.find(letters)
    if found is not None:
        assert "".join(page.words[found[0] : found[1]]) == letters
    elif letters != "coport":
        assert letters not in page.words


@pytest.mark.parametrize(("one", "other"), [("1,500", "1500"), ("Café", "cafe"), ("ﬁsh", "fish"), ("STRASSE", "straße")])
def test_one_word_in_two_printings_is_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_a_passage_is_shown_with_what_stands_around_it_and_cut_at_words() -> None:
    page = PageWords("The council met on Tuesday to vote on the new quay, and the hall was full.")
    i, j = page.find("newquay") or (0, 0)
    assert page.passage(i, j) == "new quay,"
    assert page.passage(i, j, around=9) == "… on the new quay, and the …"
