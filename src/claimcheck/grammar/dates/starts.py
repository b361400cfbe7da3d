"""Which forms a word or number can begin, and what must not stand before them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from claimcheck.grammar.dates import patterns as form
from claimcheck.grammar.dates import readers as read
from claimcheck.grammar.dates import words
from claimcheck.grammar.dates.words import LABEL_WORDS, LABELS, MONTHS, NUMBERS, ORDINALS, ROMAN, SEASONS, any_of

_LABELLED = re.compile(rf"(?:\b(?:{LABELS}|(?-i:[npv]))\b\.?|[#§$€£¥№°])\s{{0,2}}\(?$", re.IGNORECASE)
# "Urteil v. 30. April 1991": von, and no volume.
_VON = re.compile(r"\bv\.\s{0,2}$")
_GERMAN_DAY = re.compile(r"\d{1,2}\.\s?(?:\d{1,2}\.\s?\d{4}|[^\W\d_])")
# "F-2000" is a name; "post-1945", "Pre-1914" and "3 March–7 June" are dates, as are "c.1850" and "Tuesday,10 March".
_GLUED = re.compile(
    r"(?:\w(?<!\bc)(?<!\bca)[./:]|\d,|\b(?!(?:Post|Pre|Mid|Early|Late|Non)-)"
    rf"(?!(?i:{any_of(words.HOME_MONTHS)})\.?[-–—])[A-Z\d][\w.]{{0,12}}[-–—]"
    r"|\d\)[-–]|[$€£¥#§&=+@%~\\_]|(?<!\bc)(?<!\bca)\.)$"
)
_ENDS_OF_LABELS = LABEL_WORDS | {"china"}
_AFTER_DIGITS = re.compile(r"\d\s\d{1,4}\s$")
# "44:3, 2025-2042", "96(2): 1990-2001": what follows a volume or an issue are pages.
_AFTER_VOLUME = re.compile(r"(?:\d\)\s?[,:]|\d:\s?\d{1,4}\s?[,:]|\d\s?:|\bFY|\bfiscal|\bpost)\s{0,2}$", re.IGNORECASE)
_DATING = re.compile(
    r"(?:\b(?:in|since|from|until|till|by|before|after|during|between|and|to|year|circa|anno|around|about|early|late|mid|ad"
    r"|nel|dal|al|im|seit|von|bis|en|depuis|desde|hasta|del?|año|l[’']an)[\s-]{1,2}|(?<![\w.])ca?\.\s?|[(\[]\s?)$",
    re.IGNORECASE,
)
_QUANTIFIED = re.compile(
    r"\b(?:more than|fewer than|less than|nearly|almost|approximately|roughly|exactly|"
    r"some|another|additional|over|total of)\s$",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"\s[a-z]{3,}s\b")
# Years before this are taken for numbers unless a word says otherwise ("in 1066", "(1492)").
_SURE_YEAR = 1700

Guard = Callable[["re.Match[str]"], bool]


@dataclass(frozen=True, slots=True)
class Form:
    pattern: re.Pattern[str]
    read: read.Reader
    guard: Guard

    def match(self, text: str, start: int) -> re.Match[str] | None:
        """Where the form stands at `start`, its month names are names of months, and nothing before it speaks against it."""
        match = self.pattern.match(text, start)
        if match is None:
            return None
        groups = self.pattern.groupindex
        if "mon" in groups and match["mon"].lower() not in MONTHS:
            return None
        if "mon1" in groups and match["mon1"].lower() not in MONTHS:
            return None
        return match if self.guard(match) else None


def _anywhere(_: re.Match[str]) -> bool:
    return True


def _unlabelled(match: re.Match[str]) -> bool:
    lead = read.before(match, 16)
    if _plainly_free(lead):
        return True
    if _LABELLED.search(lead):
        return bool(_VON.search(lead) and _GERMAN_DAY.match(match.group()))
    return not _GLUED.search(lead)


def _plainly_free(lead: str) -> bool:
    """The common case, without a search: nothing, or a space behind a word that is no label."""
    if not lead:
        return True
    if not lead[-1].isspace():
        return False
    last = lead.rsplit(None, 1)[-1:]
    return bool(last) and last[0].isalpha() and len(last[0]) > 1 and last[0].lower() not in _ENDS_OF_LABELS


def _no_pages(match: re.Match[str]) -> bool:
    return _unlabelled(match) and not _AFTER_VOLUME.search(read.before(match))


def _year_alone(match: re.Match[str]) -> bool:
    lead = read.before(match)
    if not _unlabelled(match) or _AFTER_DIGITS.search(lead):
        return False
    if int(match["y"]) < _SURE_YEAR and not _DATING.search(lead):
        return False
    return not (_QUANTIFIED.search(lead) and _PLURAL.match(match.string, match.end()))


_SMALL = (
    Form(form.DAYS_MONTH, read.days, _unlabelled),
    Form(form.DAY_MONTH_YEAR, read.day, _unlabelled),
    Form(form.NUMERIC, read.numeric, _unlabelled),
    Form(form.NUMERIC_SHORT, read.numeric_short, _unlabelled),
    Form(form.DAY_MONTH, read.day, _unlabelled),
    Form(form.CENTURY, read.century, _unlabelled),
    Form(form.QUARTER, read.quarter, _unlabelled),
    Form(form.AGO, read.relative, _unlabelled),
)
_FOUR = (
    Form(form.YEAR_FIRST, read.year_first, _unlabelled),
    Form(form.YEAR_SIGNED, read.signed, _anywhere),
    Form(form.YEAR_MONTH_DAY, read.day, _unlabelled),
    Form(form.YEAR_MONTH_DAY_SPACED, read.day, _unlabelled),
    Form(form.YEAR_FIRST_SPACED, read.year_first, _unlabelled),
    Form(form.YEAR_QUARTER, read.quarter, _unlabelled),
    Form(form.YEARS, read.years, _no_pages),
    Form(form.DECADE, read.decade, _unlabelled),
    Form(form.BARE_YEAR, read.bare_year, _year_alone),
)
_MONTH = (
    Form(form.MONTH_DAYS, read.days, _anywhere),
    Form(form.MONTH_DAY_YEAR, read.day, _anywhere),
    Form(form.MONTHS_YEAR, read.months, _anywhere),
    Form(form.MONTH_YEAR, read.month, _anywhere),
    Form(form.MONTH_DAY, read.day, _anywhere),
)
_ORDINAL = (
    Form(form.DAY_MONTH_YEAR, read.day, _anywhere),
    Form(form.DAY_MONTH, read.day, _anywhere),
    Form(form.CENTURY, read.century, _anywhere),
    Form(form.QUARTER_WORDS, read.quarter_words, _anywhere),
    Form(form.AGO, read.relative, _anywhere),
)
_AGO = (Form(form.AGO, read.relative, _anywhere),)
_RELATIVE = (Form(form.RELATIVE, read.relative, _anywhere),)
_THIS = (Form(form.THIS, read.relative, _anywhere),)
_ABROAD = (Form(form.RELATIVE_ABROAD, read.relative, _anywhere),)
_SEASON = (Form(form.SEASON_YEAR, read.season, _anywhere),)
_CENTURY = (Form(form.CENTURY, read.century, _anywhere),)

_WORDS: dict[str, tuple[Form, ...]] = {
    **dict.fromkeys(MONTHS, _MONTH),
    **dict.fromkeys(SEASONS, _SEASON),
    **dict.fromkeys([*NUMBERS, "a", "an", "few", "several", "some", "many"], _AGO),
    **dict.fromkeys([word.partition("-")[0] for word in ORDINALS], _ORDINAL),
    **dict.fromkeys(["last", "past", "next", "previous", "coming", "preceding", "upcoming"], _RELATIVE),
    **dict.fromkeys(["this", "earlier", "later"], _THIS),
    **dict.fromkeys(["l", "el", "año", "letztes", "nächstes", "im", "vor", "il", "hace"], _ABROAD),
    **dict.fromkeys([roman + end for roman in ROMAN for end in ("", "e", "è", "ème")], _CENTURY),
    **dict.fromkeys(["siglo", "siglos", "secolo", "secoli"], (Form(form.CENTURY_AFTER, read.century, _anywhere),)),
    **dict.fromkeys(["années", "anni", "años"], (Form(form.DECADE_AFTER, read.decade, _anywhere),)),
    "q": (Form(form.QUARTER, read.quarter, _anywhere),),
}


FIRST_WORDS = frozenset(_WORDS)
"""The words that a form can begin with, in lower case."""


def forms_of(token: str) -> tuple[Form, ...]:
    """The forms that a word or number may begin, in the order they are tried: the longer first."""
    if token[0].isdecimal():
        return _FOUR if len(token) == 4 else _SMALL if len(token) <= 2 else _AGO if len(token) == 3 else ()
    return _WORDS.get(token.lower(), ())
