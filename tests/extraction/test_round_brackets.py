"""Numbers in round brackets: markers where a run of sources answers them, else points of an enumeration, or counts."""

import pytest

from claimcheck.documents import read
from claimcheck.extraction import extract

SOURCES = ["Regional committee, *Report*, Rennes, 2020, p. 12.", "J. Le Goff, “The market”, *Ouest-France*, 3 March 2021."]
FLEET = "# The fleet\n\nThe fleet has 1,200 boats (1). The market, rebuilt in 2019 (2), sells less.\n\n"
ACT = (
    "# The Act\n\n(1) The Act of 2004 sets the quota for 2005.\n\n(2) Under paragraph (1) and section 4 (2) it may vary.\n\n"
    "(3) The Minister reports each year (1).\n\n(4) A report of 2006 said that “it works” (2).\n\n"
)
REVIEW = (
    "# Iron\n\nIron deficiency is common (1). Tablets help (2,3), as do transfers (1). Of the women 12 (4) came back. Groups"
    " had: (1) iron, (2) folate. No harm was seen (4–6).\n\n## References\n\n"
)


def read_as(text: str, path: str = "a.md") -> list[tuple[str, int]]:
    document = extract(read(text.encode(), path), "a", None)
    return [(note.number, len(note.markers)) for note in document.notes]


def listed(form: str, lines: list[str] | None = None) -> str:
    return "\n\n".join(form.format(i) + line for i, line in enumerate(lines or SOURCES, 1)) + "\n"


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
@pytest.mark.parametrize("text", [FLEET, ACT])
def test_lines_in_round_brackets_that_name_sources_are_the_notes_of_such_markers(text: str, path: str) -> None:
    assert read_as(text + listed("({}) "), path) == [("1", 1), ("2", 1)]


def test_a_list_of_references_is_cited_in_round_brackets_alone_in_lists_and_in_ranges() -> None:
    references = [f"Smith {letter}. Iron. Lancet 201{i};{i}:12." for i, letter in enumerate("ABCDEF")]
    assert read_as(REVIEW + listed("{}. ", references)) == [("1", 2), ("2", 1), ("3", 1), ("4", 1), ("5", 1), ("6", 1)]


def test_notes_at_the_foot_of_each_page_begin_again_or_count_on() -> None:
    again = FLEET + listed("({}) ") + "\nThe next page tells of the harbour (1) and its cranes (2).\n\n" + listed("({}) ")
    on = (
        FLEET + listed("({}) ") + "\nThe next page tells of the harbour (3).\n\n(3) Port of Lorient, *Review*, 2019, p. 4.\n"
    )
    assert read_as(again) == [("1", 1), ("2", 1)] * 2
    assert read_as(on) == [("1", 1), ("2", 1), ("3", 1)]


@pytest.mark.parametrize(
    "text",
    [
        FLEET.replace(" (2)", "") + listed("({}) "),
        FLEET.replace("(1)", "(2)").replace("2019 (2)", "2019 (1)") + listed("({}) "),
        "# A plan\n\nIt has two aims: (1) grow, and (2) save, as equations (1) and (2) show.\n\n" + listed("({}) "),
        FLEET + listed("({}) ", ["Growth was slow in the first year.", "Savings fell in the second."]),
    ],
    ids=["one without a marker", "out of order", "an enumeration", "no sources"],
)
def test_what_is_not_answered_as_a_whole_is_no_note(text: str) -> None:
    assert not any(markers for _, markers in read_as(text))


def test_where_raised_numbers_mark_the_notes_a_number_in_round_brackets_is_text() -> None:
    text = FLEET.replace("boats (1)", "boats<sup>1</sup> (1)").replace("less.", "less.<sup>2</sup> (2)")
    assert read_as(text + listed("({}) ")) == [("1", 1), ("2", 1)]


@pytest.mark.parametrize(("marker", "lead"), [("({})", "({}) "), ("({})", "{} ")])
@pytest.mark.parametrize("raised", ["¹²", "<sup>1</sup>|<sup>2</sup>"])
def test_brackets_around_a_raised_number_are_of_the_marker(marker: str, lead: str, raised: str) -> None:
    one, two = raised.split("|") if "|" in raised else raised
    notes = f"{lead.format(one)}{SOURCES[0]}\n\n{lead.format(two)}{SOURCES[1]}\n"
    text = FLEET.replace("(1)", marker.format(one)).replace("(2)", marker.format(two)) + notes
    document = extract(read(text.encode(), "a.md"), "a", None)
    assert [(note.number, len(note.markers)) for note in document.notes] == [("1", 1), ("2", 1)]
    assert "()" not in document.passages[1].text.string


CHINESE = "# 北方渔业\n\n北方船队有许多旧船。① 南方市场重建以后，鱼的销量下降了②。措施包括：①减少配额；②帮助青年。\n\n"
CHINESE_NOTES = "① 史密斯：《船》，北京：航海出版社，2020年，第12页。\n\n② 琼斯：《市场》，《时报》2021年3月3日。\n"


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
def test_numbers_in_circles_are_the_markers_of_chinese_texts(path: str) -> None:
    assert read_as(CHINESE + CHINESE_NOTES, path) == [("1", 1), ("2", 1)]


@pytest.mark.parametrize("number", ["①②", "12"])
def test_raised_numbers_mark_typed_notes_in_a_text_without_spaces(number: str) -> None:
    marked = CHINESE.replace("。①", f"。<sup>{number[0]}</sup>").replace("②。", f"<sup>{number[1]}</sup>。")
    assert read_as(marked + CHINESE_NOTES.translate(str.maketrans("①②", number))) == [("1", 1), ("2", 1)]


def test_points_in_circles_that_name_no_sources_are_no_notes() -> None:
    assert not read_as(CHINESE + "① 减少配额，保护资源。\n\n② 帮助青年，培训船员。\n")
