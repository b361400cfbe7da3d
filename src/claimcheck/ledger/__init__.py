"""claims.yaml, the ledger: what editors know and decided. In this version: which documents there are, and what they are."""

from claimcheck.ledger.entries import Entry, Ledger
from claimcheck.ledger.reading import NAME, read

__all__ = ["NAME", "Entry", "Ledger", "read"]
