"""Whose words a quotation is in German, French, Italian, Spanish and Portuguese."""

import pytest

from claimcheck.grammar.speakers_abroad import speaker


def said(sentence: str) -> str | None:
    start, end = sentence.index("«"), sentence.index("»") + 1
    return speaker(sentence, start, end)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        *(("«Das gilt», sagte die Ministerin am Montag.", "Ministerin"), ("Der Kanzler betonte: «Das gilt».", "Kanzler")),
        *(("«Vale», ha affermato Mario Rossi.", "Mario Rossi"), ("Anna Bianchi ha scritto che «vale».", "Anna Bianchi")),
        *(("« Cela vaut », a déclaré le président lors du sommet.", "président"), ("«Vale», dijo el ministro.", "ministro")),
    ],
)
def test_who_says_it_stands_beside_the_verb(sentence: str, name: str) -> None:
    assert said(sentence) == name


@pytest.mark.parametrize(
    "sentence",
    ["Das «Gesetz» gilt.", "Sie sagte gestern im Haus etwas über «das Gesetz» und ging.", "«Vale», e poi ha mangiato."],
)
def test_without_a_verb_of_saying_right_beside_it_nobody_says_it(sentence: str) -> None:
    assert said(sentence) is None
