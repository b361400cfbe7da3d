"""What a PDF says of itself: its information dictionary (ISO 32000-2, 14.3.3), and the text of its first pages. All weak.

A file that was cut off, or is protected, says nothing.
"""

import re

import pypdfium2

from claimcheck.evidence.facts import values
from claimcheck.evidence.facts.statements import Kind, Statements
from claimcheck.grammar.tongues import script, tongues
from claimcheck.model.pages import PageFacts, Signal

_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?")
# Names of files and what programs write where nobody gave a title.
_NO_TITLE = re.compile(
    r".*\.(?:docx?|pdf|indd|qxd|qxp|pptx?|rtf|odt|xlsx?|pages|tex|dvi|ps|fm|p65|tiff?|jpe?g)\b.*"
    r"|microsoft (?:word|powerpoint)\b.*|powerpoint.presentation|untitled.*"
    r"|(?:document|doc|draft|layout|title|presentation)\W*\d*"
    r"|\S*[_\d]\S*|[\W\d]*|slide \d+|folie \d+|print(?:ing)?\b.*|scan(?:ned)?\b.*|no job name|none|unknown",
    re.IGNORECASE,
)
_MOST_PAGES, _MOST_TEXT = 3, 10_000


def read(body: bytes) -> PageFacts:
    """The facts of a PDF; none where it cannot be read."""
    try:
        document = pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError:
        return PageFacts()
    try:
        return _facts(document)
    except (pypdfium2.PdfiumError, ValueError, UnicodeError):
        return PageFacts()
    finally:
        document.close()


def _facts(document: pypdfium2.PdfDocument) -> PageFacts:
    said = document.get_metadata_dict()
    text = _text(document)
    statements = Statements()
    title = values.text(said.get("Title") or "")
    if not _NO_TITLE.fullmatch(title):
        statements.add(Kind.TITLE, title, Signal.PDF)
    for name in re.split(r"\s*[;|]\s*", said.get("Author") or "")[:50]:
        statements.add(Kind.AUTHOR, name, Signal.PDF)
    for key, kind in (("CreationDate", Kind.PUBLISHED), ("ModDate", Kind.MODIFIED)):
        if stamp := _DATE.match(said.get(key) or ""):
            statements.add(kind, "-".join(part for part in stamp.groups() if part), Signal.PDF)
    known = tongues(text[:2000])
    return PageFacts(
        titles=statements.all(Kind.TITLE),
        authors=statements.all(Kind.AUTHOR),
        published=statements.all(Kind.PUBLISHED),
        modified=statements.all(Kind.MODIFIED),
        language=script(text) or (next(iter(known)) if len(known) == 1 else ""),
        text=text,
    )


def _text(document: pypdfium2.PdfDocument) -> str:
    pieces: list[str] = []
    for i in range(min(len(document), _MOST_PAGES)):
        page = document[i]
        textpage = page.get_textpage()
        pieces.append(textpage.get_text_range(count=min(textpage.count_chars(), _MOST_TEXT)))
        textpage.close()
        page.close()
    return values.line(" ".join(pieces))[:_MOST_TEXT]
