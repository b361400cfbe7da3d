"""What a decision is about: enough of the text around the words to find them again, and never too much."""

import json
from dataclasses import replace

from claimcheck.ledger.places import Around
from claimcheck.model.finding import Status
from claimcheck.reports.page.decided import records
from claimcheck.reports.prose.places import Places


def _text(draft, finding) -> str:
    document = draft.document()
    [made] = json.loads(records([finding], {document.path: document}, {document.path: Places(document)}))
    return made["text"]


def test_of_a_short_note_the_whole_is_kept(draft) -> None:
    made = draft().paragraph("Text.{1}").note("1", "A source, 3 May 2024.")
    assert (
        _text(made, made.finding("3 May 2024", "x", key=("3 May 2024",), note="1", note_id="n1")) == "A source, 3 May 2024."
    )


def test_of_a_long_paragraph_the_sentence_is_kept_as_the_ledger_itself_would_keep_it(draft) -> None:
    made = draft().paragraph("First sentence. " * 30 + "Here are the 5% of it. " + "Another one. " * 30)
    finding = made.finding("5%", "x", key=("5%",))
    assert _text(made, finding) == "Here are the 5% of it."
    assert _text(made, finding) == Around(made.document()).piece(finding)


def test_words_that_do_not_stand_there_as_they_are_are_kept_themselves(draft) -> None:
    made = draft().paragraph("Some text.")
    assert _text(made, made.finding("text", "x", key=("another",))) == "another"


def test_of_a_sentence_to_be_verified_only_that_is_kept(draft) -> None:
    made = draft().paragraph("One. Two is a claim. Three.")
    assert _text(made, made.finding("Two is a claim.", "x", rule="M704", key=("Two is a claim.",))) == "Two is a claim."


def test_no_more_than_a_page_is_kept_of_anything(draft) -> None:
    made = draft().paragraph("word " * 200_000 + "end")
    assert len(_text(made, made.finding("end", "x", key=("end",)))) <= 2_000
    assert len(_text(made, made.finding("word", "x", key=("word " * 200_000,)))) <= 2_000


def test_what_was_waived_leaves_nothing_to_decide(draft) -> None:
    made = draft().paragraph("Some text.")
    document = made.document()
    finding = replace(made.finding("text", "x"), status=Status.WAIVED)
    assert not records([finding], {document.path: document}, {document.path: Places(document)})
