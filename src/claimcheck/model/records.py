"""What registries are asked about works, and what they answer. A failure is a value with a reason."""

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.model.citations import Name
from claimcheck.model.dates import Edtf


class Kind(StrEnum):
    """What a work is, as far as it decides which registry may know it, and what its years mean."""

    ARTICLE = "article"
    BOOK = "book"
    CHAPTER = "chapter"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Work:
    """A work cited without a link or DOI, as it is looked up.

    year: None where its date is not within one. reissue: it is cited in a later edition or a reprint, and says so.
    """

    kind: Kind
    title: str
    authors: tuple[Name, ...] = ()
    year: int | None = None
    container: str = ""
    volume: str = ""
    page: str = ""
    reissue: bool = False


Question = str | Work
"""What is asked: a DOI (bare, in lower case), or a work to be found by title, author and year."""


@dataclass(frozen=True, slots=True)
class Notice:
    """That a work was taken back, as its own record says. nature: of Crossref's update types, with spaces for "_"."""

    nature: str
    doi: str = ""
    date: Edtf | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A work as a registry has it. What it does not say is empty.

    source: the registry's name. url: where a reader finds the work. titles: as published, in other languages, without the
    subtitle. issued, online, print: dates of publication; editions: the years of all editions known.
    notices: retractions and their like; corrections are none.
    """

    source: str
    url: str
    doi: str = ""
    kind: Kind = Kind.OTHER
    titles: tuple[str, ...] = ()
    containers: tuple[str, ...] = ()
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    publisher: str = ""
    volume: str = ""
    page: str = ""
    issued: Edtf | None = None
    online: Edtf | None = None
    print: Edtf | None = None
    editions: tuple[int, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def title(self) -> str:
        return self.titles[0] if self.titles else ""

    @property
    def years(self) -> tuple[int, ...]:
        """Every year in which the work came out, the earliest first."""
        dates = (self.issued, self.online, self.print)
        return tuple(sorted({*self.editions, *(each.earliest.year for each in dates if each and each.earliest)}))


@dataclass(frozen=True, slots=True)
class Match:
    """A work found: the record, and in what it differs from the citation (at most one of title, author, year).

    certain: nothing but a slip, or another work of nearly the same name, explains the difference.
    """

    record: Record
    differs: str = ""
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Unregistered:
    """The handle service of the DOI system knows no such DOI."""

    source: str


@dataclass(frozen=True, slots=True)
class NoRecord:
    """Nobody who was asked has the work. asked: their names. registered: the DOI is one all the same."""

    asked: tuple[str, ...]
    registered: bool = False


@dataclass(frozen=True, slots=True)
class Failed:
    """Nobody could tell. detail: in words. late: the time of the run was up before there was an answer."""

    detail: str
    late: bool = False


DoiAnswer = Record | Unregistered | NoRecord | Failed
WorkAnswer = Match | NoRecord | Failed
Answer = DoiAnswer | WorkAnswer
