"""The running text: whole across notes and pages, without page furniture, and broken only where it is."""

from claimcheck.documents import read
from claimcheck.extraction.flow import FlowPassage, flow
from claimcheck.extraction.notes import apparatus
from claimcheck.extraction.sections import layout

LONG = "The ministers who met in the capital on that day agreed to a plan that was"


def passages(text: str) -> list[FlowPassage]:
    source = read(text.encode(), "brief.md")
    where = layout(source.blocks)
    found = apparatus(source.blocks, where)
    return flow(source.blocks, where, found.free, found.holes)


def texts(text: str) -> list[str]:
    return [passage.parts.text.string for passage in passages(text)]


def test_a_paragraph_that_notes_cut_in_two_is_whole_again() -> None:
    text = f"{LONG}<sup>1</sup> then, while\n\n1 Smith, Title, 2020.\n\nItaly was working on it.\n"
    assert texts(text) == [f"{LONG} then, while Italy was working on it."]


def test_a_word_that_a_page_cut_is_whole_again() -> None:
    text = f"{LONG}<sup>1</sup> since the Sec-\n\n---\n\n1 Smith, Title, 2020.\n\nond World War.\n"
    assert texts(text)[0].endswith("since the Second World War.")


def test_a_paragraph_that_a_blank_line_cuts_goes_on_in_lower_case() -> None:
    assert texts(f"{LONG} later\n\nextended to the regions.\n") == [f"{LONG} later extended to the regions."]


def test_a_caption_does_not_end_the_paragraph_around_it() -> None:
    text = f"{LONG}\n\nFigure 1 - The plan (source: Ministry)\n\nlater extended to the regions.\n"
    assert texts(text) == [f"{LONG} later extended to the regions.", "Figure 1 - The plan (source: Ministry)"]


def test_a_paragraph_that_stops_in_mid_sentence_is_broken() -> None:
    found = passages(f"{LONG} adopted with regular\n\nAnother paragraph begins here and ends well.\n")
    assert [passage.broken for passage in found] == [True, False]


def test_a_lead_in_to_a_list_is_not_broken() -> None:
    assert not any(p.broken for p in passages(f"{LONG} made of\n\n- one\n- two\n"))


def test_a_paragraph_that_ends_at_its_marker_is_not_broken() -> None:
    assert not any(
        p.broken for p in passages(f"{LONG} adopted<sup>1</sup>\n\nAnother one is here.\n\n1 Smith, Title, 2020.\n")
    )


def test_where_no_paragraph_has_a_final_stop_none_is_broken() -> None:
    assert not any(p.broken for p in passages("\n\n".join([f"{LONG} adopted in full"] * 6) + "\n"))


def test_page_numbers_are_no_text() -> None:
    assert texts(f"{LONG}\n\n- 12 -\n\nadopted.\n") == [f"{LONG} adopted."]


def test_a_marker_before_the_stop_leaves_no_space() -> None:
    assert texts("A plan was agreed by all of them <sup>1</sup>. Good.\n\n1 Smith, Title, 2020.\n")[0].startswith(
        "A plan was agreed by all of them. Good."
    )


def test_running_heads_do_not_end_the_paragraph_around_them() -> None:
    pages = "".join(f"{LONG}\n\n22-10323 {n}/17\n\nA/77/123\n\nlater changed.\n\n" for n in (3, 4))
    assert texts(pages).count(f"{LONG} later changed.") == 2


def test_a_paragraph_cut_before_a_figure_goes_on() -> None:
    assert texts(f"{LONG} in force on\n\n3 May 2010, and not later.\n") == [f"{LONG} in force on 3 May 2010, and not later."]


def test_a_page_set_as_a_heading_does_not_end_the_paragraph() -> None:
    assert texts(f"{LONG}\n\n## Page 2\n\nadopted.\n") == [f"{LONG} adopted."]


def test_a_short_sentence_at_the_top_of_a_file_is_text_and_no_byline() -> None:
    assert [p.kind.value for p in passages("The mill closed in 1931. The weavers left.\n\nMore came of it.\n")] == [
        "paragraph",
        "paragraph",
    ]
