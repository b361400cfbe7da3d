"""N108 beyond its examples."""

from collections.abc import Callable

import pytest
from tests.rules.conftest import Judge

FIRST = "P. Das, *Salt and Empire*, Delhi: Sagar, 1992, p. 7."


def text(*notes: str, start: int = 1) -> str:
    body = " ".join(f"Statement {i} is made here.<sup>{i}</sup>" for i in range(start, start + len(notes)))
    return body + "\n\n---\n\n" + "\n\n".join(f"<sup>{i}</sup> {note}" for i, note in enumerate(notes, start)) + "\n"


@pytest.mark.parametrize(
    "word",
    [
        "Ibid.",
        "ibid., p. 4",
        "Id. at 7",
        "See ibid.",
        "Op. cit., p. 9",
        "Ebd., S. 4",
        "Ibidem, p. 3",
        "Idem, p. 3",
        "Ivi, p. 12",
        "Ibíd., p. 3",
    ],
)
def test_a_first_note_cannot_say_the_same(flagged: Callable[..., list[str]], word: str) -> None:
    assert len(flagged("N108", text(word, FIRST))) == 1
    assert flagged("N108", text(FIRST, word)) == []


@pytest.mark.parametrize(
    "clean", ["See supra notes 1–2.", "Supra “Salt”.", "See infra note 3.", "Das, supra note 1, at 9.", "supra Part II"]
)
def test_what_stands_there_may_be_referred_to(flagged: Callable[..., list[str]], clean: str) -> None:
    assert flagged("N108", text(FIRST, FIRST, clean)) == []


@pytest.mark.parametrize("wrong", ["See supra note 99.", "See supra notes 2–14.", "Das, supra n. 41, at 9."])
def test_a_note_that_is_not_there_cannot_be_referred_to(flagged: Callable[..., list[str]], wrong: str) -> None:
    assert len(flagged("N108", text(FIRST, FIRST, wrong))) == 1


def test_an_excerpt_may_refer_to_what_is_not_in_it(flagged: Callable[..., list[str]]) -> None:
    assert flagged("N108", text("Ibid., p. 4.", "See supra note 3.", "Fernandez, op. cit., p. 4.", start=19)) == []


def test_a_work_cited_before_may_be_called_op_cit(flagged: Callable[..., list[str]]) -> None:
    assert flagged("N108", text(FIRST, "Das, op. cit., p. 40.", "See Fernandez, op. cit., p. 2.")) == ["op. cit."]


def test_what_ends_the_citation_before_does_not_speak_for_op_cit(flagged: Callable[..., list[str]]) -> None:
    for before in ("Avis du Conseil, 7 mai 2017.", "P. Das, *Salt*, Delhi: Sagar, 1992, pp. 201-02."):
        assert flagged("N108", text(FIRST, f"{before} Fernandez, op. cit., p. 2.")) == ["op. cit."]


def test_words_that_only_look_like_it_are_left_alone(flagged: Callable[..., list[str]]) -> None:
    assert flagged("N108", text("Id. No. 4471, Town Archive.", "Idaho Code § 4; ideas of 1848.")) == []


def test_a_note_of_many_short_forms_does_not_stand_in_the_key_of_each(judge: Judge) -> None:
    note = "; ".join(f"Harbour{chr(97 + i % 26)}{'x' * (i // 26 + 3)}, op. cit., {i}" for i in range(400))
    found, _ = judge("N108", text(f"In {note}"))
    assert len({each.fingerprint for each in found}) == len(found) > 300
    assert max(sum(map(len, each.key)) for each in found) < 300
