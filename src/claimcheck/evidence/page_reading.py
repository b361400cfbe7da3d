"""From the beginning of a body to a Page. Pure; it runs in a process of its own, since markup is hostile and takes time."""

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from lxml import etree

from claimcheck.evidence import challenges, page_text, parking
from claimcheck.evidence.facts import of_html, of_pdf
from claimcheck.evidence.page import LONGEST, Extent, Page
from claimcheck.model.pages import PageFacts, PageText

_HTML = ("text/html", "application/xhtml")
_CHARSET = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
# What pages are written in (WHATWG Encoding Standard); Python's other codecs are no encodings of text, or slow on purpose.
_ENCODING = re.compile(
    r"utf-?8|utf-?16(?:le|be)?|(?:iso-?8859|windows|cp)-?\d{1,4}|iso-2022-jp|(?:x-)?s(?:hift)?[_-]?jis|euc-(?:jp|kr)"
    r"|gb(?:k|2312|18030)|big5|koi8-[ru]|latin-?1|us-ascii|ascii|macintosh",
    re.IGNORECASE,
)
_LATIN = {"iso8859-1", "ascii"}  # browsers read both as windows-1252
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# Bytes in which a page must declare its encoding (HTML Standard, 4.2.5.4).
_DECLARED_WITHIN = 1024

_HIDDEN = frozenset({"script", "style", "template", "title", "noscript", "svg", "head"})
_MOST_HEADINGS = 5
_MOST_LD = 20
# What says of itself that it is not free (schema.org, Google's "Subscription and paywalled content").
_WORKS = ("Article", "CreativeWork", "Report", "WebPage", "Posting", "Publication", "Chapter", "Book")
_TEXT = ":~:text="
# Letters of text below which a page with scripts is taken for one that scripts fill.
_EMPTY = 200


