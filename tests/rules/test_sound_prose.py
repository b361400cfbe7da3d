"""Sentences full of numbers, lists and shares in which nothing is wrong, against all rules that reckon at once."""

from collections.abc import Callable

import pytest

from claimcheck.model.finding import Confidence

SOUND = [
    "Three countries stand out: France leads, Germany lags and Italy stagnates.",
    "Two things are clear: the war will last, and prices, wages and rents will rise.",
    "Four years later: Paris, Rome and Berlin agreed.",
    "The five-member panel (two judges, a lawyer) met.",
    "Five members, mostly women, nurses and teachers, resigned.",
    "In the first two rounds, Chile, Peru and Bolivia lost.",
    "He has two sons, Peter, Paul, and a daughter, Mary.",
    "Three groups matter here: the young, who do not vote, the old, who do, and the middle-aged, women above all.",
    "The G7 and three guests (India, South Korea, Australia and, online, Ukraine) met.",
    "The two leaders – Xi, Putin and their staffs aside – spoke alone.",
    "One of the three reasons is simple: money, power and fame attract.",
    "There are two kinds of error: false alarms and misses.",
    "Seven seats went to minor parties: three to the Greens, two to the Left and two to the Pirates.",
    (
        "The report has five chapters: chapters 1 and 2 give the background, chapter 3 the data, and chapters 4 "
        "and 5 the results."
    ),
    "The three largest cities – Lagos, Kano, Ibadan – hold 30 million people.",
    "Three conditions must be met. They are set out in Article 5, Annex II and the guidelines.",
    "There are two options. First, the court may quash the act. Second, it may annul it in part. Third parties may join.",
    "It has three aims. First of all, it must protect users. It must also be cheap. Lastly, it must work.",
    "The plan has four phases. The first is over. The second began in May. The third and fourth follow.",
    (
        "We make five points. First, data are poor. Second, models are worse. Third, nobody checks. Fourth, "
        "errors persist. The fifth point is about trust."
    ),
    "There are three players: the state, the market and, less visibly, the courts.",
    "Both chambers must agree: the Diet, with 460 seats, and the Senate, with 100.",
    "They met twice: in Oslo, Norway, and in Turku, Finland.",
    "Two events changed this: the fall of Kabul in August 2021 and the invasion of Ukraine in February 2022.",
    "It lists three rights: the right to life, liberty and property; the right to vote; and the right to be heard.",
    "The company owns two brands, Nord, Süd and West having been sold.",
    "Six people were hurt, four of them badly: a guard, a nurse and two pupils.",
    "Three ministries share the task (Health, Labour and, since 2022, Digital Affairs).",
    "The two texts differ on three points: scope, cost and date, and review.",
    "Four firms dominate: Cargill, ADM, Bunge and Louis Dreyfus, known as ABCD.",
    "The three Cs – competence, courage and care – guide it.",
    "It won in three states—Ohio, Utah and Iowa, its home.",
    "Ten years, three wars and two kings later, Ghent, Bruges and Ypres were poor.",
    "The four candidates, a general, a banker, a priest and a poet, debated.",
    "Three bridges link the two banks: the old bridge, the rail bridge and, upstream, a ford.",
    "Turnout was 45% in 2019 and 51% in 2024; in cities it was 60%, in villages 42%.",
    "Of the 500 asked, 60% said yes, 30% said no and 10% did not know; 20% gave reasons.",
    "Some 40% live in cities, 35% in towns, and the remaining 25% in villages, of whom 60% are farmers.",
    "Unemployment fell from 12% to 9%, while youth unemployment fell from 30% to 25%, by five points.",
    "The price rose from $60 to $90 in March, then fell by 20% in April.",
    "Exports rose from €20 billion to €30 billion, 60% of them cars.",
    "Revenue increased from 2.0 to 2.1 billion, up 3% in constant prices.",
    "The share of women rose from 20% in 2000 to 30% in 2020, i.e. by half or ten points.",
    "It grew by a third in five years, from 3.1 to 4.2 million.",
    "Spending fell by about a quarter, from €81 million to €60 million.",
    "The number of cases doubled from 1,000 to 2,100 and then halved to 1,050.",
    "Aid was cut from £15 billion to £10 billion, a reduction of a third.",
]


@pytest.mark.parametrize("sentence", SOUND)
@pytest.mark.parametrize("code", ["F602", "F603", "F604"])
def test_nothing_is_said_of_sound_prose(judge: Callable[..., tuple], code: str, sentence: str) -> None:
    found, _ = judge(code, f"# T\n\nMany know it. {sentence}\n")
    assert [each for each in found if each.confidence is not Confidence.LOW] == []
