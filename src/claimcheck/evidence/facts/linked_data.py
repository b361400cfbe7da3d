"""What the JSON-LD of a page says of its main entity (JSON-LD 1.1; schema.org CreativeWork).

A page may describe itself, its site, its publisher, and the articles that it links to. Only the one work that the page is
about speaks for it; where several may be that, none does.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from claimcheck.evidence.facts.statements import Kind, Statements
from claimcheck.grammar.wordlist import words
from claimcheck.model.pages import Signal

_MOST_SCRIPTS, _MOST_NODES, _LONGEST_SCRIPT = 30, 400, 400_000
_WORKS = frozenset(
    words("""
    BlogPosting SocialMediaPosting LiveBlogPosting DiscussionForumPosting Report Thesis Chapter Book Legislation Dataset
    CreativeWork DigitalDocument PresentationDigitalDocument
    """)
)
_OTHERS = frozenset(
    words("VideoObject AudioObject PodcastEpisode Episode Event Speech SoftwareSourceCode Review"),
)
_LISTS = frozenset(
    words("CollectionPage SearchResultsPage ProfilePage ItemList PublicationIssue PublicationVolume Periodical"),
)
_SITES = frozenset(
    words("""
    WebSite Organization NewsMediaOrganization GovernmentOrganization NGO Corporation Periodical CollegeOrUniversity
    EducationalOrganization ResearchOrganization
    """)
)
_OPENING = re.compile(r"(?:<!--|//\s?<!\[CDATA\[|<!\[CDATA\[|/\*<!\[CDATA\[\*/)\s*")
_CLOSINGS = ("-->", "// ]]>", "//]]>", "/*]]>*/", "]]>")
_MOST_DEEP = 4

Node = Mapping[str, object]


def read(scripts: Iterable[str], own: frozenset[str], statements: Statements) -> bool:
    """Take what the scripts say of the page; whether they say that it is a list. own: the addresses it calls its own."""
    nodes = [node for i, script in enumerate(scripts) if i < _MOST_SCRIPTS for node in _nodes(script)][:_MOST_NODES]
    by_id = {identity: node for node in reversed(nodes) if isinstance(identity := node.get("@id"), str) and len(node) > 1}
    for node in nodes:
        if _is(node, _SITES):
            _add(statements, Kind.SITE, node.get("name"), by_id)
    works = [node for node in nodes if _is_work(node)]
    pages = [node for node in nodes if _is_page(node)]
    others = [node for node in nodes if _is(node, _OTHERS)]
    for node in _main(next((some for some in (works, pages, others) if some), []), own):
        _take(node, by_id, statements)
    return not works and any(_is(node, _LISTS) for node in nodes)


def _nodes(script: str) -> Iterator[Node]:
    """The things of one script: at its top, in a list or a graph there, and what a page there says is its main entity."""
    if len(script) > _LONGEST_SCRIPT:
        return
    try:
        value: object = json.loads(_bare(script), strict=False)
    except (ValueError, RecursionError):
        return
    for top in _listed(value):
        for node in (top, *_listed(top.get("@graph"))):
            yield node
            yield from _listed(node.get("mainEntity"))


def _bare(script: str) -> str:
    """A script without what once hid it from old browsers."""
    text = script.strip()
    if opening := _OPENING.match(text):
        text = text[opening.end() :]
    for closing in _CLOSINGS:
        text = text.removesuffix(closing).rstrip()
    return text.rstrip(";")


def _listed(value: object) -> list[Node]:
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]


def _types(node: Node) -> list[str]:
    kinds = node.get("@type")
    return [str(kind).rpartition("/")[2].rpartition(":")[2] for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _is(node: Node, names: frozenset[str]) -> bool:
    return not names.isdisjoint(_types(node))


def _is_work(node: Node) -> bool:
    """Whether it is a work to be read; articles have many names (NewsArticle, ScholarlyArticle)."""
    return _is(node, _WORKS) or any(kind.endswith("Article") for kind in _types(node))


def _is_page(node: Node) -> bool:
    return not _is(node, _LISTS) and any(kind.endswith("Page") for kind in _types(node))


def _main(nodes: list[Node], own: frozenset[str]) -> list[Node]:
    """The nodes that describe the one thing: all of one title, or those that bear the page's own address."""
    if _titles(nodes) > 1:
        nodes = [node for node in nodes if _addresses(node) & own]
    return nodes if _titles(nodes) <= 1 else []


def _titles(nodes: list[Node]) -> int:
    return len({" ".join(str(node.get("headline") or node.get("name") or "").split()).casefold() for node in nodes})


def _addresses(node: Node) -> frozenset[str]:
    about = node.get("mainEntityOfPage")
    given = [node.get("url"), node.get("@id"), about.get("@id") if isinstance(about, dict) else about]
    return frozenset(address(each) for each in given if isinstance(each, str) and each)


def address(url: str) -> str:
    """A URL as two mentions of one page agree: without fragment, scheme, www. and final slash."""
    bare = url.strip().partition("#")[0]
    return re.sub(r"^https?://(?:www\.)?", "", bare, flags=re.IGNORECASE).rstrip("/").casefold()


def _take(node: Node, by_id: Mapping[str, Node], statements: Statements) -> None:
    for kind, keys in (
        (Kind.TITLE, ("headline", "name", "alternativeHeadline")),
        (Kind.AUTHOR, ("author", "creator")),
        (Kind.SITE, ("publisher", "isPartOf", "sourceOrganization")),
        (Kind.PUBLISHED, ("datePublished", "uploadDate")),
        (Kind.MODIFIED, ("dateModified",)),
        (Kind.LANGUAGE, ("inLanguage",)),
    ):
        for key in keys:
            _add(statements, kind, node.get(key), by_id)


def _add(statements: Statements, kind: Kind, value: object, by_id: Mapping[str, Node]) -> None:
    for text in _texts(value, by_id, _MOST_DEEP):
        statements.add(kind, text, Signal.JSON_LD)


def _texts(value: object, by_id: Mapping[str, Node], deep: int) -> Iterator[str]:
    """The texts of a value: itself, those of a list, the name of a thing, also of one that stands elsewhere by its @id."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, list) and deep:
        for each in value[:_MOST_NODES]:
            yield from _texts(each, by_id, deep - 1)
    elif isinstance(value, dict) and deep:
        thing = value if len(value) > 1 else by_id.get(str(value.get("@id")), value)
        for key in ("name", "@value"):
            yield from _texts(thing.get(key), by_id, deep - 1)
