"""Two documents to a Comparison: what was lost, added or changed between two versions or formats of one text."""

from claimcheck.comparing.telling import compared

__all__ = ["compared"]
