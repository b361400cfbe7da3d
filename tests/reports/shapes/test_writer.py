"""The writer is json.dumps with an indent, and nothing it writes acts on a terminal."""

import json
import math

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reports.shapes.writer import write

_TAME = st.text(st.characters(min_codepoint=32, max_codepoint=0x7E))
_SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)


def _values(text: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    return st.recursive(_SCALARS | text, lambda inner: st.lists(inner) | st.dictionaries(text, inner), max_leaves=20)


@given(_values(_TAME))
def test_harmless_values_are_written_as_the_standard_library_writes_them(value: object) -> None:
    assert write(value) == json.dumps(value, ensure_ascii=False, indent=2) + "\n"


@given(_values(st.text(st.characters(exclude_categories=["Cs"]))))
def test_every_value_comes_back_as_it_went_in(value: object) -> None:
    assert json.loads(write(value)) == value


@given(st.text(st.characters()))
def test_no_control_character_or_turn_of_direction_is_ever_written_raw(text: str) -> None:
    written = write(text)
    assert not set(written[:-1]) & {*map(chr, range(32)), *map(chr, range(0x7F, 0xA0)), "\u202e", "\u2066", "\u2028"}
    assert written.encode()


def test_what_json_has_no_word_for_is_null() -> None:
    assert json.loads(write([math.nan, math.inf, -math.inf, 1.5])) == [None, None, None, 1.5]


def test_a_character_beyond_ascii_is_written_as_it_is() -> None:
    assert write("Máo Zédōng 毛") == '"Máo Zédōng 毛"\n'
