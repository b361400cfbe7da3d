"""PDFs set by hand, read whole: what is a paragraph, a heading, a note, a link, and where it stands."""

import pytest
from tests.documents.pdf.press import BOLD, FIXED, ITALIC, WIDTH, Page, printed, width

from claimcheck.documents.pdf import read
from claimcheck.errors import UnreadableFile
from claimcheck.extraction import extract
from claimcheck.model.source import BlockKind, MarkKind, Source
from claimcheck.model.text import Span, Spots

PROSE = (
    "The harbour fell silent in 1990, when the last of the boats was",
    "sold.^1^ Nobody asked the crews, and nobody asked those who bought",
    "the fish on the quay each morning.^2^ The council met once.",
)
MORE = (
    "What followed was slow. The sheds were let to a maker of sails, and",
    "the ice house to a school; the cranes were cut up where they stood,",
    "and the rails were taken out of the quay and laid somewhere else.",
)


def source(*pages, **information):
    return read(printed(*pages, information=information), "brief.pdf")


def understood(*pages):
    return extract(source(*pages), "brief", None)


def texts(made: Source, kind: BlockKind = BlockKind.PARAGRAPH):
    return [block.text.string for block in made.blocks if block.kind is kind]


def page_with_notes(*notes, number="", above=PROSE):
    page = Page()
    page.lines(50, 540, *above)
    page.rule(50, 130, 90)
    page.lines(50, 116, *notes, size=8)
    if number:
        page.text(205, 30, number)
    return page


def test_small_lines_below_a_rule_that_begin_with_raised_numbers_are_notes_and_their_markers_point_to_them():
    made = understood(page_with_notes("^1^ Harbour Register, p. 3.", "^2^ Minutes of the council, 4 May 1990."))
    assert [(note.number, note.text.string, len(note.markers)) for note in made.notes] == [
        ("1", "Harbour Register, p. 3.", 1),
        ("2", "Minutes of the council, 4 May 1990.", 1),
    ]
    assert made.passages[0].text.string == (
        "The harbour fell silent in 1990, when the last of the boats was sold. Nobody asked the crews, and nobody asked "
        "those who bought the fish on the quay each morning. The council met once."
    )


def test_a_marker_whose_note_is_missing_and_a_note_that_nothing_points_to_are_both_kept():
    made = understood(page_with_notes("^1^ Harbour Register, p. 3.", "^7^ Minutes of the council, 4 May 1990."))
    assert [marker.number for marker in made.markers if marker.note_id is None] == ["2"]
    assert [note.number for note in made.notes if not note.markers] == ["7"]


def test_numbers_that_begin_again_on_each_page_point_to_the_foot_of_their_own_page():
    first = page_with_notes("^1^ Harbour Register, p. 3.", "^2^ Minutes, 4 May 1990.")
    second = page_with_notes(
        "^1^ Letter of a sailmaker.", "^2^ School board, 1994.", above=("It was sold.^1^ Nobody asked.^2^",)
    )
    made = understood(first, second)
    ends = {note.id: note.text.string for note in made.notes}
    assert [ends[marker.note_id] for marker in made.markers] == [
        "Harbour Register, p. 3.", "Minutes, 4 May 1990.", "Letter of a sailmaker.", "School board, 1994.",
    ]  # fmt: skip


def test_a_note_that_goes_on_over_the_page_is_one_note():
    first = page_with_notes("^1^ Harbour Register, p. 3.", "^2^ The minutes of the council, which were kept by hand and")
    second = page_with_notes("have never been printed, are in the town hall.", "^3^ School board, 1994.", above=MORE)
    notes = [note.text.string for note in understood(first, second).notes]
    assert notes == [
        "Harbour Register, p. 3.",
        "The minutes of the council, which were kept by hand and have never been printed, are in the town hall.",
        "School board, 1994.",
    ]


