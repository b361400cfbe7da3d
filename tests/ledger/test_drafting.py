"""Changes to a ledger's text touch what they mean and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import SettingsError
from claimcheck.ledger import interpret
from claimcheck.ledger.drafting import Draft, quoted
from claimcheck.ledger.nodes import Scalar, parse

PATH = Path("claims.yaml")
BLOCK = """\
version: 1
claims:
    # above
    - id: a # behind
      document: 'd'
      text: >-
        folded
        text
      # below
    - {id: b, document: d, text: "t"}   # flow
    -   id: "c"
        document: d
        text: t
        was:
        now: "x"  # why
# the end
"""


def changed(text: str, *changes: tuple[int, str, str | None]) -> str:
    draft, ledger = Draft(text, PATH), interpret(text, PATH)
    for number, key, value in changes:
        node = ledger.claims[number].node
        draft.drop(node, key) if value is None else draft.put(node, key, value)
    return draft.text()


def test_a_draft_without_changes_is_the_same_text() -> None:
    assert Draft(BLOCK, PATH).text() == BLOCK


@pytest.mark.parametrize(
    ("change", "was", "is_"),
    [
        ((0, "document", "e"), "document: 'd'", 'document: "e"'),
        ((0, "text", "u"), "text: >-\n        folded\n        text", 'text: "u"'),
        ((0, "by", "x"), "        text\n      # below", '        text\n      by: "x"\n      # below'),
        ((1, "by", "x"), 'text: "t"}   # flow', 'text: "t", by: "x"}   # flow'),
        ((2, "was", "new"), "        was:\n", '        was: "new"\n'),
        ((2, "by", "x"), 'now: "x"  # why\n', 'now: "x"  # why\n        by: "x"\n'),
        ((2, "was", None), "        was:\n", ""),
        ((2, "now", None), 'now: "x"  # why', 'now: ""  # why'),
        ((1, "text", None), 'text: "t"}', 'text: ""}'),
        ((1, "remark", None), "# flow", "# flow"),
    ],
)
def test_a_change_is_made_in_its_place(change: tuple[int, str, str | None], was: str, is_: str) -> None:
    assert changed(BLOCK, change) == BLOCK.replace(was, is_)
    assert changed(BLOCK.replace("\n", "\r\n"), change) == BLOCK.replace(was, is_).replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 'version: 1\n\nwaivers:\n  - rule: "D304"\n    reason: "r"\n'),
        ("# only this", '# only this\nversion: 1\n\nwaivers:\n  - rule: "D304"\n    reason: "r"\n'),
        ("version: 1", 'version: 1\n\nwaivers:\n  - rule: "D304"\n    reason: "r"\n'),
        ("version: 1\nwaivers: [] # none\n", 'version: 1\nwaivers:  # none\n  - rule: "D304"\n    reason: "r"\n'),
        ("version: 1\nwaivers:\nclaims:\n", 'version: 1\nwaivers:\n  - rule: "D304"\n    reason: "r"\nclaims:\n'),
        ("version: 1\nwaivers: ~\n", 'version: 1\nwaivers: \n  - rule: "D304"\n    reason: "r"\n'),
        (
            "version: 1\nwaivers:\n- rule: a\n  reason: b # c\n\n# end\n",
            'version: 1\nwaivers:\n- rule: a\n  reason: b # c\n- rule: "D304"\n  reason: "r"\n\n# end\n',
        ),
        (
            "version: 1\nwaivers: [{rule: a, reason: b}]\n",
            'version: 1\nwaivers: [{rule: a, reason: b}, {rule: "D304", reason: "r"}]\n',
        ),
        ("version: 1\r\n", 'version: 1\r\n\r\nwaivers:\r\n  - rule: "D304"\r\n    reason: "r"\r\n'),
    ],
)
def test_an_entry_is_added_at_the_end_of_its_section(text: str, expected: str) -> None:
    draft = Draft(text, PATH)
    draft.add("waivers", (("rule", "D304"), ("note", ""), ("reason", "r")))
    assert draft.text() == expected
    assert interpret(expected, PATH).waivers[-1].reason == "r"


def test_two_new_sections_stand_one_behind_the_other() -> None:
    draft = Draft("", PATH)
    draft.add("documents", (("id", "d"), ("paths", ("a", "b"))))
    draft.add("claims", (("id", "c"), ("document", "d"), ("text", "t")))
    ledger = interpret(draft.text(), PATH)
    assert (ledger.documents[0].paths, ledger.claims[0].id) == (("a", "b"), "c")


@pytest.mark.parametrize("text", ["{version: 1}", "- a", "[]"])
def test_a_ledger_in_one_piece_is_not_written_to(text: str) -> None:
    with pytest.raises(SettingsError, match="lines of its own"):
        Draft(text, PATH)


@given(text=st.text())
def test_every_string_comes_back_as_it_was(text: str) -> None:
    node = parse(quoted(text), PATH)
    assert isinstance(node, Scalar)
    assert node.value == text.encode("utf-8", "replace").decode()
    assert not node.plain


@given(value=st.text(), remark=st.text(alphabet="a#:'\"{}[]\n -|>&*!%@`", max_size=20))
def test_whatever_is_put_is_read_again_and_the_rest_stays(value: str, remark: str) -> None:
    draft, ledger = Draft(BLOCK, PATH), interpret(BLOCK, PATH)
    for entry in ledger.claims:
        draft.put(entry.node, "evidence", value or "x")
        draft.put(entry.node, "remark", remark or "x")
    after = interpret(draft.text(), PATH)
    clean = (value or "x").encode("utf-8", "replace").decode()
    assert [(e.evidence, e.remark, e.id, e.text) for e in after.claims] == [
        (clean, remark or "x", e.id, e.text) for e in ledger.claims
    ]
    assert all(comment in draft.text() for comment in ("# above", "# behind", "# below", "# flow", "# why", "# the end"))
