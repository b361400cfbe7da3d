"""What a PDF says of itself (its information dictionary, ISO 32000-1, 14.3.3), as far as the text bears it out.

Programs fill it with names of files, of templates and of whoever owned the licence; so a title counts that stands on the
first pages, and an author whose name does. Its dates are those of the file, not of the publication, and are left out.
"""

import re
import unicodedata
from collections.abc import Mapping

from claimcheck.model.source import Metadata

_SEPARATORS = re.compile(r"\s*(?:[;|&\n]|,(?!\s*(?:Jr|Sr|PhD|MD)\b)|\band\b)\s*")
_MOST, _LONGEST = 30, 400


def metadata(said: Mapping[str, str], first: str) -> Metadata:
    """Title and authors. `first` is the text of the first pages."""
    plain = _letters(first)
    title = " ".join((said.get("Title") or "").split())
    sound = len(title.split()) >= 2 and len(title) <= _LONGEST and _letters(title) in plain
    names = [name.strip() for name in _SEPARATORS.split(" ".join((said.get("Author") or "").split()))]
    authors = [name for name in names[:_MOST] if len(name.split()) >= 2 and _letters(name) in plain]
    return Metadata(title if sound else "", tuple(authors) if len(authors) == len([n for n in names if n]) else ())


def _letters(text: str) -> str:
    """Letters and figures alone, without regard to case, accents and the ends of lines."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if letter.isalnum())
