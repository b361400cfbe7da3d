"""S501 beyond its examples."""

from collections.abc import Callable

import pytest

from claimcheck.model.evidence import Hop, LinkCheck, Reason, Verdict
from claimcheck.model.finding import Confidence
from claimcheck.model.pages import PageFacts, Signal, Stated

Judge = Callable[..., tuple]
URL = "https://www.coastgazette.com/10482"
CITED = "Fishermen Go Unheard as Harbour Grows"
TEXT = "Nobody has asked the fishermen.[^1]\n\n[^1]: {}\n"
NOTE = "A. Byrne, “{}”, *The Coast Gazette*, 14 March 2023, {}"
LD, OG, TITLE, H1 = Signal.JSON_LD, Signal.OPEN_GRAPH, Signal.TITLE, Signal.HEADING


def page(*titles: tuple[str, Signal], **more: object) -> PageFacts:
    return PageFacts(titles=tuple(Stated(*each) for each in titles), **{"language": "en", **more})  # type: ignore[arg-type]


def judged(judge: Judge, facts: PageFacts, cited: str = CITED, url: str = URL, note: str = NOTE) -> tuple:
    check = LinkCheck(url, Verdict.ALIVE, None, "HTTP 200", url, (Hop(url, 200),), page=facts)
    return judge("S501", TEXT.format(note.format(cited, url)), links={url: check})


@pytest.mark.parametrize(
    "title",
    [
        "Fishermen go unheard as harbour grows",
        "FISHERMEN GO UNHEARD AS HARBOUR GROWS",
        "‘Fishermen go unheard’ as harbour grows | Reuters",
        "Fishermen Go Unheard as Harbour Grows - The Coast Gazette",
        "The Coast Gazette: Fishermen Go Unheard as Harbour Grows",
        "Fishermen Go Unheard as Harbour Grows: What the Council Never Asked",
        "Fishermen Go Unheard as Harbour Grows — Analysis · Byrne",
        "Fishermen Go Unheard as Harbour…",
        "Fishermen go unheard as harbor grows",
        "Fishermen Go  Unheard as Harbour Grows » News » Coast",
        "Opinion | Fishermen Go Unheard as Harbour Grows",
    ],
)
@pytest.mark.parametrize("signal", [OG, TITLE])
def test_one_title_in_other_clothes_is_none(judge: Judge, title: str, signal: Signal) -> None:
    assert judged(judge, page((title, signal), sites=(Stated("The Coast Gazette", OG),))) == ((), ())


@pytest.mark.parametrize(
    "facts",
    [
        page(("The Coast Gazette", OG), (CITED, H1)),
        page(("Publication detail", OG), ("Publication detail", TITLE), headings=("Publication detail", CITED)),
        page(("Ministry of Ports", OG), ("Press releases", H1), text=f"12 March 2023 {CITED} The council has not asked."),
        page(("Home", TITLE), sites=(Stated("The Coast Gazette", OG),)),
        page(("coastgazette.com", TITLE)),
        page(("Council of Gazettes", OG), ("Council of Gazettes", H1), sites=(Stated("Council of Gazettes", LD),)),
        page(("Just a moment...", TITLE)),
        page(("A. Byrne", OG), text=f"“{CITED.upper()}” was first printed in March."),
    ],
)
def test_a_page_that_has_the_title_elsewhere_or_no_title_of_its_own_is_none(judge: Judge, facts: PageFacts) -> None:
    assert judged(judge, facts) == ((), ())


@pytest.mark.parametrize(
    "note",
    [
        "Speech by A. Byrne at the Ports Conference, “{}”, Ten Recipes for a Winter Evening, 14 March 2023, {}",
        "A. Byrne, “{}”, in *Ten Recipes for a Winter Evening*, London: Quay, 2023, {}",
    ],
)
def test_a_note_that_names_the_title_of_the_page_as_well_is_none(judge: Judge, note: str) -> None:
    assert judged(judge, page(("Ten recipes for a winter evening", OG)), note=note)[0] == ()