def read(
    body: bytes,
    content_type: str,
    fragments: tuple[str, ...] = (),
    facts: bool = False,
    text: Extent = Extent.UNWANTED,
) -> Page:
    """The page that a body begins, unread where it is none. `fragments` as in URLs, without their #.

    facts: also what it says of itself, be it HTML or PDF. text: also all its text, with whether the body is whole.
    """
    kind = content_type.partition(";")[0].strip().lower()
    if not (kind.startswith(_HTML) or (not kind and body.lstrip()[:1] == b"<")):
        return Page(
            facts=_facts_of_file(body) if facts else None, text=_text_of_file(body, content_type, text) if text else None
        )
    html = decoded(body, content_type)
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = etree.fromstring(html.replace("\0", "").encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        root = None
    if root is None:
        return Page(read=True, facts=PageFacts() if facts else None, text=PageText.of("") if text else None)
    page = _page(root, html.lower(), fragments)
    return replace(
        page,
        facts=of_html(root) if facts else None,
        text=page_text.of_html(root, cut=text is Extent.CUT) if text else None,
    )


def _facts_of_file(body: bytes) -> PageFacts:
    """Pictures and tables say nothing of themselves that is read here."""
    return of_pdf(body) if body.lstrip()[:5] == b"%PDF-" else PageFacts()


def _text_of_file(body: bytes, content_type: str, extent: Extent) -> PageText:
    cut = extent is Extent.CUT
    if body.lstrip()[:5] == b"%PDF-":
        return page_text.of_pdf(body, cut=cut)
    if content_type.strip().lower().startswith("text/plain"):
        return page_text.of_plain(decoded(body, content_type), cut=cut)
    return PageText.of("", "it is no page and no PDF")


def decoded(body: bytes, content_type: str) -> str:
    """The text of a page: by its byte order mark, its header, its own declaration, else UTF-8, else windows-1252."""
    for bom, name in _BOMS:
        if body.startswith(bom):
            return body.decode(name, "replace")
    for declared in (content_type.encode("latin-1", "replace"), body[:_DECLARED_WITHIN]):
        match = _CHARSET.search(declared)
        name = _encoding(match.group(1).decode("ascii", "replace")) if match else ""
        if name:
            return body.decode(name, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:  # the cap may have cut a character in two
        cut = error.start >= len(body) - 3
        return body.decode("utf-8" if cut else "cp1252", "replace")


def _encoding(name: str) -> str:
    if not _ENCODING.fullmatch(name):
        return ""
    try:
        found = codecs.lookup(name.removeprefix("x-")).name
    except LookupError:
        return ""
    return "cp1252" if found in _LATIN else found


def _page(root: etree._Element, lower: str, fragments: tuple[str, ...]) -> Page:
    text = _visible(root)
    missing = frozenset(_missing(root, text, fragments)) if fragments else frozenset()
    if len(text) < _EMPTY and next(root.iter("script"), None) is not None:
        fragments = ()  # a script makes this page, and its anchors
    headings = [_squeezed("".join(map(str, h1.itertext()))) for h1 in _some(root, "h1", _MOST_HEADINGS)]
    titles = [_squeezed("".join(map(str, title.itertext()))) for title in _some(root, "title", 1)]
    return Page(
        read=True,
        title=titles[0] if titles else "",
        headings=tuple(heading for heading in headings if heading),
        letters=len(text),
        noindex=any("noindex" in content.lower() for content in _meta(root, "robots")),
        password=any((field.get("type") or "").lower() == "password" for field in root.iter("input")),
        locked=_locked(root),
        wall=challenges.markup(lower, len(text)),
        phrase=challenges.phrase(lower),
        parked=parking.markup(root, lower, len(text)),
        present=tuple(each for each in fragments if each not in missing),
        missing=tuple(each for each in fragments if each in missing),
    )


def _visible(root: etree._Element) -> str:
    """The text that a reader sees, spaces squeezed."""
    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start" and element.tag in _HIDDEN:
            walk.skip_subtree()
        elif event == "start":
            pieces.append(element.text or "")
        if event == "end":
            pieces.append(element.tail or "")
    return _squeezed(" ".join(piece for piece in pieces if piece), None)


def _squeezed(text: str, most: int | None = LONGEST) -> str:
    return " ".join(text.split())[:most]


def _some(root: etree._Element, tag: str, most: int) -> Iterator[etree._Element]:
    for i, element in enumerate(root.iter(tag)):
        if i == most:
            return
        if not any(ancestor.tag == "svg" for ancestor in element.iterancestors("svg")):
            yield element


def _meta(root: etree._Element, name: str) -> Iterator[str]:
    for meta in root.iter("meta"):
        if name in {(meta.get("name") or "").lower(), (meta.get("property") or "").lower()}:
            yield meta.get("content") or ""


def _locked(root: etree._Element) -> bool:
    """Whether the page says that it is not free to read: Facebook's content tier, schema.org as microdata or JSON-LD."""
    if any(content.strip().lower() == "locked" for content in _meta(root, "article:content_tier")):
        return True
    for element in root.iterfind(".//*[@itemprop='isAccessibleForFree']"):
        if _false(element.get("content") or element.get("href") or element.text):
            return True
    scripts = [s for s in root.iter("script") if (s.get("type") or "").strip().lower() == "application/ld+json"]
    return any(_unfree(script.text or "") for script in scripts[:_MOST_LD])


def _unfree(text: str) -> bool:
    try:
        value: object = json.loads(text, strict=False)  # line breaks in strings are no reason to pass it over
    except (ValueError, RecursionError):
        return False
    return any(_work(thing) and _false(thing.get("isAccessibleForFree")) for thing in _things(value))


def _things(value: object) -> Iterator[dict[str, object]]:
    """The objects that JSON-LD says the page is about: at its top, in a list there, or in its graph."""
    values = value if isinstance(value, list) else [value]
    for each in values:
        if isinstance(each, dict):
            yield each
            graph = each.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def _work(thing: dict[str, object]) -> bool:
    kinds = thing.get("@type")
    return any(str(kind).endswith(_WORKS) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _false(value: object) -> bool:
    return value is False or (isinstance(value, str) and value.strip().lower().rpartition("/")[2] == "false")


def _missing(root: etree._Element, text: str, fragments: tuple[str, ...]) -> Iterator[str]:
    """The fragments that lead nowhere: no id, no name (HTML Standard, 7.4.6.3), no such text (Text Fragments)."""
    names = {value for element in root.iter() for value in (element.get("id"), element.get("name")) if value}
    squeezed = "".join(text.casefold().split())
    for fragment in fragments:
        anchor, mark, directives = fragment.partition(_TEXT)
        if (mark and not all(_stands(part, squeezed) for part in directives.split("&text="))) or (
            not mark and not names & {anchor, unquote(anchor), f"user-content-{unquote(anchor)}"}
        ):
            yield fragment


def _stands(directive: str, squeezed: str) -> bool:
    """Whether the text of a directive ([prefix-,]start[,end][,-suffix]) stands there; spaces do not matter."""
    parts = [part for part in directive.split(",") if not part.endswith("-") and not part.startswith("-")]
    at = 0
    for part in parts:
        wanted = "".join(unquote(part).casefold().split())
        at = squeezed.find(wanted, at)
        if at < 0:
            return False
        at += len(wanted)
    return True
