"""How what the rules say is put in order, joined and named."""

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from claimcheck import documents, extraction
from claimcheck.model.document import Document, Run
from claimcheck.model.evidence import Evidence, Reason
from claimcheck.model.finding import Finding, Outcome, Severity, Undetermined
from claimcheck.model.rule import Context
from claimcheck.model.settings import Settings
from claimcheck.model.text import Span
from claimcheck.rules import Rule, all_rules, check, rule
from claimcheck.rules.registry import run_rule

TEXT = "The old mill stood by the river for a long time, and nobody knew who had built it or why.\n"


def document(path: str = "a.md", identity: str = "a", text: str = TEXT) -> Document:
    return extraction.extract(documents.read(text.encode(), path), identity, None)


def saying(code: str, *words: tuple[int, str], reason: Reason | None = None, group: str = "g") -> Rule:
    @rule(code, f"says-{code.lower()}", Severity.WARNING)
    def made(doc: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
        """Says what it is told to."""
        for at, word in words:
            yield context.finding(doc, Span(at, at + 1), word, text=word)
        if reason:
            yield context.undetermined(doc, Span(0, 1), reason, "why", group=group)

    return made


def run(*rules: Rule, docs: tuple[Document, ...] = ()) -> tuple[tuple[Finding, ...], tuple[Undetermined, ...]]:
    return check(docs or (document(),), Evidence(), rules, Settings(), None)


def test_findings_come_by_path_then_position_then_code() -> None:
    docs = (document("b.md", "b"), document("a.md", "a"))
    findings, _ = run(saying("N902", (5, "x"), (1, "y")), saying("N901", (5, "z")), docs=docs)
    assert [(each.path, each.span.start, each.rule) for each in findings] == [
        (path, at, code) for path in ("a.md", "b.md") for at, code in ((1, "N902"), (5, "N901"), (5, "N902"))
    ]


def test_the_order_of_the_rules_does_not_change_what_is_said() -> None:
    one, two = saying("N901", (5, "x"), reason=Reason.BLOCKED), saying("N902", (1, "y"), reason=Reason.BLOCKED)
    assert run(one, two) == run(two, one)


def test_questions_of_one_group_and_reason_become_one_with_all_codes() -> None:
    rules = (saying("N902", reason=Reason.BLOCKED), saying("N901", reason=Reason.BLOCKED))
    _, (question,) = run(*rules)
    assert question.rules == ("N901", "N902")


def test_questions_of_another_reason_group_or_file_stay_apart() -> None:
    rules = (
        saying("N901", reason=Reason.BLOCKED),
        saying("N902", reason=Reason.TIMEOUT),
        saying("N903", reason=Reason.BLOCKED, group="h"),
    )
    _, questions = run(*rules, docs=(document("a.md", "a"), document("b.md", "b")))
    assert len(questions) == 6


def test_a_fingerprint_outlives_a_new_path_and_a_new_line() -> None:
    moved = document(
        "elsewhere/renamed.md", "a", "A new first line, which is long enough to be a paragraph of its own.\n\n" + TEXT
    )
    (before,), _ = run(saying("N901", (5, "word")))
    (after,), _ = run(saying("N901", (40, "word")), docs=(moved,))
    assert before.fingerprint == after.fingerprint


def test_a_fingerprint_differs_by_document_rule_text_and_ordinal() -> None:
    first, _ = run(saying("N901", (1, "word"), (2, "word"), (3, "other")), saying("N902", (1, "word")))
    second, _ = run(saying("N901", (1, "word")), docs=(document("a.md", "b"),))
    prints = [each.fingerprint for each in (*first, *second)]
    assert len(set(prints)) == len(prints) == 5
    assert all(len(each) == 64 and int(each, 16) >= 0 for each in prints)


@given(st.lists(st.tuples(st.text(max_size=3), st.text(max_size=3)), min_size=2, max_size=6, unique=True))
def test_fingerprints_of_different_keys_never_meet(keys: list[tuple[str, str]]) -> None:
    @rule("N901", "says-keys", Severity.INFO)
    def made(doc: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
        """Says its keys."""
        for text, value in keys:
            yield context.finding(doc, Span(0, 1), "m", text=text, values=(value,))

    findings, _ = check([_DOCUMENT], Evidence(), [made], Settings(), None)
    assert len({each.fingerprint for each in findings}) == len(keys)


def test_rules_see_the_publication_of_their_own_document() -> None:
    seen: list[object] = []

    @rule("N901", "looks", Severity.INFO)
    def made(doc: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
        """Looks."""
        seen.append((doc.id, context.published, context.rule.code))
        yield from ()

    docs = (document(identity="a"), replace(document(identity="b"), published=None))
    run(made, docs=docs)
    assert seen == [("a", docs[0].published, "N901"), ("b", None, "N901")]


_DOCUMENT = document()


def test_findings_of_two_documents_are_one_item_only_where_they_are_about_one_url() -> None:
    text = (
        "The old mill stood by the river (Clark, 2025).\n\nThe new one fell down on 31 June 2024.<sup>3</sup>\n\n"
        "Nobody knew who had built it or why.<sup>9</sup> The town had forgotten it.\n"
    )
    docs = (document("a/index.md", "index", text), document("b/index.md", "index", text))
    findings, _ = check(docs, Evidence(), all_rules(), Settings(), None)
    groups = [{each.group for each in findings if each.path == doc.path} for doc in docs]
    assert {each.rule for each in findings} >= {"D301", "N101", "N107"}
    assert not groups[0] & groups[1]


def test_a_rule_over_a_run_sees_every_document_that_does_not_ignore_it() -> None:
    @run_rule("N903", "says-n903", Severity.WARNING)
    def made(run: Run, evidence: Evidence, context: Context) -> Iterator[Outcome]:
        """Says how many documents it sees, in the last."""
        last = run.documents[-1]
        yield context.finding(last, Span(0, 1), str(len(run.documents)), text="x")

    docs = tuple(document(f"{name}.md", name) for name in "abc")
    settings = Settings(per_file_ignores={"c.md": ("N9",)})
    assert [(each.path, each.message) for each in run(made, docs=docs)[0]] == [("c.md", "3")]
    assert [(each.path, each.message) for each in check(docs, Evidence(), (made,), settings, None)[0]] == [("b.md", "2")]


def test_a_rule_over_a_run_can_be_asked_of_one_document() -> None:
    d313 = next(each for each in all_rules() if each.code == "D313")
    assert d313.across is not None
    assert [*d313.check(document(), Evidence(), Context(d313, Settings()))] == []
