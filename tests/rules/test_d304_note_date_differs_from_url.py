"""D304 beyond its examples."""

from collections.abc import Callable

import pytest

from claimcheck.model.finding import Confidence

TEXT = "The two ministers met again, and nobody was told what they spoke about.[^1]\n\n[^1]: {}\n"


@pytest.mark.parametrize(
    ("date", "path"),
    [
        ("23 December 2023", "press/2023/1212_002.html"),
        ("2 December 2023", "press/2023/12/12/meeting.html"),
        ("May 2023", "2023/03/14/meeting/"),
        ("14 March 2022", "2023/03/14/meeting/"),
        ("14 May 2023", "2023/03/meeting/"),
        ("5 September 2023", "wp-content/uploads/2023/03/plan.pdf"),
        ("14 March 2023", "news/meeting-2023-04-14"),
    ],
)
def test_a_date_that_the_url_contradicts_is_flagged(judge: Callable[..., tuple], date: str, path: str) -> None:
    note = f"“Ministers Meet”, *The Coast Gazette*, {date}, https://www.coastgazette.com/{path}"
    (finding,), _ = judge("D304", TEXT.format(note))
    assert finding.key[0] == date
    assert finding.confidence is Confidence.HIGH
    assert {exhibit.source for exhibit in finding.evidence if exhibit.kind == "date"} == {"note", "URL"}


@pytest.mark.parametrize(
    ("date", "path"),
    [
        ("March 2023", "2023/03/14/meeting/"),
        ("2023", "2023/03/14/meeting/"),
        ("15 March 2023", "2023/03/14/meeting/"),
        ("13 March 2023", "2023/03/14/meeting/"),
        ("April 2023", "2023/03/meeting/"),
        ("2 April 2023", "2023/03/meeting/"),
        ("June 2022", "wp-content/uploads/2023/03/plan.pdf"),
        ("June 2022", "files/Action_Plan_2024-2027_0.pdf"),
        ("September 2021", "documents/jointcommunication_2021_24_1_en.pdf"),
        ("2020", "publ/wp2019/pdf/DOJ2019_4-2-5.pdf"),
        ("14 March 2023 (updated 9 May 2024)", "2023/03/14/meeting/"),
        ("meeting of 14 March 2023, minutes published 9 May 2023", "2023/03/14/meeting/"),
        ("no. 12, 17 March 2023", "2023/12/meeting"),
        ("Case 2019/0412 (COD), 3 July 2020", "2019/0412"),
    ],
)
def test_a_date_that_the_url_bears_out_or_says_nothing_of_is_not(
    flagged: Callable[..., list[str]], date: str, path: str
) -> None:
    note = f"“Ministers Meet”, *The Coast Gazette*, {date}, https://www.coastgazette.com/{path}"
    assert flagged("D304", TEXT.format(note)) == []


def test_a_page_that_only_offers_an_older_work_is_of_low_confidence(judge: Callable[..., tuple]) -> None:
    note = "Ministry of Ports, *Dredging Strategy* (December 2011), available at https://www.ports.gov/2012/12/19/dredging-strategy"
    findings, _ = judge("D304", TEXT.format(note))
    assert [each.confidence for each in findings] in ([Confidence.LOW], [])


def test_a_report_may_be_put_on_its_page_within_a_month_but_not_a_press_release(flagged: Callable[..., list[str]]) -> None:
    note = "Ministry of Ports, “Sand”, {}, 7 June 2024, https://www.ports.gov/news/2024/06/17/sand"
    assert flagged("D304", TEXT.format(note.format("report"))) == []
    assert flagged("D304", TEXT.format(note.format("press release"))) == ["7 June 2024"]


def test_the_day_of_an_archived_copy_is_no_date_of_the_work(flagged: Callable[..., list[str]]) -> None:
    note = "“Ministers Meet”, 4 May 2019, https://web.archive.org/web/20190504010203/https://www.a.com/2012/01/02/x"
    assert flagged("D304", TEXT.format(note)) == []
    assert flagged("D304", TEXT.format(note.replace("4 May 2019", "4 May 2013"))) == ["4 May 2013"]


