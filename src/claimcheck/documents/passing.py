"""Files of a folder that are passed over: what Word and LibreOffice write beside an open file, pages made from another
file, and the reports of an earlier run."""

from collections.abc import Collection
from pathlib import PurePath

# What is written by hand, and what is set or saved from it: the second is passed over beside the first.
_WRITTEN = (".docx", ".docm", ".md", ".markdown", ".mdown", ".mkd", ".rst", ".tex")
_MADE = frozenset({".pdf", ".html", ".htm", ".xhtml"})
# What texts are written in as well, and no reader knows.
UNKNOWN = frozenset({".doc", ".odt", ".rtf", ".pages", ".epub", ".mht", ".mhtml"})
UNREAD = "is in a format that cannot be read: save it as .docx"
_OWN_REPORTS = frozenset({"report.html", "summary.md"})
_OFFICE = frozenset({".docx", ".docm"})
# Word drops the first two letters of a name that has more than eight of them before its suffix, one of eight, none of less.
_DROPPED = (0, 1, 2)
LOCK = "is no document, but the sign of one that is open in a word processor"


def is_lock(name: str) -> bool:
    """Whether a file is what Word (`~$brief.docx`) or LibreOffice (`.~lock.brief.docx#`) leaves beside an open one."""
    return name.startswith(("~$", ".~lock."))


def why(name: str, names: Collection[str]) -> str:
    """Why a file of a folder with these `names` is not read, in words; empty for one that is."""
    path = PurePath(name)
    suffix = path.suffix.lower()
    if is_lock(name):
        return LOCK
    if suffix in _OFFICE and is_open(name, names):
        return "is open in a word processor: save and close it, or name it to have what was saved last checked"
    written = next((path.stem + each for each in _WRITTEN if path.stem + each in names), None)
    if suffix in UNKNOWN:
        return f"is passed over for {written} beside it" if written else UNREAD
    if suffix in _MADE and written:
        return f"is passed over, since {written} beside it is taken for its source: name it to have it checked"
    return ""


def is_open(name: str, names: Collection[str]) -> bool:
    """Whether a lock says that a file is open."""
    return f".~lock.{name}#" in names or any(f"~${name[dropped:]}" in names for dropped in _DROPPED)


def is_report(name: str, names: Collection[str]) -> bool:
    """Whether a file is the report of an earlier run, which always writes its findings.json beside it."""
    return name in _OWN_REPORTS and "findings.json" in names
