"""reStructuredText: documents as Docutils and Sphinx read them."""

from claimcheck.documents.restructured.reading import read

__all__ = ["read"]
