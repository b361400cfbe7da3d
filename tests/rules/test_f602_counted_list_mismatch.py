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


BEHIND = [
    "The programme has three aims. They are: safer roads, cheaper buses, cleaner air, and quieter nights.",
    "The plan has five pillars. They are: trade, energy, culture, and sport.",
    "Italy lists five pillars of the plan in its strategy. These are trade, energy, culture, and sport.",
    (
        "There are three reasons for this. First, the state wants to cut its debt. Second, voters dislike "
        "taxes.\n\nThe harbour is old."
    ),
    (
        "The shift has three drivers. First, costs have come down. They fell by half. Second, rules were "
        "tightened. Third, banks have money. Fourth, people like it."
    ),
    (
        "The shift has three drivers.\n\nFirst, costs have come down. They fell by half.\n\nSecond, rules were "
        "tightened.\n\nThird, banks have money.\n\nFourth, people like it.\n"
    ),
    "The author gives four arguments. The first is about cost. The second is about time. The last concerns fairness.",
    "Four reasons stand out: First, the price. Second, the speed. Third, the noise.\n\n## Next\n\nAll is well.",
    "Its five members were chosen in May. They are France, Malta, Spain and Greece.",
]
TOLD = [
    "The plan has four pillars. They are: trade, energy, culture, and sport.",
    (
        "There are three reasons for this. First, the state wants to cut its debt. Second, voters dislike taxes. "
        "And there is a third reason: habit."
    ),
    (
        "There are three reasons for this. First, the state wants to cut its debt. Second, voters dislike taxes. "
        "Finally, habit."
    ),
    (
        "There are three reasons for this. First, the state wants to cut its debt; second, voters dislike taxes; "
        "third, habit. Finally, one may ask why."
    ),
    (
        "There are three reasons for this. First, the state wants to cut its debt. Second, voters dislike taxes. "
        "Third, habit. Finally, one may ask why."
    ),
    "There are three regions. They are large and poor.",
    "Two ministers visited three cities. They were Rome, Paris and Lyon.",
    "The paper has three parts. First, it tells the story. Second, it looks at costs. The last section concludes.",
    "The paper has three parts. The first tells the story. It also looks at costs, and the second and third give figures.",
    "There are three reasons. The first and the second are known. The third is new.",
    "Four countries joined in two waves. First, Malta and Cyprus acceded. Second, the two others followed.",
    "Three firms competed. They were joined by two banks, a fund, a union and a city.",
    "Six areas matter. First, trade. Second and third, energy and culture. The other three are sport, health and science.",
    "There are five options. The first is dear. The second is cheap. Options three to five are discussed below.",
]


@pytest.mark.parametrize("text", BEHIND)
def test_items_in_sentences_of_their_own_are_counted(flagged: Callable[..., list[str]], text: str) -> None:
    assert len(flagged("F602", f"# T\n\nMany know it. {text}\n")) == 1


@pytest.mark.parametrize("text", TOLD)
def test_items_that_may_come_in_other_words_are_not_missed(flagged: Callable[..., list[str]], text: str) -> None:
    assert flagged("F602", f"# T\n\nMany know it. {text}\n") == []


def test_what_may_say_what_things_are_like_is_less_sure(judge: Judge) -> None:
    (finding,), _ = judge("F602", "There are three regions. They are poor, remote, cold, and empty.\n")
    assert finding.confidence is Confidence.LOW


@pytest.mark.parametrize(
    "sentence",
    [
        "It merged the two classes (#395, #396, #397) at last.",
        "Channels have two ends: one::Sender, let x = 3; fn { a }, and more.",
    ],
)
def test_tickets_and_code_are_no_lists(flagged: Callable[..., list[str]], sentence: str) -> None:
    assert flagged("F602", f"Many know it. {sentence}\n") == []


