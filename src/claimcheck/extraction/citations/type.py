"""What kind of work a citation names, as a CSL type (CSL 1.0.2, appendix III), from its own words only."""

import re

from claimcheck.extraction.citations.values import Fields
from claimcheck.grammar import names
from claimcheck.model.dates import Precision

_REPORT = re.compile(
    r"\b(?:reports?|briefs?|briefings?|"
    r"policy papers?|working papers?|memorand(?:um|a)|white paper|technical note|circular)\b",
    re.IGNORECASE,
)
_RELEASE = re.compile(
    r"\b(?:(?:press|news|media) (?:releases?|statements?|notes?)|pressemitteilung|comunicato stampa|communiqué de presse|"
    r"nota de prensa)\b",
    re.IGNORECASE,
)
_NEWSROOM = re.compile(r"/(?:press|news|media)(?:[-_]?(?:releases?|room|corner))?(?:/|$)", re.IGNORECASE)
_LAW = re.compile(r"\b(?:act|law|bill|regulation|directive|executive order|decree|code|pub\. l\.|statute)\b", re.IGNORECASE)
_SPEECH = re.compile(
    r"^(?:remarks|speech|keynote|opening address|testimony|lecture)\b"
    r"|\b(?:speech|remarks|keynote|testimony)(?:$|\s(?:by|at|to|before)\b)",
    re.IGNORECASE,
)
_INTERVIEW = re.compile(r"^interview\b|\binterview with\b", re.IGNORECASE)
_THESIS = re.compile(r"\b(?:ph\.?d\.?|doctoral|master[’']?s?) (?:thesis|dissertation)\b|\bdissertation\b", re.IGNORECASE)
_MEETING = re.compile(r"\b(?:proceedings|proc\.|conference|symposium|workshop)\b", re.IGNORECASE)
_SCHOLARLY = re.compile(
    r"\b(?:review|journal|studies|quarterly|annals|transactions|letters|science|zeitschrift|rivista|revue)\b", re.IGNORECASE
)


def csl_type(fields: Fields, text: str, url: str, doi: str) -> str:
    """The CSL type; "document" where nothing tells."""
    if fields.type:
        return fields.type
    where, numbers = fields.house, fields.numbers
    if where.part_of or where.editors:
        return "paper-conference" if _MEETING.search(where.container) else "chapter"
    if numbers.issue or (numbers.volume and where.container and not where.publisher):
        return "article-journal"
    if _RELEASE.search(text) or (_NEWSROOM.search(url) and not _REPORT.search(text) and not where.container):
        return "webpage" if url else "document"
    return _by_words(fields, text) or _by_house(fields, url, doi)


def _by_words(fields: Fields, text: str) -> str:
    title, where = fields.title, fields.house
    if _THESIS.search(text):
        return "thesis"
    if _INTERVIEW.search(title):
        return "interview"
    if _SPEECH.search(title):
        return "speech"
    if re.match(r"(?:the\s)?[\w\s]{0,60}\bact\b", title, re.IGNORECASE) and not fields.authors and _LAW.search(title):
        return "legislation"
    if _REPORT.search(where.container or where.series) or _REPORT.search(where.publisher) or _REPORT.match(title):
        return "report"
    return "paper-conference" if _MEETING.search(where.container) else ""


def _by_house(fields: Fields, url: str, doi: str) -> str:
    where, date = fields.house, fields.date.edtf if fields.date else None
    if where.container and (doi or (fields.numbers.page and fields.numbers.volume) or _SCHOLARLY.search(where.container)):
        return "article-journal"
    timed = date is not None and date.precision in {Precision.DAY, Precision.MONTH}
    if where.container and timed and (fields.title_quoted or names.is_medium(where.container)) and not fields.numbers.volume:
        return "article-newspaper"
    if fields.authors and fields.authors[0].literal and fields.title and (date is not None or url):
        return "report"
    if url:
        return "webpage"
    return "document" if not where.publisher else "report" if fields.title_quoted or not fields.authors else "book"
