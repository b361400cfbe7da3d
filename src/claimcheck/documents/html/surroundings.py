"""The names that makers of sites give to what stands around a text: WordPress, MediaWiki, LaTeXML, TeX4ht, Sphinx, Quarto,
Hugo, Drupal, newspapers. An author's heading may give its section the same name, as an id ("Comments", "Consent")."""

import re

from claimcheck.documents.html.tree import Node
from claimcheck.grammar.wordlist import words

_ELEMENTS = frozenset({"aside", "footer", "nav"})
_WHOLE = frozenset({"body", "main", "article", "html"})
_ROLES = frozenset(
    words("""
    alert alertdialog banner complementary contentinfo dialog doc-pagelist doc-toc menu menubar navigation search
    toolbar
""")
)
_NAMES = frozenset(
    words("""
    addtoany backlink-container breadcrumb breadcrumbs catlinks code-copy-button comments cookie-banner
    cookie-notice cookieconsent crosslinks edit-link gdpr hash-link headerlink hatnote jp-relatedposts
    ltx_page_footer ltx_page_header ltx_page_logo ltx_toc msocomanchor msocomtxt mw-editsection mw-jump-link mw-portlet
    navbox newsletter noprint onetrust-banner-sdk pagination pg-boilerplate post-navigation printfooter
    quarto-title-breadcrumbs
    related-posts reading-time screen-reader-text sharedaddy sidebar site-footer site-header site-title skip-link
    social-share sr-only subscribe-widget subscription-widget subscription-widget-wrap tableofcontents toc
    vector-dropdown visually-hidden visuallyhidden
""")
)
_DISCUSSION = re.compile(
    r"(?:[a-z0-9]{1,20}[-_]){0,3}comments?[-_](?:area|container|form|list|respond|section|template|thread|wrapper)"
    r"|(?:article|post|wp-block)-comments|disqus_thread"
)
# Parts of names, of what is short: "article-share-bar", "gem-c-cookie-banner".
_NOTICE = re.compile(
    r"(?:^|[-_])(?:cookies?|consent|gdpr|onetrust|cybotcookiebot|advert|advertisement|breadcrumbs|recommendations|trending"
    r"|(?:share|sharing|social)[-_]?(?:bar|box|buttons?|icons?|links|menu|row|this|tools?|widget)"
    r"|related[-_](?:articles?|content|coverage|items?|links?|news|pages?|posts?|reading|stories|topics?)"
    r"|most[-_](?:popular|read|shared|viewed)|recommended[-_](?:articles|content|posts|reading|stories)"
    r"|newsletter[-_](?:box|cta|form|promo|sign-?up|widget)|subscri(?:be|ption)[-_](?:box|cta|form|prompt)"
    r"|ad[-_](?:banner|container|slot|unit|wrapper))(?:$|[-_])"
)
# Where a page of the printed edition begins, and the numbers of paragraphs in the margin.
_PLACES = frozenset(
    words("""
    doc-pagebreak pagebreak pagenum pageno paranumber para-number printed-page printed-page-inline
""")
)
# What a text is about, as WordPress writes it among the classes of the text.
_ABOUT = ("category-", "tag-", "topic-", "term-")
_NAMED = frozenset({"div", "form", "ol", "span", "table", "ul"})
_SECTION = re.compile(r"(?:level|sect|section|outline-)-?\d?")


def is_around(node: Node) -> bool:
    """Whether an element is of the frame by its own name, role, class or id."""
    if node.name in _WHOLE:
        return False
    names = _names(node)
    return node.name in _ELEMENTS or not names.isdisjoint(_ROLES | _NAMES) or any(map(_DISCUSSION.fullmatch, names))


def is_notice(node: Node) -> bool:
    """Whether an element is named as banners, share bars and lists of other articles are: what is long is none."""
    return node.name not in _WHOLE and any(map(_NOTICE.search, _names(node)))


def is_place(node: Node) -> bool:
    """Whether an element is named as the numbers of printed pages and of paragraphs are."""
    return not node.words().isdisjoint(_PLACES)


def _names(node: Node) -> set[str]:
    found = {word for word in node.words() if not word.startswith(_ABOUT)}
    if node.name in _NAMED and not any(map(_SECTION.fullmatch, found)):
        found.add(node.attributes.get("id", "").lower())
    return found
