"""`extract --format json` keeps its contract."""

import json
from dataclasses import replace
from importlib.resources import files

import jsonschema_rs
import pytest

from claimcheck.model.claims import ClaimKind
from claimcheck.model.document import Reference
from claimcheck.reports import View, extract_formats


def _schema() -> dict[str, object]:
    return json.loads(files("claimcheck.reports").joinpath("schemas", "extract.schema.json").read_text(encoding="utf-8"))


def _shape(*documents) -> dict[str, object]:
    shape = json.loads(extract_formats()["json"].render(documents, View()))
    jsonschema_rs.Draft202012Validator(_schema()).validate(shape)
    return shape["documents"][0]


def _words(source: str, span: dict[str, int]) -> str:
    assert span["line"] == span["endLine"]
    return source.split("\n")[span["line"] - 1][span["column"] - 1 : span["endColumn"] - 1]


def test_a_document_keeps_its_schema_key_for_key_in_order(shores) -> None:
    _, report = shores
    schema = _schema()["$defs"]
    assert isinstance(schema, dict)
    assert list(_shape(*report.documents)) == list(schema["document"]["properties"])


def test_the_schema_is_one_of_draft_2020_12() -> None:
    assert jsonschema_rs.meta.is_valid(_schema())


def test_the_schema_knows_each_kind_of_claim() -> None:
    assert all(f'"{kind.value}"' in json.dumps(_schema()) for kind in ClaimKind)


def test_every_span_cuts_its_words_out_of_the_file(shores) -> None:
    made, report = shores
    shape = _shape(*report.documents)
    note = shape["notes"][0]
    assert "".join(_words(made.source, span) for span in note["spans"]) == note["text"]
    assert _words(made.source, note["span"]) == f"1 {note['text']}"
    assert [_words(made.source, span) for span in note["markers"]] == ["<sup>1</sup>"]
    for link in shape["links"]:
        assert _words(made.source, link["span"]) == link["url"]
    for claim in shape["claims"]:
        assert "".join(_words(made.source, span) for span in claim["spans"]) == claim["text"]


def test_lines_end_at_lf_crlf_and_cr_and_a_column_is_a_code_point(draft) -> None:
    made = draft()
    made.source = "a\r\nb\rc\u2028d\n𝒳 "
    document = made.note("1", "Text").document()
    assert _shape(document)["notes"][0]["span"] == {"line": 4, "column": 3, "endLine": 4, "endColumn": 9}


def test_a_whole_value_is_an_integer_and_another_is_not(shores) -> None:
    _, report = shores
    values = [figure["value"] for figure in _shape(*report.documents)["claims"][0]["figures"]]
    assert [(value, type(value)) for value in values] == [(25, int), (2.5, float)]


def test_a_value_too_large_to_hold_is_null(shores) -> None:
    _, report = shores
    document = report.documents[0]
    claim = document.claims[0]
    huge = replace(claim, figures=(replace(claim.figures[0], value=float("inf")),))
    assert _shape(replace(document, claims=(huge,)))["claims"][0]["figures"][0]["value"] is None


def test_a_date_that_cannot_be_placed_has_no_edtf(shores) -> None:
    _, report = shores
    dates = _shape(*report.documents)["claims"][0]["dates"]
    assert [(date["edtf"], date["relative"]) for date in dates] == [(None, True)]


def test_counts_are_those_of_what_was_found(shores) -> None:
    _, report = shores
    document = report.documents[0]
    note = document.notes[0]
    listed = replace(document, references=(Reference("r1", note.text, note.span, None, note.citations),))
    assert _shape(listed)["counts"] == {
        "briefs": 2,
        "notes": 2,
        "markers": 3,
        "citations": 3,
        "references": 1,
        "links": 3,
        "claims": 4,
    }


@pytest.mark.parametrize("absent", ["doi", "isbn"])
def test_an_identifier_that_is_not_given_is_null(shores, absent: str) -> None:
    _, report = shores
    assert _shape(*report.documents)["notes"][0]["citations"][0][absent] is None
