"""The ledger under edits: what was decided stays with its sentence, and nothing that a person wrote is lost."""

import random
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import documents, extraction
from claimcheck.grammar.rewording import essence
from claimcheck.ledger import Ledger, interpret
from claimcheck.ledger.deciding import Stamp, decide
from claimcheck.ledger.drafting import Draft
from claimcheck.ledger.syncing import current, sync
from claimcheck.model.decisions import Standing
from claimcheck.model.document import Document

PATH = Path("claims.yaml")
SIGNED = Stamp("A. Editor", date(2025, 5, 2))
EDITS = st.lists(st.sampled_from(["insert", "delete", "reword", "move"]), max_size=12)
HEAD = """\
# kept: the head
version: 1
documents: [{id: brief, paths: ["brief.*"]}]  # kept: behind
claims:   # kept: the section
"""

_WHO = (
    "The harbour office",
    "A railway museum",
    "The island’s council",
    "Her ministry",
    "The old shipyard",
    "A bank of the north",
)
_DID = ("reported", "planted", "sold", "measured", "received", "lost", "restored", "trained", "exported", "counted")
_WHAT = ("tonnes of grain", "young trees", "visitors from abroad", "letters of complaint", "fishing boats", "miles of track",
         "school desks", "pages of evidence", "stone bridges", "hours of sunshine")  # fmt: skip
_WHY = ("after the flood", "for want of a better plan", "under the new law", "without telling anybody",
        "as the mayor had asked", "before the war was over", "in spite of every warning",
        "when the price of coal fell")  # fmt: skip
_WORDS = ("only", "nearly", "then", "perhaps", "quietly", "again", "there")


def sentences(number: int, dice: random.Random) -> list[str]:
    """Different sentences, each a claim."""
    found: dict[str, None] = {}
    while len(found) < number:
        year, count = dice.randint(1850, 2024), dice.randint(11, 9999)
        parts = [dice.choice(some) for some in (_WHO, _DID, _WHAT, _WHY)]
        found[f"{parts[0]} {parts[1]} {count:,} {parts[2]} in {year} {parts[3]}."] = None
    return list(found)


@dataclass
class Brief:
    """Paragraphs of sentences, each with the number that says which it was at first; a new one has none."""

    paragraphs: list[list[tuple[int | None, str]]]
    dice: random.Random
    spare: list[str]
    reworded: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, seed: int, size: int = 24) -> "Brief":
        dice = random.Random(seed)
        texts = sentences(size + 12, dice)
        numbered: list[tuple[int | None, str]] = [(i, text) for i, text in enumerate(texts[:size])]
        return cls([numbered[i : i + 3] for i in range(0, size, 3)], dice, texts[size:])

    def edit(self, kind: str) -> None:
        """insert, delete, reword or move: one sentence, or (move) one paragraph."""
        paragraph = self.dice.choice(self.paragraphs)
        at = self.dice.randrange(len(paragraph)) if paragraph else 0
        if kind == "insert" and self.spare:
            paragraph.insert(at, (None, self.spare.pop()))
        elif kind == "delete" and paragraph:
            del paragraph[at]
        elif kind == "reword" and paragraph and paragraph[at][0] is not None:
            number, text = paragraph[at]
            paragraph[at] = (number, self._reworded(text))
            self.reworded.add(number or 0)
        elif kind == "move":
            self.paragraphs.remove(paragraph)
            self.paragraphs.insert(self.dice.randrange(len(self.paragraphs) + 1), paragraph)

    def _reworded(self, text: str) -> str:
        words = text.split()
        words.insert(self.dice.randrange(1, len(words)), self.dice.choice(_WORDS))
        return " ".join(words)

    @property
    def alive(self) -> dict[int, str]:
        return {number: text for paragraph in self.paragraphs for number, text in paragraph if number is not None}

    def document(self, id_: str = "brief", path: str = "brief.md") -> Document:
        text = "\n\n".join(" ".join(text for _, text in paragraph) for paragraph in self.paragraphs if paragraph)
        return extraction.extract(documents.read(f"# A brief\n\n{text}\n".encode(), path), id_, None)


def synced(text: str, *read: Document) -> str:
    draft = Draft(text, PATH)
    sync(interpret(text, PATH), draft, read)
    return draft.text()


def decided(text: str, numbers: set[int], status: Standing = Standing.VERIFIED) -> str:
    """The claims of those numbers, decided upon, with a remark and a comment of the editor's own."""
    draft = Draft(text, PATH)
    for i, entry in enumerate(interpret(text, PATH).claims):
        if i in numbers:
            decide(draft, entry, status, SIGNED, remark=f"kept: {i}")
    lines = draft.text().splitlines(keepends=True)
    return "".join(f"{line.rstrip()}  # kept: {i}\n" if "remark:" in line else line for i, line in enumerate(lines))


def kept(text: str) -> list[str]:
    return sorted(line.split("#")[-1].strip() for line in text.splitlines() if "# kept" in line)


def entries(text: str) -> Ledger:
    return interpret(text, PATH)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000), edits=EDITS)
def test_a_decision_stays_with_its_sentence_and_no_comment_is_lost(seed: int, edits: list[str]) -> None:
    brief = Brief.of(seed)
    numbers = set(range(0, 24, 2))
    before = decided(synced(HEAD, brief.document()), numbers)
    for edit in edits:
        brief.edit(edit)
    after = synced(before, brief.document())
    assert kept(after) == kept(before)
    assert [entry.id for entry in entries(after).claims if entry.id in {e.id for e in entries(before).claims}] == [
        entry.id for entry in entries(before).claims
    ]
    assert synced(after, brief.document()) == after
    for number, entry in enumerate(e for e in entries(after).claims if e.remark or e.id in before):
        told = entries(before).claims[number]
        assert entry.id == told.id
        if number not in numbers:
            continue
        assert (entry.text, entry.by, entry.on, entry.remark) == (told.text, "A. Editor", "2025-05-02", f"kept: {number}")
        if number not in brief.alive:
            assert (entry.status, entry.was) == (Standing.GONE, Standing.VERIFIED)
        elif number in brief.reworded:
            assert (entry.status, entry.was, entry.now) == (Standing.CHANGED, Standing.VERIFIED, brief.alive[number])
        else:
            assert (entry.status, entry.now) == (Standing.VERIFIED, "")


