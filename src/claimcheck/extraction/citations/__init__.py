"""The works that a note or a reference cites, as CSL fields with their places."""

from claimcheck.extraction.citations.reading import citations

__all__ = ["citations"]
