"""The works that a note or a reference cites, as CSL fields with their places, and what its short forms mean."""

from claimcheck.extraction.citations.managed import Record, explained
from claimcheck.extraction.citations.reading import citations
from claimcheck.extraction.citations.referring import with_short_forms

__all__ = ["Record", "citations", "explained", "with_short_forms"]
