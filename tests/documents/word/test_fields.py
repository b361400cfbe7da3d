"""Fields: what they show is text, what they say is not."""

import pytest
from tests.documents.word.made import field, mark, markers, marks, note, paragraph, run, source

from claimcheck.model.source import MarkKind


def targets(*inner: str) -> list[tuple[str, str]]:
    (block,) = source(paragraph(*inner)).blocks
    return [(block.text.string[m.start : m.end], m.target) for m in marks(block, MarkKind.LINK)]


@pytest.mark.parametrize(
    ("instruction", "target"),
    [
        ('HYPERLINK "https://a.org/b c"', "https://a.org/b c"),
        ("HYPERLINK https://a.org/", "https://a.org/"),
        (r'hyperlink "https://a.org/" \t "_blank"', "https://a.org/"),
        (r'HYPERLINK \l "part"', "#part"),
        (r'HYPERLINK "C:\\texts\\a.docx"', r"C:\texts\a.docx"),
        (r'HYPERLINK "https://a.org/?q=\"x\""', 'https://a.org/?q="x"'),
    ],
)
def test_a_link_leads_where_its_instruction_says(instruction: str, target: str) -> None:
    assert targets(field(f" {instruction} ", "there")) == [("there", target)]


def test_a_field_in_a_field_shows_its_result_once() -> None:
    inner = field(" PAGE ", "7")
    assert targets(field(' HYPERLINK "http://a.org" ', "p. ", inner)) == [("p. 7", "http://a.org")]


def test_a_field_in_an_instruction_is_a_part_of_it() -> None:
    begin, end = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    words = "<w:r><w:instrText>{}</w:instrText></w:r>".format
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    whole = [
        begin,
        words(' HYPERLINK "http://'),
        field(" MERGEFIELD host ", "a.org"),
        words('/x"'),
        separate,
        run("see"),
        end,
    ]
    assert targets(*whole) == [("see", "http://a.org/x")]


def test_a_field_that_runs_over_paragraphs_is_read_to_its_end() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> BIBLIOGRAPHY </w:instrText></w:r>'
    separate, end = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    found = source(paragraph(begin, separate, "One."), paragraph("Two.", end, " Three."))
    assert found.text == "One.\n\nTwo. Three."


def test_the_text_behind_a_field_that_is_never_closed_is_not_lost() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>'
    found = source(paragraph("A ", begin), *(paragraph(f"Paragraph {i}.") for i in range(40)))
    assert "Paragraph 39." in found.text


def test_a_mark_without_a_beginning_does_no_harm() -> None:
    marks_ = "".join(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end", "end"))
    assert source(paragraph(marks_, "Text.")).text == "Text."


def test_very_many_fields_that_are_never_closed_take_no_long_time() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    assert source(paragraph(*([begin, "a"] * 20_000))).text == "a" * 20_000


def test_a_number_that_repeats_a_mark_is_one_where_it_is_raised_and_a_word_of_the_sentence_elsewhere() -> None:
    first = ('<w:bookmarkStart w:id="5" w:name="_Ref7"/>', mark(1), '<w:bookmarkEnd w:id="5"/>')
    raised = field(" NOTEREF _Ref7 \\h ", run("1", '<w:vertAlign w:val="superscript"/>'))
    said = field(" NOTEREF _Ref7 \\h ", "1")
    found = source(paragraph("A.", *first, " B.", raised, " See note ", said, "."), footnotes={1: note("x")})
    assert found.blocks[0].text.string == "A. B. See note 1."
    assert markers(found) == [("1", "footnote-1")] * 2
