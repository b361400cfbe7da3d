"""S508 beyond its examples."""

from collections.abc import Callable

import pytest

from claimcheck.evidence.accounts import accounts
from claimcheck.grammar.sources import supports
from claimcheck.model.evidence import Evidence, LinkAnswer, LinkCheck, NotAsked, Reason, Verdict
from claimcheck.model.finding import Confidence, Severity
from claimcheck.model.pages import PageFacts, PageText, Signal, Stated

Judge = Callable[..., tuple]
A, B = "https://www.coastgazette.com/a/10482", "https://www.portpost.com/b/77"
QUOTE = "we will never hand the harbour over to the dredgers"
SENTENCE = f"Mayor Quill said that “{QUOTE}”."
NOTE = "A. Byrne, “Fishermen Go Unheard as Harbour Grows”, *The Coast Gazette*, 14 March 2023, {}"
TEXT = "{}[^1]\n\n[^1]: {}\n"
PAGE = "Fishermen go unheard. The mayor spoke in the old hall, and the council heard him: {}. " + (
    "The fishermen of the harbour had come with the dredgers, and Mayor Quill was asked what he would do for the town. " * 15
)
FACTS = PageFacts(titles=(Stated("Fishermen go unheard as harbour grows", Signal.JSON_LD),), language="en")


def page(said: str, url: str = A, lacks: str = "", facts: PageFacts = FACTS, **more: bool) -> LinkCheck:
    text = PageText.of(PAGE.format(said), lacks, **more)
    return LinkCheck(url, Verdict.ALIVE, None, "HTTP 200", url, page=facts, text=text)


def shut(url: str, verdict: Verdict, reason: Reason | None) -> LinkCheck:
    return LinkCheck(url, verdict, reason, "", url)


def judged(judge: Judge, *answers: LinkCheck, sentence: str = SENTENCE, note: str = NOTE) -> tuple:
    urls = "; see also ".join(each.url for each in answers)
    return judge("S508", TEXT.format(sentence, note.format(urls)), links={each.url: each for each in answers})


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Quill called it a “blue harbour”.",
        "Mayor Quill said that it was “all for the best”.".replace("all for the best", "for the best"),
        "The plan is known as “A New Harbour for the Northern Coast”.",
        "It was, so to speak, a “harbour of the fishermen”.",
        "Mayor Quill was against it, and the fishermen with him.",
    ],
)
def test_terms_titles_and_scare_quotes_are_not_looked_for(judge: Judge, sentence: str) -> None:
    assert judged(judge, page("nothing of the kind"), sentence=sentence) == ((), ())


def test_words_that_are_others_are_an_error_with_the_passage(judge: Judge) -> None:
    (finding,), _ = judged(judge, page("“we will surely hand the harbour over to the dredgers”"))
    assert (finding.severity, finding.confidence) == (Severity.ERROR, Confidence.HIGH)
    assert "surely" in finding.evidence[0].value
    assert "“surely” for “never”" in finding.message
    assert finding.claim


def test_words_that_are_nowhere_in_a_page_on_the_subject_are_a_warning(judge: Judge) -> None:
    (finding,), _ = judged(judge, page("he would see"))
    assert (finding.severity, finding.confidence) == (Severity.WARNING, Confidence.MEDIUM)


@pytest.mark.parametrize(
    "answer",
    [
        page("he would see", facts=PageFacts(language="en")),
        page("he would see", facts=PageFacts(titles=(Stated("Ten recipes", Signal.JSON_LD),), language="en")),
        page("he would see", printed=True),
    ],
)
def test_that_a_page_lacks_them_is_of_low_confidence_where_it_may_be_another(judge: Judge, answer: LinkCheck) -> None:
    (finding,), _ = judged(judge, answer)
    assert finding.confidence is Confidence.LOW


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (shut(A, Verdict.PAYWALLED, Reason.PAYWALLED), Reason.PAYWALLED),
        (shut(A, Verdict.LOGIN, Reason.LOGIN), Reason.LOGIN),
        (shut(A, Verdict.BLOCKED, Reason.BLOCKED), Reason.BLOCKED),
        (shut(A, Verdict.DEAD, None), Reason.NO_RECORD),
        (shut(A, Verdict.UNVERIFIED, Reason.DEADLINE), Reason.DEADLINE),
        (page("he would see", lacks="its pages are pictures"), Reason.NO_RECORD),
        (page("we will surely hand the harbour over to the dredgers", lacks="it was cut"), Reason.NO_RECORD),
        (page("er wird sehen", facts=PageFacts(language="de")), Reason.FOREIGN_LANGUAGE),
        (LinkCheck(A, Verdict.ALIVE, page=FACTS, text=PageText.of("Too short.")), Reason.NO_RECORD),
        (LinkCheck(A, Verdict.ALIVE, page=FACTS, text=PageText.of("The report. " * 50, leads=True)), Reason.NO_RECORD),
    ],
)
def test_a_page_that_nobody_could_read_leaves_the_question_open(judge: Judge, answer: LinkCheck, reason: Reason) -> None:
    findings, (question,) = judged(judge, answer)
    assert (findings, question.reason, question.url) == ((), reason, A)