# What a second examiner wrote.
SECOND = [
    "The regulator cited four breaches: late filing, missing records, and false labels.",
    "Five ministers resigned last night: Alvarez, Brandt, Cotter and Dumas.",
    "The Baltic grid has three interconnectors (NordBalt, LitPol Link).",
    "The convention protects six freedoms: speech, assembly, religion, movement and association.",
    "The trial had four arms: placebo, low dose, and high dose.",
    "Its fleet consists of five frigates: Alpino, Bergamini, Carabiniere and Fasan.",
    "The bill pursues two aims: to cut waiting times, to raise pay, and to train nurses.",
    "The treaty body met in four cities—Geneva, Vienna and Nairobi—before the vote.",
    "There are five categories of school: state, church, private and charter.",
    "The sanctions package rests on four legs: a price cap; a ban on services; and a list of ships.",
    "The court named three defendants: Marek Novak, Jana Kralova, Petr Dvorak, and Eva Mala.",
    "The scheme covers seven crops: wheat, barley, oats, rye, maize and rice.",
    "The mission has three tasks: (1) escort; (2) mine clearance; (3) training; and (4) rescue.",
    "The three largest producers—Chile, Australia, China and Argentina—control the market.",
    "The audit flagged five weaknesses, that is, staffing, procurement, reporting and security.",
    "Patients wait for four reasons: too few beds, too few nurses, and poor planning.",
    "The Quint’s five members (the United States, France, Germany and Italy) issued a note.",
    "A quartet of lenders, namely Eurobank, Alpha and Piraeus, agreed to the terms.",
    "The charter speaks of four duties: loyalty, candour and care.",
    "Nine provinces voted for the plan: Drenthe, Utrecht, Zeeland, Limburg, Groningen, Flevoland, Friesland and Gelderland.",
    "Three bodies share the task: the Commission, the Court of Auditors, the Ombudsman and the Parliament.",
    "The act creates two offences: tampering with a meter, selling stolen power, and bribing an inspector.",
    "The corridor crosses five countries: Turkey, Georgia, Azerbaijan and Kazakhstan.",
    "The four winners were Kenya, Ghana and Senegal.",
    "The survey asked about six topics: pay; hours; safety; training; and childcare.",
    "The package contains five instruments. These are loans, grants, guarantees, and equity.",
    "Two obstacles remain. First, nobody pays. Second, nobody builds. Third, nobody asks.",
    "The ministry proposes four steps:\n\n1. map the wells\n2. cap the wells\n3. watch the wells",
    "The lawsuit rests on three claims—breach of contract, negligence, fraud, and unjust enrichment.",
    "It is made up of four agencies: Ofgem, Ofwat and Ofcom.",
    "The fund has three windows: one for roads, one for rail, one for ports and one for grids.",
    "The new curriculum adds four subjects (coding, ethics and statistics).",
    "The admiral lists five lessons: mass matters, stocks matter, drones matter, and logistics matter.",
    "Three scenarios are considered: a quick deal, a slow war, a frozen front and a rout.",
    "The committee’s four members, Ito, Sato and Mori, abstained.",
    "The index weighs five factors: income (40 points), schooling (30), health (20), and safety (10).",
    "It borders four countries: Poland, Slovakia and Hungary.",
    "The inquiry made six findings: poor records, late alarms, no drills, bad radios, and weak locks.",
    "Brussels sets three conditions: an independent prosecutor, a cleaner register, a smaller deficit, and a new audit law.",
    "The vaccine is given in two doses: at birth, at six weeks, and at ten weeks.",
    "Six universities merged: Aalto, Turku, Oulu, Vaasa and Tampere.",
    "The charter names four official languages, namely English, French and Swahili.",
    "The report distinguishes five kinds of fraud: identity fraud, tax fraud, benefit fraud, and procurement fraud.",
    "Three judges dissented: Kagan, Sotomayor, Jackson and Barrett.",
    "The strategy has four goals:\n\n- secure supply\n- lower bills\n- cleaner air\n",
    "The plan names two priorities: housing; transport; and water.",
    "Seven ships took part: Aliseo, Bergamini, Carabiniere, Duilio, Etna and Fasan.",
    "There are four risks. First, prices may fall. Second, permits may lapse. Finally, investors may leave.",
    "The budget has five headings: Cohesion, Security, Migration, and Administration.",
    "The network links four ports (Trieste, Koper and Rijeka).",
    "The office has three units: Policy, Legal, Audit and Press.",
    "It asked three questions: who knew, who decided, who paid, and who lied.",
    "The four founding members—Brazil, Russia and India—met in Yekaterinburg.",
    "The agreement has five chapters: goods; services; procurement; and disputes.",
    "The army will get three new systems: a howitzer, a drone, a radar and a bridge-layer.",
    "He gave three reasons: (a) cost, (b) delay, (c) risk, and (d) habit.",
]
SOUND = [
    "The regulator cited three breaches: late filing, missing records, and false labels.",
    "Four ministers resigned last night: Alvarez, Brandt, Cotter and Dumas.",
    "The Baltic grid has two interconnectors (NordBalt, LitPol Link).",
    "The convention protects five freedoms: speech, assembly, religion, movement and association.",
    "The trial had three arms: placebo, low dose, and high dose.",
    "The directive lists four exemptions, namely hospitals, schools, prisons and barracks.",
    "Its fleet consists of four frigates: Alpino, Bergamini, Carabiniere and Fasan.",
    "The bill pursues three aims: to cut waiting times, to raise pay, and to train nurses.",
    "The treaty body met in three cities—Geneva, Vienna and Nairobi—before the vote.",
    "There are four categories of school: state, church, private and charter.",
    "The sanctions package rests on three legs: a price cap; a ban on services; and a list of ships.",
    "The court named four defendants: Marek Novak, Jana Kralova, Petr Dvorak, and Eva Mala.",
    "The scheme covers six crops: wheat, barley, oats, rye, maize and rice.",
    "The mission has four tasks: (1) escort; (2) mine clearance; (3) training; and (4) rescue.",
    "The four largest producers—Chile, Australia, China and Argentina—control the market.",
    "The audit flagged four weaknesses, that is, staffing, procurement, reporting and security.",
    "Patients wait for three reasons: too few beds, too few nurses, and poor planning.",
    "The Quint’s four members (the United States, France, Germany and Italy) issued a note.",
    "A trio of lenders, namely Eurobank, Alpha and Piraeus, agreed to the terms.",
    "The charter speaks of three duties: loyalty, candour and care.",
    (
        "Eight provinces voted for the plan: Drenthe, Utrecht, Zeeland, Limburg, Groningen, Flevoland, Friesland "
        "and Gelderland."
    ),
    "Four bodies share the task: the Commission, the Court of Auditors, the Ombudsman and the Parliament.",
    "The act creates three offences: tampering with a meter, selling stolen power, and bribing an inspector.",
    "The corridor crosses four countries: Turkey, Georgia, Azerbaijan and Kazakhstan.",
    "The three winners were Kenya, Ghana and Senegal.",
    "The survey asked about five topics: pay; hours; safety; training; and childcare.",
    "The package contains four instruments. These are loans, grants, guarantees, and equity.",
    "Three obstacles remain. First, nobody pays. Second, nobody builds. Third, nobody asks.",
    "The ministry proposes three steps:\n\n1. map the wells\n2. cap the wells\n3. watch the wells",
    "The lawsuit rests on four claims—breach of contract, negligence, fraud, and unjust enrichment.",
    "Of the ten states invited, four declined: Peru, Bolivia, Chile and Ecuador.",
    "It is made up of three agencies: Ofgem, Ofwat and Ofcom.",
    "The fund has four windows: one for roads, one for rail, one for ports and one for grids.",
    "The new curriculum adds three subjects (coding, ethics and statistics).",
    "The admiral lists four lessons: mass matters, stocks matter, drones matter, and logistics matter.",
    "Four scenarios are considered: a quick deal, a slow war, a frozen front and a rout.",
    "The committee’s three members, Ito, Sato and Mori, abstained.",
    "The index weighs four factors: income (40 points), schooling (30), health (20), and safety (10).",
    "It borders three countries: Poland, Slovakia and Hungary.",
    "The four nations agreed, and Japan, Korea and India followed.",
    "Three weeks later, Spain, Portugal and Greece joined.",
    "In all, twelve ships sailed: the last left on 4 May.",
    "The seven states, including Iowa, Ohio and Utah, sued.",
    "She spent five years in office: first as deputy, then as minister.",
    "Two decades of growth ended: wages, prices and rents fell.",
    "Four in ten patients wait: the old, the poor and the sick first of all.",
    "It has 27 members: all but Ireland and Denmark take part.",
    "The three judges disagreed: Smith, for the majority, held otherwise.",
    "Two thirds of pupils, teachers and parents agreed.",
    "All five permanent members—among them China, France and Russia—voted for it.",
    "The two sides met in Rome, Oslo and Doha.",
    "Six months after the vote, the party, the unions and the press fell silent.",
    "Three of the banks (Alpha, Beta and Gamma) failed; five survived.",
    "The five-year plan names ports, roads and rails.",
    "He gave two interviews, to Le Monde, El País and the BBC.",
    "The deal has three parts, one of which (grain) is in force.",
    "There were four attacks: in March, two near Mosul, and one in Erbil.",
    "The three countries’ exports—cars, steel and wine—fell.",
    "It asked two questions: whether the state, the region or the city pays; and when.",
    "Two laws apply: the Water Act 1989, as amended, and the Environment Act 2021.",
    "It rests on two pillars: trade and aid, and the rule of law.",
    "Five of the eight deaths were of children: three boys and two girls.",
    "We make three recommendations (see Section 4).",
    "Three ministers, Rossi (Energy), Bianchi (Health), and Neri (Defence), resigned.",
    "The programme has four components: research and development, training, grants and loans, and advice.",
    "Four things happened at once: prices rose, and so did rents.",
    "Ten firms bid for two lots: Acme, Bolt and Cord for the first.",
    "Only two options were on the table: a tax, which nobody wanted, and a cap.",
    "The two banks—Deutsche Bank and Commerzbank, Germany’s largest—merged.",
    "The three pillars of the Union (the Communities, the CFSP, and police and judicial cooperation) were merged.",
    "Its three main partners are China, Japan and the Republic of Korea.",
    "The two Koreas, China, Japan and Russia met.",
    "The inquiry made five findings: poor records, late alarms, no drills, bad radios, and weak locks.",
    "Four companies won licences in the Barents Sea: Eni, Shell, BP and Equinor.",
    "Two of the six findings concern radios, drills and locks.",
    "Three experts, Dr Ames of Yale, Dr Bell of Duke and Dr Cole of Rice, testified.",
    "The firm has two owners: Smith and Sons, and Brown.",
    (
        "There are four risks. First, prices may fall. Second, permits may lapse, and investors may leave. The "
        "third and the fourth risks are political."
    ),
    "Six of the states are republics: the others are Spain, Sweden, Denmark and Norway.",
    "We held five workshops: in Rome (two), in Turin, in Bari and in Palermo.",
    "The three reforms of 1992, 1998 and 2004 failed.",
    "Its two chambers, the Senate and the House, agreed on taxes, tariffs and trade.",
    "The plan names three cities: Paris, Lyon, and Aix-Marseille-Provence.",
    "The three Nordic members of NATO then, Denmark, Norway and Iceland, objected.",
    "Five years on, four things stand out: jobs came back, wages did not, rents rose, and people left.",
    "The two agreements (on trade, services and investment, and on political dialogue) were signed.",
    "Both parties named three arbitrators: one each, and a chair.",
    "Four ministers—the ministers of Finance, Defence, Health, and Education—resigned.",
    "The agency lists three threats: Russia; China; and North Korea and Iran.",
    "The twelve months to June, July and August were dry.",
    "It bought two frigates, four corvettes and a tanker: the Etna, the Vulcano and the Atlante.",
    "The two states with the most migrants, Germany and France, agreed.",
    "There are three ways to pay: by card; by bank transfer or direct debit; or in cash.",
    "In 2020 four regions, among them Veneto, Lombardy and Puglia, voted.",
    "They are: Rome, Milan, Turin.",
    "The court weighed two factors: the gravity of the offence and the time, place and manner of the arrest.",
    "Only three countries did better: Estonia, Finland and Ireland, in that order.",
    "There are two reasons why this matters: first, the price; and second, the risk of war, famine and plague.",
    "The text has three parts. The first deals with law. The second, longer, deals with money and the third with people.",
    "Four nurses, two doctors and a driver died: all were volunteers.",
    "The six largest economies (G6) met.",
    "The three scenarios (A, B and C) are shown in Table 3.",
]

