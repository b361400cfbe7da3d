"""Counted lists in other languages than English."""

import pytest

from claimcheck.grammar.lists_abroad import find


@pytest.mark.parametrize(
    ("text", "stated", "listed"),
    [
        ("Danach braucht es vier Schritte: Anhörung, Begründung und Neubescheidung.", 4, 3),
        ("Dafür gibt es drei gute Gründe: Kosten, Lärm und Staub.", 3, 3),
        ("Es gibt zwei Ziele: die Ruhe, das Geld und der Ruhm.", 2, 3),
        ("La réforme a trois objectifs : la paix, le bruit, l’argent et le climat.", 3, 4),
        ("La riforma poggia su quattro pilastri: il lavoro, la scuola, e la casa.", 4, 3),
        ("El plan tiene cuatro objetivos: paz, pan y tierra.", 4, 3),
        ("O plano tem duas prioridades: a escola, a casa e o porto.", 2, 3),
        ("Het plan heeft vier pijlers: wonen, werk en zorg.", 4, 3),
    ],
)
def test_items_behind_a_colon_are_counted(text: str, stated: int, listed: int) -> None:
    found = find(text)
    assert found is not None
    assert (found.figure.value, len(found.items)) == (stated, listed)


@pytest.mark.parametrize(
    "text",
    [
        "Drei Länder: Serbien, Kroatien, Bosnien und Herzegowina.",
        "Es gibt drei Ziele: Frieden, Bildung, Forschung und Entwicklung.",
        "Es gibt zwei Städte: Bonn, die alte Hauptstadt, und Trier.",
        "Es gibt zwei Ziele: die Ruhe, die alle wollen, und die Ordnung.",
        "Es gibt vier Ziele: Schutz der Küste und der Häfen, Ruhe und Geld.",
        "Es gibt vier Ziele: Ruhe, Geld und andere.",
        "Das galt für fünf Länder: Frankreich, Polen und die Beneluxstaaten.",
        "Es gibt zwei Ziele: , und .",
        "Es gibt mindestens vier Gründe: Lärm, Staub und Streit.",
        "Es gibt vier Gründe, etwa diese drei Punkte: Lärm, Staub und Streit.",
        "Es gibt sechs Teile: zwei kleine, drei große und einen runden.",
        "Nach drei Jahren: Ruhe, Ordnung und Frieden.",
        "Trois pays : la France, la Suisse.",
        "Il y a six questions: bread, butter and jam.",
    ],
)
def test_a_list_that_may_be_read_in_another_way_is_none(text: str) -> None:
    assert find(text) is None
