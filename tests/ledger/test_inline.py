"""Comments in the text that let a rule pass: what they hold for, and what is said of those that cannot be followed."""

import pytest

from claimcheck import documents, extraction
from claimcheck.ledger.inline import Allowance, allowances
from claimcheck.model.document import Document

ALLOW = "<!-- claimcheck: allow D304 because it was moved -->"


def read(text: str, path: str = "a.md") -> Document:
    return extraction.extract(documents.read(text.encode(), path), "a", None)


def scopes(text: str) -> list[str]:
    document = read(text)
    return [document.source[each.scope.start : each.scope.end] for each in allowances(document)[0]]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        (f"First here.\n\n{ALLOW}\n\nSecond there.\n\nThird.\n", "Second there."),
        (f"First here.\n\n{ALLOW}\nSecond there.\n\nThird.\n", "Second there."),
        (f"First here.\n\nSecond {ALLOW} there.\n\nThird.\n", f"Second {ALLOW} there."),
        (f"First here.\n\nSecond there. {ALLOW}\n\nThird.\n", "Second there."),
        (f"Text.[^1]\n\n{ALLOW}\n\n[^1]: A note, 2020.\n", "[^1]: A note, 2020."),
        (f"Text.[^1]\n\n[^1]: A note, 2020. {ALLOW}\n[^2]: Another.\n", "[^1]: A note, 2020."),
        (f"Text.\n\n- one\n- two {ALLOW}\n- three\n", "two"),
    ],
)
def test_it_holds_for_the_passage_it_stands_in_or_before(text: str, scope: str) -> None:
    (found,) = scopes(text)
    assert found.rstrip().startswith(scope.split(ALLOW, maxsplit=1)[0])
    assert "Third" not in found
    assert "three" not in found
    assert "Another" not in found


def test_several_rules_and_a_reason_over_lines_are_read() -> None:
    text = "<!-- claimcheck: allow D304, dead-link because\n  it was   moved -->\nHere it stands.\n"
    (found,), notices = allowances(read(text))
    assert (found.rules, found.reason, notices) == (("D304", "dead-link"), "it was moved", ())
    assert isinstance(found, Allowance)


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        ("<!-- claimcheck: allow D304 -->", "gives no reason"),
        ("<!-- claimcheck: allow D304 because -->", "gives no reason"),
        ("<!-- claimcheck: alow D304 because x -->", "is not understood"),
        ("<!-- claimcheck: -->", "is not understood"),
    ],
)
def test_one_that_cannot_be_followed_is_a_notice(comment: str, words: str) -> None:
    found, (notice,) = allowances(read(f"First.\n\n{comment}\n\nSecond.\n"))
    assert found == ()
    assert words in notice.message
    assert "line 3" in notice.message


def test_one_behind_all_text_holds_for_nothing_and_says_so() -> None:
    found, (notice,) = allowances(read(f"First.\n\n{ALLOW}\n"))
    assert found == ()
    assert "behind all text" in notice.message


@pytest.mark.parametrize(
    "text",
    [
        f"```html\n{ALLOW}\n```\n\nText here.\n",
        f"~~~~\n```\n{ALLOW}\n~~~\n{ALLOW}\n~~~~\n\nText here.\n",
        f"Write `{ALLOW}` before it.\n",
        "<!-- an ordinary comment -->\n\nText here.\n",
        "<!-- claimcheck is a tool -->\n\nText here.\n",
    ],
)
def test_code_and_other_comments_say_nothing(text: str) -> None:
    assert allowances(read(text)) == ((), ())


def test_many_openings_take_linear_time() -> None:
    assert allowances(read("<!-- claimcheck:" * 20_000 + "\n\nText here.\n"))[0] == ()
