"""`run --format markdown`: short, folded, and one comment for ever."""

from dataclasses import replace

import pyromark
import pytest

from claimcheck.model.evidence import Reason
from claimcheck.reports import View, formats
from claimcheck.reports.markdown import MARK


def _text(report, **view) -> str:
    return formats()["markdown"].render(report, View(**view))


def test_the_first_line_is_the_mark_by_which_the_comment_is_found_again(shores, report_of, draft) -> None:
    assert {_text(report).splitlines()[0] for report in (shores[1], report_of(draft()))} == {MARK}


def test_the_answer_comes_first_and_only_what_must_be_fixed_is_open(shores) -> None:
    text = _text(shores[1])
    opened, _, folded = text.partition("<details>")
    assert "### claimcheck: Not ready\n\n2 must be fixed, 1 question for the author" in opened
    assert "**Must fix (2)**" in opened
    assert "Marker 9 has no note." in opened
    assert "“Seven areas” are announced" in folded
    assert text.count("<details>") == text.count("</details>") == 3


def test_a_group_is_one_entry(shores) -> None:
    text = _text(shores[1])
    assert text.count("23 December 2023, its URL") == 1
    assert "  also: The page has another date than the note. \\[D305\\]  \n" in text


def test_remarks_are_a_count_unless_asked_for(shores) -> None:
    assert "Not shown: 1 remark, 1 of low confidence, 1 waived" in _text(shores[1])
    assert "No note in reach" not in _text(shores[1])
    assert "No note in reach" in _text(shores[1], verbose=True)


def test_without_findings_it_says_so(shores) -> None:
    text = _text(replace(shores[1], findings=(), undetermined=(), fixed=("f" * 64,)))
    assert "### claimcheck: No objection so far" in text
    assert "Nothing to change was found" in text
    assert "1 finding of the baseline no longer there." in text


@pytest.mark.parametrize("verbose", [False, True])
def test_however_much_there_is_to_say_it_fits_into_a_comment(draft, report_of, verbose: bool) -> None:
    long = "<&$@x #1 " * 2000
    made = draft(title=long).paragraph("wrong " * 300)
    found = [made.finding(made.find("wrong", nth), f"{nth} {long}", suggestion=long) for nth in range(1, 301)]
    asked = tuple(
        made.open_question("wrong", Reason.BLOCKED, f"{long}{nth}", group=str(nth), url=long) for nth in range(300)
    )
    text = _text(report_of(made, findings=found, undetermined=asked), verbose=verbose)
    assert len(text) < 65_536
    assert "more: see the report" in text
    assert text.count("<details>") == text.count("</details>")


def test_a_markdown_parser_sees_lists_folds_and_no_link(shores) -> None:
    html = pyromark.html(_text(shores[1], verbose=True))
    # Six items, one that could not be checked, the document, the four accounts, and what is not shown.
    assert "<a " not in html
    assert html.count("<li>") == 13


def test_a_place_leads_to_its_line_on_the_forge_where_that_is_known(shores) -> None:
    made, report = shores
    base = "https://github.com/ada/shores/blob/0123/briefs/two-shores.md?plain=1#L"
    lines = [
        report.documents[0].place(made.find(words)).line for words in ("23 December 2023", "https://ministry.example/joint")
    ]
    html = pyromark.html(_text(replace(report, forge={made.path: base})))
    assert [f'<a href="{base}{line}">' in html for line in lines] == [True, True]
    assert html.count("<a ") == 4
