"""How lines go together again: spaces, hyphens, addresses."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.pdf.words import Vocabulary

TEXT = (
    "The sea has a floor, and state law a reason; pre-emption of well-known kinds.",
    "Understanding the council matters.",
)


def joined(before, after, *lines, uri="", full=True, filled=False):
    drop, glue = Vocabulary([*TEXT, *lines, before, after]).joint(before, after, uri, full=full, filled=filled)
    return before[: len(before) - drop] + glue + after


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("the coun-", "cil met", "the council met"),
        ("its under-", "standing of it", "its understanding of it"),
        ("a well-", "known law", "a well-known law"),
        ("the sea-", "floor itself", "the sea-floor itself"),
        ("state-of-the-", "art ships", "state-of-the-art ships"),
        ("the Italo-", "Japanese treaty", "the Italo-Japanese treaty"),
        ("of 2019-", "21 alone", "of 2019-21 alone"),
        ("pp. 424–", "25 (2022)", "pp. 424–25 (2022)"),
        ("the boats—", "all of them", "the boats—all of them"),
        ("the boats –", "all of them", "the boats – all of them"),
        ("the coun\u00ad", "cil met", "the council met"),
        ("two lines", "of prose", "two lines of prose"),
        ("我们的港口", "很安静", "我们的港口很安静"),
    ],
)
def test_a_word_that_a_line_cuts_is_whole_and_a_compound_keeps_its_hyphen(before, after, whole):
    assert joined(before, after) == whole


def test_where_words_are_cut_with_the_hyphen_proper_a_hyphen_minus_is_the_authors():
    assert joined("fish-", "ermen", "of the har\u2010", "bour") == "fish-ermen"
    assert joined("fish\u2010", "ermen", "of the har\u2010", "bour") == "fishermen"


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        (
            "see https://a.example/reports/2024/",
            "harbours-of-the-north.pdf.",
            "see https://a.example/reports/2024/harbours-of-the-north.pdf.",
        ),
        ("see https://a.example/the-", "quay.html, p. 3", "see https://a.example/the-quay.html, p. 3"),
        ("see https://a.example/list?year=2024&", "page=3", "see https://a.example/list?year=2024&page=3"),
        ("see https://a.example/slitta-", "291756432/.", "see https://a.example/slitta-291756432/."),
        ("https://doi.org/10.1371/journal.pmed.", "1002254", "https://doi.org/10.1371/journal.pmed.1002254"),
        ("see https://", "www.a.example/x", "see https://www.a.example/x"),
        ("see https://a.example/jointcommu\u2010", "nication.pdf", "see https://a.example/jointcommunication.pdf"),
        ("see https://a.example/Index_(2010_meth", "odology), p. 3", "see https://a.example/Index_(2010_methodology), p. 3"),
        ("see https://a.example/", "Accessed 3 May", "see https://a.example/ Accessed 3 May"),
        ("see https://a.example/x.", "The council", "see https://a.example/x. The council"),
        ("see https://a.example/x,", "accessed 3 May", "see https://a.example/x, accessed 3 May"),
        ("see https://a.example/x", "(last seen in 2024)", "see https://a.example/x (last seen in 2024)"),
        ("see https://a.example/x", "https://b.example/y", "see https://a.example/x https://b.example/y"),
    ],
)
def test_an_address_that_a_line_cuts_is_whole_and_ends_where_it_ends(before, after, whole):
    assert joined(before, after) == whole


def test_a_line_that_an_address_fills_goes_on_with_what_is_no_word_of_the_document():
    before = "https://a.example/minutes-of-the-harb"
    assert joined(before, "our, p. 3", filled=True) == "https://a.example/minutes-of-the-harbour, p. 3"
    assert joined(before, "our, p. 3") == f"{before} our, p. 3"
    assert joined(before, "council, p. 3", filled=True) == f"{before} council, p. 3"


def test_where_a_link_leads_says_how_its_address_goes_together():
    uri = "https://a.example/well-known/council"
    assert joined("https://a.example/well-", "known/council", uri=uri) == uri
    assert joined("https://a.example/well-known/coun\u2010", "cil", uri=uri) == uri


@given(st.lists(st.text(alphabet="ab -\u2010\u00ad/—.1H", max_size=12), max_size=12))
def test_no_letter_is_lost_but_a_hyphen(lines):
    vocabulary = Vocabulary(lines)
    for before, after in pairwise(lines):
        drop, glue = vocabulary.joint(before, after)
        assert drop == 0 or before[-1] in "-\u2010\u00ad"
        assert glue in {"", " "}
