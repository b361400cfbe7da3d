"""M702 beyond its examples: where a decision that stands in the ledger is shown. What matches is in ledger/test_applying."""

from claimcheck import documents, extraction
from claimcheck.model.decisions import Decisions, Idle, Known
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.settings import Settings
from claimcheck.rules import check, chosen

TEXT = "\n\n# A brief\n\nIt was old.[^1]\n\n[^1]: Minutes, 4 June 2019.\n"


def shown(text: str, idle: Idle) -> list[str]:
    read: Document = extraction.extract(documents.read(text.encode(), "a.md"), "a", None)
    known = {read.path: Known(decisions=Decisions("claims.yaml", idle=(idle,)))}
    findings, _ = check((read,), Evidence(), chosen(("M702",), ()), Settings(), None, known)
    assert all("(claims.yaml, line 7) matches nothing any more" in each.message for each in findings)
    return [read.source[each.span.start : each.span.end] for each in findings]


def test_it_is_shown_at_its_note_or_at_the_head_of_the_text() -> None:
    assert shown(TEXT, Idle("The decision on D304", 7, note="1")) == ["[^1]: Minutes, 4 June 2019."]
    assert shown(TEXT, Idle("The decision on D304", 7, note="9")) == ["A brief"]
    assert shown(TEXT, Idle("The decision on D304", 7)) == ["A brief"]


def test_a_document_without_text_has_a_place_for_it() -> None:
    assert shown("", Idle("The decision on D304", 7)) == [""]
