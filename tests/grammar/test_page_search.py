import pytest

from claimcheck import documents, extraction
from claimcheck.grammar import sought
from claimcheck.grammar.page_search import Held, Page, Standing, quoted, stated
from claimcheck.model.evidence import LinkCheck, Reason, Verdict
from claimcheck.model.pages import PageText

URL = "https://gazette.test/quay"
BRIEF = f"""\
# Ports

The mayor, J. Quill, said that “{{}}”.[^1] In 2023 the port handled {{}} of all the grain.[^1]

[^1]: A. Byrne, “Fishermen Go Unheard”, *The Gazette*, 14 March 2023, {URL}
"""
PAGE = (
    "Fishermen go unheard as the harbour grows. The council met on Tuesday to vote on the new quay, and the hall was full"
    " before the doors were closed. “We will never hand the harbour over to the dredgers,” Mayor Quill told the meeting, and"
    " she said that the port had handled 41.7% of all the grain that was sold in the country in the year 2023."
)


def held(quote: str, figure: str, text: PageText) -> list[Held]:
    """What the page has of the quotation and of the figure."""
    document = extraction.extract(documents.read(BRIEF.format(quote, figure).encode(), "a.md"), "a", None)
    check = LinkCheck(URL, Verdict.ALIVE, None, "HTTP 200", text=text)
    found: list[Held] = []
    for look, things in ((quoted, sought.quotations(document)), (stated, sought.figures(document))):
        for wanted in things:
            found += [look(wanted, Page(work, URL, check, text)) for work in wanted.works]
    return found


@pytest.mark.parametrize(
    ("quote", "figure", "standing"),
    [
        ("we will never hand the harbour over", "41.7%", Standing.FOUND),
        ("we will not hand the harbour over", "47.1%", Standing.NEAR),
        ("our boats belong to nobody but us", "88.2%", Standing.ABSENT),
    ],
)
def test_words_and_figures_stand_there_almost_or_not_at_all(quote: str, figure: str, standing: Standing) -> None:
    assert [each.standing for each in held(quote, figure, PageText.of(PAGE))] == [standing, standing]


def test_what_is_found_is_shown_with_its_passage() -> None:
    words, figure = held("we will never hand the harbour over", "41.7%", PageText.of(PAGE))
    assert "hand the harbour over to the dredgers" in words.passage
    assert "41.7% of all the grain" in figure.passage


def test_a_page_that_was_not_read_whole_leaves_open_what_it_seems_not_to_have() -> None:
    found = held("our boats belong to nobody but us", "88.2%", PageText.of(PAGE, "it shows only the beginning"))
    assert [(each.standing, each.reason) for each in found] == [(Standing.UNREAD, Reason.NO_RECORD)] * 2


def test_a_page_of_few_words_holds_no_text() -> None:
    found = held("our boats belong to nobody but us", "88.2%", PageText.of("Please enable scripts."))
    assert {each.detail for each in found} == {"the page has hardly any text"}


def test_a_quotation_is_not_looked_for_in_another_language() -> None:
    italian = "Il sindaco ha detto che il porto non sarà mai ceduto e che la gente della città è contraria al progetto. " * 5
    words, _ = held("we will never hand the harbour over to the dredgers", "41.7%", PageText.of(italian))
    assert (words.standing, words.reason) == (Standing.UNREAD, Reason.FOREIGN_LANGUAGE)