def test_the_date_of_the_next_work_is_not_held_against_the_url_before_it(flagged: Callable[..., list[str]]) -> None:
    note = "“Storm”, https://www.coastgazette.com/2021/05/12/storm. A. Lee, *Storms of the Coast*, London: Quay, 2003."
    assert flagged("D304", TEXT.format(note)) == []


def test_a_month_that_may_be_the_issue_of_a_weekly_is_of_low_confidence(judge: Callable[..., tuple]) -> None:
    (finding,), _ = judge("D304", TEXT.format("“Was bleibt?”, *Die Woche*, 17 March 2022, https://www.woche.de/2022/12/x"))
    assert finding.confidence is Confidence.LOW


def test_a_later_date_alone_in_brackets_behind_the_url_is_of_low_confidence(judge: Callable[..., tuple]) -> None:
    (finding,), _ = judge(
        "D304", TEXT.format("«Il canale», *Il Post*, https://www.ilpost.it/2019/05/06/canale (30.11.2021)")
    )
    assert finding.confidence is Confidence.LOW


def test_an_article_available_at_its_newspaper_has_the_date_of_its_url(judge: Callable[..., tuple]) -> None:
    note = "“Rail Strike Ends”, Reuters (5 March 2018), available at https://www.rail.com/2018/05/09/strike"
    (finding,), _ = judge("D304", TEXT.format(note))
    assert finding.confidence is Confidence.HIGH


def test_a_press_release_with_another_day_than_its_url_is_of_high_confidence(judge: Callable[..., tuple]) -> None:
    note = "Ministry of Ports, press release, 7 June 2024, https://www.ports.gov/news/2024/06/17/dredging"
    (finding,), _ = judge("D304", TEXT.format(note))
    assert (finding.key[0], finding.confidence) == ("7 June 2024", Confidence.HIGH)


def test_the_suggestion_is_the_date_of_the_url_to_the_precision_of_the_note(judge: Callable[..., tuple]) -> None:
    for date, suggestion in (("23 December 2023", "12 December 2023"), ("May 2023", "December 2023")):
        note = f"“Ministers Meet”, *The Coast Gazette*, {date}, https://www.coastgazette.com/2023/12/12/meeting"
        (finding,), _ = judge("D304", TEXT.format(note))
        assert finding.suggestion == suggestion


def test_d303_and_d304_on_one_date_are_one_item(judge: Callable[..., tuple]) -> None:
    text = TEXT.format(
        "“Ministers Meet”, *The Coast Gazette*, 23 December 2023, https://www.coastgazette.com/2023/12/12/meeting"
    )
    (one,), _ = judge("D304", text)
    (other,), _ = judge("D303", text, published="2023-12-15")
    assert one.group == other.group


def test_a_date_of_the_reference_list_is_said_to_come_from_there(judge: Callable[..., tuple]) -> None:
    entry = "Smith, J., “The Plan”, *The Gazette*, 5 September 2023, https://www.gazette.com/2023/03/14/plan"
    (finding,), _ = judge("D304", f"The plan was printed in the spring.\n\n## References\n\n{entry}\n")
    assert [exhibit.source for exhibit in finding.evidence if exhibit.kind == "date"] == ["reference", "URL"]


@pytest.mark.parametrize(("path", "stored"), [("03/14", "on 14 March 2023"), ("03", "in March 2023")])
def test_the_message_says_on_which_day_or_in_which_month_a_file_was_stored(
    judge: Callable[..., tuple], path: str, stored: str
) -> None:
    note = f"“A Plan”, *The Gazette*, 5 September 2023, https://www.gazette.com/uploads/2023/{path}/plan.pdf"
    (finding,), _ = judge("D304", TEXT.format(note))
    assert f"was stored {stored} " in finding.message
