"""Counted lists in German, French, Italian, Spanish, Portuguese and Dutch: "drei Gründe: Kosten, Lärm und Staub".

Only the plainest are read: a number in words, a noun that heads lists, a colon, and short items up to the end of the
sentence, the last behind the one "and" of the list.
"""

import re
from dataclasses import dataclass

from claimcheck.grammar.enumerations import FoundList
from claimcheck.grammar.figures import FoundFigure
from claimcheck.grammar.wordlist import words


@dataclass(frozen=True, slots=True)
class _Tongue:
    """The numbers from two on, the nouns that head lists, "and", the articles of items, and those that may be plural."""

    numbers: dict[str, int]
    nouns: frozenset[str]
    joint: re.Pattern[str]
    articles: frozenset[str]
    plurals: frozenset[str]


def _tongue(numbers: str, nouns: str, joint: str, articles: str, plurals: str) -> _Tongue:
    joined = re.compile(rf",? (?:{joint}) ", re.IGNORECASE)
    values = {word: n for n, forms in enumerate(words(numbers), 2) for word in forms.split("|")}
    return _Tongue(values, frozenset(words(nouns)), joined, frozenset(words(articles)), frozenset(words(plurals)))


_TONGUES = (
    _tongue(
        "zwei drei vier fünf sechs sieben acht neun zehn",
        """
        Gründe Gründen Ziele Zielen Schritte Schritten Säulen Faktoren Bereiche Bereichen Punkte Punkten Aspekte
        Aspekten Phasen Prinzipien Kriterien Bedingungen Voraussetzungen Elemente Elementen Aufgaben Maßnahmen
        Themen Fragen Stufen Teile Teilen Kategorien Dimensionen Ebenen Prioritäten Risiken Ursachen Folgen Vorteile
        Nachteile Merkmale Grundsätze Länder Ländern Staaten Städte Städten Regionen Sprachen
        """,
        "und|sowie",
        "der die das den dem ein eine einen",
        "die",
    ),
    _tongue(
        "deux trois quatre cinq six sept huit neuf dix",
        """
        raisons objectifs buts piliers étapes axes facteurs domaines points aspects phases principes critères
        conditions éléments missions mesures thèmes questions parties catégories dimensions niveaux priorités
        risques causes conséquences avantages inconvénients pays villes régions langues
        """,
        "et|ainsi que",
        "le la les un une des",
        "les des",
    ),
    _tongue(
        "due tre quattro cinque sei sette otto nove dieci",
        """
        ragioni motivi obiettivi pilastri passi fasi assi fattori settori punti aspetti principi criteri condizioni
        elementi compiti misure temi domande parti categorie dimensioni livelli priorità rischi cause conseguenze
        vantaggi paesi città regioni lingue
        """,
        "e|ed|nonché",
        "il lo la i gli le un una",
        "i gli le",
    ),
    _tongue(
        "dos tres cuatro cinco seis siete ocho nueve diez",
        """
        razones motivos objetivos pilares pasos fases ejes factores ámbitos sectores puntos aspectos principios
        criterios condiciones elementos tareas medidas temas preguntas partes categorías dimensiones niveles
        prioridades riesgos causas consecuencias ventajas países ciudades regiones lenguas idiomas
        """,
        "y|e",
        "el la los las un una",
        "los las",
    ),
    _tongue(
        "dois|duas três quatro cinco seis sete oito nove dez",
        """
        razões motivos objetivos objectivos pilares passos fases eixos fatores factores áreas setores sectores
        pontos aspetos aspectos princípios critérios condições elementos tarefas medidas temas perguntas partes
        categorias dimensões níveis prioridades riscos causas consequências vantagens países cidades regiões línguas
        """,
        "e|bem como",
        "o a os as um uma",
        "os as",
    ),
    _tongue(
        "twee drie vier vijf zes zeven acht negen tien",
        """
        redenen doelen doelstellingen pijlers stappen fasen factoren gebieden terreinen punten aspecten principes
        criteria voorwaarden elementen taken maatregelen vragen delen categorieën dimensies niveaus prioriteiten
        oorzaken gevolgen voordelen nadelen landen steden talen
        """,
        "en|alsmede",
        "de het een",
        "de",
    ),
)
_NO_PLAIN_LIST = re.compile(r"[:;()\[\]\d?!…]")
_OPEN = re.compile(
    r"\b(?:mindestens|etwa|rund|über|mehr als|unter anderem|u\. ?a|z\. ?b|usw|etc|beispielsweise|insbesondere"
    r"|vor allem|darunter|andere[nr]?"
    r"|au moins|environ|plus d|plus de|notamment|entre autres|autres|par exemple|surtout"
    r"|almeno|circa|più di|tra cui|ad esempio|per esempio|altr[ie]"
    r"|al menos|más de|unos|unas|otr[oa]s|por ejemplo|sobre todo"
    r"|pelo menos|mais de|cerca de|outr[oa]s|por exemplo"
    r"|minstens|ongeveer|meer dan|onder andere|onder meer|bijvoorbeeld|zoals)\b",
    re.IGNORECASE,
)
_LONGEST, _WIDEST, _PLAIN = 300, 8, 2
"""Characters of a list; words of an item, and of one that is a noun with its article."""


