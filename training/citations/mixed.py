"""References made of others: the marks and the order of one, the words of a field out of another.

What a field is called is then learnt from where it stands, and less from the words that happen to stand in it.
"""

import random
import re
from collections.abc import Sequence

from training.citations.sample import Sample

SEED = 20251122
_SWAPPED = frozenset({"title", "container-title", "journal", "publisher", "location", "collection-title"})
# What belongs to the style of a reference and not to the field: quotation marks, stops, "In".
_MARKED = re.compile(r"(?P<head>(?:in\b:?\s)?[^\w]*)(?P<core>.*?)(?P<tail>[^\w]*)", re.IGNORECASE | re.DOTALL)
_OFTEN = 0.6


def mixed(samples: Sequence[Sample], rounds: int, seed: int = SEED) -> list[Sample]:
    """`rounds` mixtures of each of the samples; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - chance is to be repeatable here
    cores: dict[str, list[str]] = {}
    for sample in samples:
        for start, end, label in sample.parts:
            if label in _SWAPPED:
                cores.setdefault(label, []).append(_core(sample.text[start:end])[1])
    return [_mixed(sample, cores, chance) for _ in range(rounds) for sample in samples]


def _mixed(sample: Sample, cores: dict[str, list[str]], chance: random.Random) -> Sample:
    text = ""
    parts: list[tuple[int, int, str]] = []
    for start, end, label in sample.parts:
        words = sample.text[start:end]
        if label in _SWAPPED and chance.random() < _OFTEN:
            head, _, tail = _core(words)
            words = head + chance.choice(cores[label]) + tail
        begin = len(text) + bool(text)
        text = f"{text} {words}" if text else words
        parts.append((begin, len(text), label))
    return Sample(text, tuple(parts))


def _core(words: str) -> tuple[str, str, str]:
    match = _MARKED.fullmatch(words)
    return (match["head"], match["core"], match["tail"]) if match else ("", words, "")
