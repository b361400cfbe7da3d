"""What is asked at all."""

from dataclasses import replace
from typing import Any

import pytest

from claimcheck.evidence import not_asked, questions, requests
from claimcheck.evidence.asking import exclusion
from claimcheck.model.citations import Citation
from claimcheck.model.document import Document, Link, Note
from claimcheck.model.evidence import Need, NotAsked, Reason, Request
from claimcheck.model.settings import ConnectTo, Network
from claimcheck.model.text import EMPTY, Span


def document(*links: Link) -> Document:
    empty: Any = ()
    return Document("a.md", "a", "", "markdown", "", "", None, empty, empty, empty, empty, empty, links, empty)


def link(url: str, broken: str = "") -> Link:
    return Link(url, url, Span(0, 1), None, None, broken)


def test_each_url_is_requested_once_in_the_order_of_the_documents() -> None:
    found = requests(
        [document(link("http://b.net/"), link("http://a.net/")), document(link("http://b.net/"))], frozenset(Need)
    )
    assert [request.url for request in found] == ["http://b.net/", "http://a.net/"]


def test_nothing_is_requested_where_no_rule_looks_at_links() -> None:
    assert requests([document(link("http://b.net/"))], frozenset({Need.REGISTRY})) == ()


def test_a_url_that_the_text_splits_is_not_asked_unless_it_also_stands_whole() -> None:
    split = link("http://a.net/x", "split by a space")
    (only,) = requests([document(split)], frozenset({Need.LINK}))
    assert exclusion(only, Network()) == NotAsked(Reason.EXCLUDED, "split by a space")
    for links in ((split, link("http://a.net/x")), (link("http://a.net/x"), split)):
        (request,) = requests([document(*links)], frozenset({Need.LINK}))
        assert exclusion(request, Network()) is None


def test_a_page_is_read_where_a_citation_says_something_to_hold_it_against() -> None:
    empty: Any = ()
    note = Note("n1", "1", 0, True, None, EMPTY, Span(0, 1), (), (
        Citation(Span(0, 1), "", title="A harbour", urls=("http://a.net/",)),
        Citation(Span(0, 1), "", urls=("http://bare.net/",)),
    ))  # fmt: skip
    links = (link("http://a.net/"), link("http://bare.net/"), link("http://text.net/"))
    cited = Document("a.md", "a", "", "markdown", "", "", None, empty, empty, (note,), empty, empty, links, empty)
    for needs, pages in (({Need.PAGE}, [True, False, False]), ({Need.LINK}, [False] * 3), (set(Need), [True, False, False])):
        assert [request.page for request in requests([cited], frozenset(needs))] == pages


def test_without_a_network_nobody_is_asked_and_schemes_are_told_apart() -> None:
    evidence = not_asked([Request("http://a.net/"), Request("mailto:a@b.net"), Request("http://example.org/x")])
    reasons = [answer.reason for answer in evidence.links.values()]
    assert reasons == [Reason.OFFLINE, Reason.SCHEME, Reason.EXCLUDED]


@pytest.mark.parametrize(
    "host", ["example.com", "www.example.org", "example.edu", "a.test", "x.invalid", "some.example", "EXAMPLE.com."]
)
def test_a_name_reserved_for_examples_is_nobodys(host: str) -> None:
    found = exclusion(Request(f"http://{host}/"), Network())
    assert found is not None
    assert found.reason is Reason.EXCLUDED


@pytest.mark.parametrize("host", ["example.it", "myexample.com", "test.org", "invalid.net", "latest"])
def test_a_name_that_only_resembles_them_is_asked(host: str) -> None:
    assert exclusion(Request(f"http://{host}/"), Network()) is None


def test_a_mapping_can_mean_a_reserved_name() -> None:
    everything = Network(connect_to=(ConnectTo("", None, "127.0.0.1", 80),))
    named = Network(connect_to=(ConnectTo("example.com", None, "127.0.0.1", 80),))
    assert exclusion(Request("http://a.test/"), everything) is None
    assert exclusion(Request("http://example.com/"), everything) is not None
    assert exclusion(Request("http://example.com/"), named) is None


def test_a_work_that_is_cited_twice_is_one_question_and_only_for_who_needs_registries() -> None:
    here = Span(0, 1)
    cited = (Citation(here, "A, doi:10.1000/A.1"), Citation(here, "B"), Citation(here, "A, https://doi.org/10.1000/a.1"))
    note = Note("n", "1", 0, True, None, EMPTY, here, citations=cited)
    documents = [replace(document(), notes=(note,))] * 2
    assert questions(documents, frozenset({Need.REGISTRY})) == ("10.1000/a.1",)
    assert questions(documents, frozenset(Need) - {Need.REGISTRY}) == ()
