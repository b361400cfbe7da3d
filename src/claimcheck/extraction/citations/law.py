"""Law and court decisions as legal writing cites them (The Bluebook, rules 10 to 14), kept whole: names and numbers of
reporters and codes are no authors and no titles of journals."""

import re

from claimcheck.extraction.citations.draft import Draft
from claimcheck.extraction.citations.values import Fields, House, Numbers
from claimcheck.grammar.dates import FoundDate
from claimcheck.model.dates import Precision

_REPORTER = r"(?:[A-Z][A-Za-z]{0,5}\.?|\d[a-z]{1,2}|&)(?:\s?(?:[A-Z][A-Za-z]{0,5}[.’']?[a-z]{0,2}|\d[a-z]{1,2}|&)){0,4}"
_CASE = re.compile(
    r"(?P<title>(?:In re |Ex parte )[^;()]{2,120}?|[A-Z][^;()]{0,150}?\sv\.?\s[^;]{2,150}?),{1,2}\s"
    rf"(?P<volume>\d{{1,4}})\s(?P<reporter>{_REPORTER})\s?(?P<page>\d{{1,5}})(?!\w)"
)
# "Bell, 982 F.3d at 474": a decision cited before.
_SHORT_CASE = re.compile(
    rf"(?P<title>(?!Id\b)[A-Z][^;():]{{1,80}}?),\s(?P<volume>\d{{1,4}})\s(?P<reporter>{_REPORTER})\sat\s(?P<page>\d{{1,5}})(?!\w)"
)
_SECTION = r"\d[\w.:–-]{0,16}(?:\([^\s()]{1,6}\)){0,5}(?:[–-]\([^\s()]{1,6}\)|\snotes?\b)?"
_SECTIONS = (
    r"(?:,?\s(?:§{1,2}|sec(?:tion|s)?\.?|art(?:icle|s)?\.?|[Cc]l\.|pts?\.|subpt\.|ch\.|div\.|tit\.)\s?"
    r"[^\s;(),]{1,24}(?:\([^\s()]{1,6}\)){0,5}){0,6}"
)
# "Hatch v. Hill, No. 13-1172, 2014 WL 14546 (D. Mass. 2014)": not in a reporter, or not yet.
_DOCKET = re.compile(
    r"(?P<title>(?:In re )?[A-Z][^;()]{2,200}?(?:\sv\.?\s[^;()]{2,120}?)?),\s(?:(?:No|Nos|Case No)\.\s[^;()]{3,60}?,\s)?"
    r"(?:\d{4}\s(?:WL|U\.S\. Dist\. LEXIS|U\.S\. App\. LEXIS)\s\d{2,9})"
)
# "Council Regulation (EU) No 833/2014 of 31 July 2014 concerning ..., OJ L 229"; its own date is the one it bears.
_UNION = re.compile(
    r"(?P<title>(?:(?:Council|Commission|European Parliament and Council)\s)?"
    r"(?:Implementing\s|Delegated\s|Joint\s|Framework\s)?"
    r"(?:Regulation|Directive|Decision|Recommendation)\s"
    r"(?:\((?:EU|EC|EEC|CFSP|Euratom|EU, Euratom)\)\s(?:No\.?\s)?\d{1,4}/\d{1,4}"
    r"|(?:No\.?\s)?\d{1,4}/\d{1,4}(?:/(?:EU|EC|EEC|CFSP|JHA|GASP)))(?:[^;\ufffc(\[]{0,400}?))"
    r"(?=,?\s[(\[]|,\sOJ|,\sOfficial|,?\s?\ufffc|\.?$|\.\s)"
)
# "UN Security Council resolution 2231 (2015)", "European Parliament resolution of 17 January 2024 on ...".
_RESOLUTION = re.compile(
    r"(?P<title>(?:(?:UN|U\.N\.|United Nations|UNSC|UNGA)\s)?"
    r"(?:(?:Security Council|General Assembly|Human Rights Council|"
    r"European Parliament|Council)\s)?(?:[Ll]egislative\s)?[Rr]esolution\s"
    r"(?:\d{1,4}(?:/\d{1,4})?\b|of\s\d{1,2}\s[A-Z][a-z]{2,9}\s\d{4})"
    r"[^;\ufffc\[]{0,400}?)"
    r"(?=,\s(?:[A-Z]{1,4}\d{0,2}[_/]|UN\sDoc|U\.N\.\sDoc|paras?\b|adopted|OJ\b|Official\sJournal|op\.)|,?\s?\ufffc|\.?$|\.\s|,?\s\[)"
)
# "Legge 9 luglio 1990, n. 185", "Ley 7/2021, de 20 de mayo", "Loi n° 2018-607 du 13 juillet 2018 relative à ...".
_NATIONAL = re.compile(
    r"(?P<title>(?:Legge(?:\scostituzionale)?|Decreto(?:[-\s]legge|\slegislativo|\sministeriale)?|D\.\s?(?:L|Lgs|lgs|l)\.|"
    r"Ley(?:\sOrgánica)?|Real\sDecreto(?:-ley|\sLegislativo)?|Loi(?:\sorganique)?|Décret(?:-loi)?|Ordonnance|Arrêté)\s"
    r"(?:n[.°º]\s?\d|no\.?\s\d|\d{1,4}[/-]\d|\d{1,2}(?:er|°)?\s[a-zûé]{3,9}\s\d{4}|d(?:u|el)\s\d{1,2}\s)[^;\ufffc\[]{0,400}?)"
    r"(?=,\s(?:in\s)?(?:Gazzetta|G\.\s?U\.|GU\b|Boletín|BOE\b|Journal\sofficiel|JORF|J\.O\.|JO\b|art\.|articol|artículo|article\s)"
    r"|,?\s?\ufffc|\.?$|(?<=[^\W_]{3})\.\s(?=[A-Z]))"
)
_GAZETTE = re.compile(
    r",\s(?:in\s)?(?P<name>OJ(?:\s[LC]\b)?|Official Journal(?: of the European Union)?|Gazzetta Ufficiale"
    r"|Boletín Oficial del Estado|Journal officiel(?: de la République française)?)"
)
# "Miller v Secretary of State [2017] UKSC 5", "Data Protection Act 2018, s 45" (OSCOLA, 4th ed.).
_BRITISH_CASE = re.compile(
    r"(?P<title>[A-Z][^;\[\]]{0,120}?\sv\.?\s[^;\[\]]{2,120}?),?\s"
    r"[\[(](?:1[89]|20)\d\d[\])]\s\d{0,3}\s?[A-Z][A-Za-z. ]{1,14}\s\d{1,5}"
)
_ACT_WORD = r"(?:[A-Z][\w’'-]*|of|and|the|to|for|in|\([A-Z][\w ]{1,40}\))"
_BRITISH_ACT = re.compile(
    rf"(?P<title>{_ACT_WORD}(?:,?\s{_ACT_WORD}){{0,12}}\s(?:Act|Order|Regulations)\s(?:1[89]|20)\d\d)"
    r"(?=,\ss{1,2}\.?\s?\d|,\ssections?\s\d|,\sc(?:h\.?)?\s\d|\s\(c\s\d|,\s(?:art|reg|sch)|\.?$)"
)
# "531 U.S. 341 (2001)", its name in the text above.
_BARE_CASE = re.compile(
    r"(?P<title>\d{1,4}\s(?:U\.\s?S\.|F\.\s?(?:2d|3d|4th|Supp\.(?:\s?\dd)?)|S\.\s?Ct\.)\s(?:at\s)?\d{1,5})(?!\w)"
)
_NAME = r"(?:(?P<name>(?![Cc]h\.|Pub\.)(?:The\s)?[A-Z][^;()]{3,170}?),\s)?"
_STATUTE = re.compile(
    rf"(?P<title>{_NAME}(?:Pub\.?\sL\.?(?:\sNo\.?)?\s\d{{1,3}}[-–]\d{{1,4}}"
    rf"|[Cc]h\.\s\d{{1,4}}(?:,\s§\s\d{{1,4}})?,\s\d{{1,3}}\sStat\.\s(?:at\s)?\d{{1,5}}"
    rf"|\d{{1,3}}\sStat\.\s(?:at\s)?\d{{1,5}}"
    rf"|\d{{1,2}}\s(?:U\.?\s?S\.?\s?C\.?(?:\s?A\.)?|C\.?\s?F\.?\s?R\.?)(?:\s?(?:§{{1,2}}|pts?\.))?\s?{_SECTION}(?:,\s{_SECTION}){{0,12}}"
    rf"|U\.S\.\sConst\.(?!\sLaw)|[A-Z][A-Za-z.]{{1,12}}\s(?:(?:[A-Z][A-Za-z.]{{1,12}}|&)\s){{0,5}}(?:Code|Stat|Laws)\.?\s(?:Ann\.\s)?§{{1,2}}\s?{_SECTION}))"
    rf"(?P<rest>{_SECTIONS}(?:,\s\d{{1,3}}\sStat\.\s(?:at\s)?[\w–-]{{1,9}}(?:,\s[\w–-]{{1,9}}){{0,3}})?)"
)
_PAPER = re.compile(
    r"(?P<title>(?:H\.R\.|S\.|H\.)\s?(?:Conf\.\s)?(?:Rep|Doc|Res|J\.\sRes|Con\.\sRes)\.?\s(?:No\.\s)?\d{1,3}(?:-\d{1,4})?"
    r"|(?:H\.R\.|S\.)\s\d{1,5}(?=,\s\d{2,3}(?:th|st|d|nd|rd)\sCong)|\d{1,3}\sCong\.\sRec\.\s[A-Z]?\d{1,5})"
)
_REGISTER = re.compile(
    r"(?P<title>[A-Z][^;]{3,300}?),\s(?P<volume>\d{1,3})\s"
    r"(?P<reporter>Fed\.\s?Reg\.|Federal Register|F\.R\.)\s(?P<page>[\d,]{1,7}\d)(?!\w)"
)
# What ends in a year of its own, or bears its date within.
_WHOLE = frozenset({_UNION, _BRITISH_CASE, _BRITISH_ACT, _RESOLUTION, _NATIONAL})
# What an official gazette prints.
_PRINTED = frozenset({_UNION, _RESOLUTION, _NATIONAL})
_SENTENCE = re.compile(r"\b(?:was|were|is|are|has|have|had|changed|requires?|required|pursuant|by the)\b")
_LAST_NAME = re.compile(r"(?:(?:[A-Z][\w’'&-]{0,30},?|of|and|for|to|in|on)\s){0,14}Act(?:\sof\s\d{4})?$")
_YEAR_BEHIND = 90
_NEAR_DATE = 4


