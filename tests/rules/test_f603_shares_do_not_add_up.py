"""F603 beyond its examples: forty wholes whose parts do not come to them, and fifty sentences with shares that are fine."""

from collections.abc import Callable

import pytest

WRONG = [
    "Some 60% of the grain goes to feed, 25% is milled and the remaining 25% is lost.",
    "Some 60% of the grain goes to feed and the remaining 30% is milled.",
    "Women hold 45% of the seats, and men the other 65%.",
    "Women hold 45% of the seats, men the remaining 45%.",
    "Coal supplied 40%, gas 35%, wind 15% and the remaining 5% came from dams.",
    "Coal supplied 40%, gas 35%, wind 15%, with the remaining 20% coming from dams.",
    "Coal supplied 40.2%, gas 35.1%, wind 15.3% and the remaining 5.4% came from dams.",
    "The portfolio consists of 50% shares, 30% bonds and 30% cash.",
    "The portfolio is composed of 50% shares, 30% bonds and 10% cash.",
    "The soil is made up of 45% sand, 35% silt and 30% clay.",
    "The market is divided between Acme with 45%, Bolt with 35% and Cord with 25%.",
    "The market was split between Acme (45%), Bolt (35%) and Cord (10%).",
    "The electricity mix was 40% coal, 30% gas, 25% wind and 15% water.",
    "The breakdown by sector was 52% services, 31% industry and 7% farming.",
    "In the poll 48% were in favour, 39% against, and 18% undecided.",
    "In the vote 58% voted for the law, 39% voted against, and 8% abstained.",
    "Of those asked, 48% agreed, 39% disagreed and 23% had no opinion.",
    "The money was distributed as follows: 40% to schools, 30% to roads and 40% to parks.",
    "Half of the money went to schools, a third to hospitals, and the remaining quarter to roads.",
    "Half of the fleet is diesel, a quarter is electric, and the remaining third runs on gas.",
    "Two thirds of the seats are elected, a quarter are appointed, and the remaining tenth are hereditary.",
    "Of the 120 members, 70 agreed, 30 did not, and the other 25 abstained.",
    "Of the 120 members, 70 agreed, 30 did not, and the remaining 10 abstained.",
    "Of its 27 states, 20 have signed, four have not and the remaining two are undecided.",
    "Of the 312 patients, 150 got the drug, 100 a placebo and the remaining 52 nothing.",
    "Of all 50 ships, thirty were sunk, ten were captured and the other five fled.",
    "Of the 1,200 people asked, 700 said yes, 300 said no and the remaining 100 gave no answer.",
    "The fund has €95 million: €50 million for schools, €30 million for roads and €20 million for parks.",
    "It asked for $12 billion: $5 billion for arms, $4 billion for aid and $6 billion for debt.",
    "The package is worth £60 million – £40 million for roads and £30 million for rail.",
    "The plan costs €1.5 billion over five years: €800 million for homes and €500 million for schools.",
    "About 70% of the water is used by farms, 15% by industry and the remaining 30% by homes.",
    "Asia took 52% of exports, Europe 28%, and the remaining 30% went elsewhere.",
    "Services account for 62% of output, industry for 28%, and farming for the remaining 15%.",
    "Shares are held by the state (51%), by the staff (20%) and by the public (the remaining 39%).",
    "The state owns 51%, the staff 20%, and banks the remaining 39%.",
    "Roughly 35% walk, 25% cycle, 20% drive, and the other 30% take the bus.",
    "The first trial took 60% of the budget, the second 30%, and the third the remaining 20%.",
    "English is spoken by 55%, Welsh by 35%, and the remaining 20% speak other languages.",
    "The class consists of 60% girls, 30% boys and 20% others.",
]

