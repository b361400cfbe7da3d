from claimcheck import documents, extraction
from claimcheck.model.document import Document
from claimcheck.rules.numbering import numberings, rank


def read(text: str) -> Document:
    return extraction.extract(documents.read(text.encode(), "a.md"), "a", None)


def test_a_printed_number_has_a_rank_and_a_label_has_none() -> None:
    document = read("Ports grow.[^1] Others do not.[^note]\n\n[^1]: A, “B”, 2020.\n[^note]: A, “C”, 2021.\n")
    ranks = {note.number: rank(note) for note in document.notes}
    assert ranks["note"] is None
    assert all(rank(marker) == ranks[marker.number] for marker in document.markers)


def test_notes_and_markers_come_in_the_order_of_the_file() -> None:
    document = read("One.^1^ Two.^2^ Three.^3^\n\n1. A, “B”, 2020.\n2. A, “C”, 2021.\n3. A, “D”, 2022.\n")
    ((notes, markers),) = numberings(document)
    assert [note.number for note in notes] == [marker.number for marker in markers] == ["1", "2", "3"]
