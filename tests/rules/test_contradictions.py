"""D313 and F606 on two briefs at once: what contradicts is found, what only seems to is not."""

from time import process_time

import pytest

from claimcheck import documents, extraction
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Finding
from claimcheck.model.settings import Settings
from claimcheck.rules import check, chosen

# Thirty pairs of sentences that contradict each other, each from another brief, and sixty that only seem to.
CONTRADICTORY = [
    (
        "D313",
        "The Economic Partnership Agreement (EPA) entered into force on 1 February 2019.",
        "Since the EPA came into force in 2018, trade has grown.",
    ),
    ("D313", "NATO was founded in 1949 in Washington.", "Founded in 1948, NATO has thirty-two members today."),
    (
        "D313",
        "The Treaty of Lisbon was signed on 13 December 2007.",
        "The Treaty of Lisbon, signed in 2009, changed the voting rules.",
    ),
    ("D313", "Rapidus was established in August 2022 by eight firms.", "Rapidus was created in 2021."),
    ("D313", "Finland joined NATO in April 2023.", "When Finland joined NATO in 2022, its army was large."),
    ("D313", "The Paris Agreement entered into force on 4 November 2016.", "The Paris Agreement took effect in 2015."),
    (
        "D313",
        "The Maastricht Treaty was signed on 7 February 1992.",
        "It was a time of hope: the Maastricht Treaty was signed on 7 February 1993.",
    ),
    ("D313", "Kenya gained independence in 1963.", "In 1964, Kenya gained independence from Britain."),
    ("D313", "The Suez Canal was opened in 1869.", "The Suez Canal, opened in 1896, cut the voyage by weeks."),
    ("D313", "Adam Smith died in 1790.", "Adam Smith died in 1792 in Edinburgh."),
    ("D313", "The European Central Bank (ECB) was set up in June 1998.", "The ECB was established in 1999."),
    ("D313", "The General Data Protection Regulation (GDPR) was adopted on 27 April 2016.", "The GDPR was adopted in 2018."),
    (
        "D313",
        "The bridge over the Øresund was completed in August 1999.",
        "The bridge over the Øresund was completed in 2001.",
    ),
    ("D313", "The Kyoto Protocol was ratified by Japan in 2002.", "The Kyoto Protocol was ratified by Japan in 2004."),
    ("D313", "The Warsaw Pact was dissolved on 1 July 1991.", "The Warsaw Pact was dissolved in 1989."),
    (
        "F606",
        "In 2023 Italy’s exports to Japan reached €8.1 billion.",
        "Italian exports to Japan amounted to 7.3 billion euros in 2023.",
    ),
    (
        "F606",
        "Japan’s defence budget was ¥6.8 trillion in 2023.",
        "In 2023, Japan’s defence budget stood at 8.6 trillion yen.",
    ),
    (
        "F606",
        "In 2020 Germany had a population of 83 million people.",
        "Germany’s population numbered 73 million people in 2020.",
    ),
    ("F606", "Unemployment in Spain was 12.9% in 2022.", "In 2022, unemployment in Spain stood at 19.2%."),
    ("F606", "The treaty has 14 articles and two annexes.", "The treaty has 12 articles and two annexes."),
    (
        "F606",
        "The port of Genoa handled 2.8 million containers in 2022.",
        "In 2022 the port of Genoa handled 3.2 million containers.",
    ),
    (
        "F606",
        "France generated 65% of its electricity from nuclear plants in 2023.",
        "In 2023 France generated 56% of its electricity from nuclear plants.",
    ),
    ("F606", "The Fund paid out €3.2 million in 2021.", "In 2021 the Fund paid out €2.3 million."),
    (
        "F606",
        "According to ISTAT, the tourism sector employed 1.6 million people in Italy in 2019.",
        "The tourism sector employed 1.9 million people in Italy in 2019.",
    ),
    ("F606", "Turnout in the Irish referendum of 2018 was 64.1%.", "In the Irish referendum of 2018 turnout was 61.4%."),
    ("F606", "India exported 22 million tonnes of rice in 2022.", "In 2022 India exported 12 million tonnes of rice."),
    ("F606", "In 2015 Sweden received 163,000 asylum applications.", "Sweden received 136,000 asylum applications in 2015."),
    ("F606", "Tesla sold 1.3 million cars in 2022.", "In 2022, Tesla sold 1.8 million cars."),
    (
        "F606",
        "The Japanese government set aside ¥1.687 trillion for chips in 2022.",
        "In 2022 the Japanese government set aside 1,867 billion yen for chips.",
    ),
    ("F606", "Inflation in Turkey reached 72.3% in 2022.", "Turkish inflation was 64.3% in 2022."),
]

