from claimcheck.grammar.citing import Citing
from claimcheck.model.citations import Citation
from claimcheck.model.document import Note, Reference
from claimcheck.model.text import EMPTY, Span

WORK = Citation(Span(0, 1), "A")


def test_a_note_is_told_by_its_number() -> None:
    note = Note("n1", "12", 0, True, None, EMPTY, Span(0, 1))
    citing = Citing(WORK, note)
    assert (citing.note, citing.kind, citing.where) == (note, "note", "Note 12")


def test_an_entry_of_a_reference_list_is_no_note() -> None:
    citing = Citing(WORK, Reference("r1", EMPTY, Span(0, 1), None))
    assert (citing.note, citing.kind, citing.where) == (None, "reference", "The reference")
