"""What was understood of one citation, before it is a model value."""

from dataclasses import dataclass, field

from claimcheck.grammar.dates import FoundDate
from claimcheck.model.citations import Name


@dataclass(frozen=True, slots=True)
class House:
    """Where a work appeared. `part_of`: it says "in", so the work is part of another."""

    container: str = ""
    publisher: str = ""
    place: str = ""
    editors: tuple[Name, ...] = ()
    part_of: bool = False
    series: str = ""

    def __bool__(self) -> bool:
        return bool(self.container or self.publisher or self.place or self.editors or self.series)


@dataclass(frozen=True, slots=True)
class Numbers:
    volume: str = ""
    issue: str = ""
    page: str = ""
    edition: str = ""
    isbn: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    authors: tuple[Name, ...] = ()
    title: str = ""
    title_quoted: bool = False
    house: House = field(default_factory=House)
    numbers: Numbers = field(default_factory=Numbers)
    date: FoundDate | None = None
    accessed: FoundDate | None = None
    type: str = ""
