"""No rule walks a document once a finding: what is walked how often does not depend on how much of it there is."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from claimcheck import documents, evidence, extraction, rules
from claimcheck.evidence import accounts
from claimcheck.grammar.sources import supports
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, LinkCheck, Need, Verdict
from claimcheck.model.settings import Settings

PARTS = ("briefs", "passages", "notes", "markers", "references", "links", "claims", "local_links")


class _Watched(tuple[object, ...]):
    """Counts, under its name, how often it is walked."""

    walks: Counter[str]
    name: str

    def __iter__(self) -> Iterator[object]:
        self.walks[self.name] += 1
        return super().__iter__()


def _watched(document: Document, walks: Counter[str]) -> Document:
    parts = {name: _Watched(getattr(document, name)) for name in PARTS}
    for name, part in parts.items():
        part.name, part.walks = name, walks
    return replace(document, **parts)


def _document(notes: int, link: str) -> Document:
    """So many notes, each with a claim that it does not bear out, a date that cannot be, and a link."""
    prose = "".join(f"In 2019, the harbour {i} grew by {i % 90 + 2} percent (Clark, 2012).[^{i}]\n\n" for i in range(notes))
    below = "".join(f"[^{i}]: A. Rossi, “Harbour {i},” *Herald*, 31 June 2020, {link.format(i)}.\n" for i in range(notes))
    listed = "".join(f"Moreau, B. ({1990 + i % 30}). *Ports {i}*. Press. {link.format(i)}\n\n" for i in range(notes))
    text = f"{prose}{below}\n# References\n\n{listed}"
    document = extraction.extract(documents.read(text.encode(), "a.md"), "a", None)
    assert len(document.notes) == len(document.references) == notes
    return document


def _answers(document: Document, verdict: Verdict | None) -> Evidence:
    asked = evidence.not_asked(evidence.requests((document,), frozenset(Need)))
    if verdict is None:
        return asked
    return replace(asked, links={url: LinkCheck(url, verdict, confirmed=True) for url in asked.links})


def _walks(notes: int, link: str, verdict: Verdict | None) -> Counter[str]:
    walks: Counter[str] = Counter()
    made = _document(notes, link)
    answers, watched = _answers(made, verdict), _watched(made, walks)
    rules.check((watched,), answers, rules.all_rules(), Settings(), date(2026, 1, 1))
    accounts.accounts(watched, answers, ruled=True)
    supports(watched, answers)
    return walks


@pytest.mark.parametrize("link", ["https://a.example/{}", "https://a.example/"])
@pytest.mark.parametrize("verdict", [None, Verdict.DEAD, Verdict.BLOCKED, Verdict.ALIVE])
def test_four_times_the_notes_are_walked_as_often(link: str, verdict: Verdict | None) -> None:
    assert _walks(40, link, verdict) == _walks(10, link, verdict)