def test_a_paragraph_that_a_page_cuts_in_two_is_one_paragraph_and_the_notes_of_the_page_follow_it():
    first = page_with_notes(
        "^1^ Harbour Register, p. 3.", "^2^ Minutes, 4 May 1990.", above=(*PROSE[:2], "the fish on the quay^2^ each morn-")
    )
    second = page_with_notes("^3^ Board, 1994.", above=("ing before it was light. Then they went home.^3^",))
    made = source(first, second)
    assert texts(made)[0].endswith("the fish on the quay2 each morning before it was light. Then they went home.3")
    assert [block.kind for block in made.blocks][:2] == [BlockKind.PARAGRAPH, BlockKind.NOTE]


def test_a_page_that_ends_where_the_next_word_had_no_room_is_no_end_of_a_paragraph():
    above = (PROSE[0], "sold. Nobody asked the crews, and nobody asked")
    made = source(
        page_with_notes("^1^ Harbour Register, p. 3.", above=above), page_with_notes(above=("Authority-at-Large.",))
    )
    assert texts(made)[0].endswith("nobody asked Authority-at-Large.")


def test_a_marker_that_had_no_room_in_its_line_is_one_and_begins_no_note():
    above = (
        PROSE[0],
        "sold. ^1^ Nobody asked the crews, and nobody those who bought it.",
        "^2^ The council met once, and the boats were sold to the highest",
        "of the bidders.",
    )
    made = understood(page_with_notes("^1^ Harbour Register, p. 3.", "^2^ Minutes, 4 May 1990.", above=above))
    assert [(marker.number, marker.note_id) for marker in made.markers] == [("1", "n-1"), ("2", "n-2")]
    assert [note.text.string for note in made.notes] == ["Harbour Register, p. 3.", "Minutes, 4 May 1990."]


def test_a_marker_alone_in_its_line_belongs_to_the_sentence_above_and_not_to_the_next_paragraph():
    page = Page()
    longest = max(MORE, key=width)
    page.lines(50, 540, *MORE, longest)
    page.text(50, 496, "1", size=8)
    page.lines(50, 460, *MORE)
    made = source(page)
    assert texts(made)[0].endswith(f"{longest} 1")
    assert [(m.kind, made.blocks[0].text.string[m.start : m.end]) for m in made.blocks[0].marks] == [
        (MarkKind.SUPERSCRIPT, "1")
    ]


def test_a_line_that_is_stretched_around_an_address_is_no_row_of_a_table():
    page = Page()
    y = page.lines(50, 540, PROSE[0])
    page.text(50, y, "at")
    page.text(110, y, "https://port.example/surveys/of/all/the/quays/in/the/north")
    page.lines(50, y - 12, *MORE)
    assert [block.kind for block in source(page).blocks] == [BlockKind.PARAGRAPH]


def test_exponents_are_no_markers_though_a_note_has_their_number():
    above = (
        "The quay covers 12 km^2^ and takes 10^6^ crates a year.^1^ It was",
        "built in 1871 and widened twice.^2^ The council owns it.",
    )
    made = understood(page_with_notes("^1^ Harbour Register, p. 3.", "^2^ Minutes, 4 May 1990.", above=above))
    assert [(marker.number, marker.note_id) for marker in made.markers] == [("1", "n-1"), ("2", "n-2")]
    assert "12 km2 and takes 106 crates" in made.passages[0].text.string


def test_two_columns_are_read_one_after_the_other_and_what_reaches_over_both_stands_where_it_is():
    page = Page()
    page.lines(50, 550, "The Harbour That Fell Silent", size=16, font=BOLD)
    left = (
        "The harbour fell silent in the",
        "autumn of 1990, when the last",
        "boats were sold. Nobody asked",
        "the crews what they thought of",
    )
    right = (
        "the sale, since they were at sea",
        "when it was signed. The sheds",
        "were let to a maker of sails,",
        "and the ice house to a school.",
    )
    # As some programs do, line by line across the page.
    for i, (one, two) in enumerate(zip(left, right, strict=True)):
        page.text(50, 520 - 12 * i, one)
        page.text(230, 520 - 12 * i, two)
    made = source(page)
    assert texts(made) == [" ".join((*left, *right))]
    assert texts(made, BlockKind.HEADING) == ["The Harbour That Fell Silent"]


