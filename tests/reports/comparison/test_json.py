"""`compare --format json` keeps its contract."""

import json
from dataclasses import replace
from importlib.resources import files

import jsonschema_rs
from hypothesis import given
from tests.comparing.shore import APPROVED, compare, edited
from tests.reports.hostile import hostile

from claimcheck.model.comparison import Change, Comparison, Difference, Rewording, Side, Subject
from claimcheck.model.text import Span
from claimcheck.reports import View, compare_formats


def _schema() -> dict[str, object]:
    return json.loads(files("claimcheck.reports").joinpath("schemas", "compare.schema.json").read_text(encoding="utf-8"))


def _shape(comparison: Comparison) -> dict[str, object]:
    shape = json.loads(compare_formats()["json"].render(comparison, View()))
    jsonschema_rs.Draft202012Validator(_schema()).validate(shape)
    return shape


def test_the_schema_is_one_of_draft_2020_12() -> None:
    assert jsonschema_rs.meta.is_valid(_schema())


def test_the_schema_knows_each_subject_and_change() -> None:
    assert all(f'"{word.value}"' in json.dumps(_schema()) for word in (*Subject, *Change))


def test_a_changed_figure_has_its_places_and_its_words() -> None:
    shape = _shape(compare(APPROVED, edited("12.5% in 2020", "12.6% in 2020")))
    (found,) = shape["differences"]
    assert (found["subject"], found["change"]) == ("figure", "changed")
    assert found["words"] == [{"before": "12.5%", "after": "12.6%"}]
    assert found["before"]["span"]["line"] == found["after"]["span"]["line"] == 3
    assert shape["before"]["counts"] == {"sentences": 19, "notes": 5, "markers": 5, "links": 4}


def test_documents_that_are_the_same_have_no_differences() -> None:
    shape = _shape(compare(APPROVED, APPROVED))
    assert (shape["differences"], shape["elsewhere"], shape["renumbered"]) == ([], [], [])


@given(hostile)
def test_hostile_text_stays_text(text: str) -> None:
    same = compare("One.", "One.")
    side = Side(text, Span(0, 1), text)
    found = Difference(Subject.NOTE, Change.CHANGED, side, side, (Rewording(text, ""),), text)
    shape = _shape(replace(same, differences=(found,), renumbered=((text, text),)))
    assert shape["differences"][0]["detail"] == json.loads(json.dumps(text))
