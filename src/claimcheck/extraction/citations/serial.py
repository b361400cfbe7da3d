"""The numbers of a periodical: volume and issue, and pages, out of the words that hold them."""

import re

_YEAR = re.compile(r"^\W*(?:1[5-9]|20)\d\d\s?[;,]\s?")
_VOLUME_WORD = r"(?:vols?|volume|v|bd|band|tome|tomo|t|n)\b\.?"
_ISSUE_WORD = r"(?:nos?|nr|num|núm|number|issue|iss|heft|fasc|n)\b\.?\s?[°º]?|\#"
_NUMBER = r"(?<![^\W_])(?:[A-Za-z]{0,2}\d{1,6}|[ivxlcIVXLC]{1,8})\b"
_BOTH = re.compile(
    rf"(?:{_VOLUME_WORD}\s?)?+(?P<volume>{_NUMBER})\s?(?:[-–]\s?\d+)?\s?(?:\((?P<issue>[^()]{{1,16}})\)?|[,.:;/]?\s?(?:{_ISSUE_WORD})\s?"
    rf"(?P<issue2>{_NUMBER}(?:[-–/]\d+)?)|[:/.]\s?(?P<issue3>\d{{1,4}})\b)",
    re.IGNORECASE,
)
_ISSUE = re.compile(rf"^\W*(?:{_ISSUE_WORD})\s?(?P<issue>{_NUMBER}(?:[-–/]\d+)?)", re.IGNORECASE)
_VOLUME = re.compile(rf"(?:{_VOLUME_WORD}\s?)?+(?P<volume>{_NUMBER})", re.IGNORECASE)
_PAGES = re.compile(
    r"(?P<page>[A-Za-z]{0,2}\.?\d{1,6}(?:\s?[-–—‐‑_]{1,2}\s?[A-Za-z]{0,2}\d{1,6})?(?:\s?(?:,|&|and|et)\s?\d{1,6}(?:\s?[-–—‐‑_]\s?\d{1,6})?)*|[ivxlc]{1,8}(?:\s?[-–—]\s?[ivxlc]{1,8})?)\b"
)
# A paragraph, a chapter, a section: a place in the work, and no page.
_NO_PAGE = re.compile(
    r"^\W*(?:paras?|paragraphs?|§{1,2}|chap(?:ter|s)?|ch|sections?|sec|s|art(?:icles?)?|annex|cap(?:itolo|ítulo)?|kap(?:itel)?|"
    r"rn|rdnr|n|fn|note)\b\.?\s?\d+\W*$"
)
_WORDS = re.compile(r"^(?:\W|pp?\b|pages?\b|pagg?\b|pág?s?\b|S\b|Seiten?\b|at\b|art(?:icle)?\b)*", re.IGNORECASE)


def volume(text: str) -> tuple[str, str]:
    """Volume and issue: "Vol. 74, No. 5", "44(3):", "75:2"; a lone "No. 134" is an issue."""
    text = _YEAR.sub("", text)
    if match := _BOTH.search(text):
        return match["volume"], (match["issue"] or match["issue2"] or match["issue3"] or "").strip()
    if match := _ISSUE.search(text):
        return "", match["issue"]
    match = _VOLUME.search(text)
    return (match["volume"], "") if match else ("", "")


def pages(text: str) -> str:
    """Pages as printed, their words dropped: "pp. 21-96" is "21-96". A paragraph is no page."""
    if _NO_PAGE.match(text):
        return ""
    match = _PAGES.search(_WORDS.sub("", text))
    return re.sub(r"\s?([-–—‐])\s?", r"\1", match["page"]) if match else ""