COMPATIBLE = [
    ("The Economic Partnership Agreement (EPA) entered into force on 1 February 2019.", "The EPA was signed in July 2018."),
    (
        "The Economic Partnership Agreement (EPA) entered into force on 1 February 2019.",
        "Since the EPA came into force in 2019, trade has grown.",
    ),
    ("The EU-Japan EPA entered into force in 2019.", "The EU-Singapore agreement entered into force in November 2019."),
    ("The EU-Vietnam agreement entered into force in August 2020.", "The EU-Japan agreement entered into force in 2019."),
    ("NATO was founded in 1949.", "NATO established a command in Naples in 1951."),
    ("NATO was founded in 1949.", "NATO’s Defence College was founded in 1951."),
    ("The Treaty of Lisbon was signed in 2007.", "The Treaty of Nice was signed in 2001."),
    ("The Treaty of Lisbon was signed in December 2007.", "The Treaty of Lisbon was signed on 13 December 2007."),
    ("Russia invaded Ukraine in 2014.", "Russia invaded Ukraine in February 2022."),
    ("The Japanese prime minister visited Rome in May 2022.", "The Japanese prime minister visited Rome in January 2023."),
    ("Italy held the presidency of the G7 in 2017.", "Italy held the presidency of the G7 in 2024."),
    ("The G7 met in Hiroshima in May 2023.", "The G7 met in Apulia in June 2024."),
    ("Emmanuel Macron was elected in 2017.", "Emmanuel Macron was elected for a second term in 2022."),
    ("Finland joined NATO in April 2023.", "Sweden joined NATO in March 2024."),
    ("Finland joined NATO in April 2023.", "Finland joined the European Union in 1995."),
    ("The law was adopted in 2016.", "The law was amended in 2019."),
    ("The law was adopted in 2016.", "The law was adopted in a revised version in 2021."),
    ("The company was founded in 1937.", "The foundation was founded in 1974."),
    ("The tunnel was to be completed in 2020.", "The tunnel was completed in 2024."),
    ("The tunnel was expected to open in 2020.", "The tunnel was opened in 2024."),
    ("The first section of the Metro was opened in 1990.", "The second section of the Metro was opened in 1998."),
    ("The ministry published its plan in 2019.", "The ministry published its plan for schools in 2021."),
    ("The Bank of Japan was founded in 1882.", "The Bank of Italy was founded in 1893."),
    ("Adam Smith was born in 1723.", "Adam Smith died in 1790."),
    ("John Smith died in 1790.", "Adam Smith died in 1795."),
    ("The Kyoto Protocol was ratified by Japan in 2002.", "The Kyoto Protocol was ratified by Russia in 2004."),
    ("The Kyoto Protocol was adopted in 1997.", "The Kyoto Protocol entered into force in 2005."),
    ("The cathedral was completed about 1350.", "The cathedral was completed in 1353."),
    ("By 2010 the canal had been completed.", "The canal was completed in 2008."),
    ("Some say that Rome was founded in 753 BC.", "Rome was founded as a republic in 1849."),
    ("In 2023 Italy’s exports to Japan reached €8.1 billion.", "In 2022 Italy’s exports to Japan reached €7.3 billion."),
    ("In 2023 Italy’s exports to Japan reached €8.1 billion.", "In 2023 Italy’s imports from Japan reached €5.0 billion."),
    ("In 2023 Italy’s exports to Japan reached €8.1 billion.", "In 2023 Italy’s exports to China reached €19.2 billion."),
    ("In 2023 Italy’s exports to Japan reached €8.1 billion.", "In 2023 Italy’s exports to Japan reached about €8 billion."),
    ("In 2023 Italy’s exports to Japan reached €8.1 billion.", "In 2023 Italy’s exports to Japan reached $8.8 billion."),
    (
        "In 2023 Italy’s exports to Japan reached €8.1 billion.",
        "Italy’s exports of goods to Japan reached €7.1 billion in 2023.",
    ),
    ("In 2023 Italy’s exports to Japan reached €8.1 billion.", "In 2023 Italy’s exports to Japan rose by €0.4 billion."),
    (
        "In 2023 Italy’s exports to Japan reached €8.1 billion.",
        "Italy’s exports to Japan are expected to reach €9 billion in 2023.",
    ),
    (
        "In 2023 Italy’s exports to Japan reached €8.1 billion.",
        "In the first half of 2023 Italy’s exports to Japan reached €4.2 billion.",
    ),
    (
        "In 2023 Italy’s exports to Japan reached more than €8 billion.",
        "In 2023 Italy’s exports to Japan reached €8.1 billion.",
    ),
    ("The fund has more than 300 members.", "The fund has 312 members."),
    ("The fund had about 3 million members in 2020.", "The fund had 2.9 million members in 2020."),
    ("Unemployment in Spain was 12.9% in 2022.", "Youth unemployment in Spain was 29.8% in 2022."),
    ("Unemployment in Spain was 12.9% in 2022.", "Unemployment in Spain was 14.8% in 2021."),
    ("Unemployment in Spain was 12.9% in 2022.", "Unemployment in Italy was 8.1% in 2022."),
    ("Unemployment in Spain was 12.9% in 2022.", "Unemployment among women in Spain was 14.8% in 2022."),
    ("The GDP of Japan grew by 1.9% in 2023.", "The GDP of Japan grew by 0.4% in real terms in the first quarter of 2023."),
    ("The GDP of Japan grew by 1.9% in 2023.", "The GDP of Japan shrank by 0.2% in 2024."),
    ("Germany had 83 million inhabitants in 2020.", "Germany had 83.2 million inhabitants in 2020."),
    ("Germany had 83 million inhabitants in 2020.", "Germany had 10 million foreign inhabitants in 2020."),
    ("Japan spent 1% of its GDP on defence in 2021.", "Japan spent 2.9% of its GDP on research in 2021."),
    ("Japan spent ¥1.687 trillion on chips in 2022.", "Japan spent 1687 billion yen on chips in 2022."),
    ("The European Union had 28 members in 2019.", "The European Union had 27 members in 2021."),
    ("The net debt of Greece was €350 billion in 2022.", "The gross debt of Greece was €400 billion in 2022."),
    ("The port handled 2.8 million containers in 2022.", "The port handled 50 million tonnes in 2022."),
    ("Rome had 2.8 million inhabitants in 2020.", "Metropolitan Rome had 4.3 million inhabitants in 2020."),
    (
        "In 2020 imports from Chile were €2 million and imports from Peru €3 million.",
        "In 2020 imports from Peru were €3 million and imports from Chile €2 million.",
    ),
    (
        "France and Spain took 20% and 15% of exports respectively in 2020.",
        "France took 20% of exports in 2020, and Spain 15%.",
    ),
    ("In 2020, 45% of women in Italy worked.", "In 2020, 65% of men in Italy worked."),
    ("The average wage in Poland was €1,200 in 2020.", "The median wage in Poland was €950 in 2020."),
]