def test_a_quotation_that_was_translated_cannot_be_compared(judge: Judge) -> None:
    findings, (question,) = judged(judge, page("we will not"), note=NOTE + " (translated by the author)")
    assert (findings, question.reason) == ((), Reason.FOREIGN_LANGUAGE)


@pytest.mark.parametrize("said", [QUOTE, "we will surely hand the harbour over to the dredgers", "he would see"])
def test_any_of_the_pages_is_enough(judge: Judge, said: str) -> None:
    assert judged(judge, page(said), page(QUOTE, B)) == ((), ())


def test_words_that_one_page_lacks_may_stand_in_another_that_nobody_read(judge: Judge) -> None:
    note = NOTE.format(A) + f"; C. Doe, “Another Work on the Harbour”, *Port Post*, 2 May 2023, {B}"
    answers = {A: page("we will surely hand the harbour over to the dredgers"), B: shut(B, Verdict.BLOCKED, Reason.BLOCKED)}
    findings, (question,) = judge("S508", TEXT.format(SENTENCE, note), links=answers)
    assert (findings, question.url) == ((), B)


def test_a_work_without_a_link_may_have_the_words(judge: Judge) -> None:
    note = NOTE.format(A) + "; C. Doe, *The Harbour and its Fishermen*, London, Quay Press, 2001, p. 12."
    assert judge("S508", TEXT.format(SENTENCE, note), links={A: page("he would see")}) == ((), ())


def test_ibid_leads_to_the_page_of_the_note_before(judge: Judge) -> None:
    text = f"It rained.[^1] {SENTENCE}[^2]\n\n[^1]: {NOTE.format(A)}\n\n[^2]: Ibid., p. 3.\n"
    (finding,), _ = judge("S508", text, links={A: page("we will surely hand the harbour over to the dredgers")})
    assert finding.note == "2"


@pytest.mark.parametrize("home", ["https://www.coastgazette.com/", "https://www.coastgazette.com"])
def test_a_home_page_is_no_source(judge: Judge, home: str) -> None:
    assert judge("S508", TEXT.format(SENTENCE, NOTE.format(home)), links={home: page("he would see", home)}) == ((), ())


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (page(QUOTE), "checked"),
        (page("we will surely hand the harbour over to the dredgers"), "checked"),
        (shut(A, Verdict.BLOCKED, Reason.BLOCKED), "undetermined"),
        (NotAsked(Reason.OFFLINE), "skipped"),
        (LinkCheck(A, Verdict.ALIVE, page=FACTS), "skipped"),
    ],
)
def test_a_claim_counts_as_what_became_of_its_words(understand: Callable, answer: LinkAnswer, state: str) -> None:
    account = accounts(understand(TEXT.format(SENTENCE, NOTE.format(A))), Evidence({A: answer}), ruled=True).claims
    assert (account.found, getattr(account, state)) == (1, 1)


def test_what_is_found_is_kept_with_its_passage(understand: Callable) -> None:
    document = understand(TEXT.format(SENTENCE, NOTE.format(A)))
    (support,) = supports(document, Evidence({A: page(QUOTE)}))
    assert (support.note, support.text, support.url) == ("1", QUOTE, A)
    assert QUOTE in support.passage
    assert document.source[support.span.start : support.span.end].strip("“”") == QUOTE