def test_decisions_are_kept_through_many_edits_and_none_comes_to_another_claim() -> None:
    total = right = elsewhere = 0
    for seed in range(60):
        brief = Brief.of(seed, 48)
        numbers = set(range(48))
        before = decided(synced(HEAD, brief.document()), numbers)
        dice = random.Random(seed)
        for _ in range(16):
            brief.edit(dice.choice(["insert", "delete", "reword", "reword", "move"]))
        after = {entry.remark: entry for entry in entries(synced(before, brief.document())).claims if entry.remark}
        for number in numbers:
            entry, now = after[f"kept: {number}"], brief.alive.get(number)
            total += 1
            right += entry.status is Standing.GONE if now is None else entry.latest == now
            elsewhere += entry.status is not Standing.GONE and entry.latest != now
    assert right / total >= 0.99
    assert elsewhere == 0


def test_an_edit_that_is_taken_back_brings_the_decision_back() -> None:
    brief = Brief.of(1)
    before = decided(synced(HEAD, brief.document()), {0, 1})
    other = Brief.of(1)
    number, text = other.paragraphs[0][0]
    other.paragraphs[0][0] = (number, text.replace(" in ", " perhaps in "))
    del other.paragraphs[0][1]
    changed = synced(before, other.document())
    assert [entry.status for entry in entries(changed).claims[:2]] == [Standing.CHANGED, Standing.GONE]
    back = synced(changed, brief.document())
    assert [entry.status for entry in entries(back).claims[:2]] == [Standing.VERIFIED, Standing.VERIFIED]
    assert back == before


def test_the_same_decisions_hold_after_the_file_is_renamed_and_converted() -> None:
    brief = Brief.of(2)
    before = decided(synced(HEAD, brief.document()), {0, 3, 5})
    assert synced(before, brief.document(path="other/name.md")) == before
    paragraphs = "".join(f"<p>{' '.join(text for _, text in paragraph)}</p>" for paragraph in brief.paragraphs)
    page = extraction.extract(documents.read(f"{paragraphs}\n".encode(), "brief.md"), "brief", None)
    assert synced(before, page) == before
    assert synced(before, brief.document(), page) == before


def test_another_document_with_the_same_sentences_has_decisions_of_its_own() -> None:
    brief = Brief.of(3)
    before = decided(synced(HEAD, brief.document()), {0})
    after = entries(synced(before, brief.document("other")))
    assert [entry.status for entry in after.claims if entry.document == "other"] == [Standing.NEW] * 24
    assert len({entry.id for entry in after.claims}) == 48


def test_a_new_claim_stands_behind_the_one_before_it() -> None:
    brief = Brief.of(4)
    before = synced(HEAD, brief.document())
    brief.paragraphs[2].insert(1, (None, "In 1901 the tower fell and killed 12 people."))
    texts = [entry.text for entry in entries(synced(before, brief.document())).claims]
    assert texts.index("In 1901 the tower fell and killed 12 people.") == 7


def test_what_nobody_decided_follows_the_text() -> None:
    brief = Brief.of(5)
    before = synced(HEAD, brief.document())
    number, text = brief.paragraphs[0][0]
    brief.paragraphs[0][0] = (number, text.replace(" in ", " then in "))
    first = entries(synced(before, brief.document())).claims[0]
    assert (first.status, first.text, first.now) == (Standing.NEW, brief.paragraphs[0][0][1], "")


@pytest.mark.parametrize(
    ("was", "is_", "same"),
    [
        ("The bridge cost €1,687 million.", "The bridge cost €1.687 million.", False),
        ("The bridge cost €12 million.", "The bridge cost $12 million.", False),
        ("Wages rose by 12 % in 2020.", "Wages rose by 12 ‰ in 2020.", False),
        ("Wages grew by -3 % in 2020.", "Wages grew by 3 % in 2020.", False),
        ("In 2020, wages rose by 12%.", "In 2020 wages rose by 12 %.", True),
        ("The “tower” fell in 1901.", "The 'Tower' fell, in 1901.", True),
        ("In 2019–2024 wages rose.", "In 2019-2024 wages rose.", True),
    ],
)
def test_a_figure_that_changed_is_a_change_and_a_comma_is_none(was: str, is_: str, same: bool) -> None:
    assert (essence(was) == essence(is_)) is same
    brief, other = Brief.of(7, 1), Brief.of(7, 1)
    rest = "Nobody had thought that this could happen so soon."
    brief.paragraphs, other.paragraphs = [[(0, was), (1, rest)]], [[(0, is_), (1, rest)]]
    before = decided(synced(HEAD, brief.document()), {0})
    after = entries(synced(before, other.document()))
    assert after.claims[0].status is (Standing.VERIFIED if same else Standing.CHANGED)


def test_the_sentence_of_an_entry_is_found_as_it_reads_now() -> None:
    brief = Brief.of(6)
    ledger = entries(synced(HEAD, brief.document()))
    brief.paragraphs.reverse()
    found = current(ledger, [brief.document("other"), brief.document()])
    assert {id_: claim.text.string for id_, claim in found.items()} == {e.id: e.text for e in ledger.claims}
