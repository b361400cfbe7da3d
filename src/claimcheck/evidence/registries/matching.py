"""Which of the works that a registry offers is the one cited, and in what it differs.

The registries' own scores are not used: they rank what shares words. Here two of title, author and year must agree in
full, and the third is compared.
"""

import re
from collections.abc import Iterable

from claimcheck.grammar.likeness import Agreement, authors_agree, telling, titles_agree
from claimcheck.grammar.works import in_time
from claimcheck.model.records import Kind, Match, Record, Work

# A title of so many telling words is hardly given to two works in one year.
_OWN_TITLE, _RARE_TITLE, _LONG_TITLE = 3, 4, 5

# What is about a work, and has its title: notices, replies and reviews. "RETRACTED: ..." is the work itself.
_ABOUT = re.compile(
    r"\W?(?:authors?\W{0,2} )?(?:correction|corrigend|errat|retraction|withdrawal|expression of concern|addendum|"
    r"comments? on|comment:|reply|response|rejoinder|(?:book )?review|rezension|compte rendu|recensione|reseña)",
    re.IGNORECASE,
)


def best(matches: Iterable[Match]) -> Match | None:
    """One that differs in nothing, else a certain one, else the first."""
    ordered = sorted(matches, key=lambda match: (bool(match.differs), not match.certain))
    return ordered[0] if ordered else None


def match(work: Work, record: Record) -> Match | None:
    """The record as a match for a cited work; None where it is another work, or nobody can tell."""
    if _ABOUT.match(record.title) and not _ABOUT.match(work.title):
        return None
    title = _title(work, record)
    known = (*record.authors, *record.editors)
    author = authors_agree(work.authors, known)
    timely = in_time(work.year, record, reissue=work.reissue)
    if title is Agreement.SAME:
        if timely and (author is Agreement.SAME or (_unnamed(work, record, author) and work.year and record.years)):
            return Match(record)
        if not _one_kind(work, record):
            return None
        if author is Agreement.SAME and not timely:
            return Match(record, "year", certain=_in_one_place(work, record) and _in_one_issue(work, record))
        if author is Agreement.DIFFERENT and timely and work.year and (said := _shared(work, record)) >= _RARE_TITLE:
            alike = said >= _LONG_TITLE and (work.kind is record.kind or Kind.CHAPTER not in {work.kind, record.kind})
            return Match(record, "author", certain=_in_one_place(work, record) or alike)
    renamed = title is Agreement.DIFFERENT and author is Agreement.SAME and timely
    if renamed and _one_kind(work, record) and _in_one_place(work, record) and _on_one_page(work, record):
        return Match(record, "title", certain=True)
    return None


def _title(work: Work, record: Record) -> Agreement:
    found = [titles_agree(work.title, title) for title in record.titles]
    ranked = (Agreement.SAME, Agreement.UNCLEAR, Agreement.FOREIGN, Agreement.DIFFERENT)
    return next((each for each in ranked if each in found), Agreement.UNCLEAR)


def _shared(work: Work, record: Record) -> int:
    """The telling words of the title that both have: a subtitle that only one has is no sign."""
    same = (each for each in record.titles if titles_agree(work.title, each) is Agreement.SAME)
    return min(telling(work.title), max((telling(each) for each in same), default=0))


def _unnamed(work: Work, record: Record, author: Agreement) -> bool:
    """Whether the authors cannot be compared, so that a title of its own and the year must do."""
    people = any(name.family for name in (*record.authors, *record.editors)) and any(name.family for name in work.authors)
    return author is Agreement.UNCLEAR and not people and telling(work.title) >= _OWN_TITLE


def _one_kind(work: Work, record: Record) -> bool:
    """A book or report is not its review, which has its title and year, and another author."""
    kinds = {work.kind, record.kind}
    return len(kinds) == 1 or (Kind.OTHER in kinds and Kind.ARTICLE not in kinds)


def _in_one_place(work: Work, record: Record) -> bool:
    """Whether both are articles of one journal."""
    if not work.container or Kind.ARTICLE not in {work.kind} & {record.kind}:
        return False
    return any(titles_agree(work.container, each) is Agreement.SAME for each in record.containers)


def _in_one_issue(work: Work, record: Record) -> bool:
    """Whether volume, first page or a rare title say so, and the volume does not speak against it: an editor's note comes
    back each year."""
    volumes = bool(work.volume and record.volume) and work.volume == record.volume
    against = bool(work.volume and record.volume) and not volumes
    said = telling(work.title)
    return not against and (said >= _RARE_TITLE or (said >= _OWN_TITLE and (volumes or _on_one_page(work, record))))


def _on_one_page(work: Work, record: Record) -> bool:
    ours, theirs = _first(work.page), _first(record.page)
    return bool(ours) and ours == theirs and (not work.volume or not record.volume or work.volume == record.volume)


def _first(pages: str) -> str:
    """The first page of a range, in digits and letters ("pp. 85–97" and "85-7" are 85)."""
    found = "".join(c if c.isalnum() else " " for c in pages.lower().replace("pp.", "").replace("p.", "")).split()
    return found[0] if found else ""
