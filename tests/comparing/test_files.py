"""Nearly the text of `shore.py`, as pandoc wrote it (approved.docx), and as LibreOffice laid out what was left of it."""

from pathlib import Path

import pytest

from claimcheck import documents, extraction
from claimcheck.comparing import compared
from claimcheck.model.document import Document

HERE = Path(__file__).parent


def read(name: str) -> Document:
    return extraction.extract(documents.read((HERE / name).read_bytes(), name), "shore", None)


def test_of_a_proof_that_lost_a_sentence_a_note_and_a_digit_all_three_are_told_and_nothing_else() -> None:
    found = compared(read("approved.docx"), read("proof.pdf"), extraction.sentences).differences
    assert [(each.subject.value, each.change.value, each.before and each.before.text[:40]) for each in found] == [
        ("figure", "changed", "The share of well-known ports rose by 12"),
        ("sentence", "lost", "Nobody said that the ports were closed."),
        ("note", "lost", "B. Quint, The office, London 2019, p. 44"),
    ]


@pytest.mark.parametrize("name", ["approved.docx", "proof.pdf"])
def test_a_file_is_the_same_as_itself(name: str) -> None:
    comparison = compared(read(name), read(name), extraction.sentences)
    assert (comparison.differences, comparison.elsewhere, comparison.renumbered) == ((), (), ())
