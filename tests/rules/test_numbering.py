from claimcheck import documents, extraction
from claimcheck.model.document import Document
from claimcheck.rules.numbering import in_text, numberings, rank


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


def test_a_marker_in_a_note_is_not_met_on_the_way_through_the_text() -> None:
    def mark(number: str) -> str:
        return f'<sup id="r{number}"><a href="#n{number}">[{number}]</a></sup>'

    def noted(number: str, rest: str) -> str:
        return f'<li id="n{number}"><a href="#r{number}">^</a> {rest}</li>'

    explained = noted("a", "As the council has it." + mark("2"))
    cited = noted("1", "A. Moe, Quays, 1901.") + noted("2", "A. Moe, Quays, 1903.")
    page = (
        f"<p>The quay was built in 1901.{mark('a')} It was sold.{mark('1')}</p>"
        f'<h2>Notes</h2><ol class="references">{explained}</ol><h2>References</h2><ol class="references">{cited}</ol>'
    )
    document = extraction.extract(documents.read(page.encode(), "a.html"), "a", None)
    found = [(marker.number, in_text(document, marker)) for marker in document.markers]
    assert found == [("a", True), ("1", True), ("2", False)]
