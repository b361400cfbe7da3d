"""PDFs that typst, WeasyPrint and Chromium made (made/README.md): their notes, markers and words."""

from pathlib import Path

import pytest

from claimcheck.documents.pdf import read
from claimcheck.errors import UnreadableFile
from claimcheck.extraction import extract
from claimcheck.model.source import BlockKind

HERE = Path(__file__).parent / "made"


def understood(name):
    source = read((HERE / name).read_bytes(), name)
    return source, extract(source, name, None)


def test_two_columns_of_typst_with_notes_at_their_feet_and_words_cut_at_line_ends():
    source, document = understood("typst-two-columns.pdf")
    assert [(note.number, len(note.markers)) for note in document.notes] == [(str(n), 1) for n in range(1, 9)]
    assert all(marker.note_id for marker in document.markers)
    assert [block.text.string for block in source.blocks if block.kind is BlockKind.HEADING] == [
        "The Price of Quiet Harbours", "Why harbours fell silent", "What silence costs", "What to do",
    ]  # fmt: skip
    texts = [passage.text.string for passage in document.passages]
    assert any(
        text.startswith("The number of working harbours on the northern coast fell from 212 in 1990") for text in texts
    )
    assert any("A state-of-the-art survey covered 12 km2 of quay and counted 4.1 × 106 landings" in text for text in texts)
    assert any(
        "Self-employed skippers paid most, since they had no second harbour to threaten with." in text for text in texts
    )
    (fourth,) = [note.text.string for note in document.notes if note.number == "4"]
    assert fourth.startswith("Ibid., table 7. The table leaves out")
    assert fourth.endswith("by hand in the offices of the harbour masters.")


def test_the_columns_of_typst_make_whole_paragraphs_across_columns_and_pages():
    _, document = understood("typst-two-columns.pdf")
    assert sum(passage.kind.value == "paragraph" for passage in document.passages) == 6
    assert not any(passage.broken for passage in document.passages)


def test_footnotes_of_weasyprint_whose_numbers_stand_on_the_line_and_whose_addresses_are_hyphenated():
    source, document = understood("weasyprint.pdf")
    assert [(note.number, len(note.markers)) for note in document.notes] == [("1", 1), ("2", 1), ("3", 1)]
    assert [link.url for link in document.links] == [
        "https://river-board.example/counts/2022/all-crossings-by-month-and-vehicle.pdf"
    ]
    assert source.metadata.title == "The Third Boat"
    assert "\u2010" not in source.text


def test_endnotes_of_chromium_are_found_by_their_links_and_one_that_is_marked_twice_is_one():
    _, document = understood("chromium-endnotes.pdf")
    assert [(note.number, note.text.string, len(note.markers)) for note in document.notes] == [
        ("1", "Ingrid Holm, “Ice,” Cold Trades 3 (2019): 12.", 2),
        ("2", "158 samples, taken by the author in May 2023; https://ice.example/samples.", 1),
    ]
    assert "Its engine fills 3 m2." in [passage.text.string for passage in document.passages]


def test_a_letter_that_its_font_does_not_name_leaves_its_place():
    source, _ = understood("chromium-missing-letter.pdf")
    assert "came into force on 2021\ufffd6月4日, as the ministry" in source.text


def test_letters_that_their_fonts_do_not_name_are_refused_and_not_guessed():
    data = (HERE / "typst-two-columns.pdf").read_bytes().replace(b"/ToUnicode", b"/NoUnicode")
    with pytest.raises(UnreadableFile, match="fonts"):
        read(data, "brief.pdf")
