"""python -m training.citations train|folds --anystyle PATH: makes the model, or measures it on what it has not seen."""

import argparse
import sys
from pathlib import Path

from claimcheck.extraction.citations.model import FILE, Model
from training.citations import anystyle, scoring
from training.citations.mixed import mixed
from training.citations.sample import Sample
from training.citations.synthetic import notes
from training.citations.training import train

_WRITTEN = 3000
# Mixtures of each reference. In two folds one is worth .015 of F1 for containers; three give no more.
_MIXED = 1
_FOLDS = 5
_PACKAGE = Path(__file__).parents[2] / "src" / "claimcheck" / "extraction" / "citations"


def main(arguments: list[str]) -> int:
    """Runs one of the two commands; prints figures, or writes the model."""
    parser = argparse.ArgumentParser(prog="python -m training.citations", description=__doc__)
    parser.add_argument("command", choices=("train", "folds"))
    parser.add_argument("--anystyle", type=Path, required=True, metavar="PATH", help="AnyStyle's core.xml")
    parser.add_argument(
        "--output", type=Path, default=_PACKAGE / FILE, metavar="FILE", help="where `train` writes the model"
    )
    given = parser.parse_args(arguments)
    samples = anystyle.read(given.anystyle)
    if given.command == "folds":
        _folds(samples)
        return 0
    data = train([*samples, *mixed(samples, _MIXED), *notes(_WRITTEN)])
    given.output.write_bytes(data)
    sys.stdout.write(f"{given.output.name}: {len(samples)} references, {_WRITTEN} notes of our own, {len(data):,} bytes\n")
    return 0


def _folds(samples: list[Sample]) -> None:
    """Every fifth reference is kept from a model and read by it, five times over; then F1 of each field over all."""
    written = notes(_WRITTEN)
    pairs: scoring.Pairs = {}
    for fold in range(_FOLDS):
        known = [one for i, one in enumerate(samples) if i % _FOLDS != fold]
        model = Model(train([*known, *mixed(known, _MIXED), *written]))
        for field, found in scoring.compare(samples[fold::_FOLDS], model).items():
            pairs.setdefault(field, []).extend(found)
    scores = {field: scoring.f1(found) for field, found in pairs.items()}
    for field, score in scores.items():
        sys.stdout.write(f"{field:10} {score:.3f}\n")
    sys.stdout.write(f"{'macro':10} {sum(scores.values()) / len(scores):.3f}\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