def test_heads_and_page_numbers_are_left_out_and_a_sentence_runs_on_below_them():
    pages = []
    for number in range(4):
        page = Page()
        page.text(50, 565, f"{number + 11}   The Silent Harbour" if number % 2 else "On the lower river")
        page.lines(50, 530, f"In year {number} " + PROSE[0].lower().replace("^1^", ""), *MORE)
        page.text(205, 30, f"- {number + 11} -")
        pages.append(page)
    made = source(*pages)
    assert "river" not in made.text
    assert "Silent Harbour" not in made.text
    assert "11" not in made.text


def test_a_number_below_the_text_of_a_single_page_is_left_out():
    page = page_with_notes("^1^ Register, p. 3.", "^2^ Minutes.", number="7")
    assert "7" not in source(page).text


def test_a_broken_url_is_whole_and_the_link_has_the_target_of_its_annotation():
    page = page_with_notes(
        "^1^ Port Authority, https://port.example/surveys/2023/quays-", "and-landings.pdf, p. 3.", "^2^ Minutes."
    )
    url = "https://port.example/surveys/2023/quays-and-landings.pdf"
    start = 50 + 8 * width("^1^ Port Authority, ".replace("^", "")) - 2
    page.link((start, 112, 400, 124), url)
    page.link((50, 102, 50 + 8 * width("and-landings.pdf"), 114), url)
    note = source(page).blocks[1]
    assert [(mark.target, note.text.string[mark.start : mark.end]) for mark in note.marks if mark.kind is MarkKind.LINK] == [
        (url, url)
    ]


def test_a_broken_url_without_a_link_is_whole_and_is_the_link_of_its_note():
    page = page_with_notes(
        "^1^ Port Authority, https://port.example/surveys/2023/quays-", "and-landings.pdf, p. 3.", "^2^ Minutes."
    )
    assert [link.url for link in understood(page).links] == ["https://port.example/surveys/2023/quays-and-landings.pdf"]


def test_a_link_that_stops_at_the_end_of_the_line_does_not_hide_the_whole_address():
    page = page_with_notes(
        "^1^ Port Authority, https://port.example/surveys/2023/quays-", "and-landings.pdf, p. 3.", "^2^ Minutes."
    )
    start = 50 + 8 * width("1 Port Authority, ") - 4
    page.link((start, 112, 400, 124), "https://port.example/surveys/2023/quays-")
    assert [link.url for link in understood(page).links] == ["https://port.example/surveys/2023/quays-and-landings.pdf"]


def test_notes_at_the_end_are_those_that_the_links_of_their_markers_lead_to():
    page = Page()
    page.lines(50, 540, *PROSE)
    # The second note begins with another number; no list of numbers would tell.
    page.lines(50, 300, "1. Harbour Register, p. 3.")
    page.lines(50, 280, "2. 158 boats were sold in all; see the Register.")
    x = 50 + 10 * width("sold.") - 1
    page.link((x, 528, x + 8, 540), page=0, top=330)
    x = 50 + 10 * width("the fish on the quay each morning.") - 1
    page.link((x, 516, x + 8, 528), page=0, top=310)
    made = understood(page)
    assert [(note.number, note.text.string, len(note.markers)) for note in made.notes] == [
        ("1", "Harbour Register, p. 3.", 1),
        ("2", "158 boats were sold in all; see the Register.", 1),
    ]


