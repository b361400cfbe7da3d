"""What was found in a cited page: the passage that bears a sentence out."""

from dataclasses import dataclass

from claimcheck.model.text import Span


@dataclass(frozen=True, slots=True)
class Support:
    """A quotation, or a figure, of a claim that the page of its note has. passage: with some words around it."""

    path: str
    span: Span
    claim: str
    note: str
    text: str
    passage: str
    url: str
