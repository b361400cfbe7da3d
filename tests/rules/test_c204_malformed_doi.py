"""C204 beyond its examples; what a DOI can be is tests/grammar/test_dois.py."""

from collections.abc import Callable

import pytest

TEXT = (
    "The reef grew back sooner than anybody had thought it would.[^1]\n\n[^1]: P. Amato, “Reefs”, *Letters* 12 (2021), {}\n"
)


def test_the_message_has_what_was_certainly_meant(judge: Callable[..., tuple]) -> None:
    (finding,), _ = judge("C204", TEXT.format("doi:10.1007/978–3–030–1."))
    assert finding.suggestion == "10.1007/978-3-030-1"
    assert "10.1007/978-3-030-1" in finding.message


def test_a_url_that_a_space_splits_is_left_to_c203(judge: Callable[..., tuple]) -> None:
    text = TEXT.format("https://doi.org/10.1007/978-3- 030-12345-6_7")
    assert [len(judge(code, text)[0]) for code in ("C203", "C204")] == [1, 0]


def test_the_stop_of_a_sentence_within_a_link_is_flagged_and_outside_is_not(flagged: Callable[..., list[str]]) -> None:
    assert flagged("C204", TEXT.format("[here](https://doi.org/10.1000/182.)")) == ["https://doi.org/10.1000/182."]
    assert flagged("C204", TEXT.format("[here](https://doi.org/10.1000/182).")) == []
    assert flagged("C204", TEXT.format("<https://doi.org/10.1000/182>.")) == []


def test_a_hidden_address_and_one_that_is_shown_are_flagged_once(flagged: Callable[..., list[str]]) -> None:
    assert flagged("C204", TEXT.format("[here](https://doi.org/10.1O16/j.x.1)")) == ["https://doi.org/10.1O16/j.x.1"]
    shown = "[https://doi.org/10.1O16/j.x.1](https://doi.org/10.1O16/j.x.1)"
    assert len(flagged("C204", TEXT.format(shown))) == 1


@pytest.mark.parametrize("text", ["Write `doi:10.xxxx/yyyy` there.", "All begin with https://doi.org/10.5281/ here."])
def test_a_text_may_speak_of_dois(flagged: Callable[..., list[str]], text: str) -> None:
    assert flagged("C204", text) == []


@pytest.mark.parametrize("doi", ["doi:10.2873725585", "https://doi.org/10.1007s00414-022-02778-1"])
def test_a_prefix_that_runs_into_its_suffix_is_flagged(flagged: Callable[..., list[str]], doi: str) -> None:
    assert flagged("C204", TEXT.format(doi)) == [doi[doi.index("10.") :]]
