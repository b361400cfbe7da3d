"""Whether the words around a date speak of the very work that the note cites, and what may account for two dates."""

import re
from collections.abc import Sequence

from claimcheck.grammar.dated_works import Dated
from claimcheck.grammar.dates import days_after
from claimcheck.model.dates import DateMention, Edtf, Precision
from claimcheck.model.document import Note
from claimcheck.model.finding import Confidence
from claimcheck.rules.told import Told

_GENRE = (
    r"report|white paper|strategy|communication|press release|statement|article|study|paper|letter|memorandum|memo|speech"
    r"|judg[e]?ment|survey|communiqué|declaration|resolution|decision|interview|briefing|op-ed|book|essay|guidelines?|review"
)
_ISSUED = re.compile(
    rf"\b(?P<genre>{_GENRE})s?\b[^.;:()]{{0,40}}?\b(?:dated|published|issued|released)\s(?:(?:in|on)\s(?:the\s)?)?$",
    re.IGNORECASE,
)
_OF = re.compile(rf"\b(?P<genre>{_GENRE})\s(?:of|\()\s?$", re.IGNORECASE)
_BEFORE_GENRE = re.compile(rf"\s(?:[\w-]+\s){{0,2}}?(?P<genre>{_GENRE})\b", re.IGNORECASE)
_OTHER_DATES = re.compile(
    r"\b(?:first published|originally|reprint\w*|repr\.|trans\.|translat\w+|revised|rev\.|updated|edition|edn?\.|aufl\."
    r"|\d(?:st|nd|rd|th) ed|delivered|adopted|signed|version|archived|cited in|quoted in|in:)|\[\d{4}\]",
    re.IGNORECASE,
)
_PARENTHESIS = re.compile(r"[”\"’'»*_]*,?\s?\($")
_CLOSED = re.compile(r"[a-d]?\)")
_LONG_TITLE = 12
_NEWS = frozenset({"article-newspaper", "article-magazine"})
_OF_NEWS = frozenset({"article", "op-ed", "interview", "essay"})
_ANSWER = re.compile(r"\W*(?:response|reply|comments?|critique|on|review|re:|what|why|how)\b", re.IGNORECASE)
_GENRES = re.compile(rf"(?:{_GENRE})s?", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{5,}")


def differ(each: Told, work: Dated) -> bool:
    """By more than a day, which may be one of time zones; neither being a period."""
    return _apart(each.edtf, work.edtf) > 1 and each.edtf.precision in {Precision.DAY, Precision.MONTH, Precision.YEAR}


def same_work(each: Told, work: Dated) -> Confidence | None:
    """How sure it is that the words around the date speak of the work; None where they do not."""
    if _CLOSED.match(each.after) and _PARENTHESIS.search(each.before) and _names(each, work):
        return Confidence.MEDIUM
    issued = _ISSUED.search(each.before)
    if issued:
        return Confidence.MEDIUM if _is_a(issued["genre"], work) and _issuer(each, work) else Confidence.LOW
    kind = _OF.search(each.before) or _BEFORE_GENRE.match(each.after)
    if kind is None or not _is_a(kind["genre"], work) or each.edtf.precision is not Precision.DAY:
        return None
    return Confidence.LOW


def _names(each: Told, work: Dated) -> bool:
    """Whether the title or the author's name stands right before the parenthesis."""
    lead = _PARENTHESIS.sub("", each.before).rstrip("”\"’'»*_ ,").casefold()
    title = work.citation.title.strip("“”\"‘’'*_ ,.").casefold()
    if len(title) >= _LONG_TITLE and lead.endswith(title):
        return True
    families = (name.family.casefold() for name in work.citation.authors if len(name.family) > 2)
    return any(re.search(rf"\b{re.escape(family)}(?:[’']s)?$", lead) for family in families)


def _is_a(genre: str, work: Dated) -> bool:
    """Whether the work is a report, a statement and so on by its own words. What a newspaper writes of one is none."""
    word, citation = genre.casefold(), work.citation
    if citation.type in _NEWS:
        return word in _OF_NEWS
    return not _ANSWER.match(citation.title) and (word in citation.type or word in citation.text.casefold())


def _issuer(each: Told, work: Dated) -> bool:
    """Whether the sentence names who issued the work, or what it is about."""
    citation = work.citation
    names = [f"{name.family} {name.literal}" for name in citation.authors]
    words = {word.casefold()[:6] for word in _WORD.findall(" ".join([*names, citation.publisher, citation.title]))}
    return any(word.casefold()[:6] in words for word in _WORD.findall(each.sentence) if not _GENRES.fullmatch(word))


def known_elsewhere(each: Told, work: Dated, works: Sequence[Dated]) -> bool:
    """Whether the document cites something of the same author that has the date of the text."""
    families = {name.family or name.literal for name in work.citation.authors}
    return any(
        _apart(other.edtf, each.edtf) <= 1 and families & {name.family or name.literal for name in other.citation.authors}
        for other in works
    )


def accounted_for(each: Told, note: Note, dates: tuple[DateMention, ...]) -> bool:
    """Whether the note has the date of the text as well, or says why there may be two."""
    accessed = {citation.accessed.span for citation in note.citations if citation.accessed}
    own = (date.edtf for date in dates if date.edtf and date.edtf.earliest and date.span not in accessed)
    return bool(_OTHER_DATES.search(note.text.string)) or any(_apart(edtf, each.edtf) <= 1 for edtf in own)


def _apart(a: Edtf, b: Edtf) -> int:
    """Days between two dates; 0 where they may be one."""
    return max(days_after(a, b) or 0, days_after(b, a) or 0, 0)
