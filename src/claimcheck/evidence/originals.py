"""Which record of a WARC file has the page of a revisit, a record that has none (ISO 28500:2017, 6.7)."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord


class Originals:
    """Where the records are that a revisit may name."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    def note(self, record: "ArcWarcRecord", place: int) -> None:
        """A record with a page; the first of equal ones stands for all."""
        header = record.rec_headers.get_header
        for name in (
            header("WARC-Record-ID"),
            _visit(header("WARC-Target-URI"), header("WARC-Date")),
            header("WARC-Payload-Digest"),
        ):
            if name:
                self._places.setdefault(name, place)

    def of(self, names: tuple[str, ...]) -> int | None:
        """The record that a revisit stands for; None where the file does not have it."""
        return next((self._places[name] for name in names if name in self._places), None)


def named(revisit: "ArcWarcRecord") -> tuple[str, ...]:
    """What a revisit calls its original, the surest first."""
    header = revisit.rec_headers.get_header
    names = (
        header("WARC-Refers-To"),
        _visit(header("WARC-Refers-To-Target-URI"), header("WARC-Refers-To-Date")),
        header("WARC-Payload-Digest"),
    )
    return tuple(name for name in names if name)


def _visit(url: str | None, date: str | None) -> str:
    return f"{date} {url}" if url and date else ""