FIRST = "# Ports\n\nMany people in the town have heard of the plan. {}\n"
SECOND = "# Trade\n\nThere was little to do in the winter. {} Nothing else is known of it.\n"


def contradictions(one: str, other: str) -> list[Finding]:
    texts = {"a.md": FIRST.format(one), "b.md": SECOND.format(other)}
    read = [extraction.extract(documents.read(text.encode(), path), path, None) for path, text in texts.items()]
    return list(check(read, Evidence(), chosen(("D313", "F606")), Settings(), None)[0])


def test_most_contradictions_between_two_briefs_are_found() -> None:
    missed = [pair for pair in CONTRADICTORY if [each.rule for each in contradictions(*pair[1:])] != [pair[0]]]
    assert len(missed) <= 0.2 * len(CONTRADICTORY), missed


def test_the_order_of_the_briefs_does_not_matter_to_what_is_found() -> None:
    for _, one, other in CONTRADICTORY:
        assert [each.rule for each in contradictions(one, other)] == [each.rule for each in contradictions(other, one)]


@pytest.mark.parametrize(("one", "other"), COMPATIBLE)
def test_what_only_seems_to_contradict_is_of_low_confidence_at_most(one: str, other: str) -> None:
    assert [each for each in contradictions(one, other) if each.confidence is not Confidence.LOW] == []


def test_both_passages_are_shown() -> None:
    (finding,) = contradictions("NATO was founded in 1949.", "NATO was founded in 1948.")
    assert (finding.path, finding.related[0].path) == ("b.md", "a.md")
    assert "1949" in finding.related[0].message


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2023 Italy sent €{n} million to Japan, and in 2022 €{n} million. ",
        "Treaty {n} was signed in Rome in {y}. ",
        "The port handled {n} tonnes, {n} tonnes, {n} tonnes and {n} tonnes in {y}. ",
    ],
)
def test_long_and_repetitive_text_takes_little_time(sentence: str) -> None:
    text = "# Ports\n\n" + "".join(sentence.format(n=i, y=1900 + i % 100) for i in range(1000))
    read = extraction.extract(documents.read(text.encode(), "a.md"), "a", None)
    begun = process_time()
    check([read], Evidence(), chosen(("D313", "F60")), Settings(), None)
    assert process_time() - begun < 10


