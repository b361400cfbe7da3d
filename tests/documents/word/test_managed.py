"""What Zotero, Mendeley and EndNote keep behind a citation, and what of it reaches the citation."""

import base64
import json

import pytest
from tests.documents.word.made import docx, field, mark, marks, note, paragraph, run, source

from claimcheck import extraction
from claimcheck.documents.word import read
from claimcheck.documents.word.managed import items
from claimcheck.model.citations import Citation, Name, Recorded
from claimcheck.model.source import MarkKind

ITEM = {
    "type": "book",
    "title": "Salt and Silt",
    "publisher": "Tide Press",
    "publisher-place": "Porto",
    "author": [{"family": "Alves", "given": "Rita"}, {"family": "Berg", "given": "Ole", "non-dropping-particle": "van den"}],
    "issued": {"date-parts": [[2019]]},
    "DOI": "10.1000/182",
    "abstract": "x" * 9000,
}
CODE = json.dumps({"citationID": "a", "citationItems": [{"id": 1, "itemData": ITEM, "locator": "12"}]})
PRINTED = "Rita Alves and Ole van den Berg, Salt and Silt (Porto: Tide Press, 2019), 12."
STYLED = '<style face="normal" font="default" size="100%">{}</style>'.format
ENDNOTE = (
    '<EndNote><Cite><Author>Alves</Author><Year>2019</Year><RecNum>4</RecNum><record><ref-type name="Book">6</ref-type>'
    "<contributors><authors><author>Alves, Rita</author><author>van den Berg, Ole</author></authors></contributors>"
    f"<titles><title>{STYLED('Salt and Silt')}</title></titles><dates><year>{STYLED('2019')}</year></dates>"
    "<publisher>Tide Press</publisher><pub-location>Porto</pub-location></record></Cite></EndNote>"
)
KEPT = f"<w:fldData>{base64.b64encode(ENDNOTE.encode()).decode()}</w:fldData>"
CONTROL = '<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_{}"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'.format


def cited(*inner: str) -> tuple[Citation, ...]:
    made = docx(paragraph("The harbour silted up.", mark(1)), footnotes={1: note(*inner)})
    (only,) = extraction.extract(read(made, "brief.docx"), "brief", None).notes
    return only.citations


@pytest.mark.parametrize(
    "inner",
    [
        field(f" ADDIN ZOTERO_ITEM CSL_CITATION {CODE}", PRINTED),
        field(f"ADDIN CSL_CITATION {CODE} ", PRINTED),
        CONTROL(base64.b64encode(CODE.encode()).decode(), run(PRINTED)),
        field(f" ADDIN EN.CITE {ENDNOTE}", PRINTED),
        field(" ADDIN EN.CITE ", PRINTED).replace('"begin"/>', f'"begin">{KEPT}</w:fldChar>', 1),
    ],
    ids=["Zotero", "Mendeley Desktop", "Mendeley Cite", "EndNote", "EndNote, beside its field"],
)
def test_what_the_reference_manager_knows_is_how_the_citation_is_read(inner: str) -> None:
    (found,) = cited(inner)
    assert (found.type, found.title, found.publisher, found.publisher_place) == (
        "book",
        "Salt and Silt",
        "Tide Press",
        "Porto",
    )
    assert found.authors == (Name("Alves", "Rita"), Name("van den Berg", "Ole"))
    assert found.text == PRINTED.rstrip(".") or found.text == PRINTED
    assert found.date is not None
    assert found.date.text == "2019"


def test_endnote_s_record_is_read_under_the_names_of_csl() -> None:
    (item,) = items(ENDNOTE)
    assert json.loads(item) == {
        "type": "book",
        "title": "Salt and Silt",
        "publisher": "Tide Press",
        "publisher-place": "Porto",
        "author": [{"family": "Alves", "given": "Rita"}, {"family": "van den Berg", "given": "Ole"}],
        "issued": {"date-parts": [[2019]]},
    }
    assert not list(items("<!DOCTYPE a [<!ENTITY b 'c'>]><EndNote><record>&b;</record></EndNote>"))
    (kept,) = source(paragraph(field(" ADDIN EN.CITE ", "1").replace('"begin"/>', f'"begin">{KEPT}</w:fldChar>', 1))).blocks
    assert [mark.target for mark in marks(kept, MarkKind.WORK)] == [item]


def test_what_the_text_does_not_print_is_not_taken_for_printed() -> None:
    (found,) = cited(field(f" ADDIN ZOTERO_ITEM CSL_CITATION {CODE}", "Rita Alves et al., Salt and Silt (2021), 12."))
    assert (found.doi, found.publisher) == ("", "")
    assert found.date is not None
    assert found.date.text == "2021"
    assert [name.family for name in found.authors] == ["Alves", "van den Berg"]


def test_a_citation_that_the_author_rewrote_is_read_by_its_words() -> None:
    plain = "Carla Dias, The Long Tide (Lisbon: Sea Books, 2020), 4."
    assert cited(field(f" ADDIN ZOTERO_ITEM CSL_CITATION {CODE}", plain)) == cited(plain)


def test_the_instruction_of_a_field_is_no_text() -> None:
    found = source(paragraph("So ", field(f" ADDIN ZOTERO_ITEM CSL_CITATION {CODE}", "(Alves 2019)"), "."))
    assert found.text == "So (Alves 2019)."
    (work,) = marks(found.blocks[0], MarkKind.WORK)
    assert found.blocks[0].text.string[work.start : work.end] == "(Alves 2019)"
    assert json.loads(work.target)["title"] == "Salt and Silt"
    assert "abstract" not in work.target


@pytest.mark.parametrize(
    "code",
    [
        "",
        "{",
        "[]",
        '{"citationItems": 3}',
        '{"citationItems": [3, {"itemData": []}, {"itemData": {"title": 4}}]}',
        "[" * 9999,
    ],
    ids=lambda code: code[:60],
)
def test_a_broken_code_is_no_code(code: str) -> None:
    assert list(items(code)) == []


def test_a_control_with_another_tag_is_text() -> None:
    for tag in ("MENDELEY_CITATION_v3_%%%", "MENDELEY_CITATION_v3_aaa", "other"):
        inner = CONTROL("x", run("text")).replace("MENDELEY_CITATION_v3_x", tag)
        assert source(paragraph(inner)).text == "text"


def test_the_record_is_kept_beside_what_is_printed() -> None:
    (found,) = cited(field(f" ADDIN ZOTERO_ITEM CSL_CITATION {CODE}", PRINTED))
    assert found.recorded == Recorded("2019", "10.1000/182")
    assert cited(PRINTED)[0].recorded is None


@pytest.mark.parametrize(
    "issued",
    [
        {"date-parts": [[2019], [2020]]},
        {"date-parts": [[]]},
        {"date-parts": []},
        {"raw": "2019"},
        {"date-parts": [["x"]]},
        3,
    ],
)
def test_a_record_without_one_year_has_none(issued: object) -> None:
    code = json.dumps({"citationItems": [{"itemData": {**ITEM, "issued": issued}}]})
    (item,) = items(code)
    assert "issued" not in item


def test_the_year_of_a_reprint_is_not_recorded_since_it_has_two() -> None:
    code = json.dumps({"citationItems": [{"itemData": {**ITEM, "original-date": {"date-parts": [[1859]]}}}]})
    (item,) = items(code)
    assert "issued" not in item
