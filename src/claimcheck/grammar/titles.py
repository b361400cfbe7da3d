"""Titles made comparable: what case, accents, quotes, dashes and a final stop do not change."""

import re
import unicodedata
from functools import lru_cache

_WORDS = re.compile(r"[^\W_]+")
_QUOTES = "\"'“”„‟‘’‚‛«»‹›「」『』`"


@lru_cache(maxsize=1 << 13)  # every rule on titles asks for the same ones
def normal(title: str) -> str:
    """Words of a title in lower case without accents and punctuation, one space between ("Naïve: An Essay" is
    "naive an essay")."""
    folded = unicodedata.normalize("NFKD", re.sub(r"(?<=\w)[’'](?=\w)", "", title)).casefold()
    bare = folded if folded.isascii() else "".join(c for c in folded if not unicodedata.combining(c))
    return " ".join(_WORDS.findall(bare))


def same(a: str, b: str) -> bool:
    """Whether two titles are one: equal, or one is the other without its subtitle."""
    x, y = normal(a), normal(b)
    if not x or not y:
        return False
    return x == y or normal(_main(a)) == y or normal(_main(b)) == x


def bare(title: str) -> str:
    """A title as CSL has it: no outer quotes, no final stop or comma, one space between words."""
    text = " ".join(title.split()).strip(" ,;").lstrip(".: ")
    while len(text) > 1 and text[0] in _QUOTES and text[-1] in _QUOTES:
        text = text[1:-1].strip(" ,;")
    if text.endswith(".") and not text.endswith("..") and not re.search(r"\b[A-Z](?:\.[A-Z])+\.$", text):
        text = text[:-1]
    return text.strip(" ,;:")


def _main(title: str) -> str:
    head, colon, _ = title.partition(": ")
    return head if colon and len(head.split()) >= 3 else title
