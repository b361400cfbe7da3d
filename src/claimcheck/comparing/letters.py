"""Text without what layout changes: what is left are its letters, digits and the signs that change a figure.

Case, spaces, quotes, dashes, ligatures, soft hyphens and words divided at the end of a line leave no trace.
"""

import re
import unicodedata
from functools import lru_cache

_SIGNS = frozenset("%‰°±<>=§.,-")
_DASHES = frozenset("‐‑‒–—―−")
# A point or comma that is not between digits; a dash that is no minus.
_LOOSE = re.compile(r"(?<!\d)[.,]|[.,](?!\d)|(?<!^)-|-(?!\d)")
_ADDRESS = re.compile(r"(?:https?:|ftp:|www\.|doi\.org/|[\w.-]{1,60}\.[a-z]{2,6}/)", re.IGNORECASE)
# Scripts that put no space between words (Unicode 16: from CJK radicals to Hangul, then compatibility ideographs).
_UNSPACED = re.compile(r"[⺀-꓏豈-﫿]|[^\s⺀-꓏豈-﫿]+")
# The number of an item, a heading or a table, or its bullet: text in one format, the layout's business in another.
_LABEL = re.compile(r"[(\[]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)\]]{1,2}|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[•◦▪‣·*–—-]", re.IGNORECASE)
# What a converter puts before a caption.
_CAPTION_LABEL = re.compile(
    r"(?:table|tab\.|figure|fig\.|chart|box|map|tabelle|abbildung|abb\.|tableau|tabella|tabla|cuadro|figura|gr[aá]fico|"
    r"tabel|figuur|tabela|rysunek|таблица|рисунок|рис\.|表|图|圖|図)\s*\d{1,3}(?:\.\d{1,2})?[.:：]?",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(r"\d{1,4}")


class _Kept(dict[int, str]):
    """A table for str.translate that is filled as characters come."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = kept = "-" if char in _DASHES else char if char in _SIGNS or _tells(char) else ""
        return kept


def _tells(char: str) -> bool:
    """Whether it is a letter, a mark on one, a digit or a currency."""
    category = unicodedata.category(char)
    return category[0] in "LNM" or category == "Sc"


_KEPT = _Kept()


@lru_cache(maxsize=1 << 16)
def letters(word: str) -> str:
    """What is left of a word; nothing of a dash or a quote that stands alone. Of an address, no points and commas."""
    if word.isascii() and word.isalnum():
        return word.lower()
    kept = unicodedata.normalize("NFKC", word).casefold().translate(_KEPT)
    return kept.translate(_BARE) if is_address(word) else _LOOSE.sub("", kept)


_BARE = str.maketrans("", "", ".,-")


def is_address(word: str) -> bool:
    """Whether a word is, or has in it, an address of the web."""
    return ("/" in word or "." in word) and _ADDRESS.search(word[:300]) is not None


def words(text: str) -> list[str]:
    """The words as printed; where no spaces stand between words, each character is one."""
    found = text.split()
    if text.isascii():
        return found
    return [piece for word in found for piece in (_UNSPACED.findall(word) if _UNSPACED.match(word) else (word,))]


def is_label(text: str, *, bare: bool) -> bool:
    """Whether a word may be the number or bullet before an item. bare: before a heading or a row, it may be a number."""
    return _LABEL.fullmatch(text) is not None or (bare and _BARE_LABEL.fullmatch(text) is not None)


def is_caption_label(text: str) -> bool:
    """Whether words are what stands before a caption, as "Table 1:", and nothing else."""
    return _CAPTION_LABEL.fullmatch(text) is not None
