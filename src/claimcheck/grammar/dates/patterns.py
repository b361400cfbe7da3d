"""The forms that dates are written in, one compiled pattern each. All repeats are bounded, so none can blow up."""

import re

from claimcheck.grammar.dates.words import COUNTED, HOME_MONTHS, HOME_WEEKDAYS, NUMBERS, ORDINALS, ROMAN, SEASONS, any_of

_YEAR = r"(?P<y>(?:1\d|20|21)\d\d)(?!\w)(?![.,:]\d)(?!\s?%)"
# Any word: whether it names a month is looked up (`Form.match`), for all the names are slow to compile.
_NAME = r"[^\W\d_]{3,12}"
# Likewise a day of the week; Portuguese ones have two words.
_WEEKDAY = r"[^\W\d_]{3,12}(?:-feira)?"
_MONTH = rf"(?P<mon>{_NAME})\b\.?"
_ORDINAL = any_of([*ORDINALS, *(word.replace("-", " ") for word in ORDINALS if "-" in word)])
_SUFFIX = r"(?:st|nd|rd|th|er|º|°|ª|\.)?"
_DIGITS = rf"(?P<d>\d{{1,2}}){_SUFFIX}(?![\d%])"
_OF = r"(?:\s{1,3}(?:(?:of|de|del|di)\s{1,3}|d[’'])?|\s?[-/]\s?|(?<=\.))"
# "25September 2025", "January12, 2016": what a converter leaves of a line's end.
_OF_OR_NONE = rf"(?:{_OF}|(?<=\d)(?=[^\W\d_]))"
_THEN_YEAR = r"(?:,?\s{1,3}(?:(?:of|de|del)\s{1,3})?|[-/,])"
_TO = r"(?:\s{0,2}[-–—/]\s{0,2}|\s{1,3}(?:to|until|till|through|bis|al|au|a|hasta)\s{1,3}(?:the\s{1,3})?)"
_AND = r"(?:\s{1,3}(?:and|und|et|e|y|or)\s{1,3}|\s{0,2}&\s{0,2})"
_CLOCK = r"(?:[T\s]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?(?!\w))?"
# "The September 11 attacks" are an event with a name, not a day without a year.
_NAMED = r"(?!\s{1,3}(?:terror(?:ist)?\s{1,3})?attacks?\b)"
_NOT_COUNTING = rf"(?![\w%])(?![.,:]\d)(?!\s?%)(?!\s{{1,3}}(?:{COUNTED}|\d{{3}})\b)"


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


DAY_MONTH_YEAR = _form(rf"(?:{_DIGITS}|(?P<word>{_ORDINAL})){_OF_OR_NONE}{_MONTH}{_THEN_YEAR}{_YEAR}")
DAY_MONTH = _form(rf"(?:{_DIGITS}{_OF}|(?P<word>{_ORDINAL})\s{{1,3}}of\s{{1,3}}){_MONTH}(?!\w)(?!-\w){_NAMED}")
MONTH_DAY_YEAR = _form(
    rf"(?P<mon>{_NAME})(?:(?=\d)|\b\.?(?:\s{{1,3}}(?:the\s{{1,3}})?|[-/]))(?:{_DIGITS}|(?P<word>{_ORDINAL}))"
    rf"(?:\s?,\s{{0,3}}|\s{{1,3}}(?:of\s{{1,3}})?|[-/]){_YEAR}"
)
MONTH_DAY = _form(
    rf"{_MONTH}\s{{1,3}}(?:(?:the\s{{1,3}})?{_DIGITS}|the\s{{1,3}}(?P<word>{_ORDINAL})){_NOT_COUNTING}{_NAMED}(?![-–/]\d)"
)
MONTH_YEAR = _form(rf"{_MONTH}(?:\s?,?\s{{1,3}}(?:(?:of|de|del)\s{{1,3}})?|-){_YEAR}")
MONTHS_YEAR = _form(rf"(?P<mon1>{_NAME})\b\.?(?P<to>{_TO}|{_AND}){_MONTH}{_THEN_YEAR}{_YEAR}")
DAYS_MONTH = _form(
    rf"(?P<d1>\d{{1,2}}){_SUFFIX}(?:(?P<to>{_TO})|{_AND})(?:the\s{{1,3}})?{_DIGITS}{_OF}{_MONTH}(?:{_THEN_YEAR}{_YEAR}|(?!\w))"
)
MONTH_DAYS = _form(
    rf"{_MONTH}\s{{1,3}}(?P<d1>\d{{1,2}}){_SUFFIX}(?:(?P<to>{_TO})|{_AND}){_DIGITS}"
    rf"(?:(?:,\s{{0,3}}|\s{{1,3}}(?:of\s{{1,3}})?){_YEAR}|{_NOT_COUNTING})"
)

