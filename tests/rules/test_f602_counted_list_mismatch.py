"""F602 beyond its examples: sixty lists that do not match, in as many wordings, and sixty that do."""

from collections.abc import Callable

import pytest

from claimcheck.model.finding import Confidence, Finding

Judge = Callable[..., tuple[tuple[Finding, ...], object]]

MISMATCHED = [
    "The plan names six priorities: trade, energy, culture, sport, and science.",
    "The plan names six priorities: trade, energy, culture, sport and science.",
    "The action plan outlines seven key areas of collaboration: defence, trade, aerospace, energy, culture, and migration.",
    "Five countries (France, Spain, Malta and Greece) signed the letter.",
    "The consortium of eight giants—Sony, Toyota, NEC, NTT, Denso, Kioxia, and SoftBank—was founded last spring.",
    "The reform rests on four pillars: a new fund; a lighter tax; and better schools.",
    "The reform rests on four pillars: (1) a new fund; (2) a lighter tax; and (3) better schools.",
    "The reform rests on four pillars: 1) a new fund; 2) a lighter tax; 3) better schools.",
    "The reform rests on two pillars: (a) a new fund, (b) a lighter tax, and (c) better schools.",
    "The reform rests on three pillars: (i) a new fund; (ii) a lighter tax; (iii) better schools; and (iv) clean water.",
    "It bought four banks, namely Alpha, Beta and Gamma, in the spring.",
    "Four factors, i.e. growth, trade and peace, explain the rise.",
    "Four factors, that is, growth, trade and peace, explain the rise.",
    "The five members, France, Malta, Spain and Greece, agreed.",
    "Eight nations took part: Chad, Mali, Niger, Togo, Benin, Ghana and Kenya.",
    "The following five states abstained: Chad, Mali, Niger and Togo.",
    "The five criteria are as follows: cost, speed, safety and comfort.",
    "The five criteria are: cost, speed, safety and comfort.",
    "The five criteria are cost, speed, safety, and comfort.",
    "There are three reasons: first, the state wants to cut its debt; second, voters dislike taxes.",
    "The treaty has four parts – on trade, on energy and on migration – and an annex.",
    "The treaty has four parts -- trade, energy and migration -- and an annex.",
    "Three ministers were dismissed: Kovacs, Novak, Horvat and Popovic.",
    "The region has four languages: Friulian, Slovene and German.",
    "Cost, speed, safety and comfort are the five criteria.",
    "Trade, energy, culture and science: these are the five areas of the plan.",
    "France, Spain, Malta and Greece, the five southern members, agreed.",
    "France, Spain, Malta and Greece were the five states that signed.",
    "The index has 6 components: income, health, schooling, housing, and safety.",
    "The index has ten components: income, health, schooling, housing, work, leisure, trust, noise, and safety.",
    "The survey was held in twelve cities: Rome, Milan, Turin, Genoa, Bari, Trento, Trieste, Lecce, Pisa, Siena, and Lucca.",
    "Six sectors are covered: banking and finance, energy, transport, health, and water.",
    "Two questions remain: who pays, who gains, and who decides.",
    "The agency has four tasks: to advise ministers, to inspect farms, and to keep the register.",
    "The agency has two tasks: advising ministers, inspecting farms, and keeping the register.",
    "Both sides agreed on four measures: lower duties, mutual recognition of diplomas, and direct flights.",
    "The panel of five judges (Adams, Baker, Clark and Davis) was unanimous.",
    "The alliance of four airlines: Alpha, Bravo and Carat.",
    "The trial compared four drugs: aspirin, ibuprofen and paracetamol.",
    "Trains call at five stations: Alton, Bentley, Farnham and Aldershot.",
    "The commission proposed three options: a ban, a levy, a quota, and a voluntary code.",
    "We distinguish three types of risk: credit risk, market risk, liquidity risk, and legal risk.",
    "The framework consists of five elements: strategy, structure, skills, and staff.",
    "The law sets out four grounds for refusal: fraud, insolvency, and public order.",
    "The court applied a four-part test: standing, ripeness, and mootness.",
    "A five-step procedure applies: notice, hearing, decision, and appeal.",
    "The programme has three aims. They are: safer roads, cheaper buses, cleaner air, and quieter nights.",
    "Three things matter here: price, quality, speed and trust.",
    "The company runs four plants: one in Turin, one in Bari, and one in Pisa.",
    "Four of its neighbours—Chad, Mali and Niger—closed the border.",
    "She named a trio of causes: drought, debt, war, and migration.",
    "It borders a pair of states: Chad, Mali, and Niger.",
    "The study covers a dozen states: Chad, Mali, Niger, Togo, Benin, Ghana, Kenya, Gabon, Congo, Angola, and Zambia.",
    "The three Baltic states (Estonia, Latvia, Lithuania and Poland) objected.",
    "The group’s four members, viz. Chad, Mali and Niger, met.",
    "The bill passed its five stages: first reading, second reading, committee stage, and third reading.",
    "The state comprises four provinces: North, South and East.",
    "The cabinet has five women: Arden, Bauer, Costa and Dube.",
    "The plan is built around four ideas: that growth matters; that debt does not; and that time is short.",
    "The council set four conditions: a ceasefire, free elections, and the return of refugees.",
]

