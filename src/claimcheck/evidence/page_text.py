"""All the text of a page, of a PDF, or of a plain file: what is looked for in it must not be missed, so nothing is left out.

Menus and footers do no harm there; a lost paragraph does. Pure, and bounded in what it gives.
"""

import json
import re
from collections.abc import Iterator

from lxml import etree

from claimcheck.evidence.facts import elements
from claimcheck.model.pages import PageText

# Elements within a line (HTML Standard, 4.5, "text-level semantics"); where any other begins or ends, so does a line.
_INLINE = frozenset(
    (
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
        "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var",
        "wbr",
    )
)  # fmt: skip
_UNREAD = frozenset({"script", "style", "head", "template"})
# Soft hyphens and what else has no width (they stand where a line may break), and what steers a terminal.
_NO_WIDTH = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# Hyphens at the end of a line as PDF writers and pdfium have them; U+0002 and U+FFFE stand for one that is taken out.
_BROKEN = re.compile(r"[\x02\ufffe]\s*|(?<=[^\W\d_])[-‐\u00ad]\r?\n(?=[a-zà-ÿ])")
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*")
# Marks of notes, which stand between the words of a sentence and belong to none.
_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[*†‡§]{1,3}|[a-z]|note \d{1,3})[\])]?\s*")
_MARKING = frozenset({"sup", "a"})
_POWER = re.compile(r"(?:\b[kcm]?m|10)$")
_DOCUMENT = re.compile(r"\.(?:pdf|epub|docx?|odt|rtf|xlsx?|pptx?|ps)(?:[?#]|$)|/(?:e?pdf|download)(?:/|\?|$)", re.IGNORECASE)
_TO_READ = re.compile(
    r"\bpdf\b|\bdownload|\bfull (?:text|report|study|paper|document)|\btélécharger|\bherunterladen|\bscarica|\bdescargar",
    re.IGNORECASE,
)
_FRAMES = ("embed", "object", "iframe")
# What the beginning of a text says that is shown to whoever has no subscription, or has more pages.
_GOES_ON = re.compile(
    r"\bcontinue reading\b|\b(?:subscribe|log ?in|sign ?in|register|create (?:a free|an) account) (?:now )?(?:to|and) "
    r"(?:read|continue|keep reading|unlock|access)\b|\b(?:for|to) (?:our )?subscribers\b|\bsubscribers? only\b|"
    r"\bread the (?:full|whole|rest of the) (?:article|story|report|text|paper|post)\b|\bpreview of subscription content\b|"
    r"\b(?:access through|log in via) your institution\b|\b(?:buy|rent|purchase) (?:this )?(?:article|chapter|access)\b|"
    r"\bpage 1 of [2-9]\b|\blire la suite\b|\bréservé aux abonnés\b|\bcontinua a leggere\b|\bper gli abbonati\b|"
    r"\bnur für abonnenten\b|\bmit (?:einem )?abo weiterlesen\b|\bpara suscriptores\b",
    re.IGNORECASE,
)
# Words under which a text is looked at for whether it is only the beginning of one; an article has some hundreds.
_SHORT = 600
# Letters below which a page with scripts is taken for one that scripts fill, as in `page_reading`.
_EMPTY = 200
_MOST_LD, _MOST_LINKS = 20, 2000
_CUT = "only the beginning of its file was read"


def of_html(root: etree._Element, *, cut: bool) -> PageText:
    """The text of a page that was parsed; what machines read of it (JSON-LD, descriptions) comes after what people see."""
    shown = _tidy("".join(_pieces(root)))
    return PageText.of(
        "\n".join((shown, *_beside(root))), _lack(root, shown, cut=cut), leads=any(_leading(each) for each in _links(root))
    )


def of_plain(text: str, *, cut: bool) -> PageText:
    """The text of a file without markup."""
    return PageText.of(_clean(text), _CUT if cut else "")