# What a second examiner wrote.
CLASHING = [
    (
        "The Lisbon Treaty was signed on 13 December 2007.",
        "The Treaty of Lisbon, signed in December 2008, changed the voting rules.",
    ),
    ("NATO admitted Finland on 4 April 2023.", "Finland joined NATO in April 2022."),
    (
        "The World Health Organization was founded in 1948.",
        "Founded in 1946, the World Health Organization is based in Geneva.",
    ),
    ("Germany shut its last nuclear reactors on 15 April 2023.", "Germany closed its last nuclear reactors in April 2022."),
    (
        "The Nord Stream pipelines were blown up on 26 September 2022.",
        "In October 2022 the Nord Stream pipelines were blown up.",
    ),
    (
        "The Inflation Reduction Act was signed into law on 16 August 2022.",
        "President Biden signed the Inflation Reduction Act in August 2021.",
    ),
    ("Croatia adopted the euro on 1 January 2023.", "Croatia adopted the euro in January 2022."),
    ("The Paris Agreement entered into force on 4 November 2016.", "The Paris Agreement entered into force in 2018."),
    ("Margaret Thatcher became prime minister in 1979.", "Margaret Thatcher became prime minister in 1980."),
    ("The AUKUS pact was announced on 15 September 2021.", "AUKUS was announced in September 2020."),
    ("The Mekong River Commission was established in April 1995.", "The Mekong River Commission was established in 1992."),
    (
        "The ceasefire between Armenia and Azerbaijan was signed on 10 November 2020.",
        "Armenia and Azerbaijan signed the ceasefire on 20 November 2020.",
    ),
    ("The Treaty of Versailles was signed on 28 June 1919.", "The Treaty of Versailles was signed on 28 July 1919."),
    ("Bulgaria acceded to the European Union in 2007.", "Bulgaria joined the European Union in 2004."),
    ("The Dayton Agreement was signed in December 1995.", "The Dayton Agreement was signed in 1996."),
    ("Poland spent 4.1% of GDP on defence in 2024.", "In 2024 Poland spent 3.1% of its GDP on defence."),
    ("The Kashagan field produces 400,000 barrels a day.", "The Kashagan field produces 300,000 barrels a day."),
    ("In 2022 Norway exported 122 billion cubic metres of gas.", "Norway exported 112 billion cubic metres of gas in 2022."),
    (
        "The European Peace Facility has a ceiling of €17 billion.",
        "The European Peace Facility has a ceiling of €12 billion.",
    ),
    ("Youth unemployment in Spain stood at 28.4% in 2023.", "In 2023, youth unemployment in Spain stood at 24.8%."),
    (
        "The port of Piraeus handled 5.1 million containers in 2023.",
        "The port of Piraeus handled 4.5 million containers in 2023.",
    ),
    (
        "Denmark’s wind farms generated 54% of its electricity in 2023.",
        "In 2023 Denmark generated 45% of its electricity from wind farms.",
    ),
    ("Kenya had 54 million inhabitants in 2022.", "Kenya had 45 million inhabitants in 2022."),
    ("The Lobito corridor will cost $2.3 billion.", "The Lobito corridor costs $3.2 billion."),
    ("Japan’s defence budget reached ¥7.9 trillion in 2024.", "Japan’s defence budget amounted to ¥6.9 trillion in 2024."),
    (
        "In 2023 Ireland collected €23.8 billion in corporation tax.",
        "Ireland collected €28.3 billion in corporation tax in 2023.",
    ),
    ("Estonia has 1.37 million inhabitants.", "Estonia has 1.73 million inhabitants."),
    (
        "The Grand Ethiopian Renaissance Dam has a capacity of 5,150 megawatts.",
        "The Grand Ethiopian Renaissance Dam has a capacity of 6,450 megawatts.",
    ),
    ("In 2021 Ghana produced 800,000 tonnes of cocoa.", "Ghana produced 1.05 million tonnes of cocoa in 2021."),
    ("The bridge across the Strait is 3,666 metres long.", "The bridge across the Strait is 3,300 metres long."),
]
SOUND_PAIRS = [
    ("The Lisbon Treaty was signed on 13 December 2007.", "The Lisbon Treaty entered into force in December 2009."),
    ("NATO admitted Finland on 4 April 2023.", "Sweden joined NATO in March 2024."),
    ("Finland applied to join NATO in May 2022.", "Finland joined NATO in April 2023."),
    ("Germany shut three reactors in December 2021.", "Germany shut its last reactors in April 2023."),
    ("The Paris Agreement was adopted in December 2015.", "The Paris Agreement entered into force in November 2016."),
    ("Croatia joined the European Union in 2013.", "Croatia joined the euro area in 2023."),
    ("Poland spent 4.1% of GDP on defence in 2024.", "Poland spent 3.3% of its GDP on defence in 2023."),
    ("Poland spent 4.1% of GDP on defence in 2024.", "Poland spent 4.9% of its GDP on education in 2024."),
    (
        "Norway exported 122 billion cubic metres of gas in 2022.",
        "In 2022 Norway exported more than 120 billion cubic metres of gas.",
    ),
    ("Youth unemployment in Spain stood at 28.4% in 2023.", "Unemployment in Spain stood at 12.2% in 2023."),
    ("Youth unemployment in Spain stood at 28.4% in 2023.", "Youth unemployment in Spain stood at 30.1% in early 2023."),
    ("Kenya had 54 million inhabitants in 2022.", "In 2022 some 53.9 million people lived in Kenya."),
    ("Japan’s defence budget reached ¥7.9 trillion in 2024.", "Japan requested a defence budget of ¥8.5 trillion for 2025."),
    ("The port handled 5.1 million containers in 2023.", "The port of Genoa handled 2.4 million containers in 2023."),
    ("Ghana produced 800,000 tonnes of cocoa in 2021.", "Ivory Coast produced 2.2 million tonnes of cocoa in 2021."),
    ("The Minsk agreement was signed in September 2014.", "A second Minsk agreement was signed in February 2015."),
    ("Italy’s parliament ratified the treaty in 2019.", "France’s parliament ratified the treaty in 2020."),
    ("Chancellor Merkel visited Tokyo in March 2015.", "Chancellor Merkel visited Tokyo in February 2019."),
    ("The bank raised rates to 4% in June 2023.", "The bank raised rates to 4.5% in September 2023."),
    ("The first summit was held in Madrid in 1991.", "The summit was held in Madrid in 2022."),
    ("Estonia has 1.37 million inhabitants.", "Estonia has 1.4 million inhabitants."),
    ("Exports to China fell to €97 billion in 2023.", "Imports from China fell to €157 billion in 2023."),
    ("Turkey bought 100 tanks in 2005.", "Turkey bought 250 tanks from Korea in 2005."),
    ("The strike began on 4 May 2021.", "The strike ended on 14 May 2021."),
    ("Ireland collected €23.8 billion in corporation tax in 2023.", "Ireland collected €33 billion in income tax in 2023."),
    ("The act was passed by the House in March 2022.", "The act was passed by the Senate in July 2022."),
    ("The dam has a capacity of 5,150 megawatts.", "The dam of Inga has a capacity of 1,775 megawatts."),
    ("Women held 32% of seats in 2020.", "Women held 36% of seats in the upper house in 2020."),
    ("The EU imposed sanctions on Belarus in October 2020.", "The EU imposed further sanctions on Belarus in June 2021."),
    ("The gas price reached €339 on 26 August 2022.", "The gas price averaged €123 in 2022."),
    ("Moldova applied for membership in March 2022.", "Moldova became a candidate in June 2022."),
    ("The fund was set up with €10 billion in 2015.", "The fund was topped up by €5 billion in 2017."),
]


def test_a_second_set_of_contradictions_is_found_mostly_at_sight() -> None:
    found = [contradictions(*pair) for pair in CLASHING]
    assert sum(bool(each) for each in found) >= 0.95 * len(CLASHING)
    assert sum(each[0].confidence is Confidence.MEDIUM for each in found if each) >= 0.65 * len(CLASHING)


@pytest.mark.parametrize(("one", "other"), SOUND_PAIRS)
def test_a_second_set_of_compatible_pairs_is_left_alone(one: str, other: str) -> None:
    assert [each for each in contradictions(one, other) if each.confidence is not Confidence.LOW] == []


def test_lines_of_one_list_that_are_alike_are_less_sure_than_two_briefs() -> None:
    text = "# Vectors\n\nThe Ada vector has four elements of one type.\n\nThe Ada vector has two elements of one type.\n"
    document = extraction.extract(documents.read(text.encode(), "a.md"), "a", None)
    findings, _ = check([document], Evidence(), chosen(("F606",)), Settings(), None)
    assert {each.confidence for each in findings} <= {Confidence.LOW}
