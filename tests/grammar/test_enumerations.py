import time

import pytest

from claimcheck.grammar import enumerations
from claimcheck.grammar.figures import find_all


def counted(text: str) -> tuple[int, int] | None:
    found = enumerations.find(text, find_all(text))
    return (int(found.figure.value), len(found.items)) if found else None


COMPLETE = [
    ("The plan names five key areas of work: trade, energy, culture, sport, and science.", 5),
    ("The group has four members: France, Spain, Malta and Greece.", 4),
    ("The group has four members—France, Spain, Malta, and Greece—and meets yearly.", 4),
    ("The group has three members (France, Malta, Greece) and meets yearly.", 3),
    ("It bought three banks, namely Alpha, Beta and Gamma, in 2020.", 3),
    ("It rests on four pillars: a new fund; a lighter tax; better schools; and a stronger army.", 4),
    ("It rests on four pillars: a new fund; a lighter tax; better schools and a stronger army.", 4),
    ("It rests on three pillars: (1) growth; (2) trade, also abroad; and (3) peace.", 3),
    ("It rests on three pillars: 1) growth; 2) trade; 3) peace.", 3),
    ("It rests on three pillars: first, growth; second, trade; and third, peace.", 3),
    ("Three factors, i.e. growth, trade and peace, explain the rise.", 3),
    ("The two leaders, Smith and Jones, met.", 2),
    ("The three pillars are: growth, trade and peace.", 3),
    ("There are two reasons: the state wants to cut its debt, and voters dislike taxes.", 2),
    ("It named three firms: Acme, a Peruvian giant, Bolt, and Cord.", 3),
    ("Six sectors are covered: banking and finance, energy, transport, health, water, and space.", 6),
    ("Both agreed on three things: to trade more, to visit each other and to meet yearly.", 3),
    ("The treaty has three parts – on trade, on energy and on migration – and an annex.", 3),
    ("The other three (Chad, Mali, Niger) left.", 3),
    ("It works in three regions: Africa, Asia and Latin America and the Caribbean.", 3),
    ("The three pillars of lower taxes, higher wages and free schools.", 3),
    ("It has two aims: peace and security.", 2),
    ("It took three years: 2019, 2020 and 2021.", 3),
]


@pytest.mark.parametrize(("text", "number"), COMPLETE)
def test_a_complete_list_has_as_many_items_as_stated(text: str, number: int) -> None:
    assert counted(text) == (number, number)


@pytest.mark.parametrize(
    ("text", "stated", "listed"),
    [
        ("The plan names six key areas of work: trade, energy and mining, culture, sport, and science.", 6, 5),
        ("The group has four members: France, Malta and Greece.", 4, 3),
        ("The group has five members (France, Malta, Greece).", 5, 3),
        ("It rests on four pillars: a new fund; a lighter tax; and a stronger army.", 4, 3),
        ("It rests on four pillars: (1) growth; (2) trade; and (3) peace.", 4, 3),
        ("Four factors, i.e. growth, trade and peace, explain the rise.", 4, 3),
        ("Eight nations took part: Chad, Mali, Niger, Togo, Benin and Ghana.", 8, 6),
        ("It has three goals: peace and security.", 3, 2),
        ("The five members, France, Malta, Spain and Greece, agreed.", 5, 4),
    ],
)
def test_a_list_that_does_not_match_is_counted_as_it_is_printed(text: str, stated: int, listed: int) -> None:
    assert counted(text) == (stated, listed)


@pytest.mark.parametrize(
    "text",
    [
        "Three countries, including France and Malta, signed.",
        "It covers seven areas, such as trade, energy and culture.",
        "It covers seven areas: trade, energy, culture, etc.",
        "It covers seven areas: trade, energy and culture, among others.",
        "At least four countries (France, Malta) signed.",
        "The two leaders met in Rome, Paris and London.",
        "Three ministers agreed on the following: trade and peace.",
        "The report has three scenarios (see Figure 2).",
        "The report has three scenarios (Smith, 2020).",
        "The two countries, France and Malta faced the same problem.",
        "It sent three ships: one frigate and two tankers.",
        "Two of the three members (France, Malta) agreed.",
        "Four states—among them Malta—agreed.",
        "Three questions arise: Who pays? Who gains?",
    ],
)
def test_what_promises_no_complete_list_is_none(text: str) -> None:
    assert counted(text) is None


def test_the_items_are_those_printed() -> None:
    text = "It has three aims: safer roads, cheaper buses and trams, and cleaner air."
    found = enumerations.find(text, find_all(text))
    assert found is not None
    assert found.items == ("safer roads", "cheaper buses and trams", "cleaner air")
    assert text[found.start : found.end].startswith("safer roads")


def test_a_lead_in_promises_the_items_of_its_list() -> None:
    lead = "The reform rests on three pillars:"
    head = enumerations.heads(lead, find_all(lead))
    assert head is not None
    assert head.value == 3
    open_ended = "The reform rests on three pillars, including:"
    assert enumerations.heads(open_ended, find_all(open_ended)) is None


def test_an_item_of_one_endless_word_takes_no_more_than_linear_time() -> None:
    text = f"The plan has three pillars: {'A' * 60_000}, b and c."
    begun = time.process_time()
    assert counted(text) == (3, 3)
    assert time.process_time() - begun < 5