YEAR_FIRST = _form(
    rf"(?P<y>(?:1\d|20|21)\d\d)(?P<sep>[-/.])(?P<m>\d{{1,2}})(?P=sep)(?P<d>\d{{1,2}})(?!\d)(?![-/.]\d){_CLOCK}(?!\w)"
)
YEAR_MONTH_DAY = _form(rf"(?P<y>(?:1\d|20|21)\d\d)[-/]{_MONTH}[-/]{_DIGITS}(?!\w)")
# "2021 Nov 30;", as medical journals write it (ICMJE); "2021. 11. 30." in Hungary and Korea.
YEAR_MONTH_DAY_SPACED = _form(rf"(?P<y>(?:1\d|20|21)\d\d)\s{_MONTH}\s(?P<d>\d{{1,2}})(?=\s?(?:[;:.,)\]]|$))(?![.,:]\d)")
YEAR_FIRST_SPACED = _form(r"(?P<y>(?:1\d|20|21)\d\d)\.\s(?P<m>\d{1,2})\.\s(?P<d>\d{1,2})\.(?!\w)")
# "2021年6月4日", "2021年6月", "2021年"; "2021年度" is a fiscal year, "2010年代" a decade.
YEAR_SIGNED = _form(
    r"(?P<y>(?:1\d|20|21)\d\d)\s?年(?:\s?(?P<m>\d{1,2})\s?月(?:\s?(?P<d>\d{1,2})\s?[日号號])?)?(?![度代前以间間来])"
)
NUMERIC = _form(rf"(?P<a>\d{{1,2}})(?P<sep>[-/]|\.\s?)(?P<b>\d{{1,2}})(?:(?P=sep)|,\s?){_YEAR}(?![-/]\d)")
NUMERIC_SHORT = _form(r"(?P<a>\d{1,2})(?P<sep>[-/])(?P<b>\d{1,2})(?P=sep)(?P<short>\d\d)(?!\w)(?![-/.,:]\d)(?!\s?%)")

_SOLID = r"(?!\w)(?![.,:]\d)(?!\s?%)(?![-–/]\d)"
YEARS = _form(
    rf"(?P<y>(?:1\d|20)\d\d)(?:(?P<sep>[-–/])(?P<short>\d\d)|(?P<wide>\s?[-–—/]\s?)(?P<y2>(?:1\d|20)\d\d)){_SOLID}"
)
DECADE = _form(r"(?P<y>(?:1\d|20)\d0)(?:(?P<plain>s|er)|[’']s)(?!\w)")
DECADE_AFTER = _form(r"(?:années|anni|años)\s{1,3}(?P<y>(?:1\d|20)\d0)(?!\w)")
QUARTER = _form(rf"(?:Q(?P<q>[1-4])|(?P<q2>[1-4])Q)[\s/-]{{0,2}}(?:of\s)?{_YEAR}")
YEAR_QUARTER = _form(r"(?P<y>(?:1\d|20)\d\d)[\s/-]{0,2}(?:Q(?P<q>[1-4])|(?P<q2>[1-4])Q)(?!\w)")
QUARTER_WORDS = _form(
    rf"(?P<word>first|second|third|fourth|1st|2nd|3rd|4th)[-\s]quarter\s{{1,3}}(?:of\s{{1,3}}|in\s{{1,3}})?{_YEAR}"
)
SEASON_YEAR = _form(
    rf"(?P<season>{any_of(SEASONS)})(?:\s{{1,3}}(?:(?:of|de|del)\s{{1,3}})?|,\s)(?P<y>(?:1\d|20)\d\d)"
    r"(?:[-/–](?P<short>\d\d(?:\d\d)?))?(?!\w)(?![.,:]\d)(?!\s?%)"
)
BARE_YEAR = _form(
    rf"(?P<y>(?:1\d|20)\d\d)(?!\w)(?![.,:/]\d)(?!\s?[%€$£¥°])(?![-–]\d)(?!\.\w)(?!\s\d{{3}}\b)"
    rf"(?!\s{{1,3}}(?:{COUNTED}|b\.?c\.?(?:e\.?)?|v\.\s?chr|av\.|a\.\s?c\.)(?!\w))(?!-(?:strong|member|page|word|bed|seat|km|mile|ton)\b)"
)