RIGHT = [
    "Some 60% of the grain goes to feed, 25% is milled and the remaining 15% is lost.",
    "Some 60% of the grain goes to feed and the remaining 40% is milled.",
    "Coal supplied 40.2%, gas 35.1%, wind 15.3% and the remaining 9.5% came from dams.",
    "The portfolio consists of 50% shares, 30% bonds and 20% cash.",
    "The board consists of 33% bankers, 33% lawyers and 33% engineers.",
    "The market is divided between Acme with 45%, Bolt with 35% and Cord with 21%.",
    "Three risks were named by 64.3, 58.2 and 57.3% of firms.",
    "Firms fear inflation (64.3%), strikes (58.2%) and sanctions (57.3%).",
    "Asked for the main risks, 64% named inflation, 58% strikes and 57% sanctions.",
    "Several answers were possible: 64% for price, 58% against noise and 20% undecided.",
    "Of the 60% who voted, 55% agreed and the remaining 45% did not.",
    "In the poll 48% were in favour, 39% against, and 13% undecided.",
    "In the poll 48% were in favour and 39% against.",
    "The fund paid 40% for roads, 20% for schools and 10% for parks.",
    "The fund consists mainly of shares, with 40% in banks, 30% in oil and 40% in the rest of Europe.",
    "The mix includes 40% coal, 30% gas and 5% wind.",
    "Italy takes 20%, France 15% and Spain 10% of exports.",
    "Unemployment was 10% in Spain, 8% in Italy and 5% in France.",
    "Output grew by 4%, 3% and 2%, and the remaining 1% is an error.",
    "The share fell from 60% to 55%, and the remaining 45% went to others.",
    "Between 10% and 20% are lost, and the remaining 80% are sold.",
    "About 60% agreed, nearly 30% did not, and the remaining 12% gave no answer.",
    "More than 60% agreed, and the remaining 30% did not.",
    "Half of the money went to schools, a third to hospitals, and the remaining sixth to roads.",
    "Half of the money went to schools, and a third to hospitals.",
    "Half of the members came from a third country, and the remaining quarter was late.",
    "Of the 120 members, 70 agreed, 30 did not, and the other 20 abstained.",
    "Of the 120 members, 70 agreed and 30 did not.",
    "Of the 120 members, 70 agreed, 30 of them from the south, and the other 50 did not.",
    "Of the 120 members in 2020, 70 agreed and the remaining 50 did not.",
    "Of about 120 members, 70 agreed, 30 did not, and the other 25 abstained.",
    "Members voted 312 to 205, with 18 abstentions, to refer the matter back.",
    "The fund has €100 million: €50 million for schools, €30 million for roads and €20 million for parks.",
    "The fund has €1.1 billion: €550 million for schools, €300 million for roads and €220 million for parks.",
    "The fund has €95 million: it paid €50 million in May and €60 million in June.",
    "The fund has €95 million, including €50 million for schools and €30 million for roads.",
    "The fund has more than €95 million: €50 million for schools and €60 million for roads.",
    "Two figures stand out: €95 million for schools and €100 million for roads.",
    "Its tax consists of 20% on wages, 30% on profits and 25% on rents.",
    "The rates are 5%, 10% and 19%.",
    "The loan was split: 3% interest for banks, 4% for firms and 5% for the rest.",
    "In 2010 women held 20% of the seats, in 2015 30% and in 2020 the remaining 45%, of which 10% were new.",
    "The remaining 20% of the work will be done in May, when 80% of it is paid, and 5% later.",
    "Some 80% are literate, 60% have a phone, and the remaining 40% share one.",
    "Some 70% of men and 65% of women voted, and the remaining 35% of women did not.",
    "A 10% sample was drawn, 60% answered, and the remaining 40% did not.",
    "The alloy consists of 70% copper, 25% zinc, 4% tin and 1% lead.",
    "The market was split between Acme (45.5%), Bolt (35.2%) and Cord (19.4%).",
    "The other 20% and the remaining 80% were counted twice.",
    "The work was divided into three parts: 95% confidence was reached in 90% of the cases and 80% of the time.",
]

WRONG += [
    "By August, 48 of the 54 signatories had ratified it; the other nine had not.",
    "Twelve of the 27 members agreed, ten did not, and the remaining six were silent.",
    "In a survey of 4,000 nurses, 45% were thinking of leaving, 30% were not and 35% were unsure.",
    "Of the 27 Member States, 21 have a plan, and the other eight do not.",
]
RIGHT += [
    "By August, 48 of the 54 signatories had ratified it; the other six had not.",
    "Twelve of the 27 members agreed, nine did not, and the remaining six were silent.",
    "Two of the three judges agreed; the other dissented.",
    "Two of the five died, one was lost, and the other two returned.",
    "About 40 of the 54 signatories had ratified it; the other 12 had not.",
    "Ten of the 54 signatories had ratified it by May, and 30 others followed.",
    "In a survey, 45% were thinking of leaving, 30% were not and 25% were unsure.",
    "One of the two fell ill, and the other three ships sailed on.",
]

# What a second examiner wrote.
WRONG += [
    "Solar supplied 12% of the power, hydro 18%, gas 50% and coal the remaining 30%.",
    "Of the 300 beds, 120 are for adults, 100 for children and the remaining 60 for mothers.",
    "A third of the money goes to roads, a half to rail and the remaining quarter to ports.",
    (
        "The budget of $120 million is split as follows: $60 million for research, $40 million for training and "
        "$30 million for travel."
    ),
    "The electorate is made up of 45% farmers, 35% workers and 30% clerks.",
    "In the vote 52% were for it, 38% were against and 20% abstained.",
    "Nine of the 15 judges agreed; the other four dissented.",
    "Women make up 62% of teachers and men the other 48%.",
    "The fund consists of loans (55%), grants (30%) and guarantees (25%).",
    "Exports were divided between Asia (40%), Europe (35%) and America (35%).",
]
RIGHT += [
    "Solar supplied 12% of the power, hydro 18%, gas 50% and coal the remaining 20%.",
    "Of the 300 beds, 120 are for adults, 100 for children and the remaining 80 for mothers.",
    "A quarter of the money goes to roads, a half to rail and the remaining quarter to ports.",
    (
        "The budget of $120 million is split as follows: $60 million for research, $40 million for training and "
        "$20 million for travel."
    ),
    "The electorate is made up of 45% farmers, 35% workers and 20% clerks.",
    "In the vote 52% were for it, 38% were against and 10% abstained.",
    "Nine of the 15 judges agreed; the other six dissented.",
    "Women make up 62% of teachers and men the other 38%.",
    "The fund consists of loans (55%), grants (30%) and guarantees (15%).",
    "Exports were divided between Asia (40%), Europe (35%) and America (25%).",
]


@pytest.mark.parametrize("sentence", WRONG)
def test_parts_that_do_not_come_to_their_whole_are_flagged(flagged: Callable[..., list[str]], sentence: str) -> None:
    assert len(flagged("F603", f"It was a long year. {sentence}\n")) == 1


@pytest.mark.parametrize("sentence", RIGHT)
def test_shares_that_are_no_whole_or_come_to_it_are_not(flagged: Callable[..., list[str]], sentence: str) -> None:
    assert flagged("F603", f"It was a long year. {sentence}\n") == []