def find(text: str) -> FoundList | None:
    """The list of a sentence (spaces are plain ones) that ends with it; None where it may be read in more than one way.

    More items than stated are believed only where each is a noun with its article: "Bonn, die alte Hauptstadt" is one.
    Fewer are where none may be a plural: "die Beneluxstaaten" are three.
    """
    lead, colon, behind = text.rstrip().removesuffix(".").partition(":")
    said = lead.split()[-3:]
    if not colon or len(said) < 2 or len(behind) > _LONGEST or _NO_PLAIN_LIST.search(behind) or _OPEN.search(text):
        return None
    for tongue in _TONGUES:
        place = next((place for place in (-2, -3) if said[place:][0].lower() in tongue.numbers), 0)
        if not place or said[-1] not in tongue.nouns:
            continue
        items = _items(" ".join(behind.split()), tongue)
        value = tongue.numbers[said[place:][0].lower()]
        if items is None or not _believed(items, value, tongue):
            return None
        start, end = lead.rindex(said[place]), len(lead.rstrip())
        noun = (end - len(said[-1]), end)
        figure = FoundFigure(start, end, text[start:end], value, said[-1], noun=noun)
        return FoundList(figure, len(lead) + 1, len(lead) + 1 + len(behind), items)
    return None


def _items(body: str, tongue: _Tongue) -> tuple[str, ...] | None:
    """The items; None without one "and" before the last, with long items, or with items that count things themselves."""
    parts = body.split(", ")
    last = tongue.joint.split(parts[0] if len(parts) == 1 else f", {parts[-1]}")
    if len(last) != 2 or any(tongue.joint.search(f" {part} ") for part in parts[:-1]):
        return None
    items = tuple(item for item in (*parts[:-1], *(one.removeprefix(", ") for one in last)) if item)
    counting = any(word.lower() in tongue.numbers for item in items for word in item.split())
    if counting or len(items) < 2 or any(len(item.split()) > _WIDEST or "," in item for item in items):
        return None
    return items


def _believed(items: tuple[str, ...], value: int, tongue: _Tongue) -> bool:
    if len(items) > value:
        return all(_article_and_noun(item, tongue) for item in items)
    return len(items) == value or not any(item.split()[0].lower() in tongue.plurals for item in items)


def _article_and_noun(item: str, tongue: _Tongue) -> bool:
    said = item.replace("’", "'").split()
    led = said[0].lower() in tongue.articles and len(said) == _PLAIN
    return led or (len(said) == 1 and said[0].lower().startswith("l'"))