MATCHED = [
    "The plan names five priorities: trade, energy, culture, sport, and science.",
    "The plan names five priorities: trade, energy, culture, sport and science.",
    "The action plan outlines six key areas of collaboration: defence, trade, aerospace, energy, culture, and migration.",
    "Four countries (France, Spain, Malta and Greece) signed the letter.",
    "The consortium of seven giants—Sony, Toyota, NEC, NTT, Denso, Kioxia, and SoftBank—was founded last spring.",
    "The reform rests on four pillars: a new fund; a lighter tax; better schools; and a stronger army.",
    "The reform rests on four pillars: a new fund; a lighter tax; better schools and a stronger army.",
    "The reform rests on three pillars: (1) a new fund; (2) a lighter tax, also for farmers; and (3) better schools.",
    "It bought three banks, namely Alpha, Beta and Gamma, in the spring.",
    "Three factors, i.e. growth, trade and peace, explain the rise.",
    "The four members, France, Malta, Spain and Greece, agreed.",
    "Nine nations took part, including Chad, Mali, Niger, Togo, Benin, Ghana and Kenya.",
    "It covers seven areas, such as trade, energy and culture.",
    "It covers seven areas, among them trade, energy and culture.",
    "It covers seven areas: trade, energy, culture, etc.",
    "It covers seven areas (e.g. trade, energy and culture).",
    "At least five countries (France, Malta, Spain) signed.",
    "Five countries, led by France, Malta and Spain, signed.",
    "The five criteria are cost, speed, safety, comfort, and price.",
    "Cost, speed, safety and comfort are four criteria among many.",
    "Cost, speed, safety and comfort are the four criteria.",
    "France, Spain, Malta and Greece, the four southern members, agreed.",
    "Three ministers agreed on the following: trade and peace.",
    "The report has three scenarios (Smith, 2020; Jones, 2021).",
    "The report has three scenarios (see Figures 2, 3, 4 and 5).",
    "The two leaders met in Rome, Paris and London.",
    "The two countries, France and Malta faced the same problem.",
    "It sent three ships: one frigate and two tankers.",
    "Two of the three members (France, Malta) agreed.",
    "Three questions arise: Who pays? Who gains? Who decides?",
    "It named three firms: Acme, a Peruvian giant, Bolt, and Cord.",
    "It named three men: John Reed, the treasurer, Paul Smith, and Tom Jones.",
    "It works in three regions: Africa, Asia and Latin America and the Caribbean.",
    "The trial compared three drugs: aspirin, ibuprofen and paracetamol, all of them cheap.",
    "Two aims guide it: peace and security.",
    "It has two aims: to keep the peace and to protect trade, health and the climate.",
    "Four cities were hit by floods: Rome, Pisa, Siena, and Lucca, where the river rose by a metre.",
    "The three Baltic states—Estonia, Latvia and Lithuania—objected, as did Poland.",
    "The state comprises three provinces: North, South and East.",
    "Three days later: snow, rain and hail, and wind.",
    "The vote was close: twelve members for, nine against, and three abstentions.",
    "The ten articles of the law, in particular those on trade, energy and water, were amended.",
    "He had two daughters: Anna, who became a judge, and Maria.",
    "After four years, the ministry, the bank and the union agreed.",
    "The union of 27 states, the bank, and the court are its pillars.",
    "In three words: growth, growth, growth.",
    "She spent six months in prison, two years in exile, and a year in hospital.",
    "Seven ministers from the region (Interior, Justice and Finance among them) resigned.",
    "It has three offices: in Rome, in Lyon and in Graz and its suburbs.",
    "Four of the states – Chad, Mali, Niger and Togo – closed the border.",
    "There were two exceptions: the north, with its mines, mills and ports, and the islands.",
    "The last three presidents, all of them generals, lawyers or bankers, resigned.",
    "Over the last five years, exports, imports and investment grew.",
    "The five largest economies, with France, Spain and Italy in the lead, objected.",
    "The first two chapters (on method, data and theory) are short.",
    "It has five members: the president, two vice-presidents and two judges.",
    "The two parties, Labour and the Greens, their allies, and the unions agreed.",
    "Five states signed: France and Spain on 3 May, Malta, Greece and Cyprus a week later.",
    "Three goals: (1) trade, energy and water; (2) peace and security; and (3) science.",
    "The four freedoms—of goods, persons, services and capital—are at the heart of the Union.",
]


