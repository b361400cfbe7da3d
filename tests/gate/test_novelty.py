"""What is new in a document since an earlier version of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import extraction
from claimcheck.documents import read
from claimcheck.gate.novelty import Novelty, novelty
from claimcheck.model.document import Document

TEXT = """\
# Tides

The office counted 40 tides in 2019.[^1] It wrote 12 of them down in 2020.[^2] See [the tables](https://www.tides.ac.uk/t?id=1).

Later the office counted 9 more tides in 2021.[^3]

[^1]: A. Smith, "Figures", *Journal*, 30 June 2019, pp. 3-9.
[^2]: B. Jones, [Reading](https://www.read.ac.uk/r?id=1), 13 May 2020.
[^3]: C. Brown, [Songs](https://www.sing.ac.uk/s#a), 14 May 2021.
"""
BLOCKS = TEXT.strip().split("\n\n")


def document(text: str) -> Document:
    return extraction.extract(read(text.encode(), "tides.md"), "tides", None)


def new(now: str, before: str = TEXT) -> Novelty:
    return novelty(document(now), document(before))


def test_the_same_text_has_nothing_new():
    assert not new(TEXT)
    assert (new(TEXT).urls, new(TEXT).notes, new(TEXT).claims) == (frozenset(), frozenset(), frozenset())


def test_without_an_earlier_version_all_is_new():
    whole = novelty(document(TEXT), None)
    assert whole
    assert len(whole.urls) == 3


@given(st.permutations(BLOCKS[1:]), st.sampled_from(["\n", "\r\n"]))
def test_what_was_only_moved_is_not_new(blocks: list[str], end: str):
    assert not new("\n\n".join([BLOCKS[0], *blocks]).replace("\n", end))


@pytest.mark.parametrize(
    ("old", "changed"),
    [("r?id=1", "r?id=2"), ("/t?id=1", "/t?id=2"), ("s#a", "s#b"), ("https://www.sing", "http://www.sing")],
)
def test_an_address_that_changed_behind_the_same_words_is_new(old: str, changed: str):
    fresh = new(TEXT.replace(old, changed))
    (url,) = fresh.urls
    assert changed in url


def test_two_addresses_that_changed_places_are_new():
    swapped = TEXT.replace("www.read.ac.uk/r?id=1", "X").replace("www.sing.ac.uk/s#a", "www.read.ac.uk/r?id=1")
    assert len(new(swapped.replace("X", "www.sing.ac.uk/s#a")).urls) == 2


def test_a_sentence_whose_marker_points_to_another_note_is_asked_about_with_that_note():
    pointed = TEXT.replace("2021.[^3]", "2021.[^2]").replace("2020.[^2]", "2020.[^3]")
    fresh = new(pointed)
    assert len(fresh.claims) == 2
    assert fresh.urls == {"https://www.read.ac.uk/r?id=1", "https://www.sing.ac.uk/s#a"}


def test_a_second_copy_of_a_sentence_is_new_once():
    doubled = TEXT.replace("Later the", "Later the office counted 9 more tides in 2021. Later the")
    assert len(new(doubled).claims) >= 1
    assert not new(TEXT, doubled).claims


def test_a_note_that_changed_leaves_the_links_of_the_others_unasked():
    fresh = new(TEXT.replace("13 May 2020", "14 May 2020"))
    assert (len(fresh.notes), fresh.urls) == (1, {"https://www.read.ac.uk/r?id=1"})
