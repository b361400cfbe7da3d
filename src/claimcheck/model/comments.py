"""What is written beside the text for its author."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on `words` of the running text, between `before` and `behind`: clean text, markers taken out.

    Without words it belongs to the marker of a note there; `skip` counts the markers in that place that come first, and
    `number` is what it prints. share: how much of the running text comes before, from 0 to 1. lines: its paragraphs.
    """

    lines: tuple[str, ...]
    before: str = ""
    words: str = ""
    behind: str = ""
    number: str = ""
    skip: int = 0
    share: float = 0.0
