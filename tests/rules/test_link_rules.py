"""L401 to L410: what is said of a link, by what became of it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from claimcheck.model.evidence import ArchivedCopy, Hop, LinkCheck, NotAsked, Reason, Verdict
from claimcheck.model.finding import Confidence, Severity

URL = "https://www.rivers.gov.uk/levels/2019"
TEXT = (
    f"The river rose by four metres within a single night of that winter.[^1]\n\n[^1]: River Board, “Levels”, 2020, {URL}\n"
)
CODES = ["L401", "L402", "L403", "L404", "L405", "L406", "L407", "L410"]
OPEN = {
    Verdict.BLOCKED: Reason.BLOCKED, Verdict.RATE_LIMITED: Reason.RATE_LIMITED, Verdict.LOGIN: Reason.LOGIN,
    Verdict.PAYWALLED: Reason.PAYWALLED, Verdict.UNVERIFIED: Reason.TIMEOUT, Verdict.UNREACHABLE: Reason.UNREACHABLE,
    Verdict.SERVER_ERROR: Reason.SERVER_ERROR,
}  # fmt: skip


def answer(verdict: Verdict, status: int | None = None, confirmed: bool = False, final: str = URL) -> LinkCheck:
    return LinkCheck(URL, verdict, OPEN.get(verdict), f"HTTP {status}", final, (Hop(URL, status),), 1, "", confirmed)


@pytest.mark.parametrize("verdict", OPEN)
def test_an_open_question_is_never_a_finding(judge: Callable[..., tuple], verdict: Verdict) -> None:
    for code in CODES:
        findings, questions = judge(code, TEXT, links={URL: answer(verdict)})
        assert findings == ()
        assert all((each.reason, each.group, each.url) == (OPEN[verdict], f"link:{URL}", URL) for each in questions)
    assert judge("L401", TEXT, links={URL: answer(verdict)})[1]


def test_one_blocked_page_is_one_question_for_all_rules_and_places(judge: Callable[..., tuple]) -> None:
    text = TEXT.replace("winter.", f"winter, as {URL} shows.")
    _, questions = judge("L", text, links={URL: answer(Verdict.BLOCKED, 403)})
    (question,) = questions
    assert question.rules == ("L401", "L402", "L403", "L406", "L407")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("links", [{}, {URL: NotAsked(Reason.EXCLUDED)}, {URL: answer(Verdict.ALIVE, 200)}])
def test_what_nobody_asked_or_what_lives_is_no_matter(judge: Callable[..., tuple], code: str, links: dict) -> None:
    assert judge(code, TEXT, links=links) == ((), ())


def test_every_place_of_a_dead_link_is_shown_in_one_group(judge: Callable[..., tuple]) -> None:
    text = TEXT.replace("winter.", f"winter, as {URL} shows.")
    findings, _ = judge("L401", text, links={URL: answer(Verdict.DEAD, 404)})
    assert [each.note for each in findings] == [None, "1"]
    assert {each.group for each in findings} == {f"link:{URL}"}
    assert all(each.confidence is Confidence.HIGH for each in findings)


def test_a_name_that_did_not_resolve_once_is_of_low_confidence(judge: Callable[..., tuple]) -> None:
    for confirmed, strict, confidence in ((False, False, "low"), (True, False, "high"), (False, True, "high")):
        (finding,), _ = judge("L401", TEXT, links={URL: answer(Verdict.DEAD, None, confirmed)}, strict_hosts=strict)
        assert finding.confidence == confidence


@pytest.mark.parametrize(("code", "verdict"), [("L404", Verdict.UNREACHABLE), ("L405", Verdict.SERVER_ERROR)])
def test_a_passing_fault_is_a_finding_on_the_second_day_or_when_asked_for(
    judge: Callable[..., tuple], code: str, verdict: Verdict
) -> None:
    for confirmed, strict in ((True, False), (False, True)):
        findings, questions = judge(code, TEXT, links={URL: answer(verdict, None, confirmed)}, strict_hosts=strict)
        assert [each.rule for each in findings] == [code]
        assert questions == ()
        assert judge("L401", TEXT, links={URL: answer(verdict, None, confirmed)}, strict_hosts=strict) == ((), ())


NEW = "https://www.rivers.gov.uk/archive/levels"


def moved(*statuses: int, final: str = NEW) -> LinkCheck:
    hops = tuple(Hop(f"{URL}?{i}" if i else URL, status) for i, status in enumerate(statuses))
    return LinkCheck(URL, Verdict.MOVED, None, f"HTTP {statuses[0]}", final, (*hops, Hop(final, 200)))


@pytest.mark.parametrize(
    ("written", "fixed"),
    [(URL, NEW), (f"<{URL}>", f"<{NEW}>"), (f"[Levels]({URL})", f"[Levels]({NEW})"), (f"[{URL}]({URL})", f"[{NEW}]({NEW})"),
     (f'<a href="{URL}">Levels</a>', f'<a href="{NEW}">Levels</a>')],
)  # fmt: skip
def test_a_fix_writes_the_new_address_wherever_the_old_one_stands(
    judge: Callable[..., tuple], written: str, fixed: str
) -> None:
    text = TEXT.replace(URL, written)
    findings, _ = judge("L406", text, links={URL: moved(301, 308)})
    edits = sorted({edit for each in findings if each.fix for edit in each.fix.edits}, key=lambda edit: -edit.span.start)
    for edit in edits:
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert text == TEXT.replace(URL, fixed)


def test_a_new_address_that_needs_an_escape_is_suggested_and_not_written(judge: Callable[..., tuple]) -> None:
    (finding,), _ = judge("L406", TEXT, links={URL: moved(301, final="https://www.rivers.gov.uk/a_(b)*c*")})
    assert finding.suggestion == "https://www.rivers.gov.uk/a_(b)*c*"
    assert finding.fix is None


@pytest.mark.parametrize("status", [301, 302])
@pytest.mark.parametrize("home", ["", "/", "/en/", "/index.html", "/de-AT/home"])
def test_a_deep_link_that_ends_on_the_home_page_is_that_and_nothing_else(
    judge: Callable[..., tuple], home: str, status: int
) -> None:
    findings, _ = judge("L", TEXT, links={URL: moved(status, final=f"https://www.rivers.gov.uk{home}")})
    assert [(each.rule, each.suggestion, each.fix) for each in findings] == [("L407", None, None)]


@pytest.mark.parametrize(
    "final", ["https://www.rivers.gov.uk/?p=2019", "https://www.rivers.gov.uk/levels", "https://b.org/eng"]
)
def test_a_deep_link_that_ends_on_another_page_did_not_land_on_the_home_page(
    judge: Callable[..., tuple], final: str
) -> None:
    assert judge("L407", TEXT, links={URL: moved(302, final=final)}) == ((), ())


@pytest.mark.parametrize(
    "written", ["https://doi.org/10.1000/182", "https://bit.ly/3xYz", "https://a.org/de/", "https://a.org"]
)
def test_an_address_that_may_stand_for_a_home_page_is_no_deep_link(judge: Callable[..., tuple], written: str) -> None:
    answered = LinkCheck(written, Verdict.MOVED, None, "HTTP 301", "https://www.a.org/", (Hop(written, 301), Hop("x", 200)))
    assert judge("L407", TEXT.replace(URL, written), links={written: answered}) == ((), ())


@pytest.mark.parametrize(("code", "verdict"), [("L402", Verdict.SOFT_404), ("L403", Verdict.PARKED)])
def test_a_page_that_is_not_the_source_is_flagged_by_its_own_rule_alone(
    judge: Callable[..., tuple], code: str, verdict: Verdict
) -> None:
    findings, questions = judge("L", TEXT, links={URL: answer(verdict, 200)})
    assert [each.rule for each in findings] == [code]
    assert questions == ()


@pytest.mark.parametrize("statuses", [(302,), (301, 302), (307, 301)])
def test_a_redirect_that_is_not_all_permanent_is_no_finding(judge: Callable[..., tuple], statuses: tuple[int, ...]) -> None:
    assert judge("L406", TEXT, links={URL: moved(*statuses)}) == ((), ())


def test_a_forbidden_address_is_an_error_in_a_note_and_a_warning_in_the_text(judge: Callable[..., tuple]) -> None:
    text = TEXT.replace("winter.", f"winter, as {URL} shows.")
    findings, _ = judge("L410", text, links={URL: answer(Verdict.FORBIDDEN)})
    assert [(each.note, each.severity) for each in findings] == [(None, Severity.WARNING), ("1", Severity.ERROR)]


def test_a_missing_place_is_a_remark_on_the_link_that_names_it(judge: Callable[..., tuple]) -> None:
    written = f"{URL}#upper"
    check = LinkCheck(written, Verdict.ALIVE, None, "HTTP 200", URL, (Hop(URL, 200),), missing="upper")
    (finding,), _ = judge("L", TEXT.replace(URL, written), links={written: check})
    assert (finding.rule, finding.severity) == ("L408", Severity.INFO)
    assert "#upper" in finding.message


def test_http_is_a_remark_where_https_answers_and_the_better_address_is_offered(judge: Callable[..., tuple]) -> None:
    written, tried = URL.replace("https", "http"), "https://www.rivers.gov.uk/other"
    check = LinkCheck(written, Verdict.ALIVE, None, "HTTP 200", written, (Hop(written, 200),), secure=tried)
    (finding,), _ = judge("L", TEXT.replace(URL, written), links={written: check})
    assert (finding.rule, finding.severity, finding.suggestion) == ("L409", Severity.INFO, URL)
    assert tried in {each.value for each in finding.evidence}


COPY = ArchivedCopy(f"https://web.archive.org/web/20190601000000/{URL}", "2019-06-01T00:00:00Z", 12)
GONE = [("L401", Verdict.DEAD), ("L402", Verdict.SOFT_404), ("L403", Verdict.PARKED)]


@pytest.mark.parametrize(("code", "verdict"), GONE)
def test_the_archived_copy_is_suggested_with_its_distance(judge: Callable[..., tuple], code: str, verdict: Verdict) -> None:
    (finding,), questions = judge("L", TEXT, links={URL: replace(answer(verdict, 404), copy=COPY)})
    assert (finding.rule, finding.suggestion, questions) == (code, COPY.url, ())
    assert "1 June 2019, 12 days from the citation's" in finding.message
    assert COPY.url in {each.source for each in finding.evidence}


@pytest.mark.parametrize(("code", "verdict"), GONE)
def test_an_archive_that_failed_is_a_question_of_its_own_and_the_finding_stands(
    judge: Callable[..., tuple], code: str, verdict: Verdict
) -> None:
    findings, questions = judge("L", TEXT, links={URL: replace(answer(verdict, 404), archive_failed="HTTP 503")})
    assert [each.rule for each in findings] == [code]
    assert [(each.rules, each.reason, each.group) for each in questions] == [((code,), Reason.ARCHIVE_FAILED, f"link:{URL}")]


@pytest.mark.parametrize(
    ("beside", "verdict", "severity"),
    [
        (f"https://web.archive.org/web/2019/{URL}", Verdict.ALIVE, Severity.INFO),
        ("https://perma.cc/ABCD-1234", Verdict.ALIVE, Severity.INFO),
        (f"https://web.archive.org/web/2019/{URL}", Verdict.DEAD, Severity.ERROR),
        ("https://web.archive.org/web/2019/https://www.other.gov.uk/levels", Verdict.ALIVE, Severity.ERROR),
        ("https://www.other.gov.uk/levels", Verdict.ALIVE, Severity.ERROR),
    ],
)
def test_a_dead_link_beside_its_living_archived_copy_is_a_remark(
    judge: Callable[..., tuple], beside: str, verdict: Verdict, severity: Severity
) -> None:
    kept = LinkCheck(beside, verdict, OPEN.get(verdict), "HTTP 200", beside, (Hop(beside, 200),))
    text = TEXT.replace(URL, f"{URL} (archived at {beside})")
    findings, _ = judge("L401", text, links={URL: replace(answer(Verdict.DEAD, 404), copy=COPY), beside: kept})
    (finding,) = (each for each in findings if each.key[0] == URL)
    assert finding.severity is severity
    assert (finding.suggestion is None) is (severity is Severity.INFO)
