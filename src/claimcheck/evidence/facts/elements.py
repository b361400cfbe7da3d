"""What the elements of a page say by their own names: <time>, microdata, <h1>, <title>; and its prose, without the frame."""

import re
from collections.abc import Iterator

from lxml import etree

from claimcheck.evidence.facts import values
from claimcheck.evidence.facts.statements import Kind, Statements
from claimcheck.model.pages import Signal

_MOST = 300
_FRAME = frozenset({"nav", "aside", "footer", "dialog", "button", "select"})
_FRAME_ROLES = frozenset({"navigation", "contentinfo", "complementary", "search", "dialog", "alertdialog", "banner"})
_UNREAD = frozenset({"script", "style", "template", "noscript", "svg", "head", "iframe", "textarea"})
# The first is the Wayback Machine's own bar, whose dates are those of its copies.
_FRAME_IDS = re.compile(
    r"wm-ipp(?:-base)?|cookie[\w-]*|comments?|disqus[\w-]*|related[\w-]*|newsletter|sidebar", re.IGNORECASE
)
_UPDATED = re.compile(
    r"updat|modifi|edited|revis|last.?(?:reviewed|change)|mise? à jour|aktualisiert|geändert|aggiornat|actualizad|atualizad",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"publish|posted|entry-date|pubdate|datepublished|release", re.IGNORECASE)
_RIGHTS = re.compile(r"©|\(c\)\s?\d{4}|copyright|all rights reserved", re.IGNORECASE)
_BEGINNING, _END, _LITTLE = 8000, 2000, 200


def read(root: etree._Element, statements: Statements) -> None:
    """Take the dates of <time> and microdata, the first headings and the title."""
    _microdata(root, statements)
    _times(root, statements)
    for tag, signal, most in (("h1", Signal.HEADING, 3), ("title", Signal.TITLE, 1)):
        for element in _some(root, tag, most):
            statements.add(Kind.TITLE, _text(element), signal)


def headings(root: etree._Element, most: int = 20) -> tuple[str, ...]:
    """What parts of the page are called: a page "Publication detail" names the work further down."""
    found = (values.text(_text(element)) for tag in ("h1", "h2", "h3") for element in _some(root, tag, most))
    return tuple(dict.fromkeys(heading for heading in found if heading))[:most]


def prose(root: etree._Element) -> str:
    """The beginning and the end of what a reader reads: of <main> if there is one, without menus, footers and forms."""
    mains = list(_some(root, "main", 2))
    whole = _visible(mains[0]) if len(mains) == 1 else ""
    if len(whole) < _LITTLE:
        whole = _visible(root)
    return whole if len(whole) <= _BEGINNING + _END else f"{whole[:_BEGINNING]} … {whole[-_END:]}"


def framed(element: etree._Element) -> bool:
    """Whether an element is of the frame around the work: menus, footers, related works, comments."""
    return any(_frame(each) for each in (element, *element.iterancestors()))


def _frame(element: etree._Element) -> bool:
    role, named = (element.get("role") or "").lower(), element.get("id") or ""
    return element.tag in _FRAME or role in _FRAME_ROLES or bool(_FRAME_IDS.fullmatch(named))


def _some(root: etree._Element, tag: str, most: int) -> Iterator[etree._Element]:
    left = most
    for element in root.iter(tag):
        if not left:
            return
        if not any(True for _ in element.iterancestors("svg", "template", "noscript")):
            left -= 1
            yield element


def _text(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext()))[:2000].split())


def _microdata(root: etree._Element, statements: Statements) -> None:
    """Dates and authors in microdata, where they are of one work only: a page of teasers has many."""
    found: dict[str, list[str]] = {"datePublished": [], "uploadDate": [], "dateModified": [], "author": [], "headline": []}
    for i, element in enumerate(root.iter("meta", "span", "div", "p", "a", "h1", "h2", "link")):
        name = element.get("itemprop")
        if i > _MOST * 20 or name not in found or framed(element):
            continue
        inner = next((each for each in element.iter() if name == "author" and each.get("itemprop") == "name"), element)
        found[name].append(inner.get("content") or _text(inner))
    if any(len({values.day(value) for value in found[name]}) > 1 for name in ("datePublished", "uploadDate")):
        return
    if len(set(found["headline"])) > 1:
        return
    for name, kind in (
        ("datePublished", Kind.PUBLISHED),
        ("uploadDate", Kind.PUBLISHED),
        ("dateModified", Kind.MODIFIED),
        ("author", Kind.AUTHOR),
        ("headline", Kind.TITLE),
    ):
        for value in found[name]:
            statements.add(kind, value, Signal.MICRODATA)


def _times(root: etree._Element, statements: Statements) -> None:
    """The day of <time>: of those that say they are of the publication, else of all. Where these are several, none is."""
    sure: set[str] = set()
    others: set[str] = set()
    for element in _some(root, "time", _MOST):
        day = values.day(element.get("datetime") or "") or values.day(_text(element))
        if not day or framed(element):
            continue
        own = " ".join(element.get(name) or "" for name in ("itemprop", "class", "id", "pubdate"))
        before = _before(element)
        if _UPDATED.search(own) or _UPDATED.search(before):
            statements.add(Kind.MODIFIED, day, Signal.TIME)
        elif element.get("pubdate") is not None or _PUBLISHED.search(own) or _PUBLISHED.search(before):
            sure.add(day)
        elif not _RIGHTS.search(before):
            others.add(day)
    pool = sure or others
    if len(pool) == 1:
        statements.add(Kind.PUBLISHED, pool.pop(), Signal.TIME)


def _before(element: etree._Element) -> str:
    """The words right before an element, in its own line."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        return ((previous.tail or "").strip() or _text(previous))[-40:]
    return (parent.text or "").strip()[-40:] if parent is not None else ""


def _visible(root: etree._Element) -> str:
    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        skipped = element is not root and (element.tag in _UNREAD or _frame(element))
        if event == "start" and skipped:
            walk.skip_subtree()
        elif event == "start" and element.text:
            pieces.append(element.text)
        if event == "end" and element is not root and element.tail:
            pieces.append(element.tail)
    return values.line(" ".join(pieces))