SECOND += [
    "The doctrine rests on five principles – deterrence, resilience, reach and restraint.",
    "Signed by six presidents (Boric, Lula, Petro, Arce and Peña), the letter went out in May.",
    "Three forces drive prices up: demand, drought, debt, and dollars.",
    "There were four options on the table: buy, build or borrow.",
    "All five Nordic capitals (Oslo, Stockholm, Copenhagen and Helsinki) have a tram.",
    "The seven emirates are Abu Dhabi, Dubai, Sharjah, Ajman, Fujairah and Ras Al Khaimah.",
    "The pact covers the following four areas: cyber, space, energy, shipping and data.",
    "It has a board of five: Adams, Brown, Clark and Davies.",
    "The audit has three stages: planning, fieldwork, reporting, and follow-up.",
    "We thank four colleagues: Ana Ruiz, Ben Cole and Eva Lind.",
    "The law bans six substances, namely lead, mercury, cadmium, arsenic and asbestos.",
    "It offers two tracks: a fast track, a standard track and a paper track.",
    "The trio of Baltic leaders, Nausėda, Karis, Rinkēvičs and Tsahkna, agreed.",
    "Four measures are proposed: (i) a cap; (ii) a floor; and (iii) a corridor.",
    "The project has eight partners: CNR, ENEA, Fraunhofer, TNO, VTT, CEA and CSIC.",
    "Four pillars support the pact: solidarity, responsibility, and returns.",
    "Its three committees—Finance, Audit, Ethics, and Pay—meet monthly.",
    "The survey covered five cities: Accra, Lagos, Dakar and Abidjan.",
    "The operation had two phases: air strikes, a ground assault, and a naval blockade.",
    "The EU’s four freedoms—goods, services and capital—are the core of the market.",
    "The treaty commits the parties to three things: sharing data, training pilots, buying spares, and pooling fuel.",
    "The report is divided into five chapters: history, law, money and people.",
    "There are two schools of thought: realists, liberals, and constructivists.",
    "It was backed by three parties: the Greens, the Liberals, the Centre and the Left.",
    "Six months, four ministers: Rossi, Bianchi and Verdi each held the post.",
    "The strategy sets out four lines of effort: deter, detect and defend.",
    "The ship called at five ports: Suez, Aden, Mumbai and Colombo.",
    "The directive lists three exemptions, namely hospitals, schools, prisons and barracks.",
]
SOUND += [
    "The budget has four lines: energy, transport, culture, research and development.",
    "Three sectors gained: farming, banking and hotels and restaurants.",
    "Two ships collided at night: fog, rain and wind were to blame.",
    "The bank has two arms: retail, and corporate and private banking.",
    "Two storms hit the coast: roofs, cars and boats were lost.",
    "The two had trades: Ann, a nurse, and Ben, a baker.",
]


@pytest.mark.parametrize("sentence", SECOND)
def test_a_second_set_of_lists_that_do_not_match_is_flagged(judge: Judge, sentence: str) -> None:
    found, _ = judge("F602", f"# T\n\nMany know it. {sentence}\n")
    assert [each.confidence for each in found if each.confidence is not Confidence.LOW]


@pytest.mark.parametrize("sentence", SOUND)
def test_a_second_set_of_sound_lists_is_not(judge: Judge, sentence: str) -> None:
    found, _ = judge("F602", f"# T\n\nMany know it. {sentence}\n")
    assert [each for each in found if each.confidence is not Confidence.LOW] == []
