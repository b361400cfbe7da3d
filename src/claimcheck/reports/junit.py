"""`run --format junit` and junit.xml: what CI systems show as tests (the XML of Ant and Surefire, by Jenkins' schema).

One suite a document, one case an item. What fails the run is a failure, and a question for the author that does not passes
with its words as output; what nobody could check is skipped, or a failure under --strict. Remarks, findings of low
confidence and what was decided before are cases only with --verbose, and a count in the suite's properties without.
"""

import re
from typing import TYPE_CHECKING

from claimcheck.model.document import Document
from claimcheck.model.finding import Undetermined
from claimcheck.model.report import Report, gates
from claimcheck.reports.format import Format, View
from claimcheck.reports.prose.details import details, location, small_print
from claimcheck.reports.prose.items import Item, items, questions
from claimcheck.reports.prose.plain import plain
from claimcheck.reports.prose.runners import inert
from claimcheck.reports.prose.summary import tally
from claimcheck.reports.prose.words import REASON

if TYPE_CHECKING:
    from junitparser import TestCase, TestSuite

# Noncharacters are no characters of XML 1.0 (2.2); controls and surrogates are gone already, as `plain` shows them.
_UNWRITABLE = re.compile("[\ufffe\uffff]")
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
# Where a line may end without becoming part of anything; in text the signs are escaped.
_BETWEEN = re.compile("(?<=>)(?=</?testsuite|<testcase|<properties)")
# Long enough to recognise a test by, short enough for a column.
_NAME = 120


def render(report: Report, view: View) -> str:
    from junitparser import JUnitXml  # noqa: PLC0415 - slow to import

    xml = JUnitXml("claimcheck")
    writer = _Writer(report, verbose=view.verbose)
    suites = [writer.suite(document) for document in report.documents]
    # Not `update_statistics`: it writes a time, and the number of skipped cases, which the schema has no place for here.
    xml.tests = sum(suite.tests for suite in suites)
    xml.failures = sum(suite.failures for suite in suites)
    xml.errors = 0
    for suite in suites:
        xml.append(suite)  # type: ignore[no-untyped-call] # `add_testsuite` holds each against all before it
    text: str = xml.tostring().decode("utf-8")  # type: ignore[no-untyped-call] # junitparser leaves it untyped
    return _DECLARATION + _BETWEEN.sub("\n", text).rstrip() + "\n"


class _Writer:
    def __init__(self, report: Report, *, verbose: bool) -> None:
        self._report = report
        self._documents = {document.path: document for document in report.documents}
        shown = {id(item.lead) for item in tally(report).shown}
        self._items: dict[str, list[Item]] = {path: [] for path in self._documents}
        self._hidden = dict.fromkeys(self._documents, 0)
        for item in items(report.findings):
            if verbose or id(item.lead) in shown:
                self._items[item.lead.path].append(item)
            else:
                self._hidden[item.lead.path] += 1
        self._questions: dict[str, list[Undetermined]] = {path: [] for path in self._documents}
        for question in questions(report.undetermined):
            self._questions[question.path].append(question)

    def suite(self, document: Document) -> "TestSuite":
        from junitparser import TestSuite  # noqa: PLC0415 - as above

        suite = TestSuite(_line(document.path))
        cases = [self._case(item) for item in self._items[document.path]]
        cases += [self._unchecked(question) for question in self._questions[document.path]]
        if not any(case.result and not case.is_skipped for case in cases):
            cases.insert(0, _named("nothing fails", document.path))  # a suite without a case is a fault to Jenkins
        suite.add_testcases(cases)
        if self._hidden[document.path]:
            suite.add_property("not shown", str(self._hidden[document.path]))
        return suite

    def _case(self, item: Item) -> "TestCase":
        from junitparser import Failure  # noqa: PLC0415 - as above

        lead = item.lead
        note = f", note {lead.note}" if lead.note else ""
        case = _named(f"{lead.rule} {lead.name}{note}: {lead.message}", lead.path)
        place = location(self._documents[lead.path], lead.span)
        body = "\n".join(map(_line, (place, *details(item, self._documents), small_print(lead))))
        if gates(lead, self._report.fail_on):
            failure = Failure(_line(lead.message), lead.rule)
            failure.text = body
            case.result = [failure]
        else:
            case.system_out = f"{_line(lead.message)}\n{body}"
        return case

    def _unchecked(self, question: Undetermined) -> "TestCase":
        from junitparser import Failure, Skipped  # noqa: PLC0415 - as above

        note = f"note {question.note}, " if question.note else ""
        place = location(self._documents[question.path], question.span)
        case = _named(f"could not check: {note}{question.url or place}", question.path)
        why = REASON[question.reason] + (f" ({question.detail})" if question.detail else "")
        result = (Failure if self._report.strict else Skipped)(_line(f"could not check: {why}"), question.reason.value)
        result.text = "\n".join(map(_line, (place, f"rules: {', '.join(question.rules)}")))
        case.result = [result]
        return case


def _named(name: str, path: str) -> "TestCase":
    from junitparser import TestCase  # noqa: PLC0415 - as above

    line = _line(name)
    return TestCase(line if len(line) <= _NAME else line[: _NAME - 1] + "…", _line(path))


def _line(text: str) -> str:
    """One line of characters that XML can have, which no CI runner that prints the file would obey."""
    return inert(_UNWRITABLE.sub("\ufffd", plain(text)))


FORMAT = Format("junit", "junit.xml", render)
