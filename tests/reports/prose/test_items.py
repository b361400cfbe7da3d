"""What has one cause is one item."""

from dataclasses import replace

from claimcheck.model.evidence import Reason
from claimcheck.model.finding import Confidence, Exhibit, Severity, Status
from claimcheck.reports.prose.items import items, questions


def test_findings_of_one_group_are_one_item_led_by_the_gravest(shores) -> None:
    _, report = shores
    item = next(item for item in items(report.findings) if item.lead.group == "date:n1")
    assert item.lead.rule == "D304"
    assert [finding.rule for finding in item.others] == ["D305"]


def test_a_finding_that_is_shown_leads_before_a_graver_one_that_is_not(draft) -> None:
    made = draft().paragraph("One two three.")
    doubtful = made.finding("One", "a", group="g", confidence=Confidence.LOW)
    sure = made.finding("two", "b", group="g", severity=Severity.WARNING)
    assert items([doubtful, sure])[0].lead is sure


def test_an_open_finding_leads_before_a_waived_one(draft) -> None:
    made = draft().paragraph("One two three.")
    waived = made.finding("One", "a", group="g", status=Status.WAIVED)
    still_open = made.finding("two", "b", group="g", severity=Severity.INFO)
    assert items([waived, still_open])[0].lead is still_open


def test_every_finding_is_in_exactly_one_item(shores) -> None:
    _, report = shores
    told = [finding for item in items(report.findings) for finding in item.findings]
    assert sorted(map(id, told)) == sorted(map(id, report.findings))


def test_items_come_in_the_order_of_their_leads(shores) -> None:
    _, report = shores
    starts = [item.lead.span.start for item in items(report.findings)]
    assert starts == sorted(starts)


def test_one_message_at_many_places_is_told_once_with_the_other_places(draft) -> None:
    made = draft().paragraph("one one one")
    found = [made.finding(made.find("one", nth), "Dead.", group="url") for nth in (1, 2, 3)]
    item = items(found)[0]
    assert item.also == ()
    assert [finding.span for finding in item.elsewhere] == [made.find("one", 2), made.find("one", 3)]


def test_another_message_of_the_group_is_told_once(draft) -> None:
    made = draft().paragraph("one one one")
    lead = made.finding(made.find("one", 1), "Dead.", group="url")
    others = [made.finding(made.find("one", nth), "Moved.", group="url", severity=Severity.INFO) for nth in (2, 3)]
    item = items([lead, *others])[0]
    assert item.also == (others[0],)
    assert item.elsewhere == ()


def test_evidence_that_two_rules_share_is_shown_once(draft) -> None:
    made = draft().paragraph("one one")
    shared, own = Exhibit("date", "2023", "note"), Exhibit("date", "2024", "page")
    found = [
        made.finding("one", "a", group="g", evidence=(shared,)),
        made.finding("one", "b", group="g", evidence=(shared, own), severity=Severity.WARNING),
    ]
    assert items(found)[0].evidence == (shared, own)


def test_a_question_that_five_rules_share_is_asked_once_and_in_order(draft) -> None:
    made = draft().paragraph("one two")
    asked = [
        made.open_question("one", Reason.BLOCKED, group="g"),
        made.open_question("two", Reason.TIMEOUT, group="h"),
        made.open_question("two", Reason.BLOCKED, group="g"),
        made.open_question("two", Reason.LOGIN, group="g"),
    ]
    assert questions(asked) == (asked[0], asked[1], asked[3])


def test_a_registry_that_was_down_is_asked_once_with_the_notes_it_left_unchecked(draft) -> None:
    made = draft().paragraph("one two three")
    asked = [
        replace(made.open_question(word, Reason.REGISTRY_FAILED, group="registry:C"), note=str(number), detail="HTTP 503")
        for number, word in enumerate(("one", "two", "three"), 1)
    ]
    (question,) = questions(asked)
    assert question.detail == "HTTP 503; also notes 2, 3"
    assert questions(asked[:1]) == (asked[0],)


def test_what_several_sources_say_of_one_thing_stands_side_by_side(draft) -> None:
    """Three clocks of two rules, between which each rule has its own URL."""
    made = draft().paragraph("One two three.")
    url = made.finding(
        "One", "a", group="g", evidence=(Exhibit("date", "1", "note"), Exhibit("date", "2", "URL"), Exhibit("url", "u"))
    )
    page = made.finding(
        "One",
        "b",
        group="g",
        evidence=(Exhibit("date", "1", "note"), Exhibit("url", "v"), Exhibit("date", "3", "page, JSON-LD")),
    )
    told = [(exhibit.kind, exhibit.value) for exhibit in items([url, page])[0].evidence]
    assert told == [("date", "1"), ("date", "2"), ("date", "3"), ("url", "u"), ("url", "v")]
