"""What each address on the way of a link answered, told once."""

import pytest

from claimcheck.model.evidence import ArchivedCopy, Hop, LinkCheck, Verdict
from claimcheck.model.finding import Exhibit
from claimcheck.reports.page.chains import Chains, untold
from claimcheck.reports.prose.items import Item

_URL, _LAST = "https://a.example/old", "https://a.example/new"
_CHECK = LinkCheck(
    _URL,
    Verdict.DEAD,
    detail="HTTP 404",
    chain=(Hop(_URL, 301), Hop(_LAST, 404)),
    checked_at="2025-06-01T08:00:00Z",
    copy=ArchivedCopy("https://archive.example/1", "2024-02-03T00:00:00Z"),
)


@pytest.fixture
def made(draft):
    return draft().paragraph("Text.{1}").note("1", f"Source, {_URL}.")


def _chains(made, *evidence: Exhibit, **changes: object):
    finding = made.finding("Source", "x", evidence=evidence, **changes)
    item = Item(finding)
    return item, Chains({_URL: _CHECK}, {made.path: made.document()}).of(item)


def test_every_hop_is_told_with_its_status_and_the_verdict_with_its_day(made) -> None:
    _, [chain] = _chains(made, Exhibit("answer", "HTTP 404", _URL))
    assert [(hop.label, hop.value) for hop in chain.hops] == [("HTTP 301", _URL), ("HTTP 404", _LAST)]
    assert chain.told == "dead, HTTP 404, checked on 1 June 2025"


def test_a_finding_that_names_no_link_shows_those_of_its_note(made) -> None:
    assert len(_chains(made, note="1", note_id="n1")[1]) == 1
    assert _chains(made)[1] == ()


def test_the_archived_copy_is_shown_unless_the_finding_shows_it(made) -> None:
    _, [chain] = _chains(made, note_id="n1")
    assert (chain.copy.value, chain.copy.href) == ("3 February 2024", "https://archive.example/1")
    _, [told] = _chains(made, Exhibit("archived copy", "3 February 2024", "https://archive.example/1"), note_id="n1")
    assert told.copy is None


def test_what_the_chain_tells_is_not_told_again(made) -> None:
    date = Exhibit("date", "3 May", "note")
    told = (Exhibit("redirect", "HTTP 301", _URL), Exhibit("answer", "HTTP 404", _URL), Exhibit("url", _URL))
    item, chains = _chains(made, *told, date)
    assert list(untold(item.evidence, chains)) == [date]
