"""A line on standard error that says how far a run is, only where a person watches; when the run is over it is gone.

It is plain text that overwrites itself: no cursor is hidden and no mode is set, so that a run that is killed leaves the
terminal as it was.
"""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from claimcheck.cli.speech import visible
from claimcheck.model.progress import Progress

# Columns of a terminal that does not say how many it has.
_COLUMNS = 80
# What a terminal shows of Ctrl-C behind the line.
_ECHO = len("^C")


@contextmanager
def line(wanted: bool) -> Iterator[Callable[[Progress], None] | None]:
    """Who is to be told of progress; None where nobody watches: no terminal, one that cannot go back, or a CI's log."""
    stream = sys.stderr
    if not wanted or stream is None or not stream.isatty() or os.environ.get("TERM") == "dumb" or os.environ.get("CI"):
        yield None
        return
    shown = _Line(stream)
    try:
        yield lambda progress: shown.show(sentence(progress))
    finally:
        shown.clear()


def sentence(progress: Progress) -> str:
    """ "142 of 180 links, 37 of 40 hosts; 38 links wait for www.imf.org: about 40 s", as far as it is known."""
    said = f"{progress.links_done} of {progress.links} links, {progress.hosts_done} of {progress.hosts} hosts"
    if progress.copies:
        return f"{said}; looking for archived copies of {_links(progress.copies)}"
    if progress.behind:
        said += f"; {_links(progress.behind)} {'waits' if progress.behind == 1 else 'wait'} for {visible(progress.host)}"
    return said if progress.seconds is None else f"{said}: about {duration(progress.seconds)}"


def duration(seconds: float) -> str:
    """In steps that are small beside it: 40 s, 2 min 10 s, 1 h 5 min."""
    whole = max(round(seconds), 1)
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(round(whole, -1), 60)
    if minutes < 60:
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


def _links(number: int) -> str:
    return f"{number} link{'' if number == 1 else 's'}"


class _Line:
    """The last line of a terminal. A terminal that is gone is no reason to end a run."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._text = ""

    def show(self, text: str) -> None:
        """Written in one piece and only where it is another, so that it does not flicker."""
        text = text[: self._columns() - 1]  # the last column would begin a new line
        if text != self._text:
            self._write(f"\r{text.ljust(len(self._text))}")
            self._text = text

    def clear(self) -> None:
        if self._text:
            self._write(f"\r{' ' * min(len(self._text) + _ECHO, self._columns() - 1)}\r")
            self._text = ""

    def _columns(self) -> int:
        with contextlib.suppress(OSError, ValueError):
            return os.get_terminal_size(self._stream.fileno()).columns or _COLUMNS
        return _COLUMNS

    def _write(self, text: str) -> None:
        with contextlib.suppress(OSError):
            self._stream.write(text)
            self._stream.flush()
