"""The fields of a citation out of the labels that the model gave its tokens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.extraction.citations.draft import TAKEN
from claimcheck.extraction.citations.features import Marks
from claimcheck.extraction.citations.issued import issued
from claimcheck.extraction.citations.people import forced
from claimcheck.extraction.citations.serial import pages, volume
from claimcheck.extraction.citations.tokens import Token
from claimcheck.extraction.citations.values import Fields, House, Numbers
from claimcheck.extraction.citations.words import kinds
from claimcheck.grammar import identifiers, names, titles
from claimcheck.grammar.dates import FoundDate
from claimcheck.model.document import Name

_IN = re.compile(r"^(?:in|im|dans|en)\b:?\s+(?=\W?[^\W_])", re.IGNORECASE)
# Tokens between two parts of one list of names.
_NEAR = 2
_CALLED = re.compile(r"\W*(?:vols?|volume|bd|band|tome|tomo|t)\b\.?\s?[\dIVXLC]", re.IGNORECASE)
# Characters of the shortest title in quotation marks that is no word quoted within another.
_LEAST = 12
_ENDS_NAME = re.compile(r"[,)]\s$")
# What is said of a work behind its title.
_TAIL = re.compile(
    r"[\s,.]+(?:\(?(?:unpublished\s)?(?:doctoral|ph\.?d\.?|master[’']?s?|m\.?a\.?)\s(?:thesis|dissertation)|\d{1,2}\svols?)\b.{0,20}$",
    re.IGNORECASE,
)
_TRIM = " \t\n,;:.()[]" + TAKEN
# "The Availability of It, KFF": the body that put it out.
_ACRONYM = re.compile(r"[A-Z]{2,8}")
# Words that the name of a body has at most, and the rest of the title at least.
_MOST_WORDS = 6
_FEWEST = 3
_SECTION = re.compile(r",\s(?:sections?|sec\.|§{1,2}|para\.|art\.|ch\.)\s.*$", re.IGNORECASE)
# "Diari, Moncalieri: Centro interuniversitario", all taken for a title.
_IMPRINT = re.compile(
    r"(?P<title>.{3,300}),\s(?P<place>[A-Z][\w.’'-]+(?:[\s/–-][A-Z][\w.’'-]+){0,3}):\s(?P<publisher>[A-Z][^:,]{2,120})"
)
_EDITORS_WORDS = re.compile(
    r"^(?:in|im|dans)\b:?\s|\b(?:edited|ed|eds|edn|editors?|hrsg|hg|éds?|dir|coord|comps?|a cura)\b\.?"
    r"(?:\s(?:by|von|par|di)\b)?|[()\[\]]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Run:
    label: str
    start: int
    end: int
    first: int
    last: int


def fields(
    text: str, masked: str, found: Sequence[Token], labels: Sequence[str], dates: Sequence[FoundDate], seen: Marks
) -> Fields:
    """Reads the labels of one citation's tokens. Offsets are those of the note `text`; `dates` are its dates."""
    runs = _snapped(text, _runs(found, labels), seen)

    def of(*wanted: str) -> list[_Run]:
        return [run for run in runs if run.label in wanted]

    held = of("journal", "container-title") or of("collection-title")
    inside = [run for run in of("genre") if any(a <= run.start < b for a, b in seen.quotations)]
    entitled = of("title") or inside
    if not entitled and not held and len(of("publisher")) > 1:
        # Of two publishers the first is a title in capitals.
        entitled, runs = of("publisher")[:1], [run for run in runs if run is not of("publisher")[0]]
    if not entitled and held and held[0].label == "container-title" and not _IN.match(text[held[0].start : held[0].end]):
        # A book that stands alone, taken for one that holds something.
        entitled, held = held[:1], held[1:]
    title, quoted = _title(text, entitled, seen)
    if not title and not held:
        title = _numbered(text, of("genre", "number"))
    publisher, place = _words(text, of("publisher")[:1]), _words(text, of("location")[:1])
    if not publisher and not quoted and (imprint := _IMPRINT.fullmatch(title)) and _publishes(imprint["publisher"]):
        title, place, publisher = imprint["title"], imprint["place"], imprint["publisher"]
    serial = of("volume")
    # "Italia: 450 anni, vol. 2": the number that is called a volume is one.
    called = [run for run in serial if _CALLED.match(text[run.start : run.end])]
    vol, issue = volume(_joined(text, called or serial))
    isbns = identifiers.find_isbns(masked[found[0].start : found[-1].end]) if found else []
    numbers = Numbers(
        vol, issue, pages(_joined(text, of("pages")[:1])), _edition(text, of("edition")), isbns[0][2] if isbns else ""
    )
    signed = of("author")
    if (
        not signed
        and title
        and runs
        and runs[0].label in {"publisher", "container-title"}
        and (runs[0].label == "publisher" or names.is_institution(_words(text, runs[:1])))
    ):
        # A body in the place of the author is the author.
        signed = runs[:1]
        publisher = _words(text, [run for run in of("publisher") if run is not runs[0]][:1])
        held = [run for run in held if run is not runs[0]]
    container = _container(text, held)
    title, rest = _closed(_TAIL.sub("", title))
    publisher = publisher or rest
    if not (publisher or container or quoted):
        title, publisher = _parted(title)
    where = House(
        container,
        publisher,
        place,
        _editors(text, of("editor")),
        bool(container) and any(_IN.match(text[run.start : run.end]) for run in [*held[:1], *of("editor")[:1]]),
    )
    return Fields(
        _authors(text, signed),
        title,
        quoted,
        where,
        numbers,
        issued(text, [(run.start, run.end) for run in of("date")], dates),
        _accessed(found, dates, seen),
        "",
    )


