"""What the meta tags of a page say: OpenGraph, Highwire Press (`citation_*`), Dublin Core, and those without a standard."""

from lxml import etree

from claimcheck.evidence.facts.statements import Kind, Statements
from claimcheck.model.pages import Signal

_MOST = 3000
# https://ogp.me, with its article, book and video namespaces.
_OPEN_GRAPH = {
    "og:title": Kind.TITLE, "twitter:title": Kind.TITLE, "og:site_name": Kind.SITE,
    "article:published_time": Kind.PUBLISHED, "og:article:published_time": Kind.PUBLISHED,
    "og:published_time": Kind.PUBLISHED, "book:release_date": Kind.PUBLISHED, "video:release_date": Kind.PUBLISHED,
    "article:modified_time": Kind.MODIFIED, "og:article:modified_time": Kind.MODIFIED, "og:updated_time": Kind.MODIFIED,
    "article:author": Kind.AUTHOR, "og:article:author": Kind.AUTHOR, "book:author": Kind.AUTHOR, "og:locale": Kind.LANGUAGE,
}  # fmt: skip
# Google Scholar's "Inclusion Guidelines for Webmasters".
_HIGHWIRE = {
    "citation_title": Kind.TITLE, "citation_author": Kind.AUTHOR, "citation_authors": Kind.AUTHOR,
    "citation_publication_date": Kind.PUBLISHED, "citation_date": Kind.PUBLISHED, "citation_online_date": Kind.PUBLISHED,
    "citation_journal_title": Kind.SITE, "citation_publisher": Kind.SITE, "citation_conference_title": Kind.SITE,
    "citation_technical_report_institution": Kind.SITE, "citation_dissertation_institution": Kind.SITE,
    "citation_inbook_title": Kind.SITE, "citation_language": Kind.LANGUAGE,
}  # fmt: skip
# DCMI Metadata Terms, with the qualifiers that were usual before it.
_DUBLIN_CORE = {
    "title": Kind.TITLE, "creator": Kind.AUTHOR, "publisher": Kind.SITE, "ispartof": Kind.SITE,
    "issued": Kind.PUBLISHED, "date.issued": Kind.PUBLISHED, "date.available": Kind.PUBLISHED, "date": Kind.PUBLISHED,
    "modified": Kind.MODIFIED, "date.modified": Kind.MODIFIED, "language": Kind.LANGUAGE,
}  # fmt: skip
_DUBLIN_CORE_PREFIXES = ("dc.", "dcterms.", "dc:", "dcterms:", "dcterm.")
_OTHER = {
    "author": Kind.AUTHOR, "authors": Kind.AUTHOR, "parsely-author": Kind.AUTHOR, "sailthru.author": Kind.AUTHOR,
    "byl": Kind.AUTHOR, "title": Kind.TITLE, "parsely-title": Kind.TITLE, "sailthru.title": Kind.TITLE,
    "date": Kind.PUBLISHED, "pubdate": Kind.PUBLISHED, "publish-date": Kind.PUBLISHED, "publish_date": Kind.PUBLISHED,
    "publication_date": Kind.PUBLISHED, "publication-date": Kind.PUBLISHED, "parsely-pub-date": Kind.PUBLISHED,
    "sailthru.date": Kind.PUBLISHED, "article_date_original": Kind.PUBLISHED, "release_date": Kind.PUBLISHED,
    "last-modified": Kind.MODIFIED, "lastmod": Kind.MODIFIED, "revised": Kind.MODIFIED,
    "publisher": Kind.SITE, "application-name": Kind.SITE,
}  # fmt: skip


def read(root: etree._Element, statements: Statements) -> None:
    """Take what the tags say; one tag with several contents is several statements, in their order."""
    for i, meta in enumerate(root.iter("meta")):
        if i == _MOST:
            return
        content = meta.get("content") or ""
        for key in dict.fromkeys((meta.get("property") or "", meta.get("name") or "")):
            known = _known(key.strip().lower()) if key and content else None
            if known:
                _add(statements, *known, key, content)


def _known(key: str) -> tuple[Kind, Signal] | None:
    if key in _OPEN_GRAPH:
        return _OPEN_GRAPH[key], Signal.OPEN_GRAPH
    if key in _HIGHWIRE:
        return _HIGHWIRE[key], Signal.HIGHWIRE
    for prefix in _DUBLIN_CORE_PREFIXES:
        bare = key.removeprefix(prefix)
        if bare != key:
            return (_DUBLIN_CORE[bare], Signal.DUBLIN_CORE) if bare in _DUBLIN_CORE else None
    return (_OTHER[key], Signal.META) if key in _OTHER else None


def _add(statements: Statements, kind: Kind, signal: Signal, key: str, content: str) -> None:
    several = (kind is Kind.AUTHOR and ";" in content) or key.lower() == "citation_authors"
    for one in content.split(";") if several else [content]:
        statements.add(kind, one, signal)
