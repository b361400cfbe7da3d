"""`run --format markdown` and summary.md: for the summary of a job, or one comment on a pull request.

The first line is a mark by which a comment is found again, so that it is replaced and not repeated. What must be fixed is
open, everything else folded. A comment holds 65,536 characters at GitHub; what has no room is a number.
"""

from collections.abc import Iterable, Iterator

from claimcheck.model.finding import Finding, Undetermined
from claimcheck.model.report import Report
from claimcheck.reports.format import Format, View
from claimcheck.reports.prose.details import details, location, on_forge, small_print
from claimcheck.reports.prose.items import Item, questions
from claimcheck.reports.prose.marked import marked
from claimcheck.reports.prose.summary import drawer, ran, tally, totals, verdict
from claimcheck.reports.prose.words import REASON, capital, count, published

MARK = "<!-- claimcheck -->"
# Characters; an escaped one may take eight.
_ROOM, _MESSAGE, _DETAIL, _PATH = 60_000, 300, 200, 120
# Items of a section, and lines of an item, that anybody reads in a comment.
_ITEMS, _LINES = 25, 6
# Within an entry of a list.
_BREAK = "  \n  "


def render(report: Report, view: View) -> str:
    return "\n\n".join(_Summary(report).blocks(verbose=view.verbose)) + "\n"


class _Summary:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._documents = {document.path: document for document in report.documents}
        self._tally = tally(report)
        self._left = _ROOM

    def blocks(self, *, verbose: bool) -> Iterator[str]:
        report, tallied = self._report, self._tally
        answer, grounds = verdict(report, tallied)
        yield MARK
        yield f"### claimcheck: {answer}"
        yield f"{capital(grounds)}."
        if not tallied.shown:
            yield f"{ran(report)}."
        if report.fixed:
            yield f"{count(len(report.fixed), 'finding')} of the baseline no longer there."
        if tallied.must_fix:
            yield f"**Must fix ({len(tallied.must_fix):,})**"
            yield self._list(map(self._item, tallied.must_fix[:_ITEMS]), len(tallied.must_fix))
        yield from self._folded("Questions for the author", tallied.ask)
        yield from self._unchecked(questions(report.undetermined))
        if verbose:
            yield from self._folded("Remarks, low confidence, decided before", tallied.drawer)
        yield from self._totals()

    def _folded(self, title: str, members: tuple[Item, ...]) -> Iterator[str]:
        if members:
            yield _open(f"{title} ({len(members):,})")
            yield self._list(map(self._item, members[:_ITEMS]), len(members))
            yield "</details>"

    def _unchecked(self, asked: tuple[Undetermined, ...]) -> Iterator[str]:
        if asked:
            yield _open(f"Could not check ({len(asked):,})")
            yield self._list(map(self._question, asked[:_ITEMS]), len(asked))
            yield "</details>"

    def _totals(self) -> Iterator[str]:
        documents = self._report.documents
        yield _open(f"What was looked at: {count(len(documents), 'document')}")
        yield self._list(
            (
                f"- {marked(each.path, _PATH)}: {marked(each.title, _DETAIL)}{_BREAK}{published(each.published)}"
                for each in documents[:_ITEMS]
            ),
            len(documents),
        )
        told = [*totals(self._report), *([f"Not shown: {hidden}"] if (hidden := drawer(self._tally)) else [])]
        yield "\n".join(f"- {marked(line, _DETAIL)}" for line in told)
        yield "</details>"

    def _list(self, entries: Iterable[str], number: int) -> str:
        """As many of the entries as there is room for, and how many of `number` are left out."""
        told: list[str] = []
        for entry in entries:
            if len(entry) > self._left:
                break
            self._left -= len(entry) + 1
            told.append(entry)
        more = number - len(told)
        return "\n".join([*told, *([f"- and {more:,} more: see the report"] if more else [])])

    def _item(self, item: Item) -> str:
        lead = item.lead
        lines = details(item, self._documents)
        told = [marked(line, _DETAIL) for line in lines[:_LINES]]
        small = f"{self._place(lead)}; {marked(small_print(lead), _DETAIL)}"
        return _BREAK.join([f"- {marked(lead.message, _MESSAGE)}", *told, f"<sub>{small}</sub>"])

    def _question(self, asked: Undetermined) -> str:
        why = REASON[asked.reason] + (f" ({asked.detail})" if asked.detail else "")
        told = [f"- {self._place(asked)}: {marked(why, _MESSAGE)}"]
        return _BREAK.join([*told, *([marked(asked.url, _DETAIL)] if asked.url else [])])

    def _place(self, said: Finding | Undetermined) -> str:
        """Where it stands, as a link to the line on the forge if there is one."""
        document = self._documents[said.path]
        place = marked(location(document, said.span) + (f", note {said.note}" if said.note else ""), _PATH)
        url = on_forge(self._report.forge, document, said.span)
        return f"[{place}]({url})" if url else place


def _open(title: str) -> str:
    return f"<details>\n<summary>{title}</summary>"


FORMAT = Format("markdown", "summary.md", render)