def test_an_initial_that_reaches_over_two_lines_belongs_to_the_first_of_them():
    page = Page()
    page.text(50, 516, "T", size=34)
    page.lines(74, 528, "he harbour fell silent in 1990, when the last of the boats")
    page.lines(74, 516, "was sold. Nobody asked the crews, and nobody asked those")
    page.lines(50, 504, "who bought the fish on the quay each morning before light.")
    assert texts(source(page))[0].startswith("The harbour fell silent in 1990, when the last of the boats was sold.")


def test_small_capitals_made_of_small_letters_are_read_as_the_words_they_are():
    page = Page()
    page.text(50, 500, "See H", 10)
    page.text(50 + 10 * width("See H"), 500, "UTT", 7.5)
    page.text(52 + 10 * width("See H") + 7.5 * width("UTT"), 500, "and others on this, who say the opposite.", 10)
    assert texts(source(page))[0].startswith("See Hutt and others")


def test_emphasis_is_what_is_set_in_italics():
    page = Page()
    page.text(50, 500, "The register is printed in")
    page.text(50 + 10 * width("The register is printed in "), 500, "Harbours of the North", font=ITALIC)
    page.text(50 + 10 * width("The register is printed in Harbours of the North "), 500, "each year by the council.")
    (block,) = source(page).blocks
    assert [block.text.string[m.start : m.end] for m in block.marks if m.kind is MarkKind.EMPHASIS] == [
        "Harbours of the North"
    ]


def test_what_is_set_in_letters_of_one_width_is_code_unless_all_the_text_is():
    page = _prose()
    page.lines(50, 480, "make install", font=FIXED)
    assert texts(source(page), BlockKind.CODE) == ["make install"]
    page = Page()
    page.lines(50, 540, *MORE, size=8, font=FIXED)
    assert texts(source(page)) == [" ".join(MORE)]


def test_bigger_letters_are_headings_and_the_biggest_have_the_first_rank():
    page = Page()
    y = page.lines(50, 540, "The Silent Harbour", size=18, font=BOLD)
    y = page.lines(50, y - 8, "How it began", size=13, font=BOLD)
    page.lines(50, y - 4, *MORE)
    made = source(page)
    assert [(b.text.string, b.level) for b in made.blocks if b.kind is BlockKind.HEADING] == [
        ("The Silent Harbour", 1),
        ("How it began", 2),
    ]


def test_bullets_and_numbers_begin_items_and_a_table_has_rows():
    page = Page()
    y = page.lines(50, 540, "• A harbour without a market loses its buyers.", "• A harbour without ice loses its boats.")
    y = page.lines(50, y - 8, "1. Open the quay again.", "2. Mend the ice house.")
    for row in (("Harbour", "Boats", "Crews"), ("Skarvik", "14", "61"), ("Elwyn", "9", "32")):
        y -= 14
        for i, cell in enumerate(row):
            page.text(50 + 110 * i, y, cell)
    made = source(page)
    assert [(b.label, b.text.string) for b in made.blocks if b.kind is BlockKind.ITEM] == [
        ("", "A harbour without a market loses its buyers."),
        ("", "A harbour without ice loses its boats."),
        ("1.", "Open the quay again."),
        ("2.", "Mend the ice house."),
    ]
    assert texts(made, BlockKind.ROW) == ["Harbour Boats Crews", "Skarvik 14 61", "Elwyn 9 32"]


def test_the_spot_of_a_sentence_is_its_page_and_the_box_around_its_lines():
    page = page_with_notes("^1^ Harbour Register, p. 3.", "^2^ Minutes.")
    made = source(Page(drawn=[*_prose().drawn]), page)
    at = made.text.index("Harbour Register")
    spot = Spots(made.spots).spot(Span(at, at + 5))
    assert spot is not None
    assert spot.page == 2
    left, bottom, right, top = spot.box
    assert 48 < left < 52
    assert bottom < 116 < top < 126
    assert right < WIDTH


def _prose() -> Page:
    page = Page()
    page.lines(50, 540, *MORE)
    return page


