import re

import pytest

from claimcheck import documents, extraction
from claimcheck.extraction.claims import claims
from claimcheck.model.claims import Claim, ClaimKind
from claimcheck.model.dates import DateMention, Edtf, Precision
from claimcheck.model.document import Marker, Note, Passage, PassageKind
from claimcheck.model.text import Run, Span, Text

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Paper:
    """Passages written with `^7` for the marker of note 7; years are its dates."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.markers: list[Marker] = []
        self.at = 0

    def add(self, written: str, kind: PassageKind = PassageKind.PARAGRAPH, brief: int | None = 0) -> "Paper":
        clean, marks = "", list[tuple[int, str]]()
        for piece in re.split(r"(\^\d+)", written):
            if piece.startswith("^"):
                marks.append((len(clean), piece[1:]))
            else:
                clean += piece
        base, self.at = self.at, self.at + len(clean) + 1
        text = Text(clean, (Run(0, base, base + len(clean)),))
        dates = tuple(
            DateMention(m.group(), Span(base + m.start(), base + m.end()), Edtf(m.group(), Precision.YEAR, None, None))
            for m in _YEAR.finditer(clean)
        )
        for offset, number in marks:
            place = Span(base + offset, base + offset)
            self.markers.append(Marker(number, place, f"n{number}", 0, True, len(self.passages), offset, brief))
        self.passages.append(Passage(kind, text, brief, dates=dates))
        return self

    def claims(self, document_id: str = "paper") -> tuple[Claim, ...]:
        notes = [
            Note(f"n{marker.number}", marker.number, 0, True, marker.brief, Text("A source.", (Run(0, 0, 9),)), marker.span)
            for marker in self.markers
        ]
        return claims(document_id, self.passages, self.markers, notes)


def kinds(written: str) -> set[str]:
    return {str(kind) for claim in Paper().add(written).claims() for kind in claim.kinds}


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("The bridge was opened in 1987.", ClaimKind.EVENT),
        ("Exports grew by 12.5% last spring.", ClaimKind.PERCENTAGE),
        ("The bridge cost €40 million.", ClaimKind.MONEY),
        ("Nine Korean firms took part.", ClaimKind.QUANTITY),
        ("It rests on two pillars: trade and peace.", ClaimKind.COUNTED_LIST),
        ("It is the longest bridge of all.", ClaimKind.SUPERLATIVE),
        ("It is one of the largest ports.", ClaimKind.RANKING),
        ("Minister Ana Ruiz called it “a long road”.", ClaimKind.QUOTE),
        ("As Ana Ruiz stressed, trade matters.", ClaimKind.ATTRIBUTION),
    ],
)
def test_each_kind_of_statement_makes_a_claim_of_its_kind(written: str, kind: ClaimKind) -> None:
    assert str(kind) in kinds(written)


@pytest.mark.parametrize(
    "written",
    [
        "The two countries share many interests.",
        "Trade matters to both of them.^1",
        "The so-called “lost years” are over.",
        "At least, the main task is of key importance.",
    ],
)
def test_a_sentence_that_states_nothing_checkable_is_no_claim(written: str) -> None:
    assert Paper().add(written).claims() == ()


@pytest.mark.parametrize("kind", [kind for kind in PassageKind if kind not in {PassageKind.PARAGRAPH, PassageKind.ITEM}])
def test_only_running_text_makes_claims(kind: PassageKind) -> None:
    assert Paper().add("The bridge was opened in 1987.", kind).claims() == ()


def test_front_matter_makes_no_claims() -> None:
    assert Paper().add("The conference was held in 1987.", brief=None).claims() == ()


@pytest.mark.parametrize(
    "written",
    [
        "It opened in 1987.^1 Others followed in 1990.",
        "It opened in 1987^1. Others followed in 1990.",
        "It opened^1 in 1987. Others followed in 1990.",
        "It opened in 1987. ^1Others followed in 1990.",
        "It opened in 1987.^1Others followed in 1990.",
    ],
)
def test_a_marker_belongs_to_the_sentence_that_it_stands_in_or_behind(written: str) -> None:
    first, second = Paper().add(written).claims()
    assert (first.notes, first.note_ids, second.notes) == (("1",), ("n1",), ())


def test_the_note_at_the_end_of_a_paragraph_covers_the_sentences_without_one() -> None:
    first, second, third = Paper().add("It opened in 1987. It grew in 1990.^1 It closed in 1999.^2").claims()
    assert (first.near_note_ids, first.notes) == (("n2",), ())
    assert (second.near_note_ids, second.note_ids) == ((), ("n1",))
    assert (third.near_note_ids, third.note_ids) == ((), ("n2",))


def test_the_note_at_the_last_item_supports_the_lead_in_and_all_items() -> None:
    paper = Paper().add("Three steps were taken in 1987:")
    for item in ("The port was opened in 1988", "The bank was closed in 1989", "The road was sold in 1990^4"):
        paper.add(item, PassageKind.ITEM)
    found = paper.claims()
    assert len(found) == 4
    assert {claim.notes for claim in found} == {("4",)}


def test_items_with_notes_of_their_own_keep_them() -> None:
    paper = Paper().add("Steps were taken in 1987:")
    paper.add("The port was opened in 1988^3", PassageKind.ITEM).add("The road was sold in 1990^4", PassageKind.ITEM)
    assert [claim.notes for claim in paper.claims()] == [(), ("3",), ("4",)]


def test_a_list_of_its_own_is_counted_against_its_lead_in() -> None:
    paper = Paper().add("The reform rests on three pillars:")
    paper.add("lower taxes", PassageKind.ITEM).add("free schools", PassageKind.ITEM).add("Then it ended.")
    (claim,) = paper.claims()
    assert claim.counted is not None
    assert (claim.counted.stated, claim.counted.listed, claim.counted.items) == (3, 2, ("lower taxes", "free schools"))


def test_an_item_that_ends_in_a_colon_is_not_counted_against_its_neighbours() -> None:
    text = "1. Look at it. It has thirteen mistakes:\n\n   ```\n   run\n   ```\n\n2. Open the page.\n\n3. Ask the author.\n"
    [claim] = extraction.extract(documents.read(text.encode(), "a.md"), "a", None).claims
    assert claim.counted is None
    below = "1. It has three parts:\n   - the text\n   - the notes\n2. Open the page.\n"
    [claim] = extraction.extract(documents.read(below.encode(), "a.md"), "a", None).claims
    assert claim.counted is not None
    assert claim.counted.items == ("the text", "the notes")


def test_a_date_is_no_figure_as_well() -> None:
    (claim,) = Paper().add("It opened in 1987 with 30 ships.").claims()
    assert [figure.text for figure in claim.figures] == ["30 ships"]
    assert [date.text for date in claim.dates] == ["1987"]


def test_the_year_of_a_cited_work_is_no_date_of_the_claim() -> None:
    (claim,) = Paper().add("Trade has slowed since then (Ruiz, 2021).").claims()
    assert claim.dates == ()
    assert claim.kinds == (ClaimKind.ATTRIBUTION,)


def test_words_without_a_speaker_are_quoted_only_where_a_note_speaks() -> None:
    words = "It is seen as an “engine of lasting growth”"
    assert kinds(words + ".^1") == {"quote"}
    assert kinds(words + ".") == set()


def test_spans_lead_back_to_the_words() -> None:
    (claim,) = Paper().add("Nothing here. Ana Ruiz said “we will pay” 40 million euros.").claims()
    source = "Nothing here. Ana Ruiz said “we will pay” 40 million euros."
    assert source[claim.span.start : claim.span.end] == claim.text.string
    (figure,), (quote,) = claim.figures, claim.quotes
    assert source[figure.span.start : figure.span.end] == "40 million euros"
    assert source[quote.span.start : quote.span.end] == "“we will pay”"
    assert (quote.text, quote.speaker) == ("we will pay", "Ana Ruiz")


def test_an_id_outlives_edits_elsewhere_and_differs_between_documents_and_repetitions() -> None:
    before = Paper().add("It opened in 1987.").claims()
    after = Paper().add("Something new in 1950.").add("It opened in  1987.^3 It opened in 1987.").claims()
    assert after[1].id == before[0].id
    assert len({claim.id for claim in after}) == 3
    assert Paper().add("It opened in 1987.").claims("other")[0].id != before[0].id
    assert re.fullmatch(r"c-[0-9a-f]{8}", before[0].id)


@pytest.mark.parametrize("unit", ["two pillars: a, b ", "“a” ", "$1 ", "the most ", "Xx said “a” ", "a ^1", "1999 "])
def test_the_claims_of_a_hostile_paragraph_have_an_id_each(unit: str) -> None:
    found = Paper().add(unit * (100_000 // len(unit))).claims()
    assert len({claim.id for claim in found}) == len(found)


def test_a_german_ordinal_ends_no_sentence() -> None:
    text = "Die Bahn wurde vom 15. Juli bis zum 14. Dezember 2024 gesperrt. Sie wurde am 1. Januar 2025 geöffnet."
    assert [claim.text.string for claim in Paper().add(text).claims()] == [text[:64].strip(), text[64:]]
    assert len(Paper().add("It ended on day 15. August 2024 saw rain, and 40% of it fell in 2024.").claims()) >= 1
