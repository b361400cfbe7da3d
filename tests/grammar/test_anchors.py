"""Anchors: a place is there by the name that any processor gives it, and by no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.anchors import keys, names_place, nearest, note_labels, slug, there
from claimcheck.model.local import Anchors


def has(fragment: str, *headings: str) -> bool:
    return there(Anchors(keys=keys(headings)), fragment)


@pytest.mark.parametrize(
    ("heading", "fragment"),
    [
        ("Crossings & fares", "crossings--fares"),  # GitHub
        ("Crossings & fares", "crossings-fares"),  # Pandoc, Python-Markdown, GitLab
        ("3. Applications", "3-applications"),  # GitHub
        ("3. Applications", "applications"),  # Pandoc, kramdown
        ("Version 1.2 isn't out", "version-12-isnt-out"),  # GitHub
        ("Version 1.2 isn't out", "version-1.2-isnt-out"),  # Pandoc
        ("Version 1.2 isn't out", "version-1-2-isn-t-out"),  # Docutils
        ("some_name's use", "some_names-use"),  # GitHub
        ("some_name's use", "somenames-use"),  # kramdown
        ("Österreich und die Schweiz", "österreich-und-die-schweiz"),  # GitHub
        ("Österreich und die Schweiz", "osterreich-und-die-schweiz"),  # Python-Markdown
        ("Große Straße", "groe-strae"),  # Python-Markdown leaves out what is no ASCII
        ("日本の歴史", "日本の歴史"),
        ("日本の歴史", "_1"),  # Python-Markdown
        ("हिन्दी भाषा", "हिन्दी-भाषा"),
        ("日本 Japan", "japan"),
        ("12 % — ?", "section"),  # Pandoc
        ("The Acme™ guide", "the-acme-guide"),
        ("CO₂ budgets", "co-budgets"),
        ("CO₂ budgets", "co2-budgets"),
        ("🚀 Launch", "-launch"),
        ("2024 results", "_2024-results"),  # VitePress
        ("Main Results", "Main Results"),  # Obsidian
        ("Main Results", "Report#Main Results"),
        ("Main Results", "Main_Results"),  # MediaWiki
        ("Main Results", "user-content-main-results"),
    ],
)
def test_a_heading_is_found_by_the_name_that_a_processor_gives_it(heading: str, fragment: str) -> None:
    assert has(fragment, heading)


@pytest.mark.parametrize(
    "fragment", ["mainresults", "main", "main-results-1", "main-result", "results", "main-results-2", ""]
)
def test_a_name_that_no_processor_gives_is_not_there(fragment: str) -> None:
    assert not has(fragment, "Main Results")


def test_headings_of_one_name_are_numbered_from_the_second_on() -> None:
    three = ("Remarks", "Remarks", "Remarks!")
    assert all(has(each, *three) for each in ("remarks", "remarks-1", "remarks_1", "remarks-2"))
    assert not has("remarks-3", *three)
    assert not has("remarks-0", *three)


# White space of a heading is single spaces by the time it is read.
_HEADINGS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp"), include_characters=" "), max_size=40)


@given(st.lists(_HEADINGS, max_size=5))
def test_the_name_that_is_offered_is_one_that_is_there(headings: list[str]) -> None:
    anchors = Anchors(keys=keys(headings))
    assert all(there(anchors, slug(each)) for each in headings if any(c.isalnum() for c in slug(each)))


def test_an_id_is_found_as_written_and_in_lower_case_as_github_does() -> None:
    anchors = Anchors(ids=frozenset({"fares", "Map"}))
    assert [there(anchors, each) for each in ("fares", "Fares", "Map", "map", "fare")] == [True, True, True, False, False]


def test_of_a_document_that_others_are_drawn_into_nothing_is_known() -> None:
    assert there(Anchors(whole=False), "anything")


@pytest.mark.parametrize(
    "fragment", ["", "top", "TOP", "/route", "!page", "page=5", "L10-L12", "^a1b2", ":~:text=x", "x" * 501]
)
def test_a_fragment_that_names_no_place_is_not_looked_for(fragment: str) -> None:
    assert not names_place(fragment)


@pytest.mark.parametrize(
    ("fragment", "label"),
    [("fn1", "1"), ("fn12", "12"), ("fnref12", "12"), ("fn:smith", "smith"), ("fnref:12", "12"), ("fnref2:12", "12"),
     ("fnref1:2", "1"), ("user-content-fn-12", "12"), ("user-content-fnref-12-2", "12"), ("_ftn12", "12"),
     ("_ftnref12", "12"), ("_edn3", "3"), ("sdfootnote4sym", "4"), ("sdfootnote4anc", "4"), ("footnote-12", "12"),
     ("footnote-ref-12", "12"), ("footnote-reference-12", "12"), ("_footnotedef_12", "12")],
)  # fmt: skip
def test_the_name_of_a_note_tells_its_label(fragment: str, label: str) -> None:
    assert label in note_labels(fragment)


@pytest.mark.parametrize("fragment", ["results", "n1", "ref-list", "1", "note"])
def test_another_name_is_not_that_of_a_note(fragment: str) -> None:
    assert not note_labels(fragment)


def test_the_nearest_name_is_offered_only_where_it_is_near() -> None:
    assert nearest("resluts", ["method", "results"]) == "results"
    assert nearest("Map.PNG", ["map.png"]) == "map.png"
    assert nearest("conclusion", ["method", "results"]) == ""
