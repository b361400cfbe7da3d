"""Sentences that can be held against something, and what they state."""

from claimcheck.extraction.claims.reading import claims

__all__ = ["claims"]
