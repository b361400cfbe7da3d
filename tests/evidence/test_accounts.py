"""Every note, citation, link and claim is in exactly one of checked, undetermined and skipped."""

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence import not_asked, requests
from claimcheck.evidence.accounts import accounts, skipped
from claimcheck.model.citations import Citation, Name
from claimcheck.model.document import Document, Link, Note
from claimcheck.model.evidence import Evidence, LinkAnswer, LinkCheck, Need, NotAsked, Reason, Verdict
from claimcheck.model.records import Answer, Failed, Kind, Match, NoRecord, Record, Unregistered, Work
from claimcheck.model.report import Account
from claimcheck.model.text import EMPTY, Span

HERE = Span(0, 0)
BLANK = Document("a.md", "a", "", "markdown", "", "", None, (), (), (), (), (), (), ())


def link(url: str) -> Link:
    return Link(url, url, HERE, None, None)


def work(*urls: str) -> Citation:
    return Citation(HERE, "", urls=urls)


def note(*works: Citation) -> Note:
    return Note("n", "1", 0, True, None, EMPTY, HERE, citations=works)


def evidence(**answers: LinkAnswer) -> Evidence:
    return Evidence(MappingProxyType({f"https://{name}.org": answer for name, answer in answers.items()}))


A, B = "https://a.org", "https://b.org"
ALIVE = LinkCheck(A, Verdict.ALIVE)
BLOCKED = LinkCheck(A, Verdict.BLOCKED, Reason.BLOCKED)
UNASKED = NotAsked(Reason.OFFLINE)


@pytest.mark.parametrize("verdict", ["alive", "moved", "dead", "soft-404", "parked", "forbidden"])
def test_a_verdict_without_an_open_reason_is_checked(verdict: str) -> None:
    document = replace(BLANK, links=(link(A),))
    assert accounts(document, evidence(a=LinkCheck(A, Verdict(verdict))), ruled=True).links == Account(checked=1)


@pytest.mark.parametrize("reason", ["blocked", "rate-limited", "login", "paywalled", "timeout", "deadline"])
def test_a_verdict_with_an_open_reason_is_undetermined(reason: str) -> None:
    document = replace(BLANK, links=(link(A),))
    answer = LinkCheck(A, Verdict.UNVERIFIED, Reason(reason))
    assert accounts(document, evidence(a=answer), ruled=True).links == Account(undetermined=1)


@pytest.mark.parametrize("name", ["unreachable", "server-error"])
def test_an_unreachable_host_and_a_server_error_are_checked_once_they_are_confirmed(name: str) -> None:
    document = replace(BLANK, links=(link(A),))
    answer = LinkCheck(A, Verdict(name), Reason(name))
    assert accounts(document, evidence(a=answer), ruled=True).links == Account(undetermined=1)
    assert accounts(document, evidence(a=replace(answer, confirmed=True)), ruled=True).links == Account(checked=1)


def test_a_link_is_counted_once_a_url_in_each_document() -> None:
    document = replace(BLANK, links=(link(A), link(B), link(A)))
    assert accounts(document, evidence(a=ALIVE, b=UNASKED), ruled=True).links == Account(checked=1, skipped=1)


@pytest.mark.parametrize(
    ("urls", "account"),
    [
        ((A, B), Account(checked=1)),
        ((B,), Account(undetermined=1)),
        (("https://c.org", B), Account(undetermined=1)),
        (("https://c.org",), Account(skipped=1)),
        ((), Account(skipped=1)),
    ],
)
def test_a_citation_stands_as_the_best_of_its_urls_and_is_skipped_without_one(
    urls: tuple[str, ...], account: Account
) -> None:
    document = replace(BLANK, notes=(note(work(*urls)),))
    found = accounts(document, evidence(a=ALIVE, b=BLOCKED, c=UNASKED), ruled=True)
    assert (found.citations, found.notes) == (account, account)


def test_a_note_without_a_citation_is_checked_where_any_rule_looked_at_it() -> None:
    document = replace(BLANK, notes=(note(),))
    assert accounts(document, Evidence(), ruled=True).notes == Account(checked=1)
    assert accounts(document, Evidence(), ruled=False).notes == Account(skipped=1)


def test_offline_everything_with_a_link_is_skipped_each_with_its_own_reason() -> None:
    urls = (A, "mailto:a@b.org", "https://example.com/x")
    document = replace(BLANK, links=tuple(link(url) for url in urls))
    answers = not_asked(requests([document], frozenset(Need)))
    assert accounts(document, answers, ruled=True).links == Account(skipped=3)
    assert {each.url: each.reason for each in skipped(document, answers)} == {
        A: Reason.OFFLINE,
        "mailto:a@b.org": Reason.SCHEME,
        "https://example.com/x": Reason.EXCLUDED,
    }


