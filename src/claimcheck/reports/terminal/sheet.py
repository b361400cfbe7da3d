"""A page of terminal text: harmless, wrapped to a width, coloured or not."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from claimcheck.reports.format import View
from claimcheck.reports.prose.excerpt import Excerpt
from claimcheck.reports.prose.plain import plain
from claimcheck.reports.prose.runners import inert

# Narrower than this nothing can be read; the terminal then folds the lines itself.
_NARROWEST = 40

# Cells of a table are padded to their column.
_TRAILING = re.compile(r"[ ]+$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line. `style` is one of rich's, and a matter of colour only."""

    text: str
    style: str = ""


class Sheet:
    """Collects lines; `text` prints them. What is put in is data: neither markup nor control characters act."""

    def __init__(self, view: View) -> None:
        self.width = max(view.width, _NARROWEST)
        self.color = view.color
        self._file = StringIO()
        self._console = Console(
            file=self._file,
            width=self.width,
            color_system="standard" if view.color else None,
            force_terminal=view.color,
            force_interactive=False,
            no_color=not view.color,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
        )
        self._lines: list[Text | Table] = []

    def blank(self) -> None:
        if self._lines and self._lines[-1] != Text():
            self._lines.append(Text())

    def line(self, *parts: Part | str) -> None:
        """One line as it is, however long: a path and its position must stay in one piece."""
        self._lines.append(_assembled(parts))

    def wrapped(self, *parts: Part | str, label: Part | str = "", indent: int = 0) -> None:
        """Text folded at the width; `label` stands before its first line, in the indent."""
        first = _assembled((label,))
        first.pad_right(max(indent - first.cell_len, 0))
        folded = _assembled(parts).wrap(self._console, max(self.width - indent, 1), overflow="fold")
        for i, row in enumerate(folded):
            row.rstrip()
            self._lines.append(first + row if i == 0 else Text(" " * indent) + row)

    def excerpt(self, shown: Excerpt, style: str) -> None:
        """The printed line, its flagged words underlined: by the terminal where there is colour, else by carets."""
        bar = Part("  │ ", "dim")
        if self.color or not shown.words:
            self.line(bar, shown.before, Part(shown.words, f"underline {style}"), shown.after)
            return
        self.line(bar, shown.before, shown.words, shown.after)
        self.line("  │ ", " " * cell_len(shown.before), "^" * max(cell_len(shown.words), 1))

    def table(self, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
        """Columns under a header; the last takes what room is left, and folds."""
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
        for i, title in enumerate(header):
            last = i == len(header) - 1
            table.add_column(title, no_wrap=not last, overflow="fold", ratio=1 if last else None)
        for row in rows:
            table.add_row(*(_assembled((cell,)) for cell in row))
        self._lines.append(table)

    def text(self) -> str:
        for line in self._lines:
            if isinstance(line, Text):
                line.rstrip()
                self._console.print(line, soft_wrap=True)
            else:
                self._console.print(line)
        return inert(_TRAILING.sub("", self._file.getvalue()))


def _assembled(parts: tuple[Part | str, ...]) -> Text:
    text = Text()
    for part in parts:
        if isinstance(part, str):
            text.append(plain(part))
        else:
            text.append(plain(part.text), part.style or None)
    return text
