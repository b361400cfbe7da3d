"""N108 ibid-without-antecedent."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from claimcheck.model.document import Document, Note
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Finding, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registry import rule

_FLAGGED = Example(
    document="""\
The well was sealed.[^1] It was opened again.[^2] Nobody drank from it.[^3] The council knew.[^4]

[^1]: Ibid., p. 12.
[^2]: M. Adeyemi, *Wells*, Lagos: Delta, 1999, p. 3.
[^3]: See supra note 9.
[^4]: Fernandez, op. cit., p. 40.
""",
    flagged=("Ibid.", "supra note 9", "op. cit."),
)
_CLEAN = Example(
    document="""\
The well was sealed.[^1] It was opened again.[^2] Nobody drank from it.[^3] The council knew.[^4] So did others.[^5]

[^1]: M. Adeyemi, *Wells*, Lagos: Delta, 1999, p. 3.
[^2]: Ibid., p. 4.
[^3]: See supra notes 1-2 and accompanying text; supra “The First Well”.
[^4]: Adeyemi, op. cit., p. 40.
[^5]: Id. at 41.
"""
)

_SIGNAL = r"(?:see(?:,? (?:also|generally|e\.g\.))?|cf\.?|but see|accord|vgl\.?|voir|vedi|cfr\.?)"
_SAME = re.compile(
    rf"[\s\[(]*(?:{_SIGNAL}[\s,:]+)?(?P<word>ibid(?:em)?\b\.?|id\.(?!\s*(?:no|number)\b)|ibíd\.|ídem\b|idem(?=[,.:;])|ivi(?=,)|ebd\.|ebenda\b|op\.\s?cit\.|loc\.\s?cit\.)",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    r"\b(?P<word>(?:supra|above),? (?:at )?(?:notes?|nn?\.|fn\.?|footnotes?) ?(?P<first>\d{1,4})"
    r"(?: ?[-–] ?(?P<last>\d{1,4}))?)(?!\d)",
    re.IGNORECASE,
)
_OF_NAME = re.compile(r",? \(?(?P<word>(?:op|loc|art)\.\s?cit\.|a\.\s?a\.\s?O\.)", re.IGNORECASE)
_BREAK = re.compile(r"[;()\[\]]|(?:(?<=\w{4})|(?<=\d))\.\s")
"""What ends the citation before: "7 May 2017. Rao, op. cit.", but not "M. Rao"."""
_NEAR = 120
"""Characters around a short form that belong to it: the whole of a note that names nothing else."""
_NAME = re.compile(r"\b[^\W\d_a-z][^\W\d_]{2,}")


@dataclass(slots=True)
class _Seen:
    """What stood before a note: in which briefs there was one, and every capitalised word."""

    briefs: set[int | None] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


@rule("N108", "ibid-without-antecedent", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """An ibid., id., supra or op. cit. with nothing that it could refer to.

    ## Why it matters

    A note was moved or cut, and the short form was left behind: the reader cannot tell which work is meant.

    ## What to do

    Write the citation out, or correct the number. A file that begins at a higher number than 1 may refer to notes that
    are not in it, so that what lies before its first note is left alone.
    """
    numbers = {int(note.number): note for note in document.notes if note.number.isdecimal()}
    excerpt = bool(numbers) and min(numbers) > 1
    seen = _Seen(names={name for entry in document.references for name in _names(entry.text.string)})
    for note in document.notes:
        text = note.text.string
        for start, end, why in (
            *(() if excerpt else _same(note, seen)),
            *_above(note, numbers, document),
            *(() if excerpt else _of_name(note, seen)),
        ):
            yield _finding(document, note, start, end, why, context)
        seen.briefs.add(note.brief)
        seen.names.update(_names(text))


def _same(note: Note, seen: _Seen) -> Iterator[tuple[int, int, str]]:
    match = _SAME.match(note.text.string)
    if match and note.brief not in seen.briefs:
        yield match.start("word"), match.end("word"), "no note comes before it"


def _above(note: Note, numbers: Mapping[int, Note], document: Document) -> Iterator[tuple[int, int, str]]:
    count = len(document.notes)
    for match in _ABOVE.finditer(note.text.string):
        for number in (int(part) for part in (match["first"], match["last"]) if part):
            if number in numbers or number < min(numbers, default=0) or (not note.printed and number <= count):
                continue
            yield match.start("word"), match.end("word"), f"there is no note {number}"
            break


def _of_name(note: Note, seen: _Seen) -> Iterator[tuple[int, int, str]]:
    text, own, at = note.text.string, set[str](), 0
    for match in _OF_NAME.finditer(text):
        segment = _BREAK.split(text[max(match.start() - _NEAR, 0) : match.start()])[-1]
        begin = match.start() - len(segment)
        own.update(_names(text[at:begin]))
        at = max(at, begin)
        names = _names(segment)
        if names and seen.names.isdisjoint(names) and own.isdisjoint(names):
            yield match.start("word"), match.end("word"), f"no earlier note or reference names {' '.join(sorted(names))}"


def _names(text: str) -> set[str]:
    return set(_NAME.findall(text))


def _finding(document: Document, note: Note, start: int, end: int, why: str, context: Context) -> Finding:
    string = note.text.string
    word = string[start:end]
    return context.finding(
        document,
        note.text.span(start, end),
        f"“{word}” in note {note.number} refers to nothing: {why}. Write the citation out, or correct the reference.",
        text=word,
        values=(string[max(start - _NEAR, 0) : end + _NEAR],),
        note=note,
    )
