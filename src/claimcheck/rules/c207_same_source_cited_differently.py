"""C207 same-source-cited-differently."""

from collections.abc import Callable, Iterator

from claimcheck.model.citations import Citation
from claimcheck.model.document import Document, Note
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Exhibit, Finding, Outcome, Related, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.own_records import Contradicted, contradicted
from claimcheck.rules.registry import rule
from claimcheck.rules.same_source import By, Cited, authors_differ, date_differs, groups, title_differs
from claimcheck.rules.wording import quoted

_FLAGGED = Example(
    document="""\
The glacier shrank.[^1] The lake grew.[^2] The village moved.[^3]

[^1]: Anna Egger, “A Glacier Shrinks”, *Alpine Post*, 3 May 2021, https://www.alpinepost.at/a-glacier-shrinks
[^2]: Anna Egger, “A Glacier Shrinks”, *Alpine Post*, 30 May 2021, https://www.alpinepost.at/a-glacier-shrinks
[^3]: Bruno Kofler, “Villages on the Move”, *Alpine Studies* 12 (2), 2019, pp. 3-9, https://doi.org/10.1000/182
""",
    flagged=("30 May 2021",),
)
_CLEAN = Example(
    document="""\
The glacier shrank.[^1] The lake grew.[^2] The village moved.[^3] It moved again.[^4] So did the church.[^5]

[^1]: Anna Egger, “A Glacier Shrinks”, *Alpine Post*, 3 May 2021, https://www.alpinepost.at/a-glacier-shrinks
[^2]: Anna Egger, “A Glacier Shrinks”, *Alpine Post*, May 2021, https://www.alpinepost.at/a-glacier-shrinks#lake
[^3]: Glacier Office, *Annual Report*, 2019, https://www.glaciers.at/report
[^4]: Glacier Office, *Annual Report*, updated 2020, https://www.glaciers.at/report
[^5]: Egger, “A Glacier Shrinks”.
"""
)
Differs = Callable[[By, Cited, Cited], bool]
_DIFFERS: tuple[tuple[str, Differs], ...] = (
    ("date", date_differs),
    ("title", title_differs),
    ("author", authors_differ),
)
_MOST = 60
"""A source that is cited more often is compared no further."""


@rule("C207", "same-source-cited-differently", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """One source, by its DOI, URL or title, with two dates, titles or authors. From brief to brief: info.

    ## Why it matters

    One of the two is wrong, and nobody can tell which without opening the source.

    ## What to do

    Open the source and make both citations say what it says. A page that was updated or looked at on two days, parts and
    fragments of one site, editions, volumes, reports of one title by an institution, laws, and short forms are no
    findings; nor is a year between a DOI's dates (online first, then in print).

    A citation that Zotero or Mendeley printed into a Word file is held against their record: its year and its DOI.
    """
    reported: set[tuple[int, str]] = set()
    for (by, key), cited in groups(document).items():
        for what, differs in _DIFFERS:
            for other, one in _contradictions(by, cited, what, differs):
                if (one.citation.span.start, what) not in reported:
                    reported.add((one.citation.span.start, what))
                    yield _finding(document, context, by, key, what, other, one)
    yield from (_against_record(document, context, each) for each in contradicted(document))


def _contradictions(by: By, cited: list[Cited], what: str, differs: Differs) -> Iterator[tuple[Cited, Cited]]:
    """Each citation that contradicts an earlier one, and says what no earlier one says, with the first of those."""
    for i, one in enumerate(cited[:_MOST]):
        if any(_said(what, other.citation) == _said(what, one.citation) for other in cited[:i]):
            continue
        other = next((other for other in cited[:i] if differs(by, other, one)), None)
        if other:
            yield other, one


def _finding(document: Document, context: Context, by: By, key: str, what: str, other: Cited, one: Cited) -> Finding:
    ours, theirs = _said(what, one.citation), _said(what, other.citation)
    note = one.holder if isinstance(one.holder, Note) else None
    span = one.citation.date.span if what == "date" and one.citation.date else one.citation.span
    across = one.holder.brief != other.holder.brief
    place = one.place[0].upper() + one.place[1:]
    return context.finding(
        document,
        span,
        f"{place} gives the {what} of a source as {quoted(ours)}, {other.place} as {quoted(theirs)}, for the same {by}."
        " Open the source and make both say what it says.",
        text=ours,
        values=(what, theirs, key),
        note=note,
        brief=one.holder.brief,
        severity=Severity.INFO if across else None,
        confidence=Confidence.HIGH if by is By.DOI else Confidence.MEDIUM,
        evidence=(Exhibit(what, ours, one.place), Exhibit(what, theirs, other.place)),
        related=(Related(document.path, other.citation.span, "the same source, cited differently"),),
    )


def _against_record(document: Document, context: Context, found: Contradicted) -> Finding:
    citation, what, ours, theirs = found.citation, found.what, found.printed, found.recorded
    place = Cited(citation, found.holder, ()).place.capitalize()
    return context.finding(
        document,
        citation.date.span if what == "year" and citation.date else citation.span,
        f"{place} gives the {what} of {quoted(citation.title)} as {ours}, and the record of the reference manager that"
        f" printed it as {theirs}. Correct whichever is wrong.",
        text=ours,
        values=(what, theirs, citation.title),
        note=found.holder if isinstance(found.holder, Note) else None,
        brief=found.holder.brief,
        confidence=Confidence.MEDIUM,
        group=f"record:{document.path}:{citation.title}",
        evidence=(Exhibit(what, ours, "the text"), Exhibit(what, theirs, "the record behind the citation")),
    )


def _said(what: str, citation: Citation) -> str:
    if what == "date":
        return citation.date.text if citation.date else ""
    if what == "title":
        return citation.title
    return "; ".join(f"{name.given} {name.family}".strip() or name.literal for name in citation.authors[:3])
