"""Time grows with the length of the texts: no shape of two texts makes the comparison slow."""

import random
import time

import pytest
from tests.comparing.shore import document

from claimcheck import extraction
from claimcheck.comparing import compared

WORDS = [f"w{i:x}" for i in range(2000)]


def prose(seed: int, sentences: int) -> str:
    chosen = random.Random(seed)
    made = [" ".join(chosen.choices(WORDS, k=18)).capitalize() + "." for _ in range(sentences)]
    return "\n\n".join(" ".join(made[i : i + 4]) for i in range(0, sentences, 4))


# Seconds for what takes one or two; with the square of the text, each of these took minutes.
_PATIENCE = 20

LONG = prose(1, 2000)
SHAPES = {
    "two texts with nothing in common": (LONG, prose(2, 2000)),
    "every sentence reworded": (LONG, " ".join(word if i % 9 else f"{word}x" for i, word in enumerate(LONG.split(" ")))),
    "one note of many pages": ("A.[^1]\n\n[^1]: " + " ".join(WORDS * 20), "A.[^1]\n\n[^1]: z " + " ".join(WORDS[::-1] * 20)),
    "sentences of one word": ("\n\n".join(WORDS * 2), "\n\n".join(f"{word}y" for word in WORDS * 2)),
    "equal sentences": ("\n\n".join(["Same."] * 4000), "\n\n".join(["Same."] * 1500)),
    "links with one text": ("[a](https://a.test/1)\n" * 1500, "[a](https://a.test/2)\n" * 1500),
    "markers of one note in other words": (
        " ".join(f"word{i}[^1]" for i in range(9000)) + "\n\n[^1]: x",
        " ".join(f"wort{i}[^1]" for i in range(9000)) + "\n\n[^1]: x",
    ),
    "markers of one note": ("a[^1] " * 1500 + "\n\n[^1]: x\n[^2]: y", "a[^2] " * 1500 + "\n\n[^1]: x\n[^2]: y"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_it_is_compared_in_seconds(shape: str) -> None:
    before, after = map(document, SHAPES[shape])
    begin = time.process_time()
    compared(before, after, extraction.sentences)
    assert time.process_time() - begin < _PATIENCE