def _runs(found: Sequence[Token], labels: Sequence[str]) -> list[_Run]:
    runs: list[_Run] = []
    for i, (token, label) in enumerate(zip(found, labels, strict=True)):
        if runs and runs[-1].label == label and runs[-1].last == i - 1:
            runs[-1] = _Run(label, runs[-1].start, token.end, runs[-1].first, i)
        else:
            runs.append(_Run(label, token.start, token.end, i, i))
    return runs


def _title(text: str, runs: list[_Run], seen: Marks) -> tuple[str, bool]:
    if not runs:
        return "", False
    run = max(runs, key=lambda run: (min(run.last - run.first, 2), -run.start))
    start, end = run.start, run.end
    shown = text[start:end].replace(TAKEN, " ")
    quoted = any(a - 1 <= start and end <= b + 2 for a, b in seen.quotations)
    return titles.bare(shown.strip(" ,;.:") if not shown.strip().endswith("..") else shown), quoted


def _numbered(text: str, runs: list[_Run]) -> str:
    """ "Circular A-130", "Executive Order 13556": a paper that has no other name than its number."""
    if not runs or not any(c.isdigit() for run in runs for c in text[run.start : run.end]):
        return ""
    last = runs[0]
    for run in runs[1:]:
        if run.first != last.last + 1:
            break
        last = run
    return _SECTION.sub("", titles.bare(text[runs[0].start : last.end].strip(" ,;:")))


def _closed(title: str) -> tuple[str, str]:
    """A title without a bracket that never closes ("A Theory (CUP"), and what stood in it."""
    head, opening, rest = title.rpartition(" (")
    if not opening or ")" in rest or not head:
        return title, ""
    return head.rstrip(" ,"), rest.strip(" ,:") if _publishes(rest) or rest.isupper() else ""


