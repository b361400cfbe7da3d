"""N109 beyond its examples."""

from collections.abc import Callable

BEFORE = (
    "The level of the lake has been measured since 1894, and the fall since the canal was opened, which nobody denies, is "
)
AFTER = "\n\nThe fishermen were the first to complain. They wrote to the ministry, which did not reply for a year.\n"


def test_a_sentence_without_its_end_is_flagged_with_its_last_words(judge: Callable[..., tuple]) -> None:
    (finding,), _ = judge("N109", BEFORE + "greater than the" + AFTER)
    assert finding.message.startswith("The text breaks off after “")
    assert "greater than the”" in finding.message


def test_what_leads_to_a_list_or_a_quotation_does_not_break_off(flagged: Callable[..., list[str]]) -> None:
    for ending in ("as follows—", "described by a statute that provides that", "greater by any of these measures:"):
        assert flagged("N109", BEFORE + ending + AFTER) == []
    assert flagged("N109", BEFORE + "greater for any of the\n\n(a) fish of the lake, and\n\n(b) birds of the lake.\n") == []


def test_a_title_without_markup_does_not_break_off(flagged: Callable[..., list[str]]) -> None:
    title = "Case Law on the Scope of Section 12 of the Fisheries Act and on the Rules of the Lake Board Made under It since"
    assert flagged("N109", "The lake is old.\n\n" + title + AFTER) == []
