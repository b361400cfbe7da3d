"""The archive: which part is the text, what is refused, and in what words."""

import pytest
from tests.documents.files import zipped
from tests.documents.word.made import docx, paragraph

from claimcheck.documents.word import read
from claimcheck.errors import UnreadableFile

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (OLD, "is encrypted or an old .doc: save it as .docx without a password"),
        (b"PK\x03\x04", "is damaged, or was not copied whole"),
        (docx(paragraph("A."))[:-200], "is damaged, or was not copied whole"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "is an OpenDocument file"),
        (zipped({"xl/workbook.xml": "<a/>"}), "is an Excel workbook"),
        (zipped({"ppt/presentation.xml": "<a/>"}), "is a PowerPoint presentation"),
        (zipped({"META-INF/container.xml": "<a/>", "mimetype": "application/epub+zip"}), r"is an e-book \(EPUB\)"),
        (zipped({"a.txt": "a"}), "is a zip archive without a Word document in it"),
        (docx(parts={"word/document.xml": "<w:document"}), "is damaged in its part word/document.xml"),
        (docx(parts={"word/document.xml": ""}), "is damaged in its part word/document.xml"),
        (docx(parts={"word/document.xml": "<!DOCTYPE a []><a/>"}), "has a document type in its part word/document.xml"),
        (docx(parts={"word/document.xml": "<a>" * 300 + "</a>" * 300}), "is damaged in its part word/document.xml"),
        (docx(parts={"word/document.xml": f"<a>{' ' * 2**24}</a>"}), "unpacks to far more than a document holds"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableFile, match=words) as refused:
        read(data, "brief.docx")
    assert str(refused.value).startswith("brief.docx ")
    assert "\n" not in str(refused.value)


def test_the_text_is_found_by_its_relationship_wherever_it_stands() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type='
        '"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Other/Text.xml"/></Relationships>'
    )
    text = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>Here.</w:t></w:r></w:p>'
        "</w:body></w:document>"
    )
    found = read(zipped({"_rels/.rels": relations, "other/text.xml": text}), "brief.docx")
    assert found.text == "Here."


def test_a_file_without_relationships_is_read_by_the_names_that_word_gives() -> None:
    made = docx(paragraph("Here."), parts={"_rels/.rels": "<Relationships/>"})
    assert read(made, "brief.docx").text == "Here."
