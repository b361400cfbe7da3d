"""Short names that the documents of a run explain: "the Economic Partnership Agreement (EPA)"."""

import re
from collections.abc import Iterable

from claimcheck.model.document import Document, PassageKind

_EXPLAINED = re.compile(r"\((?:the )?[“\"‘]?([A-Z][A-Za-z&-]{1,9})[”\"’]?\)")
_WORD = re.compile(r"[\w’'-]+")
_SMALL = frozenset(
    {"of", "the", "and", "for", "on", "in", "to", "de", "du", "des", "la", "di", "del", "della", "und", "für"}
)
_PROSE = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.HEADING})
# More than a run of papers explains; a hostile one may explain as many as it has letters.
_MOST = 300


class Aliases:
    """Long names to their short ones, over all documents of a run."""

    __slots__ = ("_long", "_pattern")

    def __init__(self, documents: Iterable[Document]) -> None:
        self._long: dict[str, str] = {}
        for document in documents:
            for passage in document.passages:
                if passage.kind in _PROSE and "(" in passage.text.string:
                    self._read(passage.text.string)
        names = sorted(self._long, key=lambda name: (-len(name), name))
        self._pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names), re.IGNORECASE) if names else None

    def shortened(self, text: str) -> str:
        """The text with each long name replaced by its short one, and the explanation behind it gone."""
        text = _EXPLAINED.sub(" ", text)
        return self._pattern.sub(lambda match: self._long[match.group().lower()], text) if self._pattern else text

    def _read(self, text: str) -> None:
        for match in _EXPLAINED.finditer(text):
            short = match[1].upper()
            letters = [letter for letter in short if letter.isalpha()]
            words = [*_WORD.finditer(text, max(match.start() - 120, 0), match.start())]
            taken = 0
            for back, word in enumerate(reversed(words)):
                taken += word.group().lower() not in _SMALL
                if taken == len(letters):
                    initials = [
                        w.group()[0].upper() for w in words[len(words) - back - 1 :] if w.group().lower() not in _SMALL
                    ]
                    if initials == letters and len(self._long) < _MOST:
                        self._long[text[word.start() : words[-1].end()].lower()] = match[1]
                    break
