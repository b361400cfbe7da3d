"""Report -> text: one file a format beside this one; under extraction/ one file a form of what was extracted, and under
comparison/ of how two documents differ.

A format is found, never listed: a module that holds a `FORMAT` is one.
"""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.reports.format import Family, Format, View

if TYPE_CHECKING:
    from claimcheck.model.comparison import Comparison
    from claimcheck.model.document import Document
    from claimcheck.model.report import Report

__all__ = ["Format", "View", "compare_formats", "extract_formats", "formats"]


@cache
def formats() -> "Mapping[str, Format[Report]]":
    """What `run --format` offers, by name."""
    return Family(__name__)


@cache
def extract_formats() -> "Mapping[str, Format[tuple[Document, ...]]]":
    """What `extract --format` offers, by name."""
    return Family(f"{__name__}.extraction")


@cache
def compare_formats() -> "Mapping[str, Format[Comparison]]":
    """What `compare --format` offers, by name."""
    return Family(f"{__name__}.comparison")
