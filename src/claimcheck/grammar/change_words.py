"""The words with which English tells how something changed, as patterns; and which way a text says that it went."""

import re

QUALIFIED = (
    r"(?:(?:about|around|some|approximately|roughly|nearly|almost|just|over|under|more than|less than|a (?:mere"
    r"|record|low of|high of|total of)"
    r"|an?|the|only|an estimated|well|slightly|close to|at least|as much as|as (?:low|high|little|few|many) as"
    r"|[~≈]) ?){0,3}"
)
RISES = (
    r"rise|rises|rose|risen|rising|increas(?:e|es|ed|ing)|grow(?:s|n|ing|th)?|grew|climb(?:s|ed|ing)?|jump(?:s|ed"
    r"|ing)?|surg(?:e|es|ed|ing)"
    r"|soar(?:s|ed|ing)?|gain(?:s|ed)?|up|expand(?:s|ed|ing)|expansion|went up|rais(?:e|es|ed|ing)|higher|more"
    r"|leap|leapt|boost(?:ed)?|plus"
)
FALLS = (
    r"fall(?:s|en|ing)?|fell|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|drop(?:s|ped|ping)?|shr[aiu]nk(?:ing"
    r"|s)?|cut(?:s|ting)?|reduc(?:e|es|ed"
    r"|ing|tion)|down|lower(?:ed|s)?|plung(?:e|es|ed)|slump(?:s|ed)?|contract(?:ed|ion)|dip(?:ped)?|tumbl(?:e|ed)"
    r"|loss|minus|sank|slid|fewer|less"
)
NOUN = (
    r"(?:(?:sharp|steep|modest|slight|net|total|overall|cumulative|relative|further|huge|massive|remarkable"
    r"|striking|staggering|dramatic)[ ,]+)?"
    r"(?:increase|rise|growth|jump|surge|gain|leap|boost|expansion|climb|decline|decrease|drop|fall|reduction|cut"
    r"|loss|slump|plunge|dip|change"
    r"|contraction|improvement)"
)
TIME = (
    r"(?: (?:in|by|at|over|during|within|between|as of|this|last|the (?:next|following|previous)|today|now|since|after|to)\b"
    r"(?: (?!and\b|but\b|while\b|when\b|then\b)[\w’'/-]{1,16}){0,7})?"
)
_UP, _DOWN = (re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in (RISES, FALLS))
_YEARLY = re.compile(
    r"\b(?:per (?:year|annum|month|week|day|quarter|capita|head)|an? (?:year|month)(?! (?:earlier|before|later|ago))"
    r"|annual(?:ly|ised|ized)?"
    r"|yearly|each (?:year|month)|year[- ]on[- ]year"
    r"|CAGR|average|compound|real terms|in real|adjusted|inflation|constant prices|respectively|each|per cent of"
    r"|every|another|additional|of which"
    r"|monthly|daily)\b",
    re.IGNORECASE,
)


def direction(text: str) -> bool | None:
    """Whether it went up; None where neither is said, or both."""
    up, down = bool(_UP.search(text)), bool(_DOWN.search(text))
    return None if up == down else up


def yearly(text: str, start: int, end: int) -> bool:
    """Whether the words around say that a change is one of each year, or not of the plain values."""
    return bool(_YEARLY.search(text, max(start - 30, 0), end + 30))
