"""What was understood of one citation, before it is a model value."""

from dataclasses import dataclass, field

from claimcheck.extraction.citations.house import House
from claimcheck.extraction.citations.numbers import Numbers
from claimcheck.grammar.dates import FoundDate
from claimcheck.model.document import Name


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
