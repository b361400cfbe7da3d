"""Whether two wordings say the same, as far as a person who checked one of them needs to know."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

# A number with its sign, points and commas ("1,687" is not "1.687"), a word, or any other sign.
_TOKEN = re.compile(r"(?<!\w)-?\d(?:[\d.,]*\d)?|\d(?:[\d.,]*\d)?|\w+|[^\w\s]")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_SIGNS = frozenset("%‰°±<>=§")
# Words that stay on each side of a change, so that it can be found in a long sentence.
_AROUND = 3


@lru_cache(maxsize=1 << 15)
def essence(text: str) -> str:
    """The words, numbers and signs of a text that carry its sense: what is left when case, quotes, commas and spacing go.

    Currencies and percent signs stay, so that a sentence with another amount is another sentence.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES).casefold()
    return " ".join(token for token in _TOKEN.findall(plain) if token[-1].isalnum() or _telling(token))


def _telling(token: str) -> bool:
    return token in _SIGNS or unicodedata.category(token[0]) == "Sc"


def difference(before: str, after: str) -> str:
    """What changed, word by word: "… the share rose by [12 %] {21 %} in 2020 …": [was] {is}; a long rest is cut."""
    old, new = before.split(), after.split()
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    parts: list[str] = []
    for i, (kind, a, b, c, d) in enumerate(blocks):
        if kind == "equal":
            parts.append(_shortened(old[a:b], first=i == 0, last=i == len(blocks) - 1))
            continue
        parts += [f"[{' '.join(old[a:b])}]"] if b > a else []
        parts += [f"{{{' '.join(new[c:d])}}}"] if d > c else []
    return " ".join(parts)


def _shortened(words: list[str], *, first: bool, last: bool) -> str:
    """What stayed between two changes; before the first one its end is enough, behind the last one its beginning."""
    if len(words) <= 2 * _AROUND:
        return " ".join(words)
    head = [] if first else words[:_AROUND]
    tail = [] if last else words[-_AROUND:]
    return " ".join([*head, "…", *tail])
