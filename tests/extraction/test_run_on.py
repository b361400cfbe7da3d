"""Notes that a converter ran together in one paragraph, and numbers within a note that begin no other."""

import pytest

from claimcheck.documents import read
from claimcheck.extraction import extract

TEXT = "# Flu\n\nThe season was a hard one.<sup>1</sup> Many died of it.<sup>2</sup> The vaccine came late.<sup>3</sup>\n\n"
NOTES = (
    "1 Koch Institute, *Report*, vol. 2, Berlin, 2019, p. 47. 2 Ibid., p. 48 (accessed 1 October 2019). 3 Own count, 2019."
)


def notes(text: str) -> list[tuple[str, str, int]]:
    document = extract(read(text.encode(), "a.md"), "a", None)
    return [(note.number, note.text.string, len(note.markers)) for note in document.notes]


FOUND = [
    ("1", "Koch Institute, Report, vol. 2, Berlin, 2019, p. 47.", 1),
    ("2", "Ibid., p. 48 (accessed 1 October 2019).", 1),
    ("3", "Own count, 2019.", 1),
]


@pytest.mark.parametrize("form", ["{}", "<sup>{}</sup>", "[{}]"])
def test_numbers_in_one_paragraph_that_the_text_asks_for_begin_a_note_each(form: str) -> None:
    ran_on = NOTES
    for lead in ("1 Koch", "2 Ibid", "3 Own"):
        ran_on = ran_on.replace(lead, f"{form.format(lead[0])} {lead[2:]}")
    marked = TEXT if form != "[{}]" else TEXT.replace("<sup>", " [").replace("</sup>", "]")
    assert notes(marked + ran_on + "\n") == FOUND


def test_a_number_that_has_a_line_of_its_own_begins_no_note_within_another() -> None:
    lines = "1 Koch Institute, *Report*, Berlin, 2019. 2 Volumes were lost.\n\n2 Ibid., p. 48.\n\n3 Own count, 2019.\n"
    found = notes(TEXT + lines)
    assert [number for number, _, _ in found] == ["1", "2", "3"]
    assert found[0][1].endswith("2 Volumes were lost.")


def test_where_one_of_the_numbers_is_not_found_none_is_taken() -> None:
    assert [number for number, _, _ in notes(TEXT + NOTES.replace("2 Ibid.", "Ibid.") + "\n")] == ["1"]


def test_up_to_the_next_line_with_a_number_all_must_be_found() -> None:
    split = NOTES.replace(" 3 Own", "\n\n3 Own")
    assert notes(TEXT + split + "\n") == FOUND
