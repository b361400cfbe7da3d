"""Forty quotations and forty figures against pages of our own writing: the true ones are found, the altered ones caught."""

import re
from collections.abc import Callable
from random import Random

import pytest

from claimcheck import documents, extraction
from claimcheck.evidence.page import Extent
from claimcheck.evidence.page_reading import read
from claimcheck.grammar.sources import supports
from claimcheck.model.evidence import Evidence, LinkCheck, Verdict
from claimcheck.model.finding import Finding
from claimcheck.model.settings import Settings
from claimcheck.rules import check, chosen

# (as a brief has it, as the page has it)
QUOTES = [
    ("we will never hand the harbour over to the dredgers",
     "“We will never hand the harbour over to the dredgers,” he said."),
    ("the tide does not wait for a vote of the council", "He said: ‘The tide does not wait for a vote of the council’."),
    ("a bridge is a promise that two towns make", "<p>A bridge is <em>a promise</em> that two towns make.</p>"),
    ("no reservoir in the valley was more than half full in May",
     "No reser&shy;voir in the valley was more than half full in May"),
    ("[t]he wells were sealed before anyone had asked the villages",
     "The wells were sealed before anyone had asked the villages."),
    ("every ton of salt ... passed through these gates",
     "Every ton of salt that the monks sold passed through these gates."),
    ("the programme favours those who already have water", "the program favors those who already have water"),
    ("nobody kept a register of the boats, and nobody was asked to",
     "Nobody kept a register of the boats — and nobody was asked to"),
    ("five of the seven sluices stood open all winter", "5 of the 7 sluices stood open all winter"),
    ("the minister's letter called the plan ‘unworthy of a free port’",
     "The minister’s letter called the plan “unworthy of a free port”."),
    ("it would be cheaper to move the town than the river",
     "It would be cheaper<sup>12</sup> to move the town than the river."),
    ("they came with maps and left with our names", "They came with maps<br>and left with our names."),
    ("the older canal carries less freight than it did in 1913",
     "the older canal carries less freight than it did in 1913 [3]"),
    ("what was built in haste is mended at leisure", "<span>W</span>hat was built in haste is mended at leisure"),
    ("our co-operation rests on trust rather than on treaties", "our cooperation rests on trust rather than on treaties"),
    ("the [fishing] fleet has lost a third of its crews since the war",
     "The coastal and deep-sea fleet has lost a third of its crews since the war."),
    ("a naïve reading of the ledger would call it theft", "A naive reading of the ledger would call it theft."),
    ("prices rose first in the ports and last in the hills",
     "Prices rose first in the ports<a href=#n>[a]</a> and last in the hills."),
    ("it is not the storm that sinks a harbour but the silt", "It is not the storm that sinks a harbour, but the silt."),
    ("the survey found no fault that money could not mend", "THE SURVEY FOUND NO FAULT THAT MONEY COULD NOT MEND."),
    ("we counted the lamps because we could not count the men",
     "We counted the lamps, because we could not count the men."),
    ("there is no map on which both names are printed", "There is no map on which <b>both</b> names are printed!"),
    ("the quarry, the mill and the school closed in one spring",
     "The quarry, the mill and the school closed in one spring"),
    ("a customs house without customs is only a house", "A customs house without customs is only a house."),
    ("the archive burned for two days and was mourned for twenty",
     "The archive burned for two days and was mourned for twenty."),
    ("those who drew the border had never walked it", "Those who drew the border had never walked it"),
    ("grain was lent at a tenth and returned at a fifth", "Grain was lent at a tenth and returned at a fifth."),
    ("the commission heard forty witnesses and believed four", "The commission heard 40 witnesses and believed 4."),
    ("silence [was] the only tax that everybody paid", "Silence is the only tax that everybody paid"),
    ("no ship of that draught has entered since the wreck", "No ship of that draught has entered since the wreck."),
    ("the pilots refuse … to sail after dark", "The pilots refuse, as they always have, to sail after dark."),
    ("half of the nets are mended by people over seventy", "Half of the nets are mended by people over seventy."),
    ("the lighthouse was paid for by those it could not save", "The lighthouse was paid for by those it could not save."),
    ("an island is a harbour turned inside out",
     "“An island,” she wrote, “is a harbour turned inside out.”".replace(",” she wrote, “", " ")),
    ("the dam was finished before the law that allowed it", "The dam was fin-\nished before the law that allowed it"),
    ("our grandchildren will pay in water what we saved in coin",
     "Our grandchildren will pay in water what we saved in coin."),
    ("the ferry is the last road that the province repairs", "The ferry is the last road that the province repairs."),
    ("they measured the drought by the depth of the graves", "They measured the drought by the depth of the graves."),
    ("a treaty nobody can read binds nobody for long", "A treaty nobody can read binds nobody for long"),
    ("the harbour master keeps two books and shows us one", "The harbour master keeps two books, and shows us one."),
]  # fmt: skip
FIGURES = [
    ("Exports of timber reached 1,687 billion yen", "exports of timber reached 1.687 trillion yen"),
    ("Grain made up 64.3% of the freight", "grain made up 64.3 per cent of the freight"),
    ("The port employs 2,644 dockers", "the port employs 2 644 dockers"),
    ("The loan came to €68.4 million", "le prêt, the loan, came to 68,4 Mio. Euro"),
    ("The subsidy was EUR 95.5 billion", "the subsidy was €95.5bn"),
    ("Some coastal towns lost 22.1% of their people", "coastal towns lost 22.08% of their people"),
    ("The canal carried 4,182 barges", "<table><tr><td>canal barges carried</td><td>4,182</td><td>77</td></tr></table>"),
    ("The inquiry cost £3.2 million", "the inquiry cost £3,184,000"),
    ("The survey covered 117 villages", "the survey covered one hundred and seventeen villages"),
    ("The tax brought in $851.8 million", "the tax brought in US$ 851.8 million"),
    ("The reservoir held 37% of its water", "the reservoir held 37 % of its water"),
    ("The fleet numbers 1,204 boats", "the fleet numbers 1.204 boats"),
    ("The ferry carried 61,700 passengers", "the ferry carried 61,672 passengers"),
    ("The dam cost 1,687,000,000,000 lire", "the dam cost 1.687.000.000.000 lire"),
    ("The strike idled 18,450 workers", "the strike idled 18’450 workers"),
    ("The mine yields 4.1 million tonnes of salt", "the mine yields 4,100,000 tonnes of salt"),
    ("Rents in the port rose by 12.7%", "rents in the port rose by 12.7 pct"),
    ("The relief fund holds €2.45 billion", "the relief fund holds EUR 2 450 million"),
    ("The quarry shipped 73 blocks of marble", "the quarry shipped seventy-three blocks of marble"),
    ("The vote drew 58.2% of the members", "the vote drew 58.2% of the members"),
    ("The bank lent £640 million to shipyards", "the bank lent £0.64 billion to shipyards"),
    ("The school teaches 486 pilots", "the school teaches 486 pilots"),
    ("The tariff on wool is 13.5%", "the tariff on wool is 13½ or 13.5%"),
    ("The archive keeps 29,300 charts", "the archive keeps 29,312 charts"),
    ("The harbour dues came to €7.9 million", "the harbour dues came to 7,9 Millionen Euro"),
    ("The line is served by 342 trains", "the line is served by 342 trains"),
    ("Salt was 46% of the trade in that century", "salt was 46 percent of the trade in that century"),
    ("The drought killed 5,310 sheep", "the drought killed 5310 sheep"),
    ("The pension fund lost 1.36 trillion won", "the pension fund lost 1,360 billion won"),
    ("The shoal is visited by 268 trawlers", "the shoal is visited by 268 trawlers"),
    ("Fish accounts for 31.4% of exports", "fish accounts for 31.4% of exports"),
    ("The wreck spilled 8,125 barrels of oil", "the wreck spilled 8,125 barrels of oil"),
    ("The new quay cost $54.6 million", "the new quay cost 54.6 million dollars"),
    ("The census counted 93,418 islanders", "the census counted 93,418 islanders"),
    ("Only 27% of the sluices work", "only 27% of the sluices work"),
    ("The union has 6,734 members", "the union has 6,734 members"),
    ("The lease brings £412,000 to the parish", "the lease brings £412,000 to the parish"),
    ("The mill ground 982 sacks of barley", "the mill ground 982 sacks of barley"),
    ("Insurance covers 71.9% of the wrecks", "insurance covers 71.9 % of the wrecks"),
    ("The fair drew 15,260 visitors", "the fair drew 15,260 visitors"),
]  # fmt: skip
URL = "https://www.coastgazette.com/reports/{}"
PROSE = (
    "The council met in the old hall, and the people of the coast came to hear what had become of their town. There was talk"
    " of the weather and of the roads, and of who should speak for the islands. What follows was taken down on that day."
)
OTHERS = ["rarely", "merchant", "beyond", "golden", "northern", "autumn", "wooden", "later"]
Page = Callable[[int], str]


