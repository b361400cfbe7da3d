"""The fields of one citation: who, what, where in, when. A field that is not plain stays empty."""

import re
from itertools import islice

from claimcheck.extraction.citations import law
from claimcheck.extraction.citations.draft import TAKEN, Draft, inside
from claimcheck.extraction.citations.house import House, house, is_container, is_noise, tail
from claimcheck.extraction.citations.numbers import Numbers, take_accessed, take_late_numbers, take_numbers
from claimcheck.extraction.citations.split import is_comment
from claimcheck.extraction.citations.values import Fields
from claimcheck.grammar import names, titles
from claimcheck.grammar.dates import FoundDate
from claimcheck.model.dates import Precision
from claimcheck.model.document import Name

_ISSUED = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.SEASON, Precision.QUARTER})
_WIDE = re.compile(r"\d{4}/\d{4}$")
_EARLY = re.compile(r"[,.:]?\s?\(?$")
_BOUND = re.compile(rf"[a-f]?\s?(?:[\],.;:)]|{TAKEN}|$)")
_HEAD_END = re.compile(rf"{TAKEN}+")
_AVAILABLE = re.compile(
    r"[,.;(]?\s?(?:(?:available|accessible|online|disponible|disponibile|verfügbar)(?:\s(?:online|here))?\s(?:at|from|from:|at:|en|su|unter)|"
    r"retrieved from|accessed at|from|at|url|doi|link|source)?:?\s{0,2}$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[^\W\d_][^\W_])[.?!]\s+(?=[A-Z“\"‘'«])|(?<=\))\.\s+(?=[A-Z])")
_INNER_STOP = re.compile(r"(?<=[a-z]{2})\.\s+(?=[A-Z])")
# Plain words without author and date: more of them than this are a sentence, not a title.
_LONGEST_TITLE = 16
_LATIN = re.compile(
    r"(?:ibid|idem|id|et al|supra|infra|op\. cit|loc\. cit|see|see also|cf|passim|e\.g|inter alia)\.?,?$", re.IGNORECASE
)


def fields(
    draft: Draft, found: list[FoundDate], quotations: list[tuple[int, int]], emphasis: list[tuple[int, int]]
) -> Fields:
    """Reads one citation. `found` are the dates of the note; stretches are offsets of the note; URLs are taken already."""
    accessed = take_accessed(draft, found)
    own = [q for q in quotations if draft.start <= q[0] and q[1] <= draft.end and q[1] - q[0] > 4]
    if case := law.case(draft, found):
        return case
    numbers = take_numbers(draft, [*own, *_written_out(found)])
    title_at = _marked_title(draft, own, emphasis)
    date = _issued(draft, found, own, title_at, accessed)
    if date:
        draft.take(date.start, date.end)
    numbers = take_late_numbers(draft, numbers, [*own, *_written_out(found)])
    if title_at:
        return _with_marked_title(draft, title_at, emphasis, numbers, date, accessed)
    return _without_marks(draft, numbers, date, accessed)


def _written_out(found: list[FoundDate]) -> list[tuple[int, int]]:
    """Where dates with a month stand: their day is no volume."""
    return [
        (d.start, d.end)
        for d in found
        if d.flaw or (d.edtf and d.edtf.precision is not Precision.YEAR and not _WIDE.match(d.edtf.text))
    ]


def _marked_title(
    draft: Draft, quotations: list[tuple[int, int]], emphasis: list[tuple[int, int]]
) -> tuple[int, int] | None:
    """Where the title stands if quotation marks or italics set it off."""
    if quotations:
        return quotations[0]
    for start, end in emphasis:
        if (
            draft.start <= start
            and end <= draft.end
            and not _LATIN.match(draft.whole[start:end].strip())
            and end - start > 3
        ):
            return start, _title_end(draft.whole, start, end)
    return None


def _title_end(text: str, start: int, end: int) -> int:
    """Italics that run on over the container ("*A title. Asian Economic Policy Review*") end before it."""
    stops = list(_INNER_STOP.finditer(text, start, end))
    return stops[-1].start() + 1 if stops and is_container(text[stops[-1].end() : end]) else end


def _issued(
    draft: Draft,
    found: list[FoundDate],
    quotations: list[tuple[int, int]],
    title_at: tuple[int, int] | None,
    accessed: FoundDate | None,
) -> FoundDate | None:
    """The date of the work: the year in brackets behind the authors, else the last that is set off by punctuation."""
    usable = [
        date
        for date in found
        if draft.start <= date.start and date.end <= draft.end and date is not accessed and not date.relative
        and TAKEN not in draft.between(date.start, date.end)
        and not any(inside(quotations, at) for at in (date.start, date.end - 1))
        and not (title_at and title_at[0] <= date.start < title_at[1])
        and (date.flaw is not None or (date.edtf is not None and _is_issue(date)))
    ]  # fmt: skip
    for date in usable:
        lead = draft.whole[max(date.start - 3, draft.start) : date.start]
        early = (
            date.start - draft.start < 200
            and lead.endswith("(")
            and draft.whole[date.end : date.end + 2].strip("abcdef")[:1] in {")", ","}
        )
        if (
            early
            and (not title_at or date.end <= title_at[0])
            and names.parse(draft.whole[draft.start : date.start].strip(" ,.("))
        ):
            return date
    bound = [date for date in usable if _set_off(draft, date)]
    return bound[-1] if bound else None


