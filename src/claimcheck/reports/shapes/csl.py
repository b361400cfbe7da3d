"""A citation as an item of CSL-JSON 1.0.2 (Citation Style Language, csl-data.json)."""

import re
from dataclasses import dataclass

from claimcheck.model.citations import Citation, Name
from claimcheck.model.dates import DateMention
from claimcheck.reports.shapes.places import Shape

# EDTF level 0 and its qualifiers: a year, a month or season, a day. What is unspecified, or longer, stays in words.
_PART = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)")

# EDTF 2019 numbers the seasons of a year from 21 (spring) and again, by hemisphere, from 25 and 29; CSL-JSON counts 1 to 4.
_FIRST_SEASON, _LAST_SEASON = 21, 32

_PLAIN = (
    ("title", "title"),
    ("container-title", "container_title"),
    ("collection-title", "collection_title"),
    ("publisher", "publisher"),
    ("publisher-place", "publisher_place"),
    ("volume", "volume"),
    ("issue", "issue"),
    ("page", "page"),
    ("edition", "edition"),
    ("DOI", "doi"),
    ("ISBN", "isbn"),
)


def csl_shape(citation: Citation) -> Shape:
    """The item without an id. What the citation does not say is absent."""
    item: Shape = {"type": citation.type}
    for key, names in (("author", citation.authors), ("editor", citation.editors)):
        if names:
            item[key] = [_name(name) for name in names]
    for key, attribute in _PLAIN:
        if value := getattr(citation, attribute):
            item[key] = value
    for key, date in (("issued", citation.date), ("accessed", citation.accessed)):
        if date:
            item[key] = date_shape(date)
    if citation.urls:
        item["URL"] = citation.urls[0]
    return item


def date_shape(date: DateMention) -> Shape:
    """date-parts with just the precision given, two for a range; in the printed words where CSL-JSON has no parts for it."""
    read = [_part(part) for part in date.edtf.text.split("/")] if date.edtf else []
    parts = [part for part in read if part]
    if len(parts) != len(read) or len(parts) not in {1, 2}:
        return {"literal": date.text}
    shape: Shape = {"date-parts": [part.numbers for part in parts]}
    if parts[0].season:
        if len(parts) > 1:
            return {"literal": date.text}
        shape["season"] = parts[0].season
    if any(part.doubt for part in parts):
        shape["circa"] = True
    return shape


@dataclass(frozen=True, slots=True)
class _Part:
    numbers: list[int]
    season: int | None
    doubt: bool


def _part(edtf: str) -> _Part | None:
    match = _PART.fullmatch(edtf)
    if not match:
        return None
    numbers = [int(number) for number in match.groups()[:3] if number]
    if len(numbers) == 1 or numbers[1] <= 12:
        return _Part(numbers, None, bool(match[4]))
    if not _FIRST_SEASON <= numbers[1] <= _LAST_SEASON:
        return None
    return _Part(numbers[:1], (numbers[1] - _FIRST_SEASON) % 4 + 1, bool(match[4]))


def _name(name: Name) -> Shape:
    if name.literal:
        return {"literal": name.literal}
    return {key: part for key, part in (("family", name.family), ("given", name.given)) if part}
