"""PDF with a text layer, read by PDFium: what is drawn on the pages put back into paragraphs, headings, notes and links.

A PDF has no lines, words or paragraphs, only letters at places (ISO 32000-1, 9.4). The order of the modules is that of the
work: `opening`, `glyphs` (pieces of text), `lines`, `columns`, `furniture` (what is left out), `feet` (notes), `paragraphs`,
`stream` (across pages), `linking` (markers), `composing` (words that were cut), `rendition` (the Source).
"""

from claimcheck.documents.pdf.reading import read

__all__ = ["read"]
