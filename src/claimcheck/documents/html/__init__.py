"""Web pages and other whole files of HTML: saved by browsers, word processors and site generators."""

from claimcheck.documents.html.reading import read

__all__ = ["read"]