def page(i: int, fragments: list[str]) -> LinkCheck:
    url = URL.format(i)
    body = (
        "<html lang=en><head><title>What the Coast Has Lost</title></head><body><nav>Home News Sport</nav><h1>What the Coast"
        f" Has Lost</h1><p>{PROSE}</p>{''.join(f'<div>{each}</div>' for each in fragments)}<footer>© 2024 Gazette</footer>"
    )
    found = read(body.encode(), "text/html; charset=utf-8", (), True, Extent.WHOLE)
    return LinkCheck(url, Verdict.ALIVE, None, "HTTP 200", url, page=found.facts, text=found.text)


def brief(sentences: list[str]) -> str:
    notes = "\n\n".join(
        f"[^{i}]: A. Byrne, “What the Coast Has Lost”, *The Coast Gazette*, 14 March 2023, {URL.format(i // 10)}"
        for i in range(len(sentences))
    )
    return "# The coast\n\n" + "\n\n".join(f"{each}[^{i}]" for i, each in enumerate(sentences)) + f"\n\n{notes}\n"


def judged(code: str, sentences: list[str], fragments: list[str]) -> tuple[dict[int, Finding], set[int]]:
    """The findings, and what was found on its page, by the number of the sentence."""
    pages = [page(i, fragments[10 * i : 10 * i + 10]) for i in range(4)]
    evidence = Evidence({check.url: check for check in pages})
    document = extraction.extract(documents.read(brief(sentences).encode(), "a.md"), "a", None)
    findings, questions = check([document], evidence, chosen((code,)), Settings(), None)
    assert questions == ()
    return {int(each.note or -1): each for each in findings}, {int(each.note) for each in supports(document, evidence)}


