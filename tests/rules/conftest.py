"""What every test of a rule does: read a text as a file is read, and see what one rule flags in it."""

from collections.abc import Callable, Mapping

import pytest

from claimcheck import documents, extraction
from claimcheck.grammar.dates import parse_edtf
from claimcheck.model.document import Basis, Document, Published
from claimcheck.model.evidence import Evidence, LinkAnswer
from claimcheck.model.finding import Finding, Undetermined
from claimcheck.model.records import Answer, Question
from claimcheck.model.settings import Network, Settings
from claimcheck.rules import check, chosen

Judge = Callable[..., tuple[tuple[Finding, ...], tuple[Undetermined, ...]]]
Flagged = Callable[..., list[str]]


def understood(text: str, published: str = "") -> Document:
    edtf = parse_edtf(published) if published else None
    source = documents.read(text.encode(), "text.md")
    return extraction.extract(source, "text", Published(edtf, Basis.OPTION) if edtf else None)


@pytest.fixture
def understand() -> Callable[..., Document]:
    """The document of a text."""
    return understood


@pytest.fixture
def judge() -> Judge:
    """(findings, undetermined) of one rule: `judge("N101", text, published="2025", links={...}, strict_hosts=True)`."""

    def judged(
        code: str,
        text: str,
        published: str = "",
        links: Mapping[str, LinkAnswer] | None = None,
        strict_hosts: bool = False,
        records: Mapping[Question, Answer] | None = None,
    ) -> tuple[tuple[Finding, ...], tuple[Undetermined, ...]]:
        settings = Settings(network=Network(strict_hosts=strict_hosts))
        known = Evidence(links or {}, records=records or {})
        return check([understood(text, published)], known, chosen((code,)), settings, None)

    return judged


@pytest.fixture
def flagged(judge: Judge) -> Flagged:
    """The source text of each finding of one rule, in order."""

    def texts(code: str, text: str, published: str = "") -> list[str]:
        return [text[each.span.start : each.span.end] for each in judge(code, text, published)[0]]

    return texts