_ROMAN = any_of(ROMAN)
CENTURY = _form(
    rf"(?:(?P<n>\d{{1,2}})(?:st|nd|rd|th|e|è|ème|\.)?|(?P<word>{_ORDINAL})|(?P<roman>{_ROMAN})(?:e|è|ème)?)"
    r"(?:[-\s]{1,2}(?:centur(?:y|ies)|siècles?|secol[oi]|jahrhunderts?)\b"
    rf"|(?=\s(?:and|to|or)\s(?:the\s)?(?:(?:early|mid|late)[-\s])?(?:\d{{1,2}}(?:st|nd|rd|th)|{_ORDINAL})[-\s]centur))"
)
CENTURY_AFTER = _form(rf"(?:siglos?|secol[oi])\s{{1,3}}(?P<roman>{_ROMAN})\b")

_UNIT = r"(?:day|week|fortnight|month|quarter|year|decade|century)"
_UNITS = r"(?:days|weeks|months|quarters|years|decades|centuries)"
_COUNT = rf"(?:\d{{1,3}}|{any_of(NUMBERS)})"
RELATIVE = _form(
    rf"(?:last|past|next|previous|coming|preceding|upcoming)\s{{1,3}}"
    rf"(?:{_COUNT}[-\s]{{1,2}}(?:{_UNITS}|{_UNIT})\b|(?:week|month|quarter|year|decade|century|weekend"
    rf"|{any_of(SEASONS)}|{any_of(w for w in HOME_WEEKDAYS if len(w) > 4)}"
    rf"|{any_of(m for m in HOME_MONTHS if len(m) > 3 or m == 'may')})\b(?!\s{{1,3}}of\b))"
)
THIS = _form(
    r"(?:earlier\s{1,3}|later\s{1,3})?this\s{1,3}(?:week|month|quarter|year|decade|century|spring|summer|autumn|winter)\b"
)
AGO = _form(
    rf"(?:an?|{_COUNT}|(?:a\s{{1,3}})?few|several|some|many)(?:\s{{1,3}}(?:and\s{{1,3}}a\s{{1,3}}half|or\s{{1,3}}so))?\s{{1,3}}(?:{_UNITS}|{_UNIT})\s{{1,3}}(?:ago|from\s{{1,3}}now)\b"
)
RELATIVE_ABROAD = _form(
    r"l[’']anno\s{1,3}(?:scorso|prossimo)|l[’']année\s{1,3}(?:dernière|prochaine)|(?:el\s{1,3})?año\s{1,3}pasado"
    r"|(?:letztes|nächstes|im\s{1,3}vergangenen)\s{1,3}jahr|vor\s{1,3}\w{1,9}\s{1,3}jahren"
    r"|il\s{1,3}y\s{1,3}a\s{1,3}\w{1,9}\s{1,3}ans|hace\s{1,3}\w{1,9}\s{1,3}años"
)

# "A book about 2019" is about the year itself.
APPROXIMATE = _form(
    r"(?:circa|ca?\.|ca(?=\s)|around|approximately|roughly|environ|vers|etwa|verso(?:\s{1,3}il)?|hacia"
    r"|(?<=\b(?:in|by)\s)about|(?<=\b(?:from|born|died)\s)about)\s{0,2}(?:the\s{1,3})?"
)
PART_OF = _form(r"(?:early|late|mid(?:dle)?)(?:[-\s]{1,2}(?:to[-\s])?(?:late[-\s])?)(?:in\s{1,3})?(?:the\s{1,3})?")
WEEKDAY_BEFORE = _form(
    rf"(?P<weekday>{_WEEKDAY})\b(?P<stop>\.?,?)(?:\s(?:morning|afternoon|evening|night),?)?"
    r"(?:\s{0,2}[–(]\s{0,2}|\s{1,3}|(?<=,))(?:(?:the|den|dem|le|el|il|on|d[ií]a|d\.)\s{1,3})?"
)
GERMAN_WEEKDAY_BEFORE = re.compile(r"(?P<weekday>Mo|Di|Mi|Do|Fr|Sa|So)(?:\.,?|,)\s{1,3}(?:(?:den|dem)\s{1,3})?(?=\d{1,2}\.)")
WEEKDAY_AFTER = _form(
    rf"(?:\s?\(|,\s{{1,2}}an?\s{{1,2}}|,?\s{{1,2}}(?:which\s{{1,2}})?(?:was|is|fell\son|falls\son)\s{{1,2}}a\s{{1,2}})"
    rf"(?P<weekday>{_WEEKDAY})\b(?:\.?\))?"
    rf"|,\s{{1,2}}(?P<last>(?!\w{{3,4}}\b){_WEEKDAY})(?=\s{{0,2}}(?:[.;)]|$))"
)
