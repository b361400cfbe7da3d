"""How pages name and write their notes: the words of standards (DPUB-ARIA 1.1, EPUB Structural Semantics) and of makers."""

import re

from claimcheck.documents.html.tree import Node
from claimcheck.grammar.digits import CIRCLED, RAISED, plain
from claimcheck.grammar.wordlist import words

# One note each.
SINGLE = frozenset(
    words("""
    doc-footnote doc-endnote endnote rearnote easy-footnote-single footdef footnote-definition footnotedef
""")
)
# Lists of notes, or what a note is made of.
_AMONG = SINGLE | frozenset(
    words("""
    doc-endnotes endnotes footnotes footnote footnote-list footnotes-list rearnotes easy-footnotes-wrapper
    footnotes-area footnotelist fn-group msofootnotetext msoendnotetext sdfootnote sdendnote notelist reflist
    mw-references-wrap references reference-list ref-list bib-reference c-article-references citation-list
""")
)
_AMONG_ID = re.compile(r"(?:foot|end)notes?|_?(?:ftn|edn)\d{1,4}|sd(?:foot|end)note\d{1,4}", re.IGNORECASE)
_WORD = re.compile(r"mso-element\s*:\s*(?:foot|end)note(?!-)", re.IGNORECASE)
REFERS = frozenset(
    words("""
    doc-noteref noteref footnote-ref footnote-reference footnoteref footref footnote-anchor endnote-ref easy-footnote
    footnote-link sdfootnoteanc sdendnoteanc msofootnotereference msoendnotereference
""")
)
LEADS_BACK = frozenset(
    words("""
    doc-backlink footnote-back footnote-backref footnote-return reversefootnote easy-footnote-to-top footnote-backlink
    mw-cite-backlink data-footnote-backref toc-backref footnote-tooltip-back backrefs
""")
)
# Review comments, which Google Docs exports as if they were notes: their markers, and the comments.
REMARKED, REMARKS = re.compile(r"cmnt\d{1,5}"), re.compile(r"cmnt_ref\d{1,5}")
CITES = frozenset({"doc-biblioref", "biblioref", "doc-glossref", "ltx_ref", "citation"})
# Notes that stand within the sentence, for a style sheet to put aside.
WITHIN = frozenset(
    words("""
    footnote endnote sidenote marginnote modern-footnotes-footnote__note ltx_note footnote-text footnote-content
    footnotetext footnote-inline inline-footnote margin-note side-note fn-text tooltip-footnote footnote_tooltip
""")
)
MARGINAL = frozenset({"marginnote", "margin-note"})
WITHIN_NAMES = frozenset({"dt-fn", "d-footnote"})
# Beside a note in the sentence: what is pressed to see it.
SWITCHES = frozenset({"margin-toggle", "margin-toggle-label", "sidenote-toggle", "footnote-toggle"})
NUMBERS = frozenset(
    words("""
    ltx_note_mark ltx_tag_note ltx_note_type sidenote-number footnote-number fn-number footnum footnote-label
    footnote-mark label fn-label note-number modern-footnotes-footnote
""")
)
_KIND = r"(?:(?:foot|end)?note|fn|nb|n|ref|Anm|Fußnote|FN)\.?[\s\xa0]?"
_KIND_BEFORE = re.compile(rf"{_KIND}(?=\d)", re.IGNORECASE)
# ":1" is the second time that a note is marked, as markdown-it writes it.
_MARKER = re.compile(
    rf"[\[(]?\s*(?P<number>(?:{_KIND})?\d{{1,4}}|[ivxlc]{{1,7}}|[a-zA-Z]{{1,2}}|[*†‡§¶#⁎]{{1,4}}|[{RAISED}]{{1,4}}|[{CIRCLED}])"
    r"(?::\d{1,2})?\s*[\])]?\s*[.:]?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?")
_REPEATED = re.compile(r"\[?(\d{1,4})-\d{1,2}\]?")
ARROW = re.compile(r"[\s\[\](){}↩↑^⬆⏎↵⤴🔙︎️△▲«‹<,.;:|·\-–—]*")
_BACK = re.compile(
    r"(?:(?:jump|back|return|go)(?: (?:up|back|to|text|top|content|reference|the|note))*|retour|zurück|nach oben)",
    re.IGNORECASE,
)
JOIN = re.compile(r"[\s,;\[\]()·–—-]*")
DASH = re.compile(r"\s*[–—-]\s*")


def shown(text: str) -> str:
    """The number that a marker shows, without brackets; empty for what is no marker."""
    match = _MARKER.fullmatch(text.strip())
    return plain(match["number"]).strip() if match else ""


def is_year(text: str) -> bool:
    """Whether a link shows a year, as citations of author and year do."""
    return _YEAR.fullmatch(text.strip(" ()[],;.")) is not None


def repeated(text: str) -> str:
    """The number of a marker that shows how often its note was marked ("2-1", as Obsidian writes it), else empty."""
    match = _REPEATED.fullmatch(text.strip())
    return match[1] if match else ""


def without_kind(number: str) -> str:
    """The number of a marker that says what it is: "1" of "footnote 1"."""
    return _KIND_BEFORE.sub("", number, count=1)


def is_arrow(text: str) -> bool:
    """Whether a link shows nothing but that it leads back."""
    return ARROW.fullmatch(text) is not None or _BACK.fullmatch(text.strip(" []().↩↑^")) is not None


def is_single(node: Node) -> bool:
    """Whether an element is one note by its own name."""
    if not node.is_block:
        return False
    words = node.words()
    if not words.isdisjoint(SINGLE) or _WORD.search(node.attributes.get("style", "")):
        return True
    named = "id" in node.attributes or node.name == "aside"
    return "footnote" in words and named and node.name in {"aside", "div", "li", "p", "dd", "table"}


def is_among(node: Node) -> bool:
    """Whether what stands in an element stands among notes."""
    if not node.is_block or node.name in {"body", "html", "main"}:
        return False
    if is_single(node) or not node.words().isdisjoint(_AMONG):
        return True
    return _AMONG_ID.fullmatch(node.attributes.get("id", "")) is not None
