"""claims.yaml, the ledger: what editors know, saw and decided."""

from claimcheck.ledger.entries import NAME, Entry, Ledger
from claimcheck.ledger.reading import interpret, read

__all__ = ["NAME", "Entry", "Ledger", "interpret", "read"]
