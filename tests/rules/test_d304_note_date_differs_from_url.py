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
