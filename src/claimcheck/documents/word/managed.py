"""The code that Zotero and Mendeley keep behind a citation: the works it cites, as items of CSL-JSON 1.0.2."""

import json
from collections.abc import Iterator, Mapping

# A code holds abstracts as well; one beyond this cites thousands of works.
_LONGEST = 4 * 2**20
_VALUE = 2_000
_WORDS = (
    "type", "title", "title-short", "container-title", "collection-title", "publisher", "publisher-place", "volume", "issue",
    "edition", "DOI",
)  # fmt: skip
_NAMES = ("author", "editor")
_PARTS = ("family", "given", "literal", "non-dropping-particle", "dropping-particle")
_MOST_NAMES = 100


def items(code: str) -> Iterator[str]:
    """Each work of a code as a JSON object: the words of its title, names and where it appeared. None for a broken code."""
    if len(code) > _LONGEST:
        return
    try:
        whole = json.loads(code)
    except (ValueError, RecursionError):
        return
    cited = whole.get("citationItems") if isinstance(whole, Mapping) else None
    for each in cited if isinstance(cited, list) else ():
        data = each.get("itemData") if isinstance(each, Mapping) else None
        if isinstance(data, Mapping) and isinstance(data.get("title"), str):
            yield json.dumps(_item(data), ensure_ascii=False, sort_keys=True)


def _item(data: Mapping[str, object]) -> Mapping[str, object]:
    words = {key: str(data[key])[:_VALUE] for key in _WORDS if isinstance(data.get(key), str | int) and data[key]}
    people = {key: names for key in _NAMES if (names := _named(data.get(key)))}
    # A reprint has two years, and either may be the one that is printed.
    issued = {} if data.get("original-date") else _year(data.get("issued"))
    return {**words, **people, **issued}


def _year(issued: object) -> Mapping[str, object]:
    """The year of a work that has one; none of a work that appeared over several."""
    parts = issued.get("date-parts") if isinstance(issued, Mapping) else None
    first = parts[0] if isinstance(parts, list) and len(parts) == 1 else None
    year = str(first[0]) if isinstance(first, list) and first else ""
    return {"issued": {"date-parts": [[int(year)]]}} if len(year) == 4 and year.isdecimal() else {}


def _named(people: object) -> list[dict[str, str]]:
    found = people[:_MOST_NAMES] if isinstance(people, list) else []
    named = (
        {part: str(one[part])[:_VALUE] for part in _PARTS if one.get(part)} for one in found if isinstance(one, Mapping)
    )
    return [name for name in named if name]
