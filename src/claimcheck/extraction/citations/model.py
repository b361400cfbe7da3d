"""The model that reads citations: a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001).

`citations.crf` was made by `python -m training.citations train` out of AnyStyle's core set, whose licence stands beside it,
and of notes that the script writes itself.
"""

from collections.abc import Sequence
from functools import cache
from importlib import import_module, resources
from typing import Protocol, cast

FILE = "citations.crf"
# The label of a field's first token bears this: what parts one field from the next is seen at the token that begins it,
# and the labels alone cannot say so, since a transition of this field of random fields sees no token.
BEGINS = "B-"


class _Tagger(Protocol):
    """What is used of pycrfsuite.Tagger, which comes without types."""

    def open_inmemory(self, value: bytes) -> object: ...

    def tag(self, rows: Sequence[Sequence[str]]) -> list[str]: ...


class Model:
    """A model that was read from its bytes."""

    __slots__ = ("_data", "_tagger")

    def __init__(self, data: bytes) -> None:
        # The tagger reads from this memory as long as it lives, and does not hold it itself.
        self._data = data
        self._tagger = cast("_Tagger", import_module("pycrfsuite").Tagger())
        self._tagger.open_inmemory(data)

    def labels(self, rows: Sequence[Sequence[str]]) -> list[str]:
        """The likeliest labels of a sequence of tokens, given the features of each."""
        return [label.removeprefix(BEGINS) for label in self._tagger.tag(rows)] if rows else []


@cache
def shipped() -> Model:
    """The model of this package."""
    return Model(resources.files(__package__).joinpath(FILE).read_bytes())
