"""One labelled citation, and the rows that a model is trained on."""

from dataclasses import dataclass

from claimcheck.extraction.citations.addresses import masked
from claimcheck.extraction.citations.draft import quoted
from claimcheck.extraction.citations.features import Stretch, features
from claimcheck.extraction.citations.marks import marks
from claimcheck.extraction.citations.model import BEGINS
from claimcheck.extraction.citations.noted_dates import in_text
from claimcheck.extraction.citations.tokens import tokens


@dataclass(frozen=True, slots=True)
class Sample:
    """A citation as text; `parts` are (start, end, label), `emphasis` the stretches in italics."""

    text: str
    parts: tuple[tuple[int, int, str], ...]
    emphasis: tuple[Stretch, ...] = ()


def rows(sample: Sample) -> tuple[list[list[str]], list[str]]:
    """Features and labels of the tokens, made just as they are when a note is read."""
    bare = masked(sample.text)
    quotations = quoted(bare)
    found = tokens(bare)
    seen = marks(bare, in_text(bare), quotations, sample.emphasis)
    labels, i, begun = [], 0, -1
    for token in found:
        while i + 1 < len(sample.parts) and token.start >= sample.parts[i][1]:
            i += 1
        start, end, label = sample.parts[i]
        if not start <= token.start < end:
            label = "other"
        labels.append(label if i == begun else BEGINS + label)
        begun = i
    return features(found, seen), labels
