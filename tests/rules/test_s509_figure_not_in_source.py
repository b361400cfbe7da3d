"""S509 beyond its examples."""

from collections.abc import Callable

import pytest

from claimcheck.model.evidence import LinkCheck, Reason, Verdict
from claimcheck.model.finding import Confidence
from claimcheck.model.pages import PageFacts, PageText, Signal, Stated

Judge = Callable[..., tuple]
A, B = "https://www.portstatistics.net/reports/2023/freight", "https://www.portpost.com/b/77"
NOTE = "Office of Port Statistics, “Freight in the Northern Ports”, 2023, {}"
TEXT = "{}[^1]\n\n[^1]: {}\n"
PAGE = "Freight in the northern ports. {} " + "The masters of the ports report what is shipped and what is landed. " * 25
FACTS = PageFacts(titles=(Stated("Freight in the northern ports", Signal.JSON_LD),), language="en")


def page(said: str, url: str = A, facts: PageFacts = FACTS, **more: bool) -> LinkCheck:
    return LinkCheck(url, Verdict.ALIVE, None, "HTTP 200", url, page=facts, text=PageText.of(PAGE.format(said), **more))


def judged(judge: Judge, sentence: str, *answers: LinkCheck) -> tuple:
    urls = "; see also ".join(each.url for each in answers)
    return judge("S509", TEXT.format(sentence, NOTE.format(urls)), links={each.url: each for each in answers})


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The ports shipped freight worth 1,687 billion yen.", "Freight was worth 1.687 trillion yen."),
        ("The ports shipped freight worth £3.2 million (about $4.1 million).", "Freight was worth £3.18 million."),
        ("About 65% of the freight was grain.", "Grain was 63.4%."),
        ("More than 60% of the freight was grain.", "Grain was 63.4%."),
        ("The three ports shipped grain in six kinds of ships.", "No numbers here."),
        ("The ports were closed for 14 months.", "They closed in May."),
        ("In 2022 the ports shipped grain.", "Grain was shipped."),
        ("Freight doubled in the northern ports.", "Freight grew."),
        ("The report said that “63.4% of the freight in the northern ports is grain”.", "Grain was 12%."),
    ],
)
def test_what_is_there_in_other_clothes_or_never_was_the_sources_is_none(judge: Judge, sentence: str, said: str) -> None:
    assert judged(judge, sentence, page(said)) == ((), ())


def test_a_digit_that_is_another_is_shown_with_its_passage(judge: Judge) -> None:
    (finding,), _ = judged(judge, "Grain made up 64.3% of northern freight.", page("Grain made up 63.4 percent of freight."))
    assert finding.confidence is Confidence.MEDIUM
    assert "“63.4”" in finding.message
    assert "Grain made up 63.4 percent" in finding.evidence[0].value


@pytest.mark.parametrize(
    ("sentence", "answer", "confidence"),
    [
        ("The masters of the ports report 61,672 tonnes landed.", page("Nothing."), Confidence.MEDIUM),
        ("The masters of the ports report 60 tonnes landed.", page("Nothing."), Confidence.LOW),
        ("Grain shipped by the masters of ports grew by 61.7%.", page("Nothing."), Confidence.LOW),
        ("The masters of the ports report 61,672 tonnes landed.", page("Nothing.", printed=True), Confidence.LOW),
        ("The masters of the ports report 61,672 tonnes landed.", page("", facts=PageFacts(language="en")), Confidence.LOW),
    ],
)
def test_a_figure_that_is_nowhere_is_of_low_confidence_unless_the_page_is_surely_the_source(
    judge: Judge, sentence: str, answer: LinkCheck, confidence: Confidence
) -> None:
    (finding,), _ = judged(judge, sentence, answer)
    assert finding.confidence is confidence


def test_a_figure_in_a_page_of_another_language_is_found_or_leaves_the_question_open(judge: Judge) -> None:
    german, sentence = PageFacts(language="de"), "Grain made up 64.3% of the freight in the ports."
    assert judged(judge, sentence, page("Getreide: 64,3 Prozent.", facts=german)) == ((), ())
    findings, (question,) = judged(judge, sentence, page("Getreide und Holz.", facts=german))
    assert (findings, question.reason) == ((), Reason.FOREIGN_LANGUAGE)


def test_a_sentence_without_a_note_of_its_own_is_left_alone(judge: Judge) -> None:
    text = f"Grain made up 64.3% of it. It rained.[^1]\n\n[^1]: {NOTE.format(A)}\n"
    assert judge("S509", text, links={A: page("Grain made up 63.4%.")}) == ((), ())


def test_any_of_the_pages_is_enough(judge: Judge) -> None:
    answers = page("Grain made up 63.4%."), page("Grain made up 64.3%.", B)
    assert judged(judge, "Grain made up 64.3% of the freight.", *answers) == ((), ())


def test_some_before_a_figure_that_is_rounded_to_nothing_does_not_excuse_it(judge: Judge) -> None:
    said = page("The masters of the ports count 45,678 tonnes of grain shipped.")
    (finding,), _ = judged(judge, "The masters of the ports shipped some 45,768 tonnes of grain.", said)
    assert "“45,678" in finding.message
    assert judged(judge, "The masters of the ports shipped some 45,700 tonnes of grain.", said) == ((), ())
    assert judged(judge, "The masters of the ports shipped more than 45,321 tonnes of grain.", said) == ((), ())
