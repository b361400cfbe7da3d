"""C207 of citations that a reference manager printed: what the text says now against its record."""

import json
from datetime import date

import pytest
from tests.documents.word.made import docx, field, mark, note, paragraph

from claimcheck import extraction, rules
from claimcheck.documents.word import read
from claimcheck.evidence import not_asked
from claimcheck.model.finding import Confidence, Finding
from claimcheck.model.settings import Settings

ITEM = {
    "type": "article-journal",
    "title": "Villages on the Move in the High Alps",
    "container-title": "Alpine Studies",
    "author": [{"family": "Kofler", "given": "Bruno"}],
    "issued": {"date-parts": [[2019, 4]]},
    "DOI": "https://doi.org/10.1000/182",
}
PRINTED = "Bruno Kofler, “Villages on the Move in the High Alps”, Alpine Studies 12 (2), {}, pp. 3-9{}."


def findings(printed: str, **changed: object) -> list[Finding]:
    code = json.dumps({"citationItems": [{"itemData": {**ITEM, **changed}}]})
    made = docx(
        paragraph("They moved.", mark(1)), footnotes={1: note(field(f" ADDIN ZOTERO_ITEM CSL_CITATION {code}", printed))}
    )
    document = extraction.extract(read(made, "brief.docx"), "brief", None)
    found, _ = rules.check((document,), not_asked(()), rules.chosen(("C207",), ()), Settings(), date(2026, 1, 1))
    return list(found)


def test_another_year_than_the_record_has_is_a_finding_of_medium_confidence() -> None:
    (found,) = findings(PRINTED.format("2017", ""))
    assert found.confidence is Confidence.MEDIUM
    assert found.note == "1"
    assert "as 2017" in found.message
    assert "as 2019" in found.message


def test_another_doi_than_the_record_has_is_a_finding() -> None:
    (found,) = findings(PRINTED.format("2019", ", https://doi.org/10.1000/999"))
    assert "gives the DOI" in found.message


@pytest.mark.parametrize(
    ("printed", "changed"),
    [
        (PRINTED.format("2019", ""), {}),
        (PRINTED.format("April 2019", ", https://doi.org/10.1000/182"), {}),
        (PRINTED.format("2019", ", https://doi.org/10.1000/182 (accessed 3 May 2024)"), {}),
        (PRINTED.format("2017 [2019]", ""), {}),
        (PRINTED.format("2021, revised edition", ""), {}),
        (PRINTED.format("forthcoming", ""), {}),
        (PRINTED.format("2017", ""), {"issued": {"date-parts": [[2016], [2018]]}}),
        (PRINTED.format("2017", ""), {"original-date": {"date-parts": [[2017]]}}),
        (PRINTED.format("2017", ""), {"title": "Another Work Altogether"}),
        ("Kofler, “Villages on the Move in the High Alps”, p. 4.", {}),
    ],
)
def test_what_the_record_bears_out_or_does_not_speak_of_is_none(printed: str, changed: dict[str, object]) -> None:
    assert findings(printed, **changed) == []
