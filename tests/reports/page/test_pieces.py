"""A passage in pieces is still the passage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reports.page.parts import PieceKind
from claimcheck.reports.page.pieces import Flag, Layers, Pointer, Stretch, href, pieces

_TEXT = "Trade between the two ports rose by a quarter."
_OFFSETS = st.integers(0, len(_TEXT))


@st.composite
def _layers(draw: st.DrawFn) -> Layers:
    spans = draw(st.lists(st.tuples(_OFFSETS, _OFFSETS, st.booleans()), max_size=8))
    flags = [Flag(min(a, b), max(a, b), f"w{i}", f"f{i}", "error", shown) for i, (a, b, shown) in enumerate(spans)]
    links = [Stretch(min(a, b), max(a, b), "https://a.example/") for a, b in draw(st.lists(st.tuples(_OFFSETS, _OFFSETS)))]
    emphasis = [Stretch(min(a, b), max(a, b)) for a, b in draw(st.lists(st.tuples(_OFFSETS, _OFFSETS)))]
    pointers = [Pointer(at, str(i), f"m{i}", f"n{i}") for i, at in enumerate(draw(st.lists(_OFFSETS, max_size=5)))]
    return Layers(flags, links, emphasis, pointers)


@given(_layers())
def test_whatever_overlaps_the_text_is_printed_once_and_in_order(layers: Layers) -> None:
    printed = "".join(p.text for p in pieces(_TEXT, layers) if p.kind is not PieceKind.MARKER)
    assert printed == _TEXT


@given(_layers())
def test_every_flag_and_marker_can_be_linked_to_exactly_once(layers: Layers) -> None:
    ids = [piece.id for piece in pieces(_TEXT, layers) if piece.id]
    assert sorted(ids) == sorted([flag.id for flag in layers.flags] + [pointer.id for pointer in layers.pointers])


def _told(layers: Layers) -> list[tuple[str, str]]:
    return [(piece.kind.value, piece.text) for piece in pieces("one two three", layers)]


def test_flagged_words_win_over_a_link() -> None:
    layers = Layers([Flag(4, 7, "w1", "f1", "error")], [Stretch(0, 13, "https://a.example/")])
    assert _told(layers) == [("link", "one "), ("flag", "two"), ("link", " three")]


def test_of_two_flags_the_later_keeps_what_the_earlier_leaves() -> None:
    layers = Layers([Flag(0, 7, "w1", "f1", "error"), Flag(4, 13, "w2", "f2", "error")])
    assert _told(layers) == [("flag", "one two"), ("flag", " three")]


def test_a_flag_wholly_under_another_is_a_place_to_link_to() -> None:
    layers = Layers([Flag(0, 13, "w1", "f1", "error"), Flag(4, 7, "w2", "f2", "error")])
    assert _told(layers) == [("flag", "one "), ("anchor", ""), ("flag", "two three")]


def test_a_flag_without_words_is_a_sign() -> None:
    assert _told(Layers([Flag(3, 3, "w1", "f1", "error")])) == [("text", "one"), ("point", ""), ("text", " two three")]


def test_a_flagged_marker_is_flagged_itself() -> None:
    flag = Flag(3, 3, "w1", "f1", "error")
    made = pieces("one two", Layers(pointers=[Pointer(3, "9", "m1", "", flag)]))
    assert [(p.kind.value, p.text, p.id) for p in made if p.kind is not PieceKind.TEXT] == [
        ("anchor", "", "m1"),
        ("flagged-marker", "9", "w1"),
    ]


@pytest.mark.parametrize("url", ["https://a.example/x?y=1&z=2#f", "HTTP://a.example", "https://a.example/ü"])
def test_a_web_address_is_a_link(url: str) -> None:
    assert href(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//a.example",
        "https://a.example/\x00",
        'https://a.example/"onclick=',
        "https://",
        "https://a.example/" + "x" * 3000,
        "",
    ],
)
def test_anything_else_stays_words(url: str) -> None:
    assert href(url) == ""
