"""The dates of a note, and which of them say when a page was looked at."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from claimcheck.extraction.citations.draft import TAKEN
from claimcheck.grammar import dates
from claimcheck.grammar.dates import FoundDate

# Words of two dozen languages for "accessed"; those that mean something else as well only with their bracket or colon.
_ACCESSED = re.compile(
    r"(?:[(\[]?(?:last\s|date\s|zuletzt\s|ultimo\s|dernier\s|última?\s)?"
    r"(?:accessed|visited|retrieved|viewed|consulted|checked|downloaded|access date|date of access|last access"
    r"|abgerufen|abruf(?:datum)?|besucht|zugriff(?:sdatum)?|aufgerufen|eingesehen|heruntergeladen|stand"
    r"|consultée?s?|dernière consultation|accès|téléchargée?|consultat[oaie]|ultima consultazione|accesso|visitato"
    r"|consultad[oa]s?|(?:fecha|data) de consulta|consulta(?=:)|acceso|acesso|acessado|recuperado|geraadpleegd|bezocht"
    r"|dostęp|data dostępu|odczyt|pobrano|hämtad(?:es|t)?|tilgået|hentet|besøgt|besøkt|viitattu|luettu|haettu"
    r"|letöltve|letöltés|megtekintve|citováno|navštíveno|accesat|дата обращения|дата звернення|erişim tarihi"
    r"|访问日期|訪問日期|(?:最終)?閲覧日|(?:最終)?アクセス日?)"
    r"|[(\[](?:cited|cit\.|consulta|as of|as at|vu|lest|læst|läst|set|sett|gesehen|visto))"
    r"(?:\s(?:on|am|le|il|el|at|op|em|den|dne|a|al|la|în))?[\s::]{1,3}",
    re.IGNORECASE,
)
# One of these stands in all that `_ACCESSED` finds: a text without them need not be searched.
_ROOTS = (
    *("acces", "accès", "visit", "retriev", "view", "consult", "check", "downloaded", "abruf", "abgeruf", "besucht"),
    *("zugriff", "aufgeruf", "eingeseh", "heruntergel", "stand", "télécharg", "acess", "recuperado", "geraadpl", "bezocht"),
    *(
        "dostęp",
        "odczyt",
        "pobrano",
        "hämtad",
        "tilgå",
        "hentet",
        "besøgt",
        "besøkt",
        "viitattu",
        "luettu",
        "haettu",
        "letölt",
    ),
    *("megtekint", "citov", "navštív", "дата", "erişim", "日期", "閲覧日", "アクセス", "(cit", "[cit", "(as ", "[as "),
    *("(vu", "[vu", "(l", "[l", "(set", "[set", "(gesehen", "[gesehen", "(visto", "[visto", "acceso"),
)
# The words behind the date: "2022年11月1日閲覧". In GB/T 7714 the day of access stands in square brackets behind that of
# publication, or behind the letters for a source on the net: "(2021-06-04)[2022-11-01]", "[EB/OL]. [2022-11-01]".
_ACCESSED_BEHIND = re.compile(
    r"\s?(?:に?(?:最終)?(?:閲覧|アクセス|参照|確認)|(?:访|訪)[问問]|检索|檢索|浏览|瀏覽|접속|검색)"
)
_BRACKETED_BEFORE = re.compile(r"(?:\)|/OL\]\.?\s?)\[$")
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


def access_phrases(masked: str, found: Sequence[FoundDate]) -> list[tuple[int, int, FoundDate]]:
    """Each "(accessed 5 June 2024)" of a text, in order: where it stands, and its date."""
    behind = {date.start: (start, end, date) for start, end, date in _said_behind(masked, found)}
    before = {date.start: (start, end, date) for start, end, date in _said_before(masked, found)}
    return sorted((behind | before).values(), key=lambda phrase: phrase[:2])


def _said_before(masked: str, found: Sequence[FoundDate]) -> Iterator[tuple[int, int, FoundDate]]:
    lower = masked.lower()
    if not found or not any(root in lower for root in _ROOTS):
        return
    starts = [date.start for date in found]
    for match in _ACCESSED.finditer(masked):
        end = match.end()
        for date in found[bisect_left(starts, end) : bisect_right(starts, end + _REACH)]:
            if date.edtf and not re.search(rf"[.;{TAKEN}]", masked[end : date.start]):
                yield match.start(), date.end + (masked[date.end : date.end + 1] in {")", "]"}), date
                break


def _said_behind(masked: str, found: Sequence[FoundDate]) -> Iterator[tuple[int, int, FoundDate]]:
    for date in found:
        if match := _ACCESSED_BEHIND.match(masked, date.end):
            yield date.start, match.end(), date
        elif masked.startswith("]", date.end) and _BRACKETED_BEFORE.search(masked, max(date.start - 8, 0), date.start):
            yield date.start, date.end, date
