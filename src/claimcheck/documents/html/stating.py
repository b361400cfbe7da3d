"""What a page says of itself outside its text: title, authors and date, in the words of those who make catalogues of pages
(Highwire Press, Dublin Core, Open Graph, schema.org as JSON-LD)."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.documents.html.headings import headings
from claimcheck.documents.html.tree import Nodes, text
from claimcheck.model.source import Metadata

_TITLES = ("citation_title", "dc.title", "dcterms.title", "og:title")
_AUTHORS = ("citation_author", "dc.creator", "dcterms.creator", "author", "article:author")
_PUBLISHED = (
    "citation_publication_date", "citation_online_date", "citation_date", "article:published_time", "dcterms.issued",
    "dc.date.issued", "dcterms.date", "dc.date", "date", "pubdate", "publication_date",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "dcterms.modified", "dc.date.modified", "last-modified")
_CHANGED = frozenset({"datemodified", "dt-updated", "updated"})
_TIMES = _CHANGED | {"datepublished", "dt-published", "entry-date", "published"}
_FILE = re.compile(r"\S+\.\w{2,5}")
_DAY = re.compile(r"((?:1[5-9]|20)\d\d)(?:[-/](0?[1-9]|1[0-2])(?:[-/](0?[1-9]|[12]\d|3[01]))?)?(?=$|[T\s])")
_ARTICLE = re.compile(r"(?:\w*Article|BlogPosting|Report|ScholarlyArticle|Legislation|CreativeWork)")
_LONGEST_SCRIPT = 400_000
_MOST_SCRIPTS = 30


def metadata(nodes: Nodes) -> Metadata:
    """Title, authors and date. A heading of the text is the title before what the head of the page says.

    The date is the later one of when the page was published and when it was changed: sources in between are no mistakes.
    The day on which a file was made (`created`, of word processors) is neither.
    """
    metas = _metas(nodes)
    article = _article(nodes)
    headed = 1 in headings(nodes).values()
    title = "" if headed else _first(metas, _TITLES) or _titled(nodes)
    dates = [_day(value) for value in (_first(metas, _PUBLISHED), _first(metas, _MODIFIED))]
    dates += [_day(_string(article.get(key))) for key in ("datePublished", "dateModified")]
    return Metadata(title, _authors(metas, article), max(dates, default="") or _timed(nodes))


def _timed(nodes: Nodes) -> str:
    """The date that the text bears, by the words of microdata, microformats and WordPress; empty where it bears several."""
    found: dict[bool, set[str]] = {True: set(), False: set()}
    for node in nodes:
        if node.attributes and (stamp := node.attributes.get("datetime") or node.attributes.get("content", "")):
            words = node.words() | set(node.attributes.get("itemprop", "").lower().split())
            if not words.isdisjoint(_TIMES) and (day := _day(stamp.strip())):
                found[not words.isdisjoint(_TIMES - _CHANGED)].add(day)
    return max(found[True] | found[False]) if len(found[True]) == 1 and len(found[False]) <= 1 else ""


def _metas(nodes: Nodes) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for node in nodes:
        if node.name == "meta":
            attributes = node.attributes
            key = attributes.get("name") or attributes.get("property") or attributes.get("http-equiv", "")
            value = " ".join(attributes.get("content", "").split())
            if value:
                found[key.strip().lower()].append(value)
    return found


def _first(metas: Mapping[str, Sequence[str]], keys: Sequence[str]) -> str:
    return next((metas[key][0] for key in keys if metas.get(key)), "")


def _titled(nodes: Nodes) -> str:
    """What the window shows, if that is not the name of a file."""
    found = next((found for i, node in enumerate(nodes) if node.name == "title" and (found := text(nodes, i))), "")
    return "" if _FILE.fullmatch(found) else found


def _authors(metas: Mapping[str, Sequence[str]], article: Mapping[str, object]) -> tuple[str, ...]:
    for key in _AUTHORS:
        names = tuple(dict.fromkeys(each for each in metas.get(key, ()) if "://" not in each and len(each) < 100))
        if names:
            return names
    given = article.get("author")
    entries = given if isinstance(given, list) else [given]
    named = (_string(entry.get("name")) if isinstance(entry, dict) else _string(entry) for entry in entries)
    return tuple(dict.fromkeys(name for name in named if name))


def _string(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _day(value: str) -> str:
    """The date of a timestamp as it is written there (ISO 8601, or with slashes), empty for anything else."""
    match = _DAY.match(value)
    return "-".join(part.zfill(2) for part in match.groups() if part) if match else ""


def _article(nodes: Nodes) -> Mapping[str, object]:
    """The one article that the JSON-LD of a page speaks of; empty where there are several."""
    scripts = [
        i for i, node in enumerate(nodes) if node.name == "script" and "ld+json" in node.attributes.get("type", "").lower()
    ]
    found = [each for i in scripts[:_MOST_SCRIPTS] for each in _things(nodes, i) if _is_article(each)]
    return found[0] if len(found) == 1 else {}


def _is_article(thing: Mapping[str, object]) -> bool:
    kinds = thing.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE.fullmatch(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _things(nodes: Nodes, index: int) -> Iterator[Mapping[str, object]]:
    script = "".join(node.text for node in nodes[index + 1 : nodes[index].last])
    if len(script) > _LONGEST_SCRIPT:
        return
    try:
        value: object = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return
    for top in value if isinstance(value, list) else [value]:
        if isinstance(top, dict):
            graph = top.get("@graph")
            yield from (each for each in (top, *(graph if isinstance(graph, list) else ())) if isinstance(each, dict))
