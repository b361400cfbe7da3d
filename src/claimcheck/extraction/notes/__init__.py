"""Notes and markers: what may be one, what is one, and which marker points to which note."""

from claimcheck.extraction.notes.apparatus import Apparatus, FoundNote, apparatus

__all__ = ["Apparatus", "FoundNote", "apparatus"]