def of_pdf(body: bytes, *, cut: bool) -> PageText:
    """The text of a PDF."""
    from claimcheck.evidence import pdf_text  # noqa: PLC0415 -- a library that most runs' pages do not need

    return pdf_text.read(body, cut=cut)


def unbroken(text: str) -> str:
    """The text of a printed page with its words whole: hyphens at the ends of lines are taken out."""
    return _clean(_BROKEN.sub("", text))


def _clean(text: str) -> str:
    return _tidy(_NO_WIDTH.sub("", text))


def _tidy(text: str) -> str:
    return _LINES.sub("\n", _SPACES.sub(" ", text)).strip()


def _pieces(root: etree._Element) -> Iterator[str]:
    walk = etree.iterwalk(root, events=("start", "end"))
    before = ""  # the end of the text so far, for what a raised number stands behind
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        border = PageText.SEAM if tag in _INLINE else "\n"
        if event == "start":
            if tag in _UNREAD or (tag in _MARKING and _marks_a_note(element, before)):
                walk.skip_subtree()
                continue
            yield border
            if element.text:
                before = element.text[-4:]
                yield _NO_WIDTH.sub("", element.text)
        else:
            yield border
            if element.tail:
                before = element.tail[-4:]
                yield _NO_WIDTH.sub("", element.tail)


def _marks_a_note(element: etree._Element, before: str) -> bool:
    """Whether it is raised, or leads to a place of its own page, and holds nothing but the mark of a note."""
    if element.tag == "a" and not (element.get("href") or "").startswith("#"):
        return False
    return bool(_MARK.fullmatch("".join(map(str, element.itertext()))[:40])) and not _POWER.search(before)


def _beside(root: etree._Element) -> Iterator[str]:
    """What the page says in words that its text may not show: descriptions, of pictures too, and the text in its JSON-LD."""
    for meta in root.iter("meta"):
        if (meta.get("name") or meta.get("property") or "").lower() in {"description", "og:description"}:
            yield _clean(meta.get("content") or "")
    for i, picture in enumerate(root.iter("img")):
        if i < _MOST_LINKS and (alt := picture.get("alt")):
            yield _clean(alt)
    scripts = (s.text or "" for s in root.iter("script") if "ld+json" in (s.get("type") or "").lower())
    for i, script in enumerate(scripts):
        if i < _MOST_LD and "articleBody" in script:
            yield from _bodies(script)


def _bodies(script: str) -> Iterator[str]:
    try:
        value: object = json.loads(script.strip(), strict=False)
    except (ValueError, RecursionError):
        return
    for top in value if isinstance(value, list) else [value]:
        graph = top.get("@graph") if isinstance(top, dict) else None
        for node in (top, *(graph if isinstance(graph, list) else ())):
            if isinstance(node, dict) and isinstance(body := node.get("articleBody"), str):
                yield _clean(body)


def _lack(root: etree._Element, shown: str, *, cut: bool) -> str:
    if cut:
        return _CUT
    if len(shown) < _EMPTY and next(root.iter("script"), None) is not None:
        return "scripts fill it, and they were not run"
    if shown.count(" ") < _SHORT and _GOES_ON.search(shown.replace(PageText.SEAM, "")):
        return "it shows only the beginning of the text"
    return ""


def _links(root: etree._Element) -> Iterator[etree._Element]:
    for i, element in enumerate(root.iter("a", *_FRAMES)):
        if i == _MOST_LINKS:
            return
        yield element


def _leading(element: etree._Element) -> bool:
    """Whether a link, or a frame, shows a document that the page is only the cover of."""
    target = element.get("href") or element.get("src") or element.get("data") or ""
    if element.tag in _FRAMES:
        return bool(_DOCUMENT.search(target))
    words = "".join(map(str, element.itertext()))[:80]
    offers = _DOCUMENT.search(target) or (element.get("download") is not None) or (target and _TO_READ.search(words))
    return bool(offers) and not elements.framed(element)
