"""C209 beyond its examples; what is wrapped or private is tests/grammar/test_wrapped.py and test_own_links.py."""

from collections.abc import Callable

import pytest

NOTE = "Honey keeps for centuries, or so the keepers of bees will tell you.[^1]\n\n[^1]: Bee Society, “Honey”, 2021, {}\n"
BOT = "https://www.bees.org/dances?utm_source=chatgpt.com"


def test_the_clean_address_is_written_in_place_of_the_wrapped_one(judge: Callable[..., tuple]) -> None:
    text = NOTE.format(f"<{BOT}>")
    (finding,), _ = judge("C209", text)
    assert finding.suggestion == "https://www.bees.org/dances"
    (edit,) = finding.fix.edits
    assert finding.fix.safe
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == NOTE.format("<https://www.bees.org/dances>")


def test_what_had_to_be_guessed_is_offered_and_not_written(judge: Callable[..., tuple]) -> None:
    (finding,), _ = judge("C209", NOTE.format("https://www-jstor-org.ezproxy.apiary.edu/stable/1"))
    assert finding.suggestion == "https://www.jstor.org/stable/1"
    assert finding.fix is None


@pytest.mark.parametrize(
    "url",
    ["file:///C:/Users/anna/honey.pdf", "chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/https://www.bees.org/a.pdf"],
)
def test_an_address_of_the_authors_own_computer_is_seen_in_a_note(flagged: Callable[..., list[str]], url: str) -> None:
    assert flagged("C209", NOTE.format(url)) == [url]
    assert flagged("C209", f"Programs read {url} from the disk.") == []


def test_a_search_is_private_unless_the_note_says_that_it_is_one(flagged: Callable[..., list[str]]) -> None:
    url = "https://www.google.com/search?q=honey"
    assert flagged("C209", NOTE.format(url)) == [url]
    assert flagged("C209", NOTE.format(f"results of a search, {url}")) == []


def test_an_editor_in_the_text_is_of_low_confidence(judge: Callable[..., tuple]) -> None:
    url = "https://docs.google.com/document/d/1aBcDeFgHiJkLmNoP/edit"
    (noted,), _ = judge("C209", NOTE.format(url))
    (said,), _ = judge("C209", f"Write to us in {url} please.")
    assert (noted.confidence.value, said.confidence.value) == ("high", "low")
