"""Source to Document: notes, markers, citations, claims and links."""

from claimcheck.extraction.anchors import anchors
from claimcheck.extraction.claims.sentences import sentences
from claimcheck.extraction.extracting import extract

__all__ = ["anchors", "extract", "sentences"]
