"""S503 beyond its examples."""

from collections.abc import Callable

import pytest

from claimcheck.model.evidence import Hop, LinkCheck, Reason, Verdict
from claimcheck.model.finding import Confidence
from claimcheck.model.pages import PageFacts, Signal, Stated

Judge = Callable[..., tuple]
URL = "https://www.coastgazette.com/2023/03/14/harbour"
TEXT = "Nobody has asked the fishermen.[^1]\n\n[^1]: {}\n"
NOTE = "{}, “Fishermen Go Unheard as Harbour Grows”, *The Coast Gazette*, 14 March 2023, {}"
LD, HIGHWIRE = Signal.JSON_LD, Signal.HIGHWIRE


def page(*authors: str, signal: Signal = LD, text: str = "", sites: tuple[str, ...] = ()) -> PageFacts:
    return PageFacts(
        titles=(Stated("Fishermen Go Unheard as Harbour Grows", Signal.OPEN_GRAPH),),
        authors=tuple(Stated(author, signal) for author in authors),
        sites=tuple(Stated(site, LD) for site in sites),
        text=text,
    )


def judged(judge: Judge, cited: str, facts: PageFacts, note: str = NOTE) -> tuple:
    check = LinkCheck(URL, Verdict.ALIVE, None, "HTTP 200", URL, (Hop(URL, 200),), page=facts)
    return judge("S503", TEXT.format(note.format(cited, URL)), links={URL: check})


@pytest.mark.parametrize(
    ("cited", "authors"),
    [
        ("Anna Byrne", ("Anna Byrne",)),
        ("A. Byrne", ("Anna M. Byrne",)),
        ("Anna Byrne and Karin Olsen", ("Karin Olsen",)),
        ("Anna Byrne", ("Karin Olsen", "Jens Lund", "Anna Byrne")),
        ("Anna Byrne et al.", ("Byrne, A.; Olsen, K.",)),
        ("Anna Byrne", ("Karin Olsen and Anna Byrne",)),
        ("Anna Byrne", ("Anna Byrne, The Coast Gazette",)),
        ("Anna Byrne", ("Dr. Anna Byrne | Senior Fellow",)),
        ("Giulio Dell’Era", ("Giulio Dell'Era",)),
        ("José García Márquez", ("Jose Garcia",)),
        ("Hans Müller", ("Hans Mueller",)),
        ("Jan van der Berg", ("Jan Van Der Berg",)),
        ("Shinzo Abe", ("Abe Shinzo",)),
        ("Anna Byrne", ("annabyrne", "BYRNE Anna")),
    ],
)
def test_one_author_in_common_is_enough(judge: Judge, cited: str, authors: tuple[str, ...]) -> None:
    assert judged(judge, cited, page(*authors)) == ((), ())


@pytest.mark.parametrize(
    "author",
    [
        "admin", "Gazette Staff", "Reuters", "The Coast Gazette", "Newsroom", "Communications Office", "Ministry of Ports",
        "webmaster", "Editorial Team", "Guest Contributor", "Redazione", "jsmith", "Coast",
    ],
)  # fmt: skip
def test_who_is_no_person_is_compared_with_nobody(judge: Judge, author: str) -> None:
    assert judged(judge, "Anna Byrne", page(author, sites=("The Coast Gazette",))) == ((), ())


@pytest.mark.parametrize(
    ("facts", "confidence"),
    [
        (page("Karin Olsen"), Confidence.MEDIUM),
        (page("Olsen, Karin", "Lund, Jens", signal=HIGHWIRE), Confidence.HIGH),
        (page("Karin Olsen", signal=Signal.META), Confidence.LOW),
        (page("Karin Olsen", signal=Signal.TEXT), Confidence.LOW),
        (page("Karin Olsen", text="By Anna Byrne. The council has not asked."), Confidence.LOW),
    ],
)
def test_other_people_are_a_finding_as_sure_as_its_signal(judge: Judge, facts: PageFacts, confidence: Confidence) -> None:
    (finding,), questions = judged(judge, "Anna Byrne", facts)
    assert (finding.confidence, questions) == (confidence, ())
    assert "cites Anna Byrne, but the page names Karin Olsen" in finding.message


def test_an_author_whom_the_note_names_elsewhere_is_one(judge: Judge) -> None:
    note = "{}, interviewed by Karin Olsen, “Fishermen Go Unheard”, *The Coast Gazette*, 14 March 2023, {}"
    assert judged(judge, "Anna Byrne", page("Karin Olsen"), note=note)[0] == ()


def test_names_in_another_script_cannot_be_compared(judge: Judge) -> None:
    findings, questions = judged(judge, "Anna Byrne", page("Анна Бирн"))
    assert findings == ()
    assert [each.reason for each in questions] in ([Reason.FOREIGN_LANGUAGE], [])


def test_a_paper_of_a_thousand_authors_is_not_compared(judge: Judge) -> None:
    many = page(*(f"Name{chr(97 + i % 26)}{chr(97 + i // 26)}, Karin" for i in range(200)), signal=HIGHWIRE)
    assert judged(judge, "Anna Byrne", many) == ((), ())


@pytest.mark.parametrize("cited", ["European Commission", "Ministry of Ports", "Coastal Erosion Collaborators"])
def test_an_institution_may_stand_for_anybody(judge: Judge, cited: str) -> None:
    assert judged(judge, cited, page("Karin Olsen")) == ((), ())
