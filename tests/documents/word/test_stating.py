"""What a Word file says of itself."""

import pytest
from tests.documents.word.made import paragraph, source

from claimcheck.model.source import BlockKind

STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/></w:style>'
    for id_, name in (("Titel", "Title"), ("Author", "Author"))
)


def test_the_title_is_what_is_set_as_one() -> None:
    found = source(
        paragraph("On tides", style="Titel"), paragraph("Text."), styles=STYLES, core="<dc:title>Old template</dc:title>"
    )
    assert found.metadata.title == "On tides"


@pytest.mark.parametrize(
    ("said", "body", "title"),
    [
        ("On tides", (paragraph("ON TIDES"), paragraph("A", style="Heading1")), "On tides"),
        ("Old template", (paragraph("On tides"), paragraph("A", style="Heading1")), ""),
        ("On tides", (paragraph("Text."),), "On tides"),
        ("Microsoft Word - brief", (paragraph("Text."),), ""),
        ("brief final.docx", (paragraph("Text."),), ""),
        ("Document1", (paragraph("Text."),), ""),
    ],
)
def test_the_title_of_the_properties_holds_where_the_text_bears_it_out(said: str, body: tuple[str, ...], title: str) -> None:
    assert source(*body, core=f"<dc:title>{said}</dc:title>").metadata.title == title


@pytest.mark.parametrize(
    ("said", "authors"),
    [
        ("Ana Lopes", ("Ana Lopes",)),
        ("Ana Lopes; Bo Ek", ("Ana Lopes", "Bo Ek")),
        ("ana", ()),
        ("Microsoft Office User", ()),
        ("python-docx", ()),
        ("IBAL34 - MBOU", ()),
        ("", ()),
    ],
)
def test_the_name_of_an_account_is_no_author(said: str, authors: tuple[str, ...]) -> None:
    assert source(paragraph("Text."), core=f"<dc:creator>{said}</dc:creator>").metadata.authors == authors


def test_the_authors_below_the_title_come_before_those_of_the_properties() -> None:
    found = source(paragraph("Plato", style="Author"), styles=STYLES, core="<dc:creator>Ana Lopes</dc:creator>")
    assert found.metadata.authors == ("Plato",)


def test_the_dates_of_the_file_are_not_those_of_the_text() -> None:
    core = "<dcterms:created>2019-05-06T00:00:00Z</dcterms:created><dcterms:modified>2020-05-06T00:00:00Z</dcterms:modified>"
    assert source(paragraph("Text."), core=core).metadata.date == ""


def test_the_title_is_known_by_the_name_that_its_style_has_in_other_languages() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/></w:style>'
        for id_, name in (("T", "Titre"), ("A", "Auteur"), ("H", "見出し 1"))
    )
    found = source(
        paragraph("Crues", style="T"), paragraph("Jeanne Roux", style="A"), paragraph("1920", style="H"), styles=styles
    )
    assert (found.metadata.title, found.metadata.authors) == ("Crues", ("Jeanne Roux",))
    assert [block.kind for block in found.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.HEADING]
