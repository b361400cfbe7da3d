"""The code that a reference manager keeps behind a citation: the works it cites, as items of CSL-JSON 1.0.2.

Zotero and Mendeley keep CSL-JSON, EndNote its own XML (`<EndNote><Cite><record>`, of the X series and later).
"""

import json
from collections.abc import Iterator, Mapping

from lxml import etree

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
# The kinds of EndNote that are read, as those of CSL, and where they keep what is said of them.
_ENDNOTE = {
    "book": "book", "edited book": "book", "book section": "chapter", "journal article": "article-journal",
    "newspaper article": "article-newspaper", "magazine article": "article-magazine", "report": "report", "thesis": "thesis",
    "conference proceedings": "paper-conference", "conference paper": "paper-conference", "web page": "webpage",
}  # fmt: skip
_CONTAINED = frozenset(
    {
        "book section",
        "journal article",
        "newspaper article",
        "magazine article",
        "conference proceedings",
        "conference paper",
    }
)
_ENDNOTE_WORDS = {
    "publisher": "publisher", "publisher-place": "pub-location", "volume": "volume", "issue": "number",
    "edition": "edition", "DOI": "electronic-resource-num", "secondary": "titles/secondary-title",
}  # fmt: skip


def items(code: str) -> Iterator[str]:
    """Each work of a code as a JSON object: the words of its title, names and where it appeared. None for a broken code."""
    if len(code) > _LONGEST:
        return
    if code.startswith("<"):
        yield from (json.dumps(_item(data), ensure_ascii=False, sort_keys=True) for data in _records(code))
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


def _records(code: str) -> Iterator[Mapping[str, object]]:
    """The records of EndNote's XML under the names of CSL, those of a kind that is known and with a title."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(code, parser)
    except (etree.XMLSyntaxError, ValueError):
        return
    for record in root.iter("record"):
        kind = record.find("ref-type")
        name = "" if kind is None else kind.get("name", "").casefold()
        title = _said(record, "titles/title")
        if name in _ENDNOTE and title:
            words = {key: _said(record, path) for key, path in _ENDNOTE_WORDS.items()}
            people = {
                key: [_person(_whole(one)) for one in record.iterfind(f"contributors/{path}/author")]
                for key, path in (("author", "authors"), ("editor", "secondary-authors"))
                if key == "author" or name in {"book section", "conference proceedings"}
            }
            reprint = {"original-date": True} if _said(record, "reprint-edition") else {}
            issued = {"issued": {"date-parts": [[_said(record, "dates/year")]]}}
            container = words.pop("secondary") if name in _CONTAINED else ""
            yield {
                "type": _ENDNOTE[name],
                "title": title,
                "container-title": container,
                **words,
                **people,
                **issued,
                **reprint,
            }


def _said(record: etree._Element, path: str) -> str:
    found = record.find(path)
    return "" if found is None else _whole(found)


def _whole(element: etree._Element) -> str:
    return " ".join("".join(str(part) for part in element.itertext()).split())


def _person(name: str) -> Mapping[str, str]:
    """A name as EndNote has it: "Carter, Ann", or an institution's with a comma at its end."""
    family, comma, given = name.partition(",")
    return {"family": family.strip(), "given": given.strip()} if comma and given.strip() else {"literal": family.strip()}


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
