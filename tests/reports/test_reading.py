"""A findings.json read back is the report that it was written from."""

import json

import pytest

from claimcheck.reports import View, formats, reading


def test_what_is_read_back_is_written_again_byte_for_byte(shores) -> None:
    _, report = shores
    text = formats()["json"].render(report, View())
    again = reading.report(json.loads(text), report.documents, report.rules)
    assert formats()["json"].render(again, View()) == text


@pytest.mark.parametrize("form", ["junit", "sarif", "github"])
def test_other_forms_of_it_are_those_of_the_run(shores, form) -> None:
    _, report = shores
    again = reading.report(json.loads(formats()["json"].render(report, View())), report.documents, report.rules)
    assert formats()[form].render(again, View()) == formats()[form].render(report, View())


def test_a_publication_date_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="EDTF"):
        reading.published({"edtf": "soon", "basis": "option"})
    assert reading.published(None) is None
