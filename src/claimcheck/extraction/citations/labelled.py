"""The fields of a citation out of the labels that the model gave its tokens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.extraction.citations import people
from claimcheck.extraction.citations.features import Marks
from claimcheck.extraction.citations.issued import issued
from claimcheck.extraction.citations.runs import TRIM, Run, joined, runs, words
from claimcheck.extraction.citations.serial import pages, volume
from claimcheck.extraction.citations.title import closed, imprint, is_sort, numbered, parted, signed, title
from claimcheck.extraction.citations.tokens import Token
from claimcheck.extraction.citations.values import Fields, House, Numbers
from claimcheck.grammar import identifiers, names, titles
from claimcheck.grammar.dates import FoundDate
from claimcheck.model.citations import Name
from claimcheck.model.dates import Precision

_IN = re.compile(r"^(?:in|im|dans|en)\b(?:\s?:)?\s+(?=\W?[^\W_])", re.IGNORECASE)
_CALLED = re.compile(r"\W*(?:vols?|volume|bd|band|tome|tomo|t)\b\.?\s?[\dIVXLC]", re.IGNORECASE)
_EDITION = re.compile(r"\s?(?:edition|edn?|aufl(?:age)?)\b\.?.*$", re.IGNORECASE)
# What stands before the day in the name of an act.
_DAY_OF = re.compile(r"\s(?:of|du|del|dal|vom)\s$")
# "Atlantic Council (blog)".
_SORT = re.compile(r"\s\((?:blog|online|web|website|newsletter|podcast|video)\)$", re.IGNORECASE)
# The number of a paper in its series: "SWP-Aktuell Nr. 64", "Documenti IAI 23|14".
_IN_SERIES = re.compile(r",?\s(?:(?:Nr|No|núm|num|n)\.?\s?[°º]?\s?|[N#n][°º]\s?|#\s?)\d[\w/|–-]*$|,?\s\d{1,4}[|/]\d{2,4}$")
# "CP 811", "ARI 52/2022", "A/76/L.75": the number of a paper, and no name of what holds it.
_CODE = re.compile(r"(?:[A-Z]{2,5}|Cmn?d?)\.?\s\d[\d/.-]*|[A-Z]{1,4}/[\w/.-]+")
# "speech at the National Press Club": where words were said, and nothing that holds them.
_SPOKEN = re.compile(
    r"(?:speech|remarks|address|keynote|lecture|discurso|discours|discorso|intervento|rede)\s(?:at|to|before|in|en|au|à|al|alla|bei)\b",
    re.IGNORECASE,
)
# A bracket behind a name that the label breaks off in: "Bioinformatics (2. Aufl.".
_OPEN_BRACKET = re.compile(r"\s\([^()]*$")


@dataclass(frozen=True, slots=True)
class _Roles:
    """Which runs speak for which field, after what the labels of one citation say of each other."""

    title: list[Run]
    container: list[Run]
    series: list[Run]
    publisher: list[Run]


def fields(
    text: str, masked: str, found: Sequence[Token], labels: Sequence[str], dates: Sequence[FoundDate], seen: Marks
) -> Fields:
    """Reads the labels of one citation's tokens. Offsets are those of the note `text`; `dates` are its dates."""
    given = runs(text, found, labels, seen)
    roles = _roles(text, given, seen)
    name, quoted = title(text, roles.title, seen)
    if not name and not roles.container and not roles.series:
        name = numbered(text, _of(given, "genre", "number"))
    place, publisher = words(text, _of(given, "location")), words(text, roles.publisher)
    if not publisher and not quoted:
        name, at, publisher = imprint(name)
        place = at or place
    named = _of(given, "author")
    if not named and name and (body := _body(text, given)):
        # A body in the place of the author is the author.
        named = [body]
        roles = _without(roles, body)
        publisher = words(text, roles.publisher)
    authors, name = _told_apart(people.authors(text, named), name, quoted, roles, given)
    name, bracketed = closed(name) if not quoted else (name, "")
    house = _house(text, roles, _of(given, "editor"), publisher or bracketed, place)
    if not (house.publisher or house.container or house.series or quoted):
        name, body_behind = parted(name)
        house = House(publisher=body_behind, place=house.place, editors=house.editors)
    return Fields(
        authors,
        name,
        quoted,
        house,
        _numbers(text, masked, found, given),
        issued(text, [(run.start, run.end) for run in _of(given, "date")], dates) or _of_name(text, roles.title[:1], dates),
        _accessed(found, dates, seen),
    )


