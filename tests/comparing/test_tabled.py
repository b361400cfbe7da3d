"""Tables whose cells a layout wraps: silent where nothing changed, and what changed is told once."""

import pytest
from tests.comparing.shore import compare, only, told

from claimcheck.model.comparison import Rewording

HEAD = "| Route | Length (km) | Track charge (€) | Total (€) |\n|---|---|---|---|\n"
TABLE = f"""\
Four routes are served.

{HEAD}| Vienna–Brussels[^1] | 1,240 | 31 | 88 |
| Zurich–Barcelona | 1,090 | 42 | 104 |
| Stockholm–Berlin[^2] | 1,180 | 31 | 77 |
| Prague–Trieste | 830 | 8 | 47 |

[^1]: By way of Cologne.
[^2]: Summer only.
"""
# As a narrow column prints it: one row a line, words divided, the last row on the next page.
PRINTED = f"""\
Four routes are served.

| Route | Length | Track | Total (€) |
|---|---|---|---|
| | (km) | charge (€) | |
| Vienna– | 1,240 | 31 | 88 |
| Brussels[^1] | | | |
| Zurich–Barce- | | | |
| | 1,090 | 42 | 104 |
| lona | | | |
| Stockholm–Ber- | 1,180 | 31 | 77 |
| lin[^2] | | | |
{HEAD.splitlines()[0]}
| Prague–Tri- | 830 | 8 | 47 |
| este | | | |

[^1]: By way of Cologne.
[^2]: Summer only.
"""


def printed(old: str, new: str) -> str:
    assert PRINTED.count(old) == 1, old
    return PRINTED.replace(old, new)


@pytest.mark.parametrize("pair", [(TABLE, PRINTED), (PRINTED, TABLE)])
def test_a_table_whose_cells_are_wrapped_is_no_difference(pair: tuple[str, str]) -> None:
    assert told(compare(*pair)) == []


def test_a_digit_that_changed_is_told_of_its_row_though_another_row_has_the_same_figure() -> None:
    found = only(compare(TABLE, printed("1,180 | 31", "1,180 | 37")))
    assert (found.subject, found.words) == ("figure", (Rewording("31", "37"),))
    assert found.before
    assert found.before.text.startswith("Stockholm")


def test_figures_that_changed_places_are_told_of_both_rows() -> None:
    proof = printed("1,090 | 42", "1,090 | 8").replace("830 | 8 |", "830 | 42 |")
    assert [each.words for each in compare(TABLE, proof).differences] == [(Rewording("42", "8"),), (Rewording("8", "42"),)]


def test_a_cell_that_went_is_told() -> None:
    assert only(compare(TABLE, printed("1,090 | 42", "1,090 | "))).words == (Rewording("42", ""),)


def test_a_row_that_went_is_one_sentence_lost() -> None:
    proof = printed("| Zurich–Barce- | | | |\n| | 1,090 | 42 | 104 |\n| lona | | | |\n", "")
    found = only(compare(TABLE, proof))
    assert (found.subject, found.change, found.before and found.before.text[:6]) == ("sentence", "lost", "Zurich")


def test_a_marker_in_another_cell_is_moved() -> None:
    assert told(compare(TABLE, printed("lin[^2]", "lin").replace("104 |", "104[^2] |"))) == [("marker", "moved")]


def test_a_number_in_the_first_column_is_compared() -> None:
    years = "| Year | Ports |\n|---|---|\n| 2020 | 25 |\n| 2021 | 26 |\n"
    assert only(compare(years, years.replace("2021", "2023"))).words == (Rewording("2021", "2023"),)


def test_a_label_that_layout_puts_before_a_caption_is_no_difference() -> None:
    assert told(compare("Costs of a berth, 2024.", "Table 1: Costs of a berth, 2024.")) == []
    assert told(compare("Table 2: Costs of a berth, 2024.", "Table 1: Costs of a berth, 2024.")) == [("figure", "changed")]


def test_a_note_whose_end_became_text_is_told_once() -> None:
    note = "Ships rose.[^1]\n\n[^1]: Marsh, Ports. The whole passage says that nobody knows.\n"
    cut = "Ships rose.[^1]\n\nThe whole passage says that nobody knows.\n\n[^1]: Marsh, Ports.\n"
    found = only(compare(note, cut))
    assert (found.subject, found.change, found.detail) == ("note", "changed", "its end stands in the text, and is no note")
