"""The programs that people write, lay out and publish with: each makes a file of its own out of one original.

An original is pandoc Markdown, read by pandoc; what stands in it is therefore known without claimcheck. A maker that is
not installed is left out, and said so.
"""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from benchmarks.makers import office, pandoc, printing
from benchmarks.makers.original import Original

__all__ = ["MAKERS", "Maker", "Original"]


@dataclass(frozen=True, slots=True)
class Maker:
    """name: as the table has it. suffix: of its files. needs: a program, a package (":typst"), a writer ("pandoc typst")."""

    name: str
    suffix: str
    needs: tuple[str, ...]
    make: Callable[[Original, Path], None]

    @property
    def missing(self) -> tuple[str, ...]:
        """What would have to be installed first."""
        return tuple(name for name in self.needs if not _here(name)) if _here("pandoc") else ("pandoc",)


def _here(name: str) -> bool:
    program, _, written = name.partition(" ")
    if written:
        formats = subprocess.run([program, "--list-output-formats"], capture_output=True, text=True, check=True).stdout
        return written in formats.split()
    return find_spec(name[1:]) is not None if name.startswith(":") else shutil.which(name) is not None


MAKERS = (
    Maker("pandoc", ".docx", (), pandoc.plain()),
    Maker("LibreOffice", ".docx", ("soffice",), office.converted("odt", "docx:MS Word 2007 XML")),
    Maker("LibreOffice, saved again", ".docx", ("soffice",), office.converted("docx", "docx:MS Word 2007 XML")),
    Maker("pandoc", ".html", (), pandoc.plain("--standalone")),
    Maker("pandoc, notes by section", ".html", (), pandoc.plain("--standalone", "--reference-location=section")),
    Maker("pandoc, HTML 4", ".html", (), pandoc.plain("--standalone", "--to=html4")),
    Maker("LibreOffice", ".html", ("soffice",), office.converted("odt", "html:HTML (StarWriter)")),
    Maker("LibreOffice", ".pdf", ("soffice",), office.converted("odt", "pdf:writer_pdf_Export")),
    Maker("typst", ".pdf", (":typst", "pandoc typst"), printing.typst(columns=1)),
    Maker("typst, two columns", ".pdf", (":typst", "pandoc typst"), printing.typst(columns=2)),
    Maker("WeasyPrint, hyphenated", ".pdf", (":weasyprint",), printing.weasyprint),
    Maker("Chromium, notes at the end", ".pdf", ("chromium",), printing.chromium),
    Maker("pandoc", ".tex", (), pandoc.plain("--standalone")),
    Maker("pandoc", ".rst", (), pandoc.plain("--standalone")),
    Maker("pandoc, notes at the end", ".txt", (), pandoc.plain("--to=plain", "--standalone")),
)