def law(draft: Draft, found: list[FoundDate]) -> Fields | None:
    """A decision, a statute, a rule of an agency or a paper of Congress that the citation begins with; None for others."""
    body = draft.left.lstrip()
    at = draft.start + len(draft.left) - len(body)
    if match := _DOCKET.match(body):
        return Fields(
            (), match["title"], False, House(), Numbers(), _behind(draft, found, at + match.end()), None, "legal_case"
        )
    for pattern, kind in ((_CASE, "legal_case"), (_SHORT_CASE, "legal_case"), (_REGISTER, "regulation")):
        if match := pattern.match(body):
            short = pattern is _SHORT_CASE
            numbers = Numbers(volume=match["volume"], page=match["page"])
            date = None if short else _behind(draft, found, at + match.end())
            return Fields((), match["title"].strip(), False, House(match["reporter"]), numbers, date, None, kind)
    for pattern, kind in (
        (_STATUTE, "legislation"),
        (_PAPER, "bill"),
        (_BARE_CASE, "legal_case"),
        (_UNION, "legislation"),
        (_RESOLUTION, "legislation"),
        (_NATIONAL, "legislation"),
        (_BRITISH_CASE, "legal_case"),
        (_BRITISH_ACT, "legislation"),
    ):
        if match := pattern.match(body):
            if pattern in _PRINTED:
                return _printed(draft, found, at, match)
            named = match.groupdict().get("name") or (match["title"] if pattern in _WHOLE else "")
            if named and _SENTENCE.search(named):
                # "The rule was first added by the Drug Act, Pub. L. ...": the name is what it ends in.
                last = _LAST_NAME.search(named)
                named = last.group() if last else ""
            title = (named or match.group()).rstrip(" ,.§")
            date = _of(found, at, at + match.end()) or _behind(draft, found, at + match.end())
            return Fields((), title, False, House(), Numbers(), date, None, kind)
    return None


