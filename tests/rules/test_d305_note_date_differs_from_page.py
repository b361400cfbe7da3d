"""D305 beyond its examples."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from claimcheck.model.evidence import Hop, LinkCheck, Reason, Verdict
from claimcheck.model.finding import Confidence
from claimcheck.model.pages import PageFacts, Signal, Stated

Judge = Callable[..., tuple]
URL = "https://www.trade.gov.uk/news/ministers-meet"
TEXT = "The two ministers met again.[^1]\n\n[^1]: {}\n"
NOTE = "“Ministers Meet”, Ministry of Trade, {}, {}"
DAY = Stated("2023-12-12", Signal.JSON_LD)


def alive(page: PageFacts, url: str = URL) -> dict[str, LinkCheck]:
    return {url: LinkCheck(url, Verdict.ALIVE, None, "HTTP 200", url, (Hop(url, 200),), page=page)}


def dated(*published: Stated, modified: tuple[Stated, ...] = (), text: str = "") -> PageFacts:
    return PageFacts(titles=(Stated("Ministers Meet", Signal.TITLE),), published=published, modified=modified, text=text)


def judged(judge: Judge, date: str, page: PageFacts, url: str = URL, note: str = NOTE) -> tuple:
    return judge("D305", TEXT.format(note.format(date, url)), links=alive(page, url))


@pytest.mark.parametrize(
    ("signal", "confidence"),
    [
        (Signal.JSON_LD, Confidence.HIGH),
        (Signal.OPEN_GRAPH, Confidence.HIGH),
        (Signal.HIGHWIRE, Confidence.HIGH),
        (Signal.DUBLIN_CORE, Confidence.HIGH),
        (Signal.MICRODATA, Confidence.HIGH),
        (Signal.TIME, Confidence.MEDIUM),
        (Signal.META, Confidence.LOW),
        (Signal.TEXT, Confidence.LOW),
    ],
)
def test_each_signal_is_named_and_the_weak_ones_are_of_low_confidence(
    judge: Judge, signal: Signal, confidence: Confidence
) -> None:
    (finding,), questions = judged(judge, "23 December 2023", dated(replace(DAY, signal=signal)))
    assert (finding.confidence, questions) == (confidence, ())
    assert f"its page says 12 December 2023 ({signal.value})" in finding.message


@pytest.mark.parametrize(
    "date", ["12 December 2023", "11 December 2023", "13 December 2023", "December 2023", "2023", "winter 2023", "Q4 2023"]
)
def test_a_date_within_its_precision_or_a_day_off_is_none(judge: Judge, date: str) -> None:
    assert judged(judge, date, dated(DAY)) == ((), ())


@pytest.mark.parametrize(
    "date", ["14 December 2023", "10 December 2023", "November 2023", "12 December 2022", "12 May 2024"]
)
def test_another_day_month_or_year_is_one(judge: Judge, date: str) -> None:
    (finding,), _ = judged(judge, date, dated(DAY))
    assert finding.confidence is Confidence.HIGH


def test_the_page_may_know_less_than_the_note(judge: Judge) -> None:
    for value in ("2023-12", "2023"):
        assert judged(judge, "23 December 2023", dated(Stated(value, Signal.DUBLIN_CORE))) == ((), ())


def test_a_page_that_only_says_when_it_was_changed_cannot_be_checked(judge: Judge) -> None:
    findings, (question,) = judged(judge, "23 December 2023", dated(modified=(replace(DAY, value="2024-05-02"),)))
    assert findings == ()
    assert (question.reason, question.detail) == (Reason.NO_RECORD, "the page gives no date")


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (dated(DAY, Stated("2023-12-23", Signal.TIME)), "its <time> bears the date out"),
        (dated(DAY, modified=(Stated("2023-12-23", Signal.JSON_LD),)), "that is the day of its last change"),
        (dated(DAY, text="Tokyo, 23 December 2023. The ministers met."), "the date stands in its text as well"),
    ],
)
def test_what_else_bears_the_note_out_makes_it_a_low_confidence(judge: Judge, page: PageFacts, why: str) -> None:
    (finding,), _ = judged(judge, "23 December 2023", page)
    assert finding.confidence is Confidence.LOW
    assert why in finding.message


def test_a_note_that_names_the_day_of_the_page_as_well_is_none(judge: Judge) -> None:
    note = "“Ministers Meet”, meeting of {}, published 12 December 2023, {}"
    assert judged(judge, "23 November 2023", dated(DAY), note=note)[0] == ()


def test_an_access_date_does_not_bear_the_page_out(judge: Judge) -> None:
    note = "“Ministers Meet”, Ministry of Trade, {}, {} (accessed 12 December 2023)"
    findings, _ = judged(judge, "23 November 2023", dated(DAY), note=note)
    assert len(findings) == 1


def test_the_day_on_which_an_archive_took_its_copy_is_no_date_of_the_work(judge: Judge) -> None:
    url = f"https://web.archive.org/web/20231212010203/{URL}"
    assert judged(judge, "23 May 2019", dated(DAY), url=url) == ((), ())


@pytest.mark.parametrize(
    ("date", "url"),
    [
        ("12 June 2017", "https://arxiv.org/abs/1706.03762"),
        ("3 May 2019", "https://www.youtube.com/watch?v=abcdefghijk"),
        ("3 May 2014", "https://www.trade.gov.uk/news/old"),
    ],
)
def test_works_that_are_older_than_where_they_are_offered_are_of_low_confidence(judge: Judge, date: str, url: str) -> None:
    findings, _ = judged(judge, date, dated(DAY), url=url)
    assert [each.confidence for each in findings] == [Confidence.LOW]


@pytest.mark.parametrize("year", ["2022", "2023", "2024"])
def test_an_article_that_was_online_before_its_issue_is_none(judge: Judge, year: str) -> None:
    note = "A. Byrne, “Ministers Meet”, *Journal of Ports* 12(3), {}, pp. 4-9, {}"
    assert judged(judge, year, dated(replace(DAY, signal=Signal.HIGHWIRE)), note=note) == ((), ())


def test_an_article_of_quite_another_year_is_one(judge: Judge) -> None:
    note = "A. Byrne, “Ministers Meet”, *Journal of Ports* 12(3), {}, pp. 4-9, {}"
    (finding,), _ = judged(judge, "2015", dated(replace(DAY, signal=Signal.HIGHWIRE)), note=note)
    assert finding.rule == "D305"


def test_the_day_on_which_a_pdf_was_made_says_little(judge: Judge) -> None:
    made = dated(replace(DAY, signal=Signal.PDF))
    for date in ("3 May 2019", "20 January 2024", "12 December 2023"):
        assert judged(judge, date, made) == ((), ())
    (finding,), _ = judged(judge, "3 May 2026", made)
    assert finding.confidence is Confidence.LOW


def test_the_suggestion_is_the_date_of_the_page_to_the_precision_of_the_note(judge: Judge) -> None:
    for date, suggestion in (("23 December 2023", "12 December 2023"), ("May 2023", "December 2023"), ("2021", "2023")):
        (finding,), _ = judged(judge, date, dated(DAY))
        assert finding.suggestion == suggestion


def test_a_date_that_only_the_title_names_is_not_compared(judge: Judge) -> None:
    note = "“Ministers Meet on {}”, Ministry of Trade, {}"
    assert judged(judge, "23 December 2023", dated(DAY), note=note)[0] == ()


def test_a_reprint_whose_note_gives_both_years_is_none(judge: Judge) -> None:
    note = "K. Olsen, *Men of the Quay*, Bergen: Fjord, 2014. Reprinted in *Northern Shores*, Oslo: Havn, {}, {}"
    assert judged(judge, "1987", dated(replace(DAY, value="2014-05-02")), note=note)[0] == ()
