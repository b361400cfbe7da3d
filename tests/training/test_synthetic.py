from training.citations.sample import rows
from training.citations.synthetic import notes


def test_the_same_seed_writes_the_same_notes() -> None:
    assert notes(50) == notes(50)
    assert notes(50, seed=1) != notes(50, seed=2)


def test_every_part_of_a_note_is_labelled_and_nothing_is_left_to_fill_in() -> None:
    for note in notes(400):
        assert "{" not in note.text
        assert "*" not in note.text
        covered = "".join(note.text[start:end] for start, end, _ in note.parts)
        assert "".join(covered.split()) == "".join(note.text.split())
        assert all(0 <= start < end <= len(note.text) for start, end in note.emphasis)


def test_each_token_of_a_note_gets_the_label_of_its_part() -> None:
    for note in notes(100):
        found, labels = rows(note)
        assert len(found) == len(labels)
        assert "other" not in labels