def _printed(draft: Draft, found: list[FoundDate], at: int, match: re.Match[str]) -> Fields | None:
    """An act that bears its date in its name, or behind a comma; with the gazette that it is said to stand in."""
    title = match["title"].rstrip(" ,.")
    if _SENTENCE.search(title):
        return None
    start, end = at, at + len(title)
    last = next((date for date in found if date.end == end and draft.whole[: date.start].endswith(", ")), None)
    if last and last.start > start:
        end = last.start - 2
        title = draft.whole[start:end]
    behind = next(
        (date for date in found if 0 <= date.start - end <= _NEAR_DATE and date.edtf and date.end <= draft.end), None
    )
    gazette = _GAZETTE.search(draft.whole, end, draft.end)
    house = House(gazette["name"] if gazette else "")
    return Fields((), title, False, house, Numbers(), _of(found, start, end) or behind, None, "legislation")


def _of(found: list[FoundDate], start: int, end: int) -> FoundDate | None:
    """The day within the name of a law ("of 31 July 2014")."""
    days = (date for date in found if start <= date.start and date.end <= end and date.edtf)
    return next((date for date in days if date.edtf and date.edtf.precision is Precision.DAY), None)


def begins(text: str) -> bool:
    """Whether a text begins with law or a decision, whatever comment follows."""
    return any(
        pattern.match(text) for pattern in (_CASE, _SHORT_CASE, _DOCKET, _REGISTER, _STATUTE, _PAPER, _BARE_CASE, *_WHOLE)
    )


def _behind(draft: Draft, found: list[FoundDate], end: int) -> FoundDate | None:
    """The date in brackets behind a reporter or a section: "(9th Cir. 2024)", "(codified as amended) (1906)"."""
    for date in found:
        if end <= date.start and date.end <= draft.end and date.start <= end + _YEAR_BEHIND and date.edtf:
            between = draft.whole[end : date.start]
            if between.count("(") > between.count(")"):
                return date
    return None
