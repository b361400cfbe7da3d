"""Comments in a copy of a Word file: on the right words, and nothing else is touched."""

import io
import re
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.documents.files import XML, W, document, docx, footnotes, relationships

from claimcheck import documents, extraction
from claimcheck.documents.word import annotated
from claimcheck.errors import UnreadableFile
from claimcheck.model.comments import Comment

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
Q = f"{{{W}}}"
REFERENCE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
PLAIN = "<w:p><w:r><w:t>The harbour silted up in 2019, they say.</w:t></w:r></w:p>"


def commented(data: bytes, *comments: Comment) -> dict[str, bytes]:
    """The parts of the copy."""
    with zipfile.ZipFile(io.BytesIO(annotated(data, "brief.docx", comments, NOW))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def spanned(part: bytes) -> list[str]:
    """The text in each range, by id: marks of notes as "^"."""
    open_, found = set[str](), dict[str, str]()
    for element in etree.fromstring(part).iter():
        if element.tag == Q + "commentRangeStart":
            open_.add(element.get(Q + "id", ""))
            found[element.get(Q + "id", "")] = ""
        elif element.tag == Q + "commentRangeEnd":
            open_.remove(element.get(Q + "id", ""))
        elif element.tag in {Q + "t", Q + "footnoteReference"}:
            for id_ in open_:
                found[id_] += element.text or "" if element.tag == Q + "t" else "^"
    assert not open_
    return list(found.values())


def body(paragraphs: str) -> bytes:
    return docx({"word/document.xml": document(paragraphs)})


def words(text: str, before: str = "", behind: str = "", share: float = 0.0) -> Comment:
    return Comment(("1. Is this right?",), before, text, behind, share=share)


def test_only_the_words_are_in_the_range_and_their_run_is_cut_around_them() -> None:
    parts = commented(body(PLAIN), words("in 2019", "silted up ", ", they"))
    assert spanned(parts["word/document.xml"]) == ["in 2019"]
    assert parts["word/document.xml"].decode().count("<w:r>") == 4


def test_both_halves_of_a_run_keep_its_properties_and_their_spaces() -> None:
    run = "<w:p><w:r w:rsidR='A>B'><w:rPr><w:b/></w:rPr><w:t>The harbour &amp; the café of 2019.</w:t></w:r></w:p>"
    part = commented(body(run), words("the café", "harbour & ", " of"))["word/document.xml"]
    root = etree.fromstring(part)
    runs = [each for each in root.iter(Q + "r") if each.find(Q + "t") is not None]
    assert ["".join(each.itertext()) for each in runs] == ["The harbour & ", "the café", " of 2019."]
    assert all(each.find(f"{Q}rPr/{Q}b") is not None and each.get(Q + "rsidR") == "A>B" for each in runs)
    assert all(each.find(Q + "t").get("{http://www.w3.org/XML/1998/namespace}space") == "preserve" for each in runs)


def test_every_part_but_the_four_is_the_same_byte_for_byte() -> None:
    data = docx({"word/media/image1.png": b"\x89PNG", "docProps/core.xml": "<a/>"})
    parts = commented(data, words("silted up"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        before = {name: archive.read(name) for name in archive.namelist()}
    changed = {name for name in parts if parts[name] != before.get(name)}
    assert changed == {"word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert parts["word/footnotes.xml"] == before["word/footnotes.xml"]


def test_without_the_anchors_the_text_is_what_it_was_byte_for_byte() -> None:
    original = document(
        '<w:p ><w:r><w:t>One</w:t></w:r></w:p>\r\n<w:p><w:r ><w:t\n>Two &#233; "x" </w:t></w:r><w:r/></w:p>'
    ).encode()
    part = commented(docx({"word/document.xml": original}), words("One"), words("Two"))["word/document.xml"]
    anchors = rb"<w:commentRange(?:Start|End) [^>]*/>|<w:r><w:commentReference [^>]*/></w:r>"
    assert re.sub(anchors, b"", part) == original


def test_the_comment_is_listed_typed_and_dated_by_the_clock_that_is_passed_in() -> None:
    parts = commented(body(PLAIN), Comment(("1. Is <this> right?", "& that?"), "", "2019"))
    (comment,) = etree.fromstring(parts["word/comments.xml"])
    assert (comment.get(Q + "author"), comment.get(Q + "date")) == ("claimcheck", "2026-11-23T08:30:00Z")
    assert ["".join(each.itertext()) for each in comment] == ["1. Is <this> right?", "& that?"]
    assert b'PartName="/word/comments.xml"' in parts["[Content_Types].xml"]
    assert b'/comments" Target="comments.xml"' in parts["word/_rels/document.xml.rels"]
    assert etree.fromstring(parts["[Content_Types].xml"]) is not None
    assert etree.fromstring(parts["word/_rels/document.xml.rels"]) is not None


@pytest.mark.parametrize(
    ("existing", "ids"),
    [
        (f'{XML}<w:comments xmlns:w="{W}"><w:comment w:id="7"><w:p/></w:comment></w:comments>', ["7", "8"]),
        (f'{XML}<w:comments xmlns:w="{W}"/>', ["3"]),
    ],
)
def test_comments_that_are_there_stay_and_ids_go_on(existing: str, ids: list[str]) -> None:
    data = docx(
        {
            "word/comments.xml": existing,
            "word/_rels/document.xml.rels": relationships(
                ("footnotes", "footnotes.xml", False), ("comments", "comments.xml", False)
            ),
        }
    )
    parts = commented(data, words("silted"))
    assert [each.get(Q + "id") for each in etree.fromstring(parts["word/comments.xml"])] == ids
    assert parts["word/comments.xml"].startswith(existing.encode().rpartition(b"</")[0] or existing.encode()[:-2])


def test_no_comment_has_the_id_of_a_note_which_libreoffice_would_show_empty() -> None:
    part = commented(docx(), words("silted"), words("harbour"))["word/comments.xml"]
    assert [int(each.get(Q + "id", "")) for each in etree.fromstring(part)] == [3, 4]


def test_a_comment_without_words_is_on_the_mark_of_the_note_there() -> None:
    two = f"<w:p><w:r><w:t>It silted up.</w:t></w:r>{REFERENCE}{REFERENCE}<w:r><w:t> They say so.</w:t></w:r></w:p>"
    marker = Comment(("1. Why?",), "It silted up.", "", " They say so.", "1")
    part = commented(body(two), marker)["word/document.xml"]
    assert spanned(part) == ["^"]
    assert f'commentRangeStart w:id="3"/>{REFERENCE}<w:commentRangeEnd' in part.decode()


def test_the_second_of_two_marks_in_one_place_can_be_meant() -> None:
    second = REFERENCE.replace("<w:r>", "<w:r><w:rPr><w:b/></w:rPr>")
    two = f"<w:p><w:r><w:t>It silted up.</w:t></w:r>{REFERENCE}{second}</w:p>"
    part = commented(body(two), Comment(("1. Why?",), "It silted up.", number="2", skip=1))["word/document.xml"]
    assert b'RangeStart w:id="3"/><w:r><w:rPr><w:b/>' in part


def test_a_typed_marker_is_found_by_its_digits() -> None:
    typed = "<w:p><w:r><w:t>It silted up.</w:t></w:r><w:r><w:t>12</w:t></w:r><w:r><w:t> They say.</w:t></w:r></w:p>"
    part = commented(body(typed), Comment(("1. Why?",), "It silted up.", "", " They say.", "12"))["word/document.xml"]
    assert spanned(part) == ["12"]


def test_of_equal_words_those_in_the_right_place_are_meant() -> None:
    same = "<w:p><w:r><w:t>In the year 2019.</w:t></w:r></w:p>" * 9
    part = commented(body(same), words("2019", "In the year ", ".", share=0.5))["word/document.xml"]
    before = part.decode().partition("commentRangeStart")[0]
    assert before.count("<w:p>") == 5


def test_words_that_stand_in_runs_and_links_are_one_range() -> None:
    split = (
        '<w:p><w:r><w:t>The har</w:t></w:r><w:hyperlink w:anchor="x"><w:r><w:t>bour si</w:t></w:r></w:hyperlink>'
        "<w:ins><w:r><w:t>lted up in 2019.</w:t></w:r></w:ins></w:p>"
    )
    assert spanned(commented(body(split), words("harbour silted"))["word/document.xml"]) == ["harbour silted"]


def test_deleted_words_are_passed_over() -> None:
    tracked = (
        '<w:p><w:r><w:t xml:space="preserve">It silted </w:t></w:r><w:del><w:r><w:delText>down</w:delText></w:r></w:del>'
        "<w:moveFrom><w:r><w:t>never</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>up in 2019.</w:t></w:r></w:ins></w:p>"
    )
    part = commented(body(tracked), words("silted up", "It ", " in"))["word/document.xml"]
    assert part.count(b"commentRangeStart") == 1
    assert re.search(rb"commentRangeStart[^>]*/><w:r><w:t[^>]*>silted ", part)


def test_words_in_a_text_box_are_commented_on_at_the_run_that_holds_it() -> None:
    inner = "<w:p><w:r><w:t>Boxed words here.</w:t></w:r></w:p>"
    box = f"<w:p><w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r></w:p>"
    part = commented(body(box), words("words here"))["word/document.xml"]
    assert re.search(rb"<w:p><w:commentRangeStart[^>]*/><w:r><w:pict>", part)


def test_what_is_not_found_is_asked_at_the_beginning_of_the_text() -> None:
    assert spanned(commented(body(PLAIN), words("nowhere to be seen"))["word/document.xml"]) == [
        "The harbour silted up in 2019, they say."
    ]


def test_a_run_whose_outer_spaces_do_not_count_is_not_cut() -> None:
    spaced = "<w:p><w:r><w:t> The harbour silted up. </w:t></w:r></w:p>"
    assert spanned(commented(body(spaced), words("silted"))["word/document.xml"]) == [" The harbour silted up. "]


def test_another_prefix_of_the_namespace_is_used_as_it_is() -> None:
    own = document(PLAIN).replace("w:", "q:").replace("xmlns:w", "xmlns:q")
    part = commented(docx({"word/document.xml": own}), words("silted"))["word/document.xml"]
    assert b"<q:commentRangeStart q:id=" in part
    assert spanned(part) == ["silted"]


def test_hostile_text_is_text_in_the_comment() -> None:
    line = "1. </w:t>\x00\x1b<w:br/>]]>&amp;\ud800"
    part = commented(body(PLAIN), Comment((line,), "", "silted"))["word/comments.xml"]
    assert "".join(etree.fromstring(part).itertext()) == "1. </w:t><w:br/>]]>&amp;"


def test_the_same_input_makes_the_same_bytes_in_the_same_order_with_the_same_dates() -> None:
    data = docx()
    made = annotated(data, "brief.docx", [words("silted")], NOW)
    assert made == annotated(data, "brief.docx", [words("silted")], NOW)
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(io.BytesIO(made)) as after:
        listed = [(info.filename, info.date_time) for info in after.infolist()]
        assert listed[: len(before.namelist())] == [(info.filename, info.date_time) for info in before.infolist()]


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (document(PLAIN).replace("UTF-8", "UTF-16").encode("utf-16"), "no comments can be put into brief.docx"),
        (document(PLAIN).replace("</w:body>", ""), "no comments can be put into brief.docx"),
    ],
)
def test_a_text_that_cannot_be_followed_is_one_sentence(part: str | bytes, said: str) -> None:
    with pytest.raises(UnreadableFile, match=said):
        commented(docx({"word/document.xml": part}), words("silted"))


def test_a_file_that_does_not_list_its_parts_gets_no_comment_and_says_why() -> None:
    with pytest.raises(UnreadableFile, match="since it does not list what its parts are"):
        commented(docx(without=["[Content_Types].xml"]), words("silted"))


def test_a_damaged_archive_is_one_sentence() -> None:
    data = bytearray(docx({"word/media/a.bin": bytes(range(256)) * 40}))
    at = data.index(b"word/media/a.bin") + 60
    data[at : at + 20] = bytes(20)
    with pytest.raises(UnreadableFile, match="is damaged"):
        commented(bytes(data), words("silted"))


PIECES = st.lists(
    st.tuples(st.text(st.sampled_from("abc é“&.\N{NO-BREAK SPACE}日"), min_size=1, max_size=9), st.booleans()),
    min_size=1,
    max_size=8,
)


@given(PIECES, st.data())
def test_a_copy_reads_as_the_original_does_wherever_comments_are(pieces, data) -> None:
    runs = "".join(
        f'<w:r>{"<w:rPr><w:b/></w:rPr>" if bold else ""}<w:t xml:space="preserve">{text.replace("&", "&amp;")}</w:t></w:r>'
        for text, bold in pieces
    )
    text = "".join(text for text, _ in pieces)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    original = docx(
        {"word/document.xml": document(f"<w:p>{runs}{REFERENCE}</w:p>{PLAIN}"), "word/footnotes.xml": footnotes()}
    )
    comment = Comment(("1. So?",), text[:start], text[start:end], text[end:])
    copy = annotated(original, "brief.docx", [comment, comment], NOW)
    before, after = (extraction.extract(documents.read(each, "brief.docx"), "b", None) for each in (original, copy))
    assert [p.text.string for p in before.passages] == [p.text.string for p in after.passages]
    assert len(before.markers) == len(after.markers)


def test_files_of_more_than_half_a_gigabyte_are_refused_before_anything_is_unpacked() -> None:
    data = bytearray(docx({"word/media/a.bin": b"x"}))
    entry = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/media/a.bin"))
    data[entry + 24 : entry + 28] = (600 * 2**20).to_bytes(4, "little")
    with pytest.raises(UnreadableFile, match="too large"):
        commented(bytes(data), words("silted"))
