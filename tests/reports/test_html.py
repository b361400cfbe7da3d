"""The page that an editor reads, as text: what is in it, and what can never be."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from claimcheck.model.evidence import Reason
from claimcheck.model.finding import Exhibit
from claimcheck.model.report import Skipped
from claimcheck.model.support import Support
from claimcheck.reports import View, formats

_VOID = {"meta", "br", "hr", "img", "link", "input"}


class _Page(HTMLParser):
    """The elements of a page, with their attributes; complains where one is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, attribute: str) -> list[str]:
        return [attributes[attribute] for _, attributes in self.elements if attribute in attributes]

    def text(self) -> str:
        return " ".join("".join(self.words).split())


def _html(report) -> str:
    return formats()["html"].render(report, View())


def test_every_link_inside_the_page_leads_somewhere_and_no_id_is_there_twice(shores) -> None:
    _, report = shores
    page = _Page(_html(report))
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.all("href") if href.startswith("#")} <= set(ids)


def test_the_page_says_whether_it_may_be_published_before_all_else(shores) -> None:
    _, report = shores
    words = _Page(_html(report)).text()
    order = [
        "Not ready: 2 must be fixed, 1 question for the author, 3 sources not checked.",
        "Published 6 May 2025 or later",
        "Brief by brief",
        "No notes: 2 factual statements, none sourced.",
        "Must be fixed",
        "The note says 23 December 2023",
        "Questions for the author",
        "“Seven areas” are announced",
        "Could not check",
        "The site turns automatic visitors away",
        "1 remark, 1 of low confidence, 1 waived",
        "The text",
        "This collection grew out of",
        "Links",
    ]
    at = 0
    for part in order:
        at = words.index(part, at)


def test_the_text_of_every_passage_and_note_is_in_the_page(shores) -> None:
    _, report = shores
    words = _Page(re.sub(r"<sup>.*?</sup>", "", _html(report))).text().rpartition("The text")[2]
    for passage in report.documents[0].passages:
        assert " ".join(passage.text.string.split()) in words


def test_flagged_words_are_marked_and_lead_to_their_finding(shores) -> None:
    _, report = shores
    assert '<a class="flag error" id="w1" href="#f1"><mark>23 December 2023</mark></a>' in _html(report)


def test_a_flagged_marker_is_marked_where_it_stands(shores) -> None:
    _, report = shores
    assert '<sup><a class="flag error" id="w2" href="#f2"><mark>9</mark></a></sup>' in _html(report)


def test_remarks_and_low_confidence_are_in_a_closed_drawer_and_not_marked(shores) -> None:
    _, report = shores
    html = _html(report)
    assert "<details><summary>1 remark, 1 of low confidence, 1 waived: not shown by default</summary>" in html
    assert "<mark>Wages fell" not in html
    assert html.count("F601 uncited-figure") == 1


def test_a_note_that_could_not_be_checked_says_so(shores) -> None:
    _, report = shores
    assert '<a class="unchecked" href="#u1">Could not check: the site turns automatic visitors away</a>' in _html(report)


def test_nothing_comes_from_outside_and_only_our_style_and_script_are_allowed(shores) -> None:
    _, report = shores
    html = _html(report)
    page = _Page(html)
    names = {name for name, _ in page.elements}
    assert not names & {"link", "img", "iframe", "object", "embed", "base", "use", "image", "foreignobject"}
    assert [name for name, _ in page.elements].count("script") == 1
    assert not [attribute for _, attributes in page.elements for attribute in attributes if attribute.startswith("on")]
    assert "style" not in {attribute for _, attributes in page.elements for attribute in attributes}
    style, script = (re.search(rf"<{name}>(.*?)</{name}>", html, re.DOTALL)[1] for name in ("style", "script"))
    digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (style, script)]
    allowed = "style-src 'sha256-{}'; script-src 'sha256-{}'".format(*digests)
    assert f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'" in page.all("content")
    assert not re.search(r"url\(|@import|expression", style)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function\(|fetch|XMLHttp", script)


def test_a_link_out_of_the_page_tells_nobody_where_it_was_clicked(shores) -> None:
    _, report = shores
    outward = [a for name, a in _Page(_html(report)).elements if a.get("href", "").startswith("http")]
    assert len(outward) >= 3
    assert all("noreferrer" in attributes["rel"] for attributes in outward)


HOSTILE = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}{% raw %}",
    "]]>--></details>",
    "&lt;b&gt;",
    "\x1b[31m\x00\x9b",
    "\u202egnp.exe",
    "javascript:alert(1)",
    "::error file=x::y",
]


def _everywhere(words: str, draft, report_of):
    """A report in which some words stand wherever text of others can stand."""
    made = draft(path=f"{words}.md", title=words).brief(words, words)
    made.paragraph(f"Text {words} flagged{{1}} https://a.example.").note("1", f"{words} note", words)
    document = made.document()
    return replace(
        report_of(
            made,
            findings=[made.finding("flagged", words, suggestion=words, evidence=(Exhibit(words, words, words),))],
            undetermined=(made.open_question("Text", Reason.BLOCKED, words, url=words),),
            skipped=(Skipped(made.path, words, Reason.OFFLINE),),
        ),
        documents=(replace(document, links=tuple(replace(link, url=words) for link in document.links)),),
    )


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_text_of_a_brief_breaks_out_of_the_page(draft, report_of, hostile: str) -> None:
    html = _html(_everywhere(hostile, draft, report_of))
    page, tame = _Page(html), _Page(_html(_everywhere("tame", draft, report_of)))
    assert [name for name, _ in page.elements] == [name for name, _ in tame.elements]
    assert not [href for href in page.all("href") if not href.startswith("#")]
    assert not {"\x1b", "\x00", "\x9b", "\u202e"} & set(html)
    if hostile.isprintable():
        excerpts = 2  # they may be cut in the middle of longer words
        assert page.text().count(hostile) >= tame.text().count("tame") - excerpts