def _parted(title: str) -> tuple[str, str]:
    """A title in plain type whose last part names a body or a newspaper, and that name; "" for none."""
    head, comma, last = title.rpartition(", ")
    if not comma or len(head.split()) < _FEWEST or last.startswith(("and ", "&")) or head.endswith(" and"):
        return title, ""
    if len(last.split()) > _MOST_WORDS:
        return title, ""
    if _ACRONYM.fullmatch(last) or ((names.is_institution(last) or names.is_medium(last)) and " " in last):
        return head, last
    return title, ""


def _publishes(name: str) -> bool:
    return any(kind in {"institution", "press"} for word in name.split() for kind in kinds(word.strip(_TRIM)))


def _snapped(text: str, runs: list[_Run], seen: Marks) -> list[_Run]:
    """The runs; of a title that begins before its quotation marks, what stands before them is given back to the names."""
    fixed = list(runs)
    for i, run in enumerate(runs):
        if run.label != "title":
            continue
        first = next((one for one in seen.quotations if one[1] > run.start), (0, 0))
        fits = run.start < first[0] and first[1] <= run.end + 1 and first[1] - first[0] > _LEAST
        opening = first[0] if fits and _ENDS_NAME.search(text, run.start, first[0]) else 0
        if opening and i and fixed[i - 1].label in {"author", "publisher", "container-title"}:
            before = fixed[i - 1]
            fixed[i - 1] = _Run(before.label, before.start, opening, before.first, before.last)
            fixed[i] = _Run(run.label, opening, run.end, run.first, run.last)
        break
    return fixed


def _joined(text: str, runs: list[_Run]) -> str:
    return " ".join(text[run.start : run.end] for run in runs)


def _words(text: str, runs: list[_Run]) -> str:
    return titles.bare(text[runs[0].start : runs[0].end].strip(_TRIM)) if runs else ""


def _container(text: str, runs: list[_Run]) -> str:
    if not runs:
        return ""
    shown = text[runs[0].start : runs[0].end].strip(" ,;:.")
    return titles.bare(_IN.sub("", shown))


def _edition(text: str, runs: list[_Run]) -> str:
    if not runs:
        return ""
    shown = text[runs[0].start : runs[0].end].strip(_TRIM)
    return re.sub(r"\s?(?:edition|edn?|aufl(?:age)?)\b\.?.*$", "", shown, flags=re.IGNORECASE)


_BY = re.compile(r"^(?:(?:coordinated|written|prepared|edited|compiled)\s)?(?:by|von|par|di|por)\s", re.IGNORECASE)
_BACK = re.compile(r"(?:ibid|idem|id|op\. cit|supra)\b", re.IGNORECASE)
_PINPOINT = re.compile(r",?\s(?:at|p\.|pp\.)\s[\d–-]+$")


def _authors(text: str, runs: list[_Run]) -> tuple[Name, ...]:
    listed: list[Name] = []
    for run in _together(runs):
        shown = _PINPOINT.sub("", _BY.sub("", text[run.start : run.end].strip(" ,;:([")))
        if shown.strip(_TRIM) and not _BACK.match(shown):
            listed += names.parse(shown) or forced(shown.strip(_TRIM))
    return tuple(listed)


def _together(runs: list[_Run]) -> list[_Run]:
    """The first list of names, with what follows it close by: "reprinted by FDA" at the end names no author."""
    kept = runs[:1]
    for run in runs[1:4]:
        if run.first - kept[-1].last > _NEAR:
            break
        kept.append(run)
    return kept


def _editors(text: str, runs: list[_Run]) -> tuple[Name, ...]:
    if not runs:
        return ()
    shown = " ".join(_EDITORS_WORDS.sub(" ", text[runs[0].start : runs[0].end]).split()).strip(" ,;:.")
    people = names.parse(shown)
    return tuple(name for name in people if not name.literal)


def _accessed(found: Sequence[Token], dates: Sequence[FoundDate], seen: Marks) -> FoundDate | None:
    if not found:
        return None
    for start, end in seen.accessed:
        if found[0].start <= start < found[-1].end:
            return next((date for date in dates if start <= date.start and date.end <= end), None)
    return None