def _told_apart(
    authors: tuple[Name, ...], name: str, quoted: bool, roles: _Roles, given: Sequence[Run]
) -> tuple[tuple[Name, ...], str]:
    """Authors and title, where a title begins with the body that wrote it, or all of it was taken for that body."""
    if not quoted and not authors and given and given[0].label == "title":
        body, rest = signed(name)
        return (Name(literal=body),) if body else (), rest
    if not name and not roles.container and len(authors) == 1:
        body, rest = signed(authors[0].literal)
        return ((Name(literal=body),), _balanced(rest)) if body else (authors, "")
    return authors, name


def _balanced(title: str) -> str:
    """With the bracket that was taken for a mark behind a name."""
    return f"{title})" if title.count("(") > title.count(")") else title


def _of(given: Sequence[Run], *wanted: str) -> list[Run]:
    return [run for run in given if run.label in wanted]


def _roles(text: str, given: Sequence[Run], seen: Marks) -> _Roles:
    held, published = _of(given, "journal", "container-title"), _of(given, "publisher")
    series = _of(given, "collection-title")
    inside = [run for run in _of(given, "genre") if any(a <= run.start < b for a, b in seen.quotations)]
    entitled = _of(given, "title") or inside
    if not entitled and not held and not series and len(published) > 1:
        # Of two publishers the first is a title in capitals.
        entitled, published = published[:1], published[1:]
    alone = held and (held[0].label == "container-title" or not _of(given, "volume", "pages"))
    if not entitled and alone and not _IN.match(text[held[0].start : held[0].end]):
        # A book that stands alone, taken for one that holds something.
        entitled, held = held[:1], held[1:]
    return _Roles(entitled, held, series, published)


def _body(text: str, given: Sequence[Run]) -> Run | None:
    """The publisher or institution that a citation begins with."""
    first = given[0]
    held = _of(given, "journal", "container-title")
    if len(held) > 1 and held[0] is first and names.is_institution(words(text, held[:1])):
        # "AFP, “Thousands flee”, The Guardian": an agency, and the paper that printed it.
        return first
    if first.label == "publisher" or (first.label == "container-title" and names.is_institution(words(text, [first]))):
        return first
    return None


def _without(roles: _Roles, body: Run) -> _Roles:
    return _Roles(
        roles.title,
        [run for run in roles.container if run is not body],
        roles.series,
        [run for run in roles.publisher if run is not body],
    )


def _house(text: str, roles: _Roles, edited: Sequence[Run], publisher: str, place: str) -> House:
    container, series = _container(text, roles.container), words(text, roles.series)
    part_of = bool(container) and any(_IN.match(text[run.start : run.end]) for run in [*roles.container[:1], *edited[:1]])
    publisher = "" if _CODE.fullmatch(publisher) else _SORT.sub("", publisher)
    return House(container, publisher, place, people.editors(text, edited), part_of, series)


def _container(text: str, held: Sequence[Run]) -> str:
    if not held:
        return ""
    shown = text[held[0].start : held[0].end].strip(" ,;:.")
    for part in (_IN, _SORT, _IN_SERIES, _OPEN_BRACKET):
        shown = part.sub("", shown)
    return "" if _CODE.fullmatch(shown) or _SPOKEN.match(shown) or is_sort(shown) else titles.bare(shown)


def _numbers(text: str, masked: str, found: Sequence[Token], given: Sequence[Run]) -> Numbers:
    serial = _of(given, "volume")
    # "Italia: 450 anni, vol. 2": the number that is called a volume is one.
    called = [run for run in serial if _CALLED.match(text[run.start : run.end])]
    vol, issue = volume(joined(text, called or serial))
    isbns = identifiers.find_isbns(masked[found[0].start : found[-1].end]) if found else []
    return Numbers(
        vol, issue, pages(joined(text, _of(given, "pages")[:1])), _edition(text, given), isbns[0][2] if isbns else ""
    )


def _edition(text: str, given: Sequence[Run]) -> str:
    run = next(iter(_of(given, "edition")), None)
    return _EDITION.sub("", text[run.start : run.end].strip(TRIM)) if run else ""


def _of_name(text: str, named: Sequence[Run], dates: Sequence[FoundDate]) -> FoundDate | None:
    """The day in the name of an act: "Avis 23-A-08 du 29 juin 2023 portant sur"."""
    for run in named:
        for date in dates:
            if run.start < date.start and date.end <= run.end and _DAY_OF.search(text, run.start, date.start):
                return date if date.edtf and date.edtf.precision is Precision.DAY else None
    return None


def _accessed(found: Sequence[Token], dates: Sequence[FoundDate], seen: Marks) -> FoundDate | None:
    if not found:
        return None
    for start, end in seen.accessed:
        if found[0].start <= start < found[-1].end:
            return next((date for date in dates if start <= date.start and date.end <= end), None)
    return None