def test_a_line_of_ten_megabytes_is_set_in_reasonable_time(draft, report_of) -> None:
    made = draft().paragraph("word " * 2_000_000)
    html = _html(report_of(made, findings=[made.finding("word", "First word.")]))
    assert 10_000_000 < len(html) < 10_100_000


def test_notes_that_nothing_points_to_are_still_in_the_page(draft, report_of) -> None:
    made = draft().brief("One", "A").paragraph("Text.").note("7", "Lonely note.").note("8", "Another.")
    words = _Page(_html(report_of(made))).text()
    assert "Notes that nothing in the text points to 7 Lonely note. 8 Another." in words


def test_a_note_without_any_running_text_is_still_in_the_page(draft, report_of) -> None:
    made = draft().note("7", "Lonely note.")
    assert "Lonely note." in _Page(_html(report_of(made))).text()


def test_a_finding_in_what_is_not_printed_is_still_in_the_page(draft, report_of) -> None:
    made = draft()
    made.source = "---\ndate: 31 June 2024\n---\n\n"
    made.paragraph("Text.")
    words = _Page(_html(report_of(made, findings=[made.finding("31 June 2024", "June has 30 days.")]))).text()
    assert words.count("June has 30 days.") == 3  # the list, beside the text, the letter
    assert "Outside the printed text" in words


def test_two_documents_are_told_apart(draft, report_of) -> None:
    one = draft(path="one.md", title="First").brief("A", "X").paragraph("Alpha{1}.").note("1", "Source.")
    two = draft(path="two.md", title="Second").brief("A", "X").paragraph("Beta{1}.").note("1", "Source.")
    report = report_of(one, two, findings=[one.finding("Alpha", "Wrong."), two.finding("Beta", "Wrong as well.")])
    page = _Page(_html(report))
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    assert "two.md, line 3" in page.text()
    assert "2 documents" in page.text()


def test_headings_begin_with_one_and_skip_no_level(shores, draft, report_of) -> None:
    made = draft().brief("One", "A").heading("Deep at once", 5).paragraph("x").heading("Deeper", 6).heading("Up", 2)
    for report in (shores[1], report_of(made)):
        levels = [int(name[1]) for name, _ in _Page(_html(report)).elements if re.fullmatch(r"h[1-6]", name)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_report_on_nothing_says_that_there_was_nothing(draft, report_of) -> None:
    assert "Nothing to check: no notes, links or factual statements were found." in _Page(_html(report_of(draft()))).text()


def test_where_the_markers_are_lost_no_statement_is_called_unsourced(draft, report_of) -> None:
    made = draft().brief("One", "A").paragraph("Half of it was new.")
    for number in range(1, 6):
        made.note(str(number), f"Source {number}.")
    made.claim("Half of it was new.")
    words = _Page(_html(report_of(made))).text()
    assert "5 notes; 1 factual statement, sourced or not cannot be told without the markers" in words
    assert "none sourced" not in words


def test_what_nobody_checked_is_never_shown_as_a_pass(shores) -> None:
    _, report = shores
    html = _html(replace(report, findings=()))
    assert "No objection so far" in html
    assert 'class="answer open"' in html


def test_what_the_cited_pages_bear_out_is_shown_with_the_passage_and_leads_into_the_text(shores) -> None:
    draft, report = shores
    passage = "Trade <b>rose</b> by 25 per cent."
    borne = Support(draft.path, draft.find("25%"), "c-1", "1", "25%", passage, "https://harbour.example/yearbook")
    unsafe = Support(draft.path, draft.find("4%"), "c-2", "1", "4%", "by 4%", "javascript:alert(1)")
    text = _html(replace(report, supports=(borne, unsafe)))
    page = _Page(text)
    assert "Found in the pages that are cited 2" in page.text()
    assert passage in page.text()
    assert "<b>rose" not in text
    assert "https://harbour.example/yearbook" in page.all("href")
    assert not any(href.startswith("javascript") for href in page.all("href"))
    assert {"s1", "s2"} <= set(page.all("id"))
    assert {"#s1", "#s2", "#borne"} <= set(page.all("href"))
    assert "Found in the pages" not in _html(report)


def test_an_item_leads_to_its_line_on_the_forge_where_that_is_known(shores) -> None:
    made, report = shores
    base = "https://github.com/ada/shores/blob/0123/briefs/two-shores.md?plain=1#L"
    line = report.documents[0].place(made.find("23 December 2023")).line
    page = _Page(_html(replace(report, forge={made.path: base})))
    assert page.all("href").count(f"{base}{line}") == 2
    assert "in the repository" not in _html(report)
    assert "evil" not in _html(replace(report, forge={made.path: "javascript:evil("}))
