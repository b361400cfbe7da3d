"""The dates of a note, and which of them say when a page was looked at."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from claimcheck.extraction.citations.draft import TAKEN
from claimcheck.grammar import dates
from claimcheck.grammar.dates import FoundDate

_ACCESSED = re.compile(
    r"[(\[]?(?:last\s|date\s|zuletzt\s|ultimo\s|dernier\s|última?\s)?"
    r"(?:accessed|visited|retrieved|viewed|consulted|checked|access date|abgerufen|besucht|"
    r"zugriff|aufgerufen|consulté(?:e)?|accès|consultato|accesso|visitato|consultado|acceso|stand)(?:\s(?:on|am|le|il|el|at|:))?[\s:]{1,2}",
    re.IGNORECASE,
)
# One of these stands in all that `_ACCESSED` finds: a text without them need not be searched.
_ROOTS = (
    "acces",
    "accès",
    "visit",
    "retriev",
    "view",
    "consult",
    "check",
    "abgeruf",
    "besucht",
    "zugriff",
    "aufgeruf",
    "stand",
)
# Characters between the words and their date.
_REACH = 30


def in_text(text: str, day_first: bool | None = None) -> list[FoundDate]:
    """Dates of a note, each once. `1991a`, as author-date styles write it, is a year; `day_first` as for `dates.find`."""
    found = dates.find(text, day_first)
    lettered = [
        FoundDate(m.start(1), m.end(1), m.group(1), dates.parse_edtf(m.group(1)))
        for m in re.finditer(r"(?<=[(\s,])((?:1[5-9]|20)\d\d)(?=[a-f][).,:;])", text)
    ]
    return sorted([*found, *lettered], key=lambda date: date.start) if lettered else found


def access_phrases(masked: str, found: Sequence[FoundDate], base: int = 0) -> Iterator[tuple[int, int, FoundDate]]:
    """Each "(accessed 5 June 2024)" of a text that begins at `base` of the note: where it stands, and its date."""
    lower = masked.lower()
    if not found or not any(root in lower for root in _ROOTS):
        return
    starts = [date.start for date in found]
    for match in _ACCESSED.finditer(masked):
        end = base + match.end()
        for date in found[bisect_left(starts, end) : bisect_right(starts, end + _REACH)]:
            if date.edtf and not re.search(rf"[.;{TAKEN}]", masked[match.end() : date.start - base]):
                closed = masked[date.end - base : date.end - base + 1] in {")", "]"}
                yield base + match.start(), date.end + closed, date
                break
