"""Clean briefs of our own with one error planted at a time: is it found where it is, and nothing else with it?

`pytest tests/test_planted_errors.py -s` prints the figures, kind by kind.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random

from claimcheck import extraction, rules
from claimcheck.documents import read
from claimcheck.grammar.edtf import parse_edtf
from claimcheck.model.document import Basis, Published
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Finding, Severity
from claimcheck.model.settings import Settings

BRIEFS = {path.stem: path.read_text("utf-8") for path in sorted((Path(__file__).parent / "planted").glob("*.md"))}
RULES = [rule for rule in rules.all_rules() if rule.code[0] in "NCD"]
PUBLISHED = "2025-06"
TODAY = date(2026, 1, 1)

Plant = Callable[["Brief", Random], str | None]
KINDS: dict[str, Plant] = {}


@dataclass(frozen=True)
class Note:
    """start, end: of its text; line: where its label begins."""

    line: int
    start: int
    end: int
    number: int


@dataclass(frozen=True)
class Brief:
    text: str

    @property
    def notes(self) -> list[Note]:
        label = re.compile(r"^(?:\[\^(?:src)?(\d+)\]: |<sup>(\d+)</sup> |(\d+) (?=\S))(.+)$", re.MULTILINE)
        after = max(self.text.find("\n## Notes"), 0)
        found = (m for m in label.finditer(self.text) if m[3] is None or (after and m.start() > after))
        return [Note(m.start(), m.start(4), m.end(4), int(m[1] or m[2] or m[3])) for m in found]

    @property
    def typed(self) -> bool:
        """Whether the numbers are the author's own; Pandoc's labels are not printed."""
        return "[^" not in self.text

    def words(self, note: Note) -> str:
        return self.text[note.start : note.end]

    def marker(self, number: int) -> tuple[int, int]:
        m = re.search(rf"(?<!\n)(?:\[\^(?:src)?{number}\](?!:)|(?<=\S)<sup>{number}</sup>)", self.text)
        assert m is not None
        return m.span()

    def sentence_ends(self, before: str = r"[ \n\[<]") -> list[int]:
        """Before the full stops of the prose that stand before what is asked for."""
        prose = self.text[: min((note.line for note in self.notes), default=self.text.find("## References"))]
        return [m.start() for m in re.finditer(rf"(?<=[a-z]{{5}})\.(?={before})", prose)]

    def swap(self, start: int, end: int, words: str) -> str:
        return self.text[:start] + words + self.text[end:]


def plants(kind: str) -> Callable[[Plant], Plant]:
    def register(plant: Plant) -> Plant:
        KINDS[kind] = plant
        return plant

    return register


@plants("N101 a note is lost")
def _(brief: Brief, random: Random) -> str | None:
    if len(brief.notes) < 4:
        return None
    note = random.choice(brief.notes[1:-1])
    return brief.swap(note.line, note.end, "").replace("\n\n\n\n", "\n\n")


@plants("N102 a marker is lost")
def _(brief: Brief, random: Random) -> str | None:
    return brief.swap(*brief.marker(random.choice(brief.notes).number), "") if brief.notes else None


@plants("N103 a number is given twice")
def _(brief: Brief, random: Random) -> str | None:
    if len(brief.notes) < 6:
        return None
    note = random.choice(brief.notes[2:-2])
    return brief.swap(note.end, note.end, f"\n\n{brief.text[note.line : note.start]}{BOOK}.")


@plants("N104 two markers change places")
def _(brief: Brief, random: Random) -> str | None:
    if len(brief.notes) < 6 or not brief.typed:
        return None
    number = random.choice(brief.notes[2:-2]).number
    (a, b), (c, d) = brief.marker(number), brief.marker(number + 1)
    return brief.text[:a] + brief.text[c:d] + brief.text[b:c] + brief.text[a:b] + brief.text[d:]


@plants("N105 a number is passed over")
def _(brief: Brief, random: Random) -> str | None:
    if len(brief.notes) < 6 or not brief.typed:
        return None
    note = random.choice(brief.notes[2:-2])
    without = Brief(brief.swap(note.line, note.end, "").replace("\n\n\n\n", "\n\n"))
    return without.swap(*without.marker(note.number), "")


@plants("N106 a note is emptied")
def _(brief: Brief, random: Random) -> str | None:
    if not brief.notes or "## Notes" in brief.text:
        return None
    note = random.choice(brief.notes[:-1])
    return brief.swap(note.start, note.end, "")


def in_text(words: str) -> Plant:
    def plant(brief: Brief, random: Random) -> str | None:
        at = random.choice(brief.sentence_ends())
        return brief.swap(at, at, words)

    return plant


def unsourced(words: str) -> Plant:
    """Where no note follows that would give the source."""

    def plant(brief: Brief, random: Random) -> str | None:
        ends = brief.sentence_ends(before=r"[ \n]")
        if not ends:
            return None
        at = random.choice(ends)
        return brief.swap(at, at, words)

    return plant


def at_the_end(words: str) -> Plant:
    def plant(brief: Brief, random: Random) -> str | None:
        if not brief.notes:
            return None
        note = random.choice(brief.notes)
        return brief.swap(note.end, note.end, f" {words}")

    return plant


def free(brief: Brief) -> list[Note]:
    """Notes that no later note leans on."""
    leaning = re.compile(r"\b(?:ibid|ibíd|id|ebd|ivi|idem|supra|note|n)\b|cit\.", re.IGNORECASE)
    notes = brief.notes
    return [note for note, after in pairwise(notes) if not leaning.search(brief.words(after))] + notes[-1:]


def in_place(words: str) -> Plant:
    """In place of a note that no later note leans on."""

    def plant(brief: Brief, random: Random) -> str | None:
        if not brief.notes:
            return None
        note = random.choice(free(brief))
        return brief.swap(note.start, note.end, words)

    return plant


def told(sentence: str, note: str) -> Plant:
    """A sentence of its own before a marker, whose note cites something else than it says."""

    def plant(brief: Brief, random: Random) -> str | None:
        changed = in_place(note)(brief, random)
        if changed is None:
            return None
        number = next(each.number for each in Brief(changed).notes if changed.startswith(note, each.start))
        start, _ = Brief(changed).marker(number)
        if changed[start - 1] != ".":
            return None
        return Brief(changed).swap(start, start, f" {sentence}")

    return plant


def twice(first: str, second: str) -> Plant:
    """In place of two notes, the later one first, so that the places stay what they are."""

    def plant(brief: Brief, random: Random) -> str | None:
        if len(brief.notes) < 6:
            return None
        one, other = sorted(random.sample(free(brief), 2), key=lambda note: note.start)
        changed = Brief(brief.swap(other.start, other.end, second))
        return changed.swap(one.start, one.end, first)

    return plant


def within(pattern: str, change: Callable[[re.Match[str], Random], str]) -> Plant:
    """What a pattern finds in the brief, changed."""

    def plant(brief: Brief, random: Random) -> str | None:
        found = list(re.finditer(pattern, brief.text, re.MULTILINE))
        if not found:
            return None
        match = random.choice(found)
        return brief.swap(*match.span(), change(match, random))

    return plant


def first_note(words: str) -> Plant:
    def plant(brief: Brief, _: Random) -> str | None:
        return brief.swap(brief.notes[0].start, brief.notes[0].end, words) if brief.notes else None

    return plant


MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
BOOK = "A. Pennington, *The Long Wait*, London: Faber, 2003"
KINDS |= {
    "N107 a source without a reference": unsourced(" (Quillfeldt & Voss, 2011)"),
    "N107 a source with a page": unsourced(" (Pennington, 2014, p. 12)"),
    "N108 ibid. in the first note": first_note("Ibid., p. 12."),
    "N108 op. cit. of nothing": at_the_end("Quillfeldt, op. cit., p. 7."),
    "N108 supra to no note": at_the_end("See Pennington, supra note 99."),
    "N109 a paragraph breaks off": within(
        r"^(?![\[<#\d-])(?=.{90,})(.{40,}?\b(?:the|of|and|with|had|was)) [^\[<\n]*\n(?=\n(?!\[|<|\d|\Z))",
        lambda m, _: f"{m[1]}\n",
    ),
    "C201 nothing but an address": in_place("https://www.think-tank-x.eu/papers/12"),
    "C203 an address with a space": within(
        r"(https://[\w.]+/[\w/]*?)(\w{4,}[/-])([\w-]{4,})", lambda m, _: f"{m[1]}{m[2]} {m[3]}"
    ),
    "C203 an address without a host": at_the_end("https:///reports/2019/a.html"),
    "C204 a letter in a DOI": at_the_end("https://doi.org/l0.1177/003232928101000403."),
    "C205 a digit of an ISBN": at_the_end(f"{BOOK}, ISBN 978-0-306-40615-8."),
    "C206 pages the wrong way round": at_the_end(f"{BOOK}, pp. 96-21."),
    "C206 its own pages turned": within(r"(?<=[pS]\. )([1-9]\d)([-–])([1-9]\d)(?=[.,])", lambda m, _: f"{m[3]}{m[2]}{m[1]}"),
    "C207 one article, two dates": twice(
        "A. Pennington, “The Long Wait of the Quays”, Pennington Institute, 14 March 2019, https://www.pennington.org/long-wait.",
        "A. Pennington, “The Long Wait of the Quays”, Pennington Institute, 14 May 2019, https://www.pennington.org/long-wait.",
    ),
    "C208 a link that shows another": at_the_end(
        "[https://www.think-tank-x.eu/papers/12](https://www.other-site.org/shop/4)."
    ),
    "C209 the wrapper of a mail gateway": at_the_end(
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.think-tank-x.eu%2Fa&data=05."
    ),
    "C209 the mark of a chatbot": at_the_end(
        "A. Pennington, “Queues”, https://www.pennington.org/q?utm_source=chatgpt.com."
    ),
    "D301 a day that no month has": at_the_end("A. Pennington, “Queues,” 31 June 2024."),
    "D301 a day in the text": in_text(", as was said on 30 February 2024"),
    "D302 a weekday that was another": at_the_end("A. Pennington, “Queues,” Tuesday, 10 March 2025."),
    "D302 its own weekday": within(
        r"\b(?:Montag|Dienstag|Mittwoch|Friday|Freitag|martedì|mardi|vendredi)(?=,? (?:de[nm] )?\d{1,2}[. ])",
        lambda m, _: (
            {"F": "Monday", "M": "Sonntag", "D": "Sonntag", "m": m[0], "v": "lundi"}[m[0][0]]
            if m[0] not in {"Freitag", "mardi", "martedì"}
            else {"Freitag": "Montag", "mardi": "jeudi", "martedì": "giovedì"}[m[0]]
        ),
    ),
    "D303 a source of the future": in_place("A. Pennington, “Queues,” *The Guardian*, 25 September 2025."),
    "D304 a date that its address denies": in_place(
        "Ministry of Transport, press release, 23 December 2023, https://www.mot.gov/press/2023/1212_01.html."
    ),
    "D304 its own date moved": within(
        rf"\b(\d{{1,2}}) ({MONTHS}) (20\d\d)(?=,? <?https?://\S*/20\d\d[/-]\d)",
        lambda m, _: f"{m[1]} {m[2]} {int(m[3]) - 2}",
    ),
    "D307 the text dates a report otherwise": told(
        "The Pennington Institute warned of queues in its report published on 12 March 2018.",
        "Pennington Institute, *Report on Queues*, 21 March 2017, https://www.pennington.org/queues.",
    ),
    "D308 a paper of the year before": told(
        "The harbour wall of Brixham collapsed on 12 March 2019, and two boats were lost.",
        "“Harbour Wall Collapses”, *The Coast Gazette*, 14 March 2018.",
    ),
    "D312 still to come, and over": told("The new quay is expected to open in 2022.", f"{BOOK}."),
    "D309 a period that runs backwards": in_text(", in the plan for the years 2027-2024"),
    "D311 accessed before it was published": in_place(
        "A. Pennington, “Queues,” Pennington Institute, 4 May 2021, https://www.pennington.org/q (accessed 3 March 2020)."
    ),
}


def shown(name: str, text: str) -> list[Finding]:
    """What is shown by default and asks for an edit: errors and warnings that are not of low confidence."""
    published = Published(parse_edtf(PUBLISHED), Basis.OPTION)
    document = extraction.extract(read(text.encode(), f"{name}.md"), name, published)
    findings, _ = rules.check((document,), Evidence(), RULES, Settings(), TODAY)
    return [f for f in findings if f.severity is not Severity.INFO and f.confidence is not Confidence.LOW]


@cache
def before(name: str) -> Counter[tuple[str, str]]:
    return Counter((f.rule, f.message) for f in shown(name, BRIEFS[name]))


@dataclass(frozen=True)
class Outcome:
    """elsewhere: findings of other rules on lines that were not touched."""

    kind: str
    brief: str
    found: bool
    elsewhere: tuple[str, ...]


def outcomes() -> Iterator[Outcome]:
    for kind, plant in KINDS.items():
        for name, text in BRIEFS.items():
            changed = plant(Brief(text), Random(f"{kind}{name}"))
            if changed is None or changed == text:
                continue
            new = Counter((f.rule, f.message) for f in shown(name, changed)) - before(name)
            lines = set(text.splitlines())
            far = (
                f"{f.rule} {f.message}"
                for f in shown(name, changed)
                if (f.rule, f.message) in new
                and f.rule != kind[:4]
                and changed[changed.rfind("\n", 0, f.span.start) + 1 :].split("\n", 1)[0] in lines
            )
            yield Outcome(kind, name, any(rule == kind[:4] for rule, _ in new), tuple(far))


def test_the_briefs_are_clean() -> None:
    assert {name: before(name) for name in BRIEFS if before(name)} == {}


def test_a_planted_error_is_found_and_nothing_else_with_it() -> None:
    planted = list(outcomes())
    found, missed = Counter(o.kind for o in planted if o.found), [f"{o.kind}: {o.brief}" for o in planted if not o.found]
    elsewhere = [(o.kind, o.brief, *o.elsewhere) for o in planted if o.elsewhere]
    for kind in KINDS:
        print(f"{kind:<40} {found[kind]:>3} of {sum(o.kind == kind for o in planted)}")
    print(f"{'recall':<40} {found.total()} of {len(planted)}")
    print(f"{'findings elsewhere':<40} {sum(len(o.elsewhere) for o in planted)} of {len(planted)} mutants")
    assert all(found[kind] for kind in KINDS)
    assert found.total() >= 0.97 * len(planted), missed
    assert sum(len(o.elsewhere) for o in planted) <= 0.01 * len(planted), elsewhere
