"""The page as a whole: what the template is given."""

from dataclasses import dataclass

from claimcheck.reports.page.parts import (
    Asked,
    Borne,
    BriefRow,
    Entry,
    Filters,
    HostRow,
    Judged,
    Reasoned,
    Section,
)
from claimcheck.reports.page.sources import KindRow, SourceRow
from claimcheck.reports.page.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Paper:
    """One document."""

    title: str
    path: str
    published: str
    notices: tuple[str, ...]
    briefs: tuple[BriefRow, ...]
    sections: tuple[Section, ...]
    loose: tuple[Entry, ...]
    timeline: Timeline | None
    kinds: tuple[KindRow, ...]
    sources: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """key: by what the decisions made in the page are kept, the ids of the documents."""

    version: str
    title: str
    key: str
    answer: str
    grounds: str
    tone: str
    looked: str
    since: str
    totals: tuple[str, ...]
    nothing: str
    papers: tuple[Paper, ...]
    filters: Filters
    must_fix: tuple[Entry, ...]
    ask: tuple[Entry, ...]
    drawer: tuple[Entry, ...]
    drawer_told: str
    letter: tuple[Asked, ...]
    undetermined: tuple[Reasoned, ...]
    undetermined_count: int
    borne: tuple[Borne, ...]
    judged: tuple[Judged, ...]
    hosts: tuple[HostRow, ...]
    link_count: int
