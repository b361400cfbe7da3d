"""Positions: every clean offset leads back to the character it came from."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.text import Lines, Place, Run, Span, Spot, Spots, Text, join

SOURCE = "ab &amp; *cd*"
TEXT = Text("ab & cd", (Run(0, 0, 3), Run(3, 3, 8), Run(4, 8, 9), Run(5, 10, 12)))


def test_an_entity_is_one_unit() -> None:
    assert TEXT.span(3, 4) == Span(3, 8)
    assert TEXT.span(2, 5) == Span(2, 9)


def test_a_stretch_across_light_markup_is_one_part() -> None:
    assert TEXT.spans() == (Span(0, 12),)


def test_a_run_that_is_not_joined_begins_a_part() -> None:
    text = Text("abcd", (Run(0, 0, 2), Run(2, 9, 11, joined=False)))
    assert text.spans() == (Span(0, 2), Span(9, 11))
    assert text.spans(1, 3) == (Span(1, 2), Span(9, 10))
    assert text.span() == Span(0, 11)


def test_offset_is_the_way_back() -> None:
    assert [TEXT.offset(position) for position in (0, 3, 7, 9, 10, 12)] == [0, 3, 3, None, 5, None]


def test_an_empty_stretch_has_an_empty_span_where_it_stands() -> None:
    assert TEXT.span(5, 5) == Span(10, 10)


@given(st.integers(0, 7), st.integers(0, 7), st.integers(0, 7), st.integers(0, 7))
def test_cutting_twice_is_cutting_once(a: int, b: int, c: int, d: int) -> None:
    first, last = sorted((a, b))
    inner, outer = sorted((c, d))
    once = TEXT.cut(first, last).cut(inner, outer)
    assert once.string == TEXT.string[first:last][inner:outer]
    assert once.spans() == (TEXT.spans(first + inner, min(first + outer, last)) if once else ())


def test_lines_end_at_lf_crlf_and_cr_and_nowhere_else() -> None:
    lines = Lines("a\r\nb\rc\nd\u2028e\x0cf")
    assert [lines.place(Span(at, at)).line for at in (0, 3, 5, 7, 9, 11)] == [1, 2, 3, 4, 4, 4]


def test_columns_count_code_points_from_one_and_end_exclusively() -> None:
    assert Lines("日本é\nxy").place(Span(1, 5)) == Place(1, 2, 2, 2)


@given(st.text(alphabet="ab\r\n\u2028é", max_size=40), st.data())
def test_a_place_leads_back_to_its_offset(source: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(source)))
    lines = Lines(source)
    place = lines.place(Span(at, at))
    start, following = lines.bounds(place.line)
    assert start + place.column - 1 == at
    assert following is None or at < following or at == start


def test_texts_put_together_are_cut_where_they_meet() -> None:
    whole = join([TEXT.cut(0, 2), TEXT.cut(0, 0), TEXT.cut(5, 7)])
    assert whole.string == "abcd"
    assert whole.spans() == (Span(0, 2), Span(10, 12))


def test_a_stretch_stands_where_it_begins_and_its_box_is_around_what_is_on_that_page() -> None:
    spots = Spots((
        Spot(0, page=1, box=(10, 90, 50, 100)), Spot(8, page=1, box=(10, 80, 60, 90)), Spot(16, page=2, box=(0, 0, 99, 9)),
    ))  # fmt: skip
    assert spots.spot(Span(3, 6)) == Spot(0, page=1, box=(10, 90, 50, 100))
    assert spots.spot(Span(3, 20)) == Spot(0, page=1, box=(10, 80, 60, 100))
    assert spots.spot(Span(8, 8)) == Spot(8, page=1, box=(10, 80, 60, 90))
    assert spots.spot(Span(16, 17)) == Spot(16, page=2, box=(0, 0, 99, 9))


def test_a_paragraph_has_no_box_and_a_file_with_lines_no_spot() -> None:
    assert Spots((Spot(0, paragraph=1), Spot(5, paragraph=2))).spot(Span(5, 9)) == Spot(5, paragraph=2)
    assert Spots(()).spot(Span(0, 1)) is None
    assert Spots((Spot(4, paragraph=1),)).spot(Span(0, 9)) is None
