"""LaTeX: papers and reports as their authors write them."""

from claimcheck.documents.latex.reading import read

__all__ = ["read"]