@pytest.mark.parametrize(
    ("facts", "confidence"),
    [
        (page(("Ten recipes for a winter evening", OG), ("Ten recipes for a winter evening", H1)), Confidence.HIGH),
        (page(("Ten recipes for a winter evening", OG)), Confidence.MEDIUM),
        (page(("Ten recipes for a winter evening", H1), ("Ten recipes for a winter evening - G", TITLE)), Confidence.MEDIUM),
        (page(("Ten recipes for a winter evening", TITLE)), Confidence.LOW),
        (page(("Ten recipes for a winter evening", Signal.PDF)), Confidence.LOW),
    ],
)
def test_another_title_is_as_sure_as_the_signals_that_have_it(
    judge: Judge, facts: PageFacts, confidence: Confidence
) -> None:
    (finding,), _ = judged(judge, facts)
    assert finding.confidence is confidence
    assert (CITED in finding.message, "Ten recipes" in finding.message) == (True, True)
    assert [exhibit.kind for exhibit in finding.evidence[:2]] == ["title", "title"]


def test_a_title_that_is_alike_but_not_the_same_is_of_low_confidence(judge: Judge) -> None:
    (finding,), _ = judged(judge, page(("Fishermen Are Heard at Last as Harbour Plans Grow", OG)))
    assert finding.confidence is Confidence.LOW


def test_a_heading_that_was_changed_but_not_its_address_is_of_low_confidence(judge: Judge) -> None:
    url = "https://www.coastgazette.com/2023/03/14/fishermen-go-unheard-harbour-grows"
    (finding,), _ = judged(judge, page(("Council answers its critics", OG), ("Council answers its critics", H1)), url=url)
    assert finding.confidence is Confidence.LOW


@pytest.mark.parametrize(
    "facts",
    [
        page(("I pescatori non sono ascoltati e il porto cresce", OG), language="it"),
        page(("港の漁師", OG), language="cjk"),
        page(("Порт растёт, рыбаков не слышат", OG), language="cyrillic"),
        page(("Hafenausbau ohne Fischer", OG), language="de"),
    ],
)
def test_a_title_in_another_language_cannot_be_compared(judge: Judge, facts: PageFacts) -> None:
    findings, (question,) = judged(judge, facts)
    assert (findings, question.reason) == ((), Reason.FOREIGN_LANGUAGE)
    assert facts.titles[0].value in question.detail


def test_a_page_of_a_foreign_site_with_an_english_title_is_compared(judge: Judge) -> None:
    assert judged(judge, page((CITED, OG), language="it")) == ((), ())


def test_two_titles_in_one_language_that_is_not_english_are_compared(judge: Judge) -> None:
    facts = page(("Dieci ricette per una sera d'inverno", OG), ("Dieci ricette per una sera d'inverno", H1), language="it")
    (finding,), _ = judged(judge, facts, cited="I pescatori non sono ascoltati dal consiglio della città")
    assert finding.confidence is Confidence.HIGH


@pytest.mark.parametrize("cited", ["Home", "Press release", "Report", "NK News"])
def test_a_title_that_says_nothing_is_not_compared(judge: Judge, cited: str) -> None:
    assert judged(judge, page(("Ten recipes for a winter evening", OG)), cited=cited)[0] == ()


def test_a_speech_that_its_page_names_by_the_event_is_of_low_confidence(judge: Judge) -> None:
    note = "Minister of Ports, “{}”, speech at the Ports Conference, 14 March 2023, {}"
    findings, _ = judged(judge, page(("Ports Conference 2023", OG), ("Ports Conference 2023", H1)), note=note)
    assert all(each.confidence is Confidence.LOW for each in findings)


def test_the_name_of_the_ministry_that_its_host_abbreviates_is_no_title(judge: Judge) -> None:
    url = "https://www.mofa.go.jp/press/release/1.html"
    name = "Ministry of Foreign Affairs of Japan"
    assert judged(judge, page((name, TITLE), (name, H1)), url=url) == ((), ())
