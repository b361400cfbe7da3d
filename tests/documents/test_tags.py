from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.tags import Piece, Tag, tag, tokens

PIECES = [
    "<p>",
    "</p>",
    "<a href='x'>",
    "<br/>",
    "text",
    "&amp;",
    "<",
    ">",
    "<!-- no -->",
    "<script>",
    "</script>",
    "'",
    "é",
]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join), st.integers(0, 5))
def test_every_token_stands_where_it_says_one_behind_the_other(raw: str, start: int) -> None:
    at = start
    for token in tokens(raw, start):
        assert at <= token.start < token.end <= start + len(raw)
        at = token.end
        cut = raw[token.start - start : token.end - start]
        if isinstance(token, Tag):
            assert (cut[0], cut[-1]) == ("<", ">")
        else:
            assert token.text in {cut, "&"}


def test_a_tag_has_its_name_in_lower_case_and_its_attributes_without_quotes() -> None:
    found = tag("<A HREF=\"https://a.test/?x=1&amp;y=2\" id='n1'>", 7)
    assert (found.name, found.closing, found.start) == ("a", False, 7)
    assert found.attributes == {"href": "https://a.test/?x=1&y=2", "id": "n1"}


def test_a_comment_has_no_name_and_a_lone_angle_is_text() -> None:
    assert tag("<!-- a -->").name == ""
    assert [token.text for token in tokens("1 < 2") if isinstance(token, Piece)] == ["1 < 2"]


def test_scripts_and_styles_are_no_text() -> None:
    assert [token.text for token in tokens("a<script>b<p>c</script>d") if isinstance(token, Piece)] == ["a", "d"]
