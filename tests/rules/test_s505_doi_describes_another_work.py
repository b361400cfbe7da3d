"""S505 beyond its examples."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from claimcheck.model.citations import Name
from claimcheck.model.evidence import Hop, LinkCheck, Reason, Verdict
from claimcheck.model.finding import Confidence, Severity
from claimcheck.model.pages import PageFacts, Signal, Stated
from claimcheck.model.records import Failed, Record, Unregistered

DOI = "10.1016/j.marlet.2021.102"
OTHER = Record(
    "Crossref", f"https://doi.org/{DOI}", DOI, titles=("A Census of Northern Seabirds",), containers=("Annals of Birds",),
    authors=(Name("Roux", "Luc"), Name("Vidal", "Marc")),
)  # fmt: skip
TEXT = "The reef grew back, and nobody had thought that it would.[^1]\n\n[^1]: {}\n"
NOTE = "Paola Amato, “How Reefs Recover from Storms”, *Marine Letters* 12 (2021), https://doi.org/10.1016/J.Marlet.2021.102"


def test_title_and_authors_of_another_work_are_an_error_that_shows_both(judge: Callable[..., tuple]) -> None:
    text = TEXT.format(NOTE)
    (finding,), questions = judge("S505", text, records={DOI: OTHER})
    assert (finding.severity, finding.confidence, questions) == (Severity.ERROR, Confidence.HIGH, ())
    assert text[finding.span.start : finding.span.end] == "10.1016/J.Marlet.2021.102"
    assert finding.group == "link:https://doi.org/10.1016/J.Marlet.2021.102"
    shown = {(each.kind, each.source): each.value for each in finding.evidence}
    assert shown["title", "note"] == "How Reefs Recover from Storms"
    assert shown["title", "Crossref"] == "A Census of Northern Seabirds"
    assert shown["authors", "Crossref"] == "Roux and Vidal"


def test_what_its_page_says_of_another_work_is_the_same_item(judge: Callable[..., tuple]) -> None:
    url = "https://doi.org/10.1016/J.Marlet.2021.102"
    page = PageFacts(titles=(Stated("A Census of Northern Seabirds", Signal.HIGHWIRE),))
    check = LinkCheck(url, Verdict.ALIVE, None, "HTTP 200", url, (Hop(url, 200),), page=page)
    (by_record,), _ = judge("S505", TEXT.format(NOTE), records={DOI: OTHER})
    (by_page,), _ = judge("S501", TEXT.format(NOTE), links={url: check})
    assert by_record.group == by_page.group


@pytest.mark.parametrize(
    "record",
    [
        replace(OTHER, titles=("How Reefs Recover",)),
        replace(OTHER, titles=("RETRACTED: How Reefs Recover from Storms: A Study",)),
        replace(OTHER, titles=("Comment les récifs se remettent des tempêtes",)),
        replace(OTHER, titles=("Reefs after Storms: How They Recover",)),
        replace(OTHER, authors=(Name("Amato", "P."),)),
        replace(OTHER, authors=(Name("Paola", "Amato"),)),
        replace(OTHER, authors=(Name("Amatto", "Paola"),)),
        replace(OTHER, authors=(Name(literal="The Reef Group"),)),
        replace(OTHER, authors=()),
        replace(OTHER, authors=(Name("阿马托", "保拉"),)),
        replace(OTHER, titles=()),
        replace(OTHER, titles=("", "Marine Letters"), authors=()),
        replace(OTHER, editors=(Name("Amato", "Paola"),)),
    ],
)
def test_a_title_or_an_author_in_common_is_enough(record: Record, judge: Callable[..., tuple]) -> None:
    assert judge("S505", TEXT.format(NOTE), records={DOI: record}) == ((), ())


@pytest.mark.parametrize(
    "note",
    [
        "Amato 2021, doi:10.1016/j.marlet.2021.102",
        "“How Reefs Recover from Storms”, doi:10.1016/j.marlet.2021.102",
        "P. Amato, “Storms”, *Letters* (2020); L. Roux, “A Census of Northern Seabirds”, doi:10.1016/j.marlet.2021.102",
        "P. Amato (ed.), *Reefs*, with a chapter by Luc Roux, Harbour Press, 2021, doi:10.1016/j.marlet.2021.102",
    ],
)
def test_what_the_note_says_anywhere_counts_for_it(note: str, judge: Callable[..., tuple]) -> None:
    assert judge("S505", TEXT.format(note), records={DOI: OTHER})[0] == ()


def test_a_reference_list_is_held_against_the_registry_too(judge: Callable[..., tuple]) -> None:
    work = "Amato, P. (2021). How reefs recover from storms. *Marine Letters*, 12, 1-9."
    text = f"Reefs grow back (Amato 2021).\n\n## References\n\n- {work} https://doi.org/{DOI}\n"
    (finding,), _ = judge("S505", text, records={DOI: OTHER})
    assert finding.message.startswith("The reference gives the DOI")


@pytest.mark.parametrize(("late", "reason"), [(False, Reason.REGISTRY_FAILED), (True, Reason.DEADLINE)])
def test_a_registry_without_an_answer_leaves_it_open(late: bool, reason: Reason, judge: Callable[..., tuple]) -> None:
    findings, (question,) = judge("S505", TEXT.format(NOTE), records={DOI: Failed("why", late)})
    assert (findings, question.reason, question.detail) == ((), reason, "why")


def test_a_doi_that_does_not_exist_is_left_to_its_own_rule(judge: Callable[..., tuple]) -> None:
    assert judge("S505", TEXT.format(NOTE), records={DOI: Unregistered("doi.org")}) == ((), ())
    assert len(judge("S506", TEXT.format(NOTE), records={DOI: Unregistered("doi.org")})[0]) == 1