def _is_issue(date: FoundDate) -> bool:
    edtf = date.edtf
    if edtf is None or edtf.earliest is None:
        return False
    return edtf.precision in _ISSUED or (edtf.precision is Precision.INTERVAL and not _WIDE.match(edtf.text))


def _set_off(draft: Draft, date: FoundDate) -> bool:
    if date.edtf is None or date.edtf.precision is not Precision.YEAR:
        return True
    following = draft.left[date.end - draft.start :].lstrip()
    return bool(_BOUND.match(following))


def _with_marked_title(
    draft: Draft,
    title_at: tuple[int, int],
    emphasis: list[tuple[int, int]],
    numbers: Numbers,
    date: FoundDate | None,
    accessed: FoundDate | None,
) -> Fields:
    start, end = title_at
    quoted = not any(a <= start and end <= b for a, b in emphasis)
    before = draft.between(draft.start, start)
    head = _clean(before)
    loose = _loose_title(before, date, draft) if not quoted else ""
    if loose:
        # "Author (2020). A title in plain type. *Journal*, 12(3)": the italics are the container's.
        authors = names.parse(_clean(before.split(TAKEN)[0]))
        rest = house(draft.whole[start:end], numbers.volume != "" or numbers.page != "")
        return Fields(authors, titles.bare(loose), False, rest, numbers, date, accessed)
    authors = names.parse(head) if head else ()
    following = draft.between(end, draft.end)
    draft.take(start, end)
    where = house(following, bool(numbers.volume or numbers.issue or numbers.page))
    return Fields(authors, titles.bare(draft.whole[start:end]), quoted, where, numbers, date, accessed)


def _loose_title(before: str, date: FoundDate | None, draft: Draft) -> str:
    """A title in plain type between the date and the italics."""
    if not date or date.start - draft.start > len(before):
        return ""
    between = _clean(before[date.end - draft.start :])
    return between if len(between.split()) >= 3 and not names.parse(between) else ""


def _without_marks(draft: Draft, numbers: Numbers, date: FoundDate | None, accessed: FoundDate | None) -> Fields:
    """No quotation marks, no italics: "Author, Title, Place: Publisher, 2003", "Author (2003). Title. Publisher."."""
    parts = list(_HEAD_END.split(draft.left))
    bodies = [_AVAILABLE.sub("", part).strip(" ,;:()[]") for part in parts]
    bodies = [body for body in bodies if not is_noise(body)]
    if not bodies:
        return Fields(numbers=numbers, date=date, accessed=accessed)
    at = date.start - draft.start if date else -1
    first = bodies[0]
    authors: tuple[Name, ...] = ()
    if date and draft.left.find(first) < at and draft.whole[date.start - 1 : date.start] == "(":
        authors = names.parse(first)
        if authors and not (authors[0].literal and "," in first):
            bodies = bodies[1:]
            return _of_parts(authors, bodies, numbers, date, accessed)
    authors, rest = names_before(first)
    medium, comma, following = first.partition(", ")
    if not authors and comma and len(medium.split()) <= 4 and names.is_medium(medium) and len(following.split()) >= 3:
        return Fields((), titles.bare(following), False, House(medium), numbers, date, accessed)
    return _of_parts(authors, [rest, *bodies[1:]] if rest else bodies[1:], numbers, date, accessed)


def _of_parts(
    authors: tuple[Name, ...], bodies: list[str], numbers: Numbers, date: FoundDate | None, accessed: FoundDate | None
) -> Fields:
    if not bodies:
        return Fields(authors, numbers=numbers, date=date, accessed=accessed)
    if not authors and not date and (is_comment(bodies[0]) or len(bodies[0].split()) > _LONGEST_TITLE):
        return Fields(numbers=numbers, accessed=accessed)
    title, where = tail(bodies[0], bool(authors), bool(numbers.volume or numbers.issue or numbers.page))
    rest = [body for body in bodies[1:] if len(body) > 2]
    if rest and not where:
        where = house(", ".join(rest), bool(numbers.volume or numbers.issue or numbers.page))
    return Fields(authors, titles.bare(title), False, where or House(), numbers, date, accessed)


def names_before(text: str) -> tuple[tuple[Name, ...], str]:
    """The names that a text begins with, and what follows them. The longest list of names is taken that leaves a title."""
    best: tuple[tuple[Name, ...], str] = ((), text)
    ends = re.finditer(r",\s|(?<=[^\W\d_]{3})\.\s|(?<=\s[A-Z])\.\s|(?<=[A-Z]{2})\.\s|:\s", text[:600])
    for match in islice(ends, 24):
        head, rest = text[: match.start()], text[match.end() :].strip()
        if not rest:
            break
        found = names.parse(head)
        if not found:
            continue
        if found[0].literal:
            if not best[0] and "," not in head and not names.is_medium(head):
                best = (found, rest)
            continue
        if best[0] and best[0][0].literal:
            break
        if not (len(found) == 1 and _doubtful(found[0], head)):
            best = (found, rest)
    return best


def _doubtful(name: Name, head: str) -> bool:
    """One word alone, or "Luigi Bianchi, Orientalism": before a title in plain type these need not be an author inverted."""
    return not name.given or (
        "," in head and len(name.family.split()) > 1 and not head[0].islower() and "." not in name.given
    )


def _clean(text: str) -> str:
    bare = re.sub(r"[(\[]\s*[)\]]\s*[.,]?", " ", text.replace(TAKEN, " "))
    return " ".join(bare.split()).strip(" ,;:()[]").lstrip(". ")
