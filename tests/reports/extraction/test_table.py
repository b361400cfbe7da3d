"""`extract --format table` at a glance."""

from claimcheck.reports import View, extract_formats


def _table(*documents, width: int = 80) -> str:
    return extract_formats()["table"].render(documents, View(width=width))


def test_every_note_has_its_line_and_its_date(shores) -> None:
    _, report = shores
    rows = [row.split()[:4] for row in _table(*report.documents).splitlines()]
    assert ["1", "7", "2023", "Harbour"] in rows
    assert ["2", "9", "2025", "Ministry"] in rows


def test_what_was_found_is_counted(shores) -> None:
    _, report = shores
    assert "2 briefs, 2 notes, 3 markers, 0 references, 3 links, 4 factual statements" in _table(*report.documents)


def test_no_row_is_wider_than_the_terminal_and_none_trails_blanks(shores) -> None:
    _, report = shores
    for row in _table(*report.documents, width=60).splitlines():
        assert len(row) <= 60
        assert row == row.rstrip()


def test_markup_and_control_characters_in_a_note_do_nothing(draft) -> None:
    made = draft().paragraph("Text.{1}").note("1", "[red]x[/red] \x1b[31m :smile: " + "y" * 100_000)
    table = _table(made.document())
    assert "[red]x[/red] ␛[31m :smile:" in table
    assert len(table) < 2_000
