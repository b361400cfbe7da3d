"""How far a note reaches."""

from claimcheck.documents import read
from claimcheck.extraction import extract

PROSE = "The council met in the capital and agreed a plan on energy.{} It was later extended to the regions.{}\n\n"
ONE, TWO = "<sup>1</sup>", "<sup>2</sup>"
MARKED = "# Title\n\n" + PROSE.format(ONE, TWO)


def notes(text: str) -> list[str]:
    return [note.text.string for note in extract(read(text.encode(), "a.md"), "a", None).notes]


def passages(text: str) -> list[str]:
    return [p.text.string for p in extract(read(text.encode(), "a.md"), "a", None).passages if p.kind != "note"]


def test_a_note_that_a_page_cut_goes_on_above_the_next_note() -> None:
    text = (
        f"{PROSE.format(ONE, '')}---\n\n1 Smith, *A*, 2020, where it is said that they did not\n\n"
        f"{PROSE.format(TWO, '')}---\n\nknow what the law said.\n\n2 Doe, *B*, 2021.\n"
    )
    assert notes(text) == ["Smith, A, 2020, where it is said that they did not know what the law said.", "Doe, B, 2021."]


def test_a_page_that_goes_on_in_lower_case_above_its_notes_is_text() -> None:
    text = (
        f"{PROSE.format(ONE, '')}The plan was then\n\n---\n\n1 Smith, *A*\n\n---\n\n"
        f"extended to the regions.{TWO}\n\n2 Doe, *B*, 2021.\n"
    )
    assert notes(text) == ["Smith, A", "Doe, B, 2021."]


def test_text_that_goes_on_below_a_list_of_notes_without_a_heading_is_text() -> None:
    listed = "**Notes**\n\n1. Smith, *A*, 2020.\n2. Doe, *B*, 2021.\n\n"
    text = MARKED + listed + PROSE.format(ONE, TWO) + listed
    assert notes(text) == ["Smith, A, 2020.", "Doe, B, 2021."] * 2
    assert len([p for p in passages(text) if p.startswith("The council")]) == 2


def test_a_second_paragraph_below_notes_belongs_to_the_note() -> None:
    text = MARKED + "## Notes\n\n1\\. Smith, *A*, 2020.\n\nHe adds that the wells were deep, as all knew.\n\n2\\. Doe.\n"
    assert notes(text) == ["Smith, A, 2020. He adds that the wells were deep, as all knew.", "Doe."]


def test_bold_words_that_stand_alone_end_a_list_of_notes() -> None:
    text = MARKED + "## Notes\n\n1. Smith.\n2. Doe.\n\n**About the author**\n\nJane Doe is a professor of law in Arden.\n"
    assert notes(text) == ["Smith.", "Doe."]


def test_a_line_that_goes_on_with_a_number_is_no_note_where_the_number_comes_again() -> None:
    text = MARKED + "1 Smith, *A*, vol. 3, no.\n2 (2001), p. 4.\n2 Doe, *B*, 2002, pp. 10-\n12.\n"
    assert notes(text) == ["Smith, A, vol. 3, no. 2 (2001), p. 4.", "Doe, B, 2002, pp. 10- 12."]


def test_the_paragraphs_of_a_note_in_html_are_one_note() -> None:
    text = (
        '<p>A plan was agreed.<sup><a href="#fn1">1</a></sup></p>\n<ol>\n<li id="fn1"><p>Smith.</p>\n'
        '<p>More of it. <a href="#r1">&#8617;<sup>2</sup></a></p></li>\n</ol>\n'
    )
    assert notes(text) == ["Smith. More of it."]
