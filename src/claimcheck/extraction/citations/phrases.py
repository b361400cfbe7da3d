"""Labels that change in mid-phrase, set right by the words there: what no mark parts from a title is of the title."""

import re
from collections.abc import Sequence

from claimcheck.extraction.citations.tokens import Token
from claimcheck.grammar import names

_MARKED = re.compile(r"[,.;:?!”\"»’')\]–—-]$")
_WORDY = frozenset({"title", "container-title", "journal"})
# "Annual Risk Analysis 2023/2024": the years that a report is of.
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d[/–-]\d{2,4}[,.]?")
# "Decode39", "i24NEWS": a name with its number, and no number.
_NAMED = re.compile(r"(?:[A-Z][a-z]{3,}\d{1,3}|[a-z]\d{1,3}[A-Z]{3,})[,.]?")
_SERIES = re.compile(r"(?!Drucksache|Executive|Public|Order|Doc)[A-Z][\w’-]*[a-zé]{3}[\w-]*")
_NUMBER = re.compile(r"(?:N[or]|n|núm)\.$|[Nn][°º]|\W*\w{0,3}\d")
_OFFICE = re.compile(
    r"(?:Minister|President|Secretary|Chair|Commissioner|Ambassador|Director|Governor|Chancellor|Head|Member)s?"
)
_IN_TITLES = frozenset({"for", "of", "on", "to", "the", "in", "with", "from"})
_OF = frozenset({"of", "by", "du", "de", "del", "dal", "vom"})
_PAGE_WORDS = frozenset({"p.", "pp.", "S.", "pág.", "págs.", "pag.", "pagg."})
_PAGE = re.compile(r"\d{1,4}(?:[–-]\d{1,4})?f{0,2}\.?[,.;)]*")


def phrased(found: Sequence[Token], fixed: list[str]) -> None:
    """Sets the labels right in place."""
    for i in range(1, len(fixed)):
        before, after, shown = fixed[i - 1], fixed[i], found[i - 1].text
        if before == after:
            _parted(found, fixed, i)
        elif before == "title" and after in {"number", "genre"} and _NAMED.fullmatch(found[i].text):
            fixed[i] = "journal"
        elif before == "title" and after == "number" and _SERIES.fullmatch(found[i].text) and _MARKED.search(shown):
            _series(found, fixed, i)
        elif before == "title" and shown.endswith(",") and _OFFICE.fullmatch(found[i].text):
            _office(found, fixed, i)
        elif before == "author" and after == "title" and found[i].text[0].isalpha():
            _no_names(found, fixed, i)
        elif before == "author" and after == "date" and shown[-1].isalnum() and found[i].text[0].isdigit():
            _report(found, fixed, i)
        elif before in _WORDY and not _MARKED.search(shown.rstrip(")")):
            _going_on(found, fixed, i)
    _pages(found, fixed)


def _parted(found: Sequence[Token], fixed: list[str], at: int) -> None:
    """Behind "in:" is what holds the work, behind "et al.," its title."""
    before, word = found[at - 1].text, found[at].text
    if fixed[at] == "title" and word.lower() == "in:" and _MARKED.search(before):
        _label(fixed, at, _end(fixed, at), "container-title")
    elif fixed[at] == "author" and before == "al.," and word[0].isupper():
        _label(fixed, at, _end(fixed, at), "title")


def _office(found: Sequence[Token], fixed: list[str], at: int) -> None:
    """ "Adolfo Urso, Minister of Enterprises, METI": an office in a title is that of the person named there."""
    end = _end(fixed, at)
    comma = next((i + 1 for i in range(at, end) if found[i].text.endswith(",")), end)
    _label(fixed, at, comma, "title")


def _series(found: Sequence[Token], fixed: list[str], at: int) -> None:
    """ "SWP-Aktuell Nr. 64", all taken for a number: its words are the series."""
    end = _end(fixed, at)
    number = next((i for i in range(at, end) if _NUMBER.match(found[i].text)), end)
    if number < end and "container-title" not in fixed:
        _label(fixed, at, number, "container-title")


def _no_names(found: Sequence[Token], fixed: list[str], at: int) -> None:
    """Names that no mark parts from the title begin it, if no reading of names holds for them: "E-Cigarettes and Other |
    Delivery Systems", "Guidance for Industry: | Claims", "Statement of | General G. | Cavoli before the Committee".
    """
    start, last = _begin(fixed, at - 1), found[at - 1].text
    said = [token.text for token in found[start:at]]
    if start and fixed[start - 1] == "genre" and found[start - 1].text in _OF and not last.endswith((",", ":")):
        _label(fixed, _begin(fixed, start - 1), at, "title")
    elif (last[-1].isalnum() or (last[-1] == ":" and not _IN_TITLES.isdisjoint(said))) and not names.parse(" ".join(said)):
        _label(fixed, start, at, "title")


def _going_on(found: Sequence[Token], fixed: list[str], at: int) -> None:
    """Years, a date and a last word that belong to the name before them."""
    before, end = fixed[at - 1], _end(fixed, at)
    following = fixed[end] if end < len(fixed) else ""
    match fixed[at]:
        case "number" | "volume" | "pages" if _YEARS.fullmatch(found[at].text):
            fixed[at] = before
        case "date":
            # "Monitoringbericht 2023, Bonn, 2024", "Avis du 29 juin 2023 portant".
            goes_on = end < len(fixed) and found[end].text[0].islower() and found[end - 1].text[-1].isalnum()
            if (goes_on and following == before) or _year_of(found, fixed, at, end):
                _label(fixed, at, end, before)
            elif goes_on and found[at - 1].text in _OF and following in {"comment", "note", *_WORDY}:
                _label(fixed, at, _end(fixed, end), before)
        case "location" if before == "title" and following == "date" and found[at].text[0].isupper():
            if not found[end - 1].text.endswith(":"):
                _label(fixed, at, end, before)


def _year_of(found: Sequence[Token], fixed: Sequence[str], at: int, end: int) -> bool:
    """Whether a year belongs to the name before it, since another date follows."""
    return end == at + 1 and found[at].text.endswith(",") and "date" in fixed[end:]


def _report(found: Sequence[Token], fixed: list[str], at: int) -> None:
    """ "Bundesnetzagentur, Monitoringbericht 2023, Bonn, 2024", all taken for names: nobody's name ends in a year."""
    comma = next((i for i in range(at - 1, -1, -1) if found[i].text.endswith(",")), -1)
    if comma >= 0 and "title" not in fixed and _year_of(found, fixed, at, _end(fixed, at)):
        _label(fixed, comma + 1, at + 1, "title")


def _pages(found: Sequence[Token], fixed: list[str]) -> None:
    """Behind "pp." and a mark stand the pages, where no other words were taken for them."""
    if "pages" in fixed:
        return
    for i in range(1, len(fixed) - 1):
        if found[i].text in _PAGE_WORDS and _PAGE.fullmatch(found[i + 1].text) and _MARKED.search(found[i - 1].text):
            _label(fixed, i, i + 2, "pages")
            return


def _end(fixed: Sequence[str], at: int) -> int:
    """The first place from `at` on that bears another label."""
    return next((i for i in range(at, len(fixed)) if fixed[i] != fixed[at]), len(fixed))


def _begin(fixed: Sequence[str], at: int) -> int:
    """The first place back from `at` from which on all bear one label."""
    return next((i + 1 for i in range(at - 1, -1, -1) if fixed[i] != fixed[at]), 0)


def _label(fixed: list[str], start: int, end: int, label: str) -> None:
    fixed[start:end] = [label] * (end - start)
