"""Bytes to a Source: one reader a format, and the sniffing between them."""

from claimcheck.documents.reading import SUFFIXES, read

__all__ = ["SUFFIXES", "read"]
