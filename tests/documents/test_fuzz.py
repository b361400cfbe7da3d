"""Damaged files of every format are read or refused: a short part of `python -m benchmarks fuzz`, always the same."""

from pathlib import Path

import pytest
from benchmarks.fuzz import Seed, file, outcome
from tests.documents import files

SEEDS = {
    ".docx": files.docx(),
    ".pdf": files.pdf([files.page_of(files.LINES)] * 2),
    ".html": files.PAGE.encode(),
    ".tex": files.LATEX.encode(),
    ".rst": files.RESTRUCTURED.encode(),
    ".txt": files.PLAIN.encode(),
    ".md": b"# Tides\n\nThe harbour silted up.[^1]\n\n[^1]: A. Author, *Silt*, 3 May 2020, <https://tides.example/silt>.\n",
}


@pytest.mark.parametrize("suffix", SEEDS)
def test_a_valid_file_is_read(suffix):
    assert outcome(Seed(f"brief{suffix}", SEEDS[suffix])) == "read"


@pytest.mark.parametrize("suffix", SEEDS)
def test_a_damaged_file_is_read_or_refused_and_leaves_nothing_behind(suffix, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    seeds = [Seed(f"brief{suffix}", SEEDS[suffix])]
    outcomes = {number: outcome(file(seeds, 7, number)) for number in range(25 if suffix == ".pdf" else 100)}
    assert {number: said for number, said in outcomes.items() if said not in {"read", "refused"}} == {}
    assert list(Path(tmp_path).iterdir()) == []
    assert len(set(outcomes.values())) > 1 or suffix not in {".docx", ".pdf"}
