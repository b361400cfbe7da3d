"""JSON of strangers as typed values: nothing is believed to be there, and nothing is taken at any length."""

import html
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

from claimcheck.grammar.edtf import parse_edtf
from claimcheck.model.citations import Name
from claimcheck.model.dates import Edtf

# A paper of particle physics has three thousand authors, of which nobody cites more than a few.
_MOST, _LONGEST = 500, 600
_TAGS = re.compile(r"</?[A-Za-z][A-Za-z:0-9]{0,20}[^<>]{0,200}>")
_FIRST_YEAR, _LAST_YEAR = 1000, 2999


def loads(body: bytes) -> object:
    """The value of a JSON text (RFC 8259); None where it is none, or too deep to be one of a registry."""
    try:
        value: object = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return value


def table(value: object, *path: str) -> Mapping[str, object]:
    """The object at the end of a path of keys; an empty one where there is none."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def segment(doi: str) -> str:
    """A DOI as a part of a path. Its slashes stay, as in the registries' own examples, unless a client would tidy them."""
    return quote(doi, safe="" if "/." in doi or "//" in doi else "/")


def items(value: object) -> Sequence[object]:
    return value[:_MOST] if isinstance(value, list) else ()


def text(value: object) -> str:
    """A string as one line without markup, entities and control characters; empty for anything else."""
    if not isinstance(value, str):
        return ""
    bare = html.unescape(_TAGS.sub("", value[: 4 * _LONGEST]))
    line = "".join(" " if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else c for c in bare)
    return " ".join(line.split())[:_LONGEST]


def texts(value: object) -> list[str]:
    """The strings of a list, or the one that stands in its place."""
    found = (text(each) for each in (items(value) if isinstance(value, list) else [value]))
    return [each for each in found if each]


def distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def people(value: object, family: str, given: str, literal: str) -> tuple[Name, ...]:
    """The names of a list of objects, by the keys that the registry has for their parts."""
    names: list[Name] = []
    for each in items(value):
        parts = table(each)
        last, first, whole = text(parts.get(family)), text(parts.get(given)), text(parts.get(literal))
        if last or whole:
            names.append(Name(last, first) if last else Name(literal=whole))
    return tuple(names)


def year(value: object) -> int | None:
    """A year, given as a number or in digits; None for what is none."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}", value.strip()):
        value = int(value)
    known = isinstance(value, int) and not isinstance(value, bool) and _FIRST_YEAR <= value <= _LAST_YEAR
    return value if known and isinstance(value, int) else None


def date_of(parts: Sequence[object]) -> Edtf | None:
    """Year, month and day as far as they are given and make a date: what does not is left away from the end."""
    numbers = [part for part in parts[:3] if isinstance(part, int) and not isinstance(part, bool)]
    if not numbers or year(numbers[0]) is None:
        return None
    for length in range(len(numbers), 0, -1):
        found = parse_edtf("-".join([f"{numbers[0]:04}", *(f"{part:02}" for part in numbers[1:length])]))
        if found is not None:
            return found
    return None
