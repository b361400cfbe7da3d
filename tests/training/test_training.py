from training.citations import scoring
from training.citations.synthetic import notes
from training.citations.training import train

from claimcheck.extraction.citations.model import Model


def test_training_twice_gives_the_same_bytes_and_reads_what_it_was_taught() -> None:
    samples = notes(60)
    data = train(samples)
    assert data == train(samples)
    pairs = scoring.compare(samples, Model(data))
    assert scoring.f1(pairs["title"]) > 0.8


def test_f1_counts_a_wrong_value_against_both_sides() -> None:
    assert scoring.f1([("a", "a"), ("b", "c"), ("", "")]) == 0.5
    assert scoring.f1([("", "")]) == 1.0
