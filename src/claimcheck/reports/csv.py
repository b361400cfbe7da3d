"""`run --format csv` and sources.csv: every source of the documents, a row for each work and link, as spreadsheets read it.

RFC 4180 (CRLF, all cells quoted) in UTF-8 with a byte order mark, without which Excel takes it for the machine's code page.
"""

import re
from collections.abc import Iterator, Sequence

from claimcheck.grammar import works
from claimcheck.model.citations import Citation, Name
from claimcheck.model.dates import DateMention
from claimcheck.model.document import Document, Link, Note, Reference
from claimcheck.model.evidence import LinkCheck
from claimcheck.model.records import Answer, Failed, Match, NoRecord, Record, Unregistered
from claimcheck.model.report import Report
from claimcheck.model.text import Span
from claimcheck.reports.format import Format, View
from claimcheck.reports.prose.details import in_column
from claimcheck.reports.prose.plain import plain
from claimcheck.reports.prose.runners import inert
from claimcheck.reports.prose.words import SHORT_REASON, VERDICT

COLUMNS = (
    "path", "brief", "note", "line", "cited", "type", "authors", "title", "container", "publisher", "date", "accessed",
    "doi", "isbn", "url", "verdict", "detail", "final_url", "copy", "checked_at", "by_hand", "page_title", "page_date",
    "registry", "record", "record_title", "record_date",
)  # fmt: skip

_BOM = "\ufeff"
# What makes a cell a formula (OWASP, "CSV Injection"), also full-width, and also behind a semicolon: where that is the list
# separator, Excel splits there.
_FORMULA = re.compile(r"(^|;)(\s*)(?=[=+\-@＝＋－＠])")
# A cell of Excel holds 32,767 characters.
_CELL = 32_000

Cells = dict[str, str]


def render(report: Report, _view: View) -> str:
    table = _Table(report)
    rows = [row for document in report.documents for row in table.rows(document)]
    return _BOM + _line(COLUMNS) + "".join(_line([row.get(column, "") for column in COLUMNS]) for row in rows)


class _Table:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._checks = {check.url: check for check in report.links}
        self._skipped = {skipped.url: SHORT_REASON[skipped.reason] for skipped in report.skipped}

    def rows(self, document: Document) -> Iterator[Cells]:
        """The notes with their works and links, the entries of reference lists, and the links of the running text."""
        beside: dict[str, list[Link]] = {}
        for link in document.links:
            beside.setdefault(link.note_id or "", []).append(link)
        listed: set[str] = set()
        for note in document.notes:
            yield from self._cited(document, note, beside.get(note.id, []))
        for reference in document.references:
            yield from self._cited(document, reference, [])
            listed.update(url for citation in reference.citations for url in citation.urls)
        for link in beside.get("", []):
            if link.url not in listed:
                place = self._place(document, link.span, link.brief)
                yield {**place, "cited": link.text, "url": link.url, **self._answer(link.url)}

    def _cited(self, document: Document, cited: Note | Reference, links: Sequence[Link]) -> Iterator[Cells]:
        """A row for each work and each of its links, then for the links that belong to no work; at least one."""
        place = self._place(document, cited.span, cited.brief)
        place["note"] = cited.number if isinstance(cited, Note) else ""
        for citation in cited.citations:
            about = {**place, **_work(citation), **self._record(citation)}
            yield from ({**about, "url": url, **self._answer(url)} for url in citation.urls or ("",))
        told = {url for citation in cited.citations for url in citation.urls}
        alone = [url for url in dict.fromkeys(link.url for link in links) if url not in told]
        yield from ({**place, "cited": cited.text.string, "url": url, **self._answer(url)} for url in alone)
        if not cited.citations and not alone:
            yield {**place, "cited": cited.text.string}

    def _place(self, document: Document, span: Span, brief: int | None) -> Cells:
        title = document.briefs[brief].title if brief is not None and brief < len(document.briefs) else ""
        return {"path": document.path, "brief": title, "line": in_column(document, span)}

    def _answer(self, url: str) -> Cells:
        """What became of a link, who saw it, and what its page says of itself."""
        if not url:
            return {}
        hand = self._report.by_hand.get(url)
        seen = {"by_hand": f"{hand.by}, {hand.on}"} if hand else {}
        check = self._checks.get(url)
        if check is None:
            reason = self._skipped.get(url, "")
            return {"verdict": f"skipped: {reason}" if reason else "", **seen}
        return {**_checked(check), **seen}

    def _record(self, citation: Citation) -> Cells:
        question = works.question(citation) if self._report.records else None
        answer = self._report.records.get(question) if question is not None else None
        return _registered(answer) if answer is not None else {}


def _work(citation: Citation) -> Cells:
    return {
        "cited": citation.text,
        "type": citation.type,
        "authors": "; ".join(map(_name, citation.authors)),
        "title": citation.title,
        "container": citation.container_title,
        "publisher": citation.publisher,
        "date": _date(citation.date),
        "accessed": _date(citation.accessed),
        "doi": citation.doi,
        "isbn": citation.isbn,
    }


def _name(name: Name) -> str:
    return name.literal or ", ".join(part for part in (name.family, name.given) if part)


def _date(date: DateMention | None) -> str:
    if date is None:
        return ""
    return date.edtf.text if date.edtf else date.text


def _checked(check: LinkCheck) -> Cells:
    page = check.page
    return {
        "verdict": VERDICT[check.verdict],
        "detail": check.detail,
        "final_url": check.final_url if check.final_url != check.url else "",
        "copy": check.copy.url if check.copy else "",
        "checked_at": check.checked_at,
        "page_title": page.titles[0].value if page and page.titles else "",
        "page_date": page.published[0].value if page and page.published else "",
    }


def _registered(answer: Answer) -> Cells:
    """What a registry said of a work."""
    match answer:
        case Record():
            return {"registry": "retracted" if answer.notices else "found", **_recorded(answer)}
        case Match():
            found = f"found, differs in {answer.differs}" if answer.differs else "found"
            return {"registry": "retracted" if answer.record.notices else found, **_recorded(answer.record)}
        case Unregistered():
            return {"registry": "no such DOI", "record": answer.source}
        case NoRecord():
            return {"registry": "no record", "record": ", ".join(answer.asked)}
        case Failed():
            return {"registry": "could not check", "record": answer.detail}


def _recorded(record: Record) -> Cells:
    issued = record.issued or record.online or record.print
    return {"record": record.url, "record_title": record.title, "record_date": issued.text if issued else ""}


def _line(cells: Sequence[str]) -> str:
    quoted = (cell(each).replace('"', '""') for each in cells)
    return ",".join(f'"{each}"' for each in quoted) + "\r\n"


def cell(text: str) -> str:
    """One line of harmless text that no spreadsheet takes for a formula: an apostrophe stands before what could be one."""
    line = plain(text)
    return _FORMULA.sub(r"\1\2'", inert(line if len(line) <= _CELL else line[: _CELL - 1] + "…"))


FORMAT = Format("csv", "sources.csv", render)
