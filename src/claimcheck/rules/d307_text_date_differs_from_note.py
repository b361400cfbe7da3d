"""D307 text-date-differs-from-note."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Exhibit, Outcome, Related, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.cited import date_group, dated
from claimcheck.rules.registry import rule
from claimcheck.rules.same_work import accounted_for, differ, known_elsewhere, same_work
from claimcheck.rules.told import only_source, told
from claimcheck.rules.wording import quoted

_FLAGGED = Example(
    document="""\
The ministry warned of sand in its report published on 12 March 2022.[^1] *The Long Sandbank* (2019) says why.[^2]

[^1]: Ministry of Ports, *Report on Sand*, 21 March 2023, https://www.ports.gov/sand
[^2]: A. Byrne, *The Long Sandbank*, Cork: Lee, 2016.
""",
    flagged=("12 March 2022", "2019"),
)
_CLEAN = Example(
    document="""\
The ministry warned of sand in its report published in March 2023.[^1] The 2021 survey covered six ports.[^2] *The Long
Sandbank* (1954) says why.[^3] A statement of 5 May 2020 was never answered.[^4]

[^1]: Ministry of Ports, *Report on Sand*, 21 March 2023, https://www.ports.gov/sand
[^2]: Ministry of Ports, *Survey of Ports*, 2022.
[^3]: A. Byrne, *The Long Sandbank*, Cork: Lee, 2016, first published 1954.
[^4]: “Silence on the Quay”, *The Coast Gazette*, 9 August 2021.
""",
)


@rule("D307", "text-date-differs-from-note", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A source that the text dates one way and its note another.

    ## Why it matters

    One of the two is a slip, and the reader who follows the note cannot tell which.

    ## What to do

    Open the source and correct the one that is wrong. Only sentences with one note, which cites one work, are looked at,
    and only where the words around the date name that work: its title, its author, or what it is ("in its report
    published on"). Where it is but one of several reports that could be meant the confidence is low. A note that names the
    date of the text too, and reprints, translations and later editions, are no findings.
    """
    works = tuple(dated(document))
    dates = {passage.note_id: passage.dates for passage in document.passages if passage.note_id}
    for each in told(document):
        source = only_source(document, each.claim)
        if source is None or not differ(each, source[1]):
            continue
        note, work = source
        confidence = same_work(each, work)
        if confidence is None or accounted_for(each, note, dates.get(note.id, ())) or known_elsewhere(each, work, works):
            continue
        yield context.finding(
            document,
            each.mention.span,
            f"The text dates this source {each.mention.text}, note {note.number} {work.mention.text}. Open it and correct"
            " the one that is wrong.",
            text=each.mention.text,
            values=(str(each.edtf), str(work.edtf)),
            note=note,
            claim=each.claim.id,
            confidence=confidence,
            group=date_group(document, work.mention),
            evidence=(Exhibit("date", each.mention.text, "the text"), Exhibit("date", work.mention.text, "note")),
            related=(Related(document.path, work.mention.span, f"the note says {quoted(work.mention.text)}"),),
        )
