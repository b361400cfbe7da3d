"""AnyStyle's core set: references whose fields are tagged (https://github.com/inukshuk/anystyle, BSD-2-Clause)."""

from pathlib import Path
from xml.etree import ElementTree

from training.citations.sample import Sample

# Names of the set that mean one thing to a reader of notes.
_SAME = {
    "director": "author",
    "producer": "author",
    "medium": "genre",
    "source": "container-title",
    "isbn": "note",
}


def read(path: Path) -> list[Sample]:
    """The references of the set, in order, each with one space between its fields."""
    root = ElementTree.parse(path).getroot()  # noqa: S314 - a file that the person at the keyboard chose
    return [_sample(sequence) for sequence in root.findall("sequence")]


def _sample(sequence: ElementTree.Element) -> Sample:
    text = ""
    parts: list[tuple[int, int, str]] = []
    for element in sequence:
        words = " ".join("".join(element.itertext()).split())
        start = len(text) + bool(text)
        text = f"{text} {words}" if text else words
        parts.append((start, len(text), _SAME.get(element.tag, element.tag)))
    return Sample(text, tuple(parts))
