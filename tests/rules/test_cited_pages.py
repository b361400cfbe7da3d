"""When a page is held against its citation at all, and what is said when it cannot be."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from claimcheck import documents, extraction
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, NotAsked, Reason, Verdict
from claimcheck.model.pages import PageFacts, Signal, Stated
from claimcheck.model.settings import Settings
from claimcheck.rules import check, chosen

Judge = Callable[..., tuple]
CODES = ("D305", "S501", "S503", "S504")
URL = "https://www.winter-kitchen.org/2023/03/harbour"
NOTE = "Anna Byrne, “Fishermen Go Unheard as Harbour Grows”, *The Coast Gazette*, 14 March 2023, {}"
TEXT = "Nobody has asked the fishermen.[^1]\n\n[^1]: {}\n"
OTHER = PageFacts(
    titles=(Stated("Ten recipes for a winter evening", Signal.OPEN_GRAPH), Stated("Ten recipes", Signal.HEADING)),
    authors=(Stated("Karin Olsen", Signal.JSON_LD),),
    sites=(Stated("Winter Kitchen", Signal.JSON_LD),),
    published=(Stated("2021-11-02", Signal.JSON_LD),),
    language="en",
)
ALIVE = LinkCheck(URL, Verdict.ALIVE, None, "HTTP 200", URL, (Hop(URL, 200),), page=OTHER)


def answer(url: str, **changes: object) -> dict[str, LinkCheck]:
    return {url: replace(ALIVE, url=url, final_url=url, **changes)}  # type: ignore[arg-type]


@pytest.mark.parametrize("code", CODES)
def test_a_page_of_another_work_is_found_by_each_rule(judge: Judge, code: str) -> None:
    findings, questions = judge(code, TEXT.format(NOTE.format(URL)), links=answer(URL))
    assert ([each.rule for each in findings], questions) == ([code], ())


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("verdict", "reason", "said"),
    [
        (Verdict.BLOCKED, Reason.BLOCKED, Reason.BLOCKED),
        (Verdict.LOGIN, Reason.LOGIN, Reason.LOGIN),
        (Verdict.PAYWALLED, Reason.PAYWALLED, Reason.PAYWALLED),
        (Verdict.UNREACHABLE, Reason.TIMEOUT, Reason.TIMEOUT),
        (Verdict.UNVERIFIED, Reason.DEADLINE, Reason.DEADLINE),
        (Verdict.DEAD, None, Reason.NO_RECORD),
        (Verdict.SOFT_404, None, Reason.NO_RECORD),
        (Verdict.PARKED, None, Reason.NO_RECORD),
    ],
)
def test_a_page_that_cannot_be_read_is_a_question_and_no_finding(
    judge: Judge, code: str, verdict: Verdict, reason: Reason | None, said: Reason
) -> None:
    links = answer(URL, verdict=verdict, reason=reason, page=None)
    findings, questions = judge(code, TEXT.format(NOTE.format(URL)), links=links)
    assert (findings, [(each.reason, each.url) for each in questions]) == ((), [(said, URL)])


@pytest.fixture
def together(judge: Judge) -> Judge:
    """What several rules say of one text: their findings, and their questions put together."""

    def judged(text: str, links: dict[str, LinkCheck], codes: tuple[str, ...] = CODES) -> tuple:
        source = documents.read(text.encode(), "text.md")
        return check([extraction.extract(source, "text", None)], Evidence(links), chosen(codes), Settings(), None)

    return judged


def test_one_page_that_says_nothing_is_one_question_with_all_the_rules_it_stopped(together: Judge) -> None:
    findings, (question,) = together(TEXT.format(NOTE.format(URL)), answer(URL, page=PageFacts()))
    assert findings == ()
    assert (question.rules, question.reason) == (("D305", "S501", "S503"), Reason.NO_RECORD)
    assert question.detail == "the page gives no title and no author and no date"


def test_a_blocked_page_that_the_link_rules_ask_of_as_well_is_one_question(together: Judge) -> None:
    links = answer(URL, verdict=Verdict.BLOCKED, reason=Reason.BLOCKED, detail="HTTP 403", page=None)
    findings, (question,) = together(TEXT.format(NOTE.format(URL)), links, (*CODES, "L401", "L402"))
    assert findings == ()
    assert question.rules == ("D305", "L401", "L402", "S501", "S503", "S504")


def test_whatever_differs_of_one_source_is_one_item_and_its_date_another(together: Judge) -> None:
    findings, _ = together(TEXT.format(NOTE.format(URL)), answer(URL))
    groups = {each.rule: each.group for each in findings}
    assert groups["S501"] == groups["S503"] == groups["S504"] != groups["D305"]


def test_a_date_that_is_wrong_by_the_url_and_by_the_page_is_one_item_with_all_its_clocks(together: Judge) -> None:
    url = "https://www.trade.gov.uk/press/2023/1212_002.html"
    page = PageFacts(
        titles=(Stated("Ministers Meet", Signal.OPEN_GRAPH),), published=(Stated("2023-12-12", Signal.JSON_LD),)
    )
    text = TEXT.format(f"“Ministers Meet”, Ministry of Trade, 23 December 2023, {url}")
    findings, _ = together(text, answer(url, page=page), ("D304", "D305"))
    assert len({each.group for each in findings}) == 1
    assert {(e.source, e.value) for each in findings for e in each.evidence if e.kind == "date"} == {
        ("note", "23 December 2023"),
        ("URL", "12 December 2023"),
        ("page, JSON-LD", "12 December 2023"),
    }


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("url", "final", "facts"),
    [
        ("https://www.winter-kitchen.org/", "https://www.winter-kitchen.org/", OTHER),
        (URL, "https://www.winter-kitchen.org/", OTHER),
        (URL, "https://www.winter-kitchen.org/en/index.html", OTHER),
        ("https://archive.ph/AbCdE", "https://archive.ph/AbCdE", OTHER),
        ("https://perma.cc/AB12-CD34", "https://perma.cc/AB12-CD34", OTHER),
        (URL, URL, replace(OTHER, listing=True)),
        (URL, URL, None),
    ],
)
def test_a_page_that_is_not_that_of_the_work_is_held_against_nothing(
    judge: Judge, code: str, url: str, final: str, facts: PageFacts | None
) -> None:
    links = {url: replace(ALIVE, url=url, final_url=final, page=facts)}
    assert judge(code, TEXT.format(NOTE.format(url)), links=links) == ((), ())


@pytest.mark.parametrize("code", CODES)
def test_of_two_links_the_one_that_can_be_read_is(judge: Judge, code: str) -> None:
    blocked = LinkCheck("https://doi.org/10.1234/x1", Verdict.BLOCKED, Reason.BLOCKED, "HTTP 403")
    text = TEXT.format(NOTE.format(f"https://doi.org/10.1234/x1, {URL}"))
    _, questions = judge(code, text, links={blocked.url: blocked, **answer(URL)})
    assert questions == ()


@pytest.mark.parametrize("code", CODES)
def test_a_link_that_nobody_asked_about_is_no_question(judge: Judge, code: str) -> None:
    links = {URL: NotAsked(Reason.OFFLINE)}
    assert judge(code, TEXT.format(NOTE.format(URL)), links=links) == ((), ())
