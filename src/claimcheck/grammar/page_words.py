"""The words of a long text, indexed once, so that many quotations and figures are looked for in it in little time."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache

# Letters and digits apart ("economy12" is a word and the number of a note); a number with its separators; two signs that are
# words.
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[%&]")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_SIGNS = {"%": "percent", "&": "and"}
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
# Places kept of one word: what is more frequent tells nothing of where a passage stands.
_MOST_PLACES = 200


class PageWords:
    """words: folded (case, accents, ligatures, separators of thousands); `starts`, `ends`: where each stands in `text`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._places: list[int] = []
        at = 0
        for match in _WORD.finditer(text):
            word = folded(match.group())
            self.words.append(word)
            self.starts.append(match.start())
            self.ends.append(match.end())
            self._places.append(at)
            at += len(word)
        self._squeezed = "".join(self.words)

    def find(self, letters: str, after: int = 0, before: int | None = None) -> tuple[int, int] | None:
        """The words [i, j) whose letters, put together, are these; from word `after` on, up to word `before`.

        Spaces, hyphens and marks between them make no difference. At both ends it must be whole words.
        """
        at, last = self._place(after), len(self._squeezed) if before is None else self._place(before)
        for _ in range(_MOST_PLACES):
            at = self._squeezed.find(letters, at, last)
            if at < 0:
                return None
            i, j = self._words(at, at + len(letters))
            if self._places[i] == at and self._place(j) == at + len(letters):
                return i, j
            at += 1
        return None

    def search(self, pattern: re.Pattern[str], after: int = 0) -> tuple[int, int] | None:
        """The words [i, j) in whose letters, put together, a pattern is first found; they need not be whole there."""
        match = pattern.search(self._squeezed, self._place(after))
        return self._words(*match.span()) if match else None

    def places(self, word: str) -> list[int]:
        """Some of the places at which a word stands; none of one that stands everywhere."""
        found = self._index.get(word, [])
        return found if len(found) < _MOST_PLACES else []

    def passage(self, i: int, j: int, around: int = 0) -> str:
        """The text of words [i, j) with so many characters before and behind, cut at words."""
        first = bisect_left(self.starts, self.starts[i] - around)
        last = max(bisect_right(self.ends, self.ends[j - 1] + around), j)
        begin, end = self.starts[min(first, i)], self.ends[last - 1]
        while end < len(self.text) and self.text[end] in ".,;:!?”’\"')]%":
            end += 1
        words = " ".join(self.text[begin:end].replace("\u200b", "").split())
        return f"{'… ' if first else ''}{words}{' …' if last < len(self.words) else ''}" if around else words

    def _words(self, at: int, end: int) -> tuple[int, int]:
        return bisect_right(self._places, at) - 1, bisect_left(self._places, end)

    def _place(self, word: int) -> int:
        return self._places[word] if word < len(self._places) else len(self._squeezed)

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for i, word in enumerate(self.words):
            places = found.setdefault(word, [])
            if len(places) < _MOST_PLACES:
                places.append(i)
        return found


@lru_cache(maxsize=8)
def page_words(text: str) -> PageWords:
    """The index of a text. The last few are kept: rules ask for one page several times."""
    return PageWords(text)


def words_of(text: str) -> list[str]:
    """The words of a short text, folded as those of a page."""
    return [folded(match.group()) for match in _WORD.finditer(text)]


@lru_cache(maxsize=50_000)
def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold()).translate(_LETTERS)
    return "".join(letter for letter in plain if letter.isalnum())


def folded(word: str) -> str:
    """One word, or number, as two printings of it agree; never empty."""
    if word[0].isdigit():
        plain = word.replace(",", ".")
        return plain.replace(".", "") if _GROUPED.fullmatch(word) else plain
    return _SIGNS.get(word) or (word if word.isascii() and word.islower() else _folded(word)) or word