def test_nearly_every_list_that_does_not_match_is_flagged(flagged: Callable[..., list[str]]) -> None:
    missed = [sentence for sentence in MISMATCHED if not flagged("F602", f"It was a long year. {sentence}\n")]
    assert len(missed) <= 0.05 * len(MISMATCHED), missed


@pytest.mark.parametrize("sentence", MATCHED)
def test_a_list_that_matches_or_promises_nothing_is_not_flagged(flagged: Callable[..., list[str]], sentence: str) -> None:
    assert flagged("F602", f"It was a long year. {sentence}\n") == []


def test_notes_and_page_breaks_do_not_end_a_list(flagged: Callable[..., list[str]]) -> None:
    text = """\
It was a long year.

The reform, which the ministry drew up in the spring, rests on {} pillars: a new fund,<sup>1</sup> a lighter tax and, above

1 Ministry of Finance, *A New Fund*, May 2022.

all in the cities, better schools.
"""
    assert flagged("F602", text.format("three")) == []
    bulleted = """\
It was a long year.

The reform rests on {} pillars:

- a new fund<sup>1</sup>
- a lighter tax

<sup>1</sup> Ministry of Finance, *A New Fund*, May 2022.

- better schools
"""
    assert flagged("F602", bulleted.format("three")) == []
    assert flagged("F602", bulleted.format("four")) == ["The reform rests on four pillars:"]


@pytest.mark.parametrize(
    ("sentence", "confidence"),
    [
        ("The plan names five areas: trade, energy, culture, and sport.", Confidence.HIGH),
        ("The plan names five areas: trade and industry, energy, culture, and sport.", Confidence.MEDIUM),
        ("The plan names six areas: trade and industry, energy and water, culture, and sport.", Confidence.LOW),
        ("The five criteria are cost, speed, safety, and comfort.", Confidence.LOW),
    ],
)
def test_what_may_be_counted_otherwise_is_less_sure(judge: Judge, sentence: str, confidence: Confidence) -> None:
    (finding,), _ = judge("F602", f"It was a long year. {sentence}\n")
    assert finding.confidence is confidence
