"""L411 missing-local-target."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from urllib.parse import quote

from claimcheck.grammar.anchors import names_place, nearest, note_labels, there
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Exhibit, Outcome, Severity
from claimcheck.model.local import LocalCheck, LocalLink
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import place_of, quoted

_FLAGGED = Example(
    document="""\
# The ferry

Crossings fell by a third in ten years, as [the second part](#crosings) shows.[^1]

## Crossings

The [figures](#ferry-figures) are those of the harbour office.

[^1]: Harbour Office, *Returns*, 1931, p. 12.
""",
    flagged=("#crosings", "#ferry-figures"),
)
_CLEAN = Example(
    document="""\
# The ferry

Crossings fell by a third, see [Crossings & fares](#crossings--fares), [the table](#table-1), [note 1](#fn:1),
[Österreich](#%C3%B6sterreich), [the second remark](#remarks-1), and [the top](#top).[^1]

## Crossings & fares

<table id="table-1"><tr><td>1931</td></tr></table>

## 3. Österreich

## Remarks

## Remarks

[^1]: Harbour Office, *Returns*, 1931, p. 12.
"""
)


@rule("L411", "missing-local-target", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A relative link, an image or an #anchor that is not there.

    A place in the document is there if an id or a heading has its name, in the way of any common processor (GitHub, Pandoc,
    Python-Markdown, and others). A file is there if the disk has it, as a page's own source (`page.md` for `page.html`) or
    beside the page that a site makes of the document. Links without a file's ending, from a site's root, or with what a
    template fills in are not judged, nor are places in a document that draws other files into its text.

    ## Why it matters

    The reader clicks and nothing happens, or sees an empty frame where the picture was.

    ## What to do

    Correct the name; where the target was renamed or left behind, bring it back or take the link out.
    """
    labels = {note.number for note in document.notes}
    for link in document.local_links:
        note = document.note_by_id.get(link.note_id or "")
        missing = _anchor(document, evidence, link, labels) if not link.path else evidence.beside(document.path, link.target)
        if missing is None:
            continue
        wrong = f"The {'image' if link.image else 'link'} {quoted(link.target)} in {place_of(note)} leads nowhere: "
        wrong += _why(link, missing) + (f" Is {quoted(missing.near)} meant?" if missing.near else "")
        yield context.finding(
            document,
            link.span,
            wrong,
            text=link.target,
            note=note,
            brief=link.brief,
            confidence=Confidence.LOW if missing.elsewhere else Confidence.HIGH,
            # What a converter lost, it lost in all of them: _Toc1, _Toc2; page_3.jpeg, page_4.jpeg.
            group=f"local:{re.sub('[0-9]+', '0', link.target)}",
            evidence=(Exhibit("target", link.target, "the file system" if link.path else "the document"),),
            suggestion=missing.near or None,
        )


def _anchor(document: Document, evidence: Evidence, link: LocalLink, labels: set[str]) -> LocalCheck | None:
    """What is wrong with a link to a place in the document itself; None where nothing is, or other rules speak of it."""
    anchors = document.anchors
    if not names_place(link.fragment) or there(anchors, link.fragment) or not labels.isdisjoint(note_labels(link.fragment)):
        return None
    if _marks_note(document, link):
        return None
    if elsewhere := evidence.beside(document.path, link.target):
        return elsewhere
    near = nearest(link.fragment, (*anchors.slugs, *sorted(anchors.ids)))
    return LocalCheck(file=True, near=near and f"#{quote(near)}")


def _marks_note(document: Document, link: LocalLink) -> bool:
    """Whether the link is a marker, or the way back from a note to it: the rules on notes follow those by their numbers."""
    if link.note_id and not any(c.isalpha() for c in link.text):
        return True
    i = bisect_right(document.markers, link.span.start, key=lambda marker: marker.span.start) - 1
    return i >= 0 and link.span.start < document.markers[i].span.end


def _why(link: LocalLink, missing: LocalCheck) -> str:
    if missing.elsewhere:
        return f"the place is not in this document, but in {quoted(missing.elsewhere)}."
    if not missing.file:
        return "there is no such file beside the document."
    return "no heading and no id has that name." if not link.path else "the file is there, but the place in it is not."
