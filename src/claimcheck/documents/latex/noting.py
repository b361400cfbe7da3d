"""The numbers of notes, as the counters of LaTeX give them."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from claimcheck.documents.latex import words
from claimcheck.model.text import Span

_KINDS = {**words.NOTES, **words.NOTE_MARKS, **words.NOTE_TEXTS, **dict.fromkeys(words.NOTED_CITES, "f")}
_COUNTERS = {"footnote": "f", "endnote": "e"}
_WHOLE = re.compile(r"\d{1,6}")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A note that waits for the end of its paragraph: the tokens between its braces."""

    label: str
    number: str
    first: int
    last: int
    span: Span


class Counting:
    """Counts footnotes and endnotes. A label is one for a note and its marks: kind, numbering, number."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = defaultdict(int)
        self._scope = 0
        self._said: Counter[str] = Counter()

    def begin_chapter(self) -> None:
        """Footnotes of books begin again."""
        if self._counts["f"]:
            self._counts["f"], self._scope = 0, self._scope + 1

    def reset(self, counter: str = "", value: str = "") -> None:
        kind = _COUNTERS.get(counter, "")
        if kind and _WHOLE.fullmatch(value):
            self._scope += int(value) < self._counts[kind]
            self._counts[kind] = int(value)

    def take(self, command: str, option: str | None, *, says: bool, marks: bool) -> tuple[str, str]:
        """Label and number of the note that a command makes, marks or fills."""
        kind = _KINDS[command]
        given = option if option and _WHOLE.fullmatch(option) and command not in words.NOTED_CITES else ""
        if marks and not given:
            self._counts[kind] += 1
        number = given or str(self._counts[kind])
        label = f"{kind}{self._scope}-{number}"
        if says:
            self._said[label] += 1
            if (again := self._said[label]) > 1:
                label += f"+{again}"
        return label, number