def other_word(quote: str, random: Random) -> str:
    """The quotation with one of its words another; none that brackets or an ellipsis touch."""
    words = list(re.finditer(r"(?<![\w\[\]’'-])[a-z]{3,}(?![\w\[\]’'-])", quote))
    chosen_ = random.choice(words)
    return quote[: chosen_.start()] + random.choice(OTHERS) + quote[chosen_.end() :]


def other_digit(sentence: str, random: Random) -> str:
    """The sentence with one digit of its figure another: the first three of it tell most."""
    digits = [match.start() for match in re.finditer(r"[1-9]", sentence)][:3]
    at = random.choice(digits)
    return sentence[:at] + random.choice([d for d in "123456789" if d != sentence[at]]) + sentence[at + 1 :]


@pytest.mark.parametrize("seed", range(4))
def test_every_altered_quotation_is_caught_and_every_true_one_found(seed: int) -> None:
    random = Random(seed)
    altered = set(random.sample(range(len(QUOTES)), len(QUOTES) // 2))
    said = [other_word(quote, random) if i in altered else quote for i, (quote, _) in enumerate(QUOTES)]
    findings, found = judged("S508", [f"Mayor Quill said that “{each}”." for each in said], [html for _, html in QUOTES])
    assert set(findings) == altered
    assert found == set(range(len(QUOTES))) - altered
    assert all(each.severity == "error" and each.shown for each in findings.values())


@pytest.mark.parametrize("seed", range(4))
def test_every_altered_figure_is_caught_and_every_true_one_found(seed: int) -> None:
    random = Random(seed)
    altered = set(random.sample(range(len(FIGURES)), len(FIGURES) // 2))
    said = [other_digit(each, random) if i in altered else each for i, (each, _) in enumerate(FIGURES)]
    findings, found = judged("S509", [f"{each} in that year." for each in said], [html for _, html in FIGURES])
    assert set(findings) == altered
    assert found == set(range(len(FIGURES))) - altered
    assert all(each.shown for each in findings.values())