def test_a_page_that_lies_on_its_side_is_read_as_a_person_turns_it_and_its_boxes_are_those_of_the_file():
    page = Page(turn=90)
    for i, line in enumerate(MORE):
        page.drawn.append(b"BT /F0 10 Tf 0 1 -1 0 %g 60 Tm (%s) Tj ET" % (100 + 12 * i, line.encode()))
    made = source(page)
    assert texts(made) == [" ".join(MORE)]
    left, bottom, right, top = made.spots[0].box
    assert (left, right) == (pytest.approx(92, abs=1), pytest.approx(102.5, abs=1))
    assert bottom == pytest.approx(60, abs=1)
    assert top > 250


def test_what_stands_across_the_text_is_left_out():
    page = _prose()
    page.drawn.append(b"BT /F0 20 Tf 0 1 -1 0 30 200 Tm (DRAFT of a stamp) Tj ET")
    assert "DRAFT" not in source(page).text


def test_cut_out_of_the_rendition_each_block_is_its_text():
    made = source(page_with_notes("^1^ Harbour Register, p. 3.", "^2^ Minutes."), page_with_notes("^3^ Letter.", above=MORE))
    for block in made.blocks:
        assert "".join(made.text[span.start : span.end] for span in block.text.spans()) == block.text.string
        for mark in block.marks:
            assert made.text[mark.span.start : mark.span.end] == block.text.string[mark.start : mark.end]
    starts = [spot.start for spot in made.spots]
    assert starts == sorted(set(starts))


def test_a_title_counts_where_the_first_pages_bear_it_out():
    page = _prose()
    page.lines(50, 400, "What Followed in Elwyn", "Maria Dunne", size=14)
    assert source(page, Title="Microsoft Word - final2.doc", Author="jsmith").metadata.title == ""
    made = source(page, Title="What followed in Elwyn", Author="Maria Dunne", CreationDate="D:20250102").metadata
    assert (made.title, made.authors, made.date) == ("What followed in Elwyn", ("Maria Dunne",), "")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(printed(Page()), "no text", id="a page without letters"),
        pytest.param(printed(_prose())[:900], "cut off", id="a file that ends early"),
        pytest.param(b"%PDF-1.7\nnothing\n%%EOF", "damaged", id="a file with nothing in it"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(data, said):
    with pytest.raises(UnreadableFile, match=said) as refused:
        read(data, "brief.pdf")
    assert str(refused.value).startswith("brief.pdf: ")


def test_pages_without_text_are_named_in_a_notice():
    made = source(_prose(), Page(), _prose())
    assert [(notice.code, notice.message) for notice in made.notices] == [
        ("pages-without-text", "Without text (pictures, or empty): page 2.")
    ]


def test_an_initial_and_the_end_of_a_range_at_the_head_of_a_line_begin_no_item():
    page = Page()
    page.lines(50, 540, "The council met, and then no more, for the sheds were let to one,", "Clark,")
    page.lines(50, 516, "J. (2019). Prices and promises in small harbours, Journal 53, 471–", "478. It says so.")
    assert "Clark, J. (2019)" in (text := " ".join(block.text.string for block in read(printed(page), "a.pdf").blocks))
    assert "471–478. It says so." in text


def test_a_letter_at_the_head_of_a_line_is_an_initial_unless_the_document_has_a_list_of_them():
    page = Page()
    page.lines(50, 540, "The council met.", "", "J. Smith was there.", "", "e. V. is a society.", "", "A. Jones left.")
    read_page = [block.text.string for block in read(printed(page), "a.pdf").blocks]
    assert {"J. Smith was there.", "e. V. is a society.", "A. Jones left."} <= set(read_page)
    page.lines(50, 440, "A. First they met.", "", "B. Then they voted.", "", "I. They ate.", "", "II. They slept.")
    labels = [block.label for block in read(printed(page), "a.pdf").blocks if block.kind is BlockKind.ITEM]
    assert labels == ["A.", "A.", "B.", "I.", "II."]
