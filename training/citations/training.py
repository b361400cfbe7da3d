"""Trains a model; the same samples give the same bytes."""

import tempfile
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from training.citations.sample import Sample, rows

# c1 and c2 weigh the L1 and L2 penalties (Okazaki, CRFsuite, 2007). What holds of fewer tokens than
# `feature.minfreq` says is learnt by heart: with it the model is twice as large and no better. All measured in folds.
PARAMETERS = {"c1": 0.02, "c2": 0.2, "max_iterations": 150, "feature.minfreq": 4}


class _Trainer(Protocol):
    """What is used of pycrfsuite.Trainer, which comes without types."""

    def append(self, xseq: list[list[str]], yseq: list[str]) -> None: ...

    def set_params(self, params: dict[str, float]) -> None: ...

    def train(self, model: str) -> None: ...


def train(samples: Iterable[Sample]) -> bytes:
    """The bytes of a model that was trained on the samples."""
    trainer = cast("_Trainer", import_module("pycrfsuite").Trainer(verbose=False))
    for sample in samples:
        trainer.append(*rows(sample))
    trainer.set_params(dict(PARAMETERS))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "citations.crf")
        trainer.train(str(path))
        return path.read_bytes()