def test_a_link_that_no_rule_wanted_is_skipped_as_excluded_and_never_as_offline() -> None:
    document = replace(BLANK, links=(link(A), link(A), link("mailto:a@b.org")))
    assert [(each.url, each.reason) for each in skipped(document, Evidence())] == [
        (A, Reason.EXCLUDED),
        ("mailto:a@b.org", Reason.SCHEME),
    ]


ANSWERS: st.SearchStrategy[LinkAnswer] = st.one_of(
    st.builds(NotAsked, st.sampled_from([Reason.OFFLINE, Reason.EXCLUDED, Reason.SCHEME])),
    st.builds(LinkCheck, st.just(A), st.sampled_from(Verdict), st.none() | st.sampled_from(Reason), confirmed=st.booleans()),
)
URLS = st.sampled_from([f"https://{name}.org" for name in "abcdef"] + ["mailto:x@y.org"])


@given(st.lists(URLS), st.lists(st.lists(st.lists(URLS, max_size=3), max_size=3)), st.dictionaries(URLS, ANSWERS))
def test_nothing_is_lost_and_nothing_is_counted_twice(
    urls: list[str], cited: list[list[list[str]]], answers: dict[str, LinkAnswer]
) -> None:
    notes = tuple(note(*(work(*each) for each in works)) for works in cited)
    document = replace(BLANK, links=tuple(link(url) for url in urls), notes=notes)
    gathered = Evidence(MappingProxyType(answers))
    found = accounts(document, gathered, ruled=True)
    assert found.links.found == len(set(urls))
    assert found.notes.found == len(notes)
    assert found.citations.found == sum(len(works) for works in cited)
    assert len(skipped(document, gathered)) == found.links.skipped


BOOK = Citation(HERE, "Luc Roux, The Living Reef", "book", (Name("Roux", "Luc"),), title="The Living Reef")
ASKED = Work(Kind.BOOK, "The Living Reef", (Name("Roux", "Luc"),))
PAPER = Citation(HERE, "Paola Amato, Reefs, doi:10.1000/1", "article-journal", title="Reefs", doi="10.1000/1")
RECORD = Record("Crossref", "")


@pytest.mark.parametrize(
    ("cited", "answer", "account"),
    [
        (BOOK, Match(RECORD), Account(checked=1)),
        (BOOK, Match(RECORD, "year"), Account(checked=1)),
        (BOOK, NoRecord(("Crossref",)), Account(undetermined=1)),
        (BOOK, Failed("why"), Account(undetermined=1)),
        (BOOK, None, Account(skipped=1)),
        (PAPER, RECORD, Account(checked=1)),
        (PAPER, Unregistered("doi.org"), Account(checked=1)),
        (PAPER, NoRecord(("Crossref",), registered=True), Account(undetermined=1)),
        (PAPER, None, Account(skipped=1)),
    ],
)
def test_a_work_without_a_link_stands_as_its_record_does(cited: Citation, answer: Answer | None, account: Account) -> None:
    document = replace(BLANK, notes=(note(cited),))
    known = Evidence(records={ASKED if cited is BOOK else "10.1000/1": answer} if answer else {})
    counted = accounts(document, known, ruled=True)
    assert (counted.citations, counted.notes) == (account, account)


def test_a_blocked_link_with_a_record_is_checked_but_not_by_what_may_be_no_doi() -> None:
    url = "https://journal.org/doi/10.1000/1"
    cited = Citation(HERE, "Paola Amato, Reefs", urls=(url,))
    document = replace(BLANK, links=(link(url),), notes=(note(cited),))
    for answer, account in ((RECORD, Account(checked=1)), (Unregistered("doi.org"), Account(undetermined=1))):
        known = Evidence({url: BLOCKED}, records={"10.1000/1": answer})
        assert accounts(document, known, ruled=True).citations == account


def test_the_notes_in_which_nobody_could_look_anything_up_are_counted_once_somebody_was_asked() -> None:
    other = replace(BOOK, title="The Dead Reef")
    notes = (note(BOOK), note(other), note(other, BOOK), note(work(A)), note(), note(work()))
    document = replace(BLANK, notes=notes)
    assert accounts(document, Evidence(), ruled=True).nowhere == 0
    assert accounts(document, Evidence(records={ASKED: Match(RECORD)}), ruled=True).nowhere == 2
    assert accounts(document, Evidence(records={ASKED: NoRecord(())}), ruled=True).nowhere == 4
