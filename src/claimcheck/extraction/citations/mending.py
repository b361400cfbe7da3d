"""Labels that cannot be: a name or a title does not end behind "of the", nor begin with "and"."""

from collections.abc import Sequence

from claimcheck.extraction.citations.tokens import Token
from claimcheck.extraction.citations.words import kinds
from claimcheck.grammar.wordlist import words

_WORDY = frozenset({"author", "title", "container-title", "publisher"})
_NUMBERED = frozenset({"volume", "pages", "number", "citation-number", "edition"})
_OPEN = frozenset(
    words("""
    of and for the to between with on & a an at from by than or as della dell’ del delle dei di et des du de und der für y
    los
    """)
)
_GO_ON = frozenset(words("of and for to between with on & than or et und y des della del delle dei"))


def mended(found: Sequence[Token], labels: Sequence[str]) -> list[str]:
    """The labels, a run that goes on with another field in mid-phrase given the label of the longer one."""
    fixed = _subtitled(found, list(labels))
    for i in range(1, len(fixed)):
        before, after = fixed[i - 1], fixed[i]
        if (
            before == after
            or before not in _WORDY
            or after not in _WORDY
            or not _mid_phrase(found[i - 1].text, found[i].text)
        ):
            continue
        start, end = _reach(fixed, i - 1, -1), _reach(fixed, i, 1)
        label = before if i - start >= end - i else after
        if found[i - 1].text in _OPEN and before == "title":
            label = before
        fixed[start + 1 : end] = [label] * (end - start - 1)
    for i in range(1, len(fixed) - 1):
        # "Italia: 450 anni": a bare number before a plain word is no volume.
        if fixed[i - 1] in _WORDY and fixed[i] in _NUMBERED and found[i].text.isdigit() and _plain(found[i + 1].text):
            fixed[i] = fixed[i - 1]
            if fixed[i + 1] in _NUMBERED:
                fixed[i + 1] = fixed[i]
    return fixed


def _subtitled(found: Sequence[Token], fixed: list[str]) -> list[str]:
    """A colon within a title parts it from nothing: "Automata: An Introduction.", "J. Kubiatowicz. APRIL: a processor"."""
    for i in range(1, len(fixed)):
        if not found[i - 1].text.endswith(":") or fixed[i - 1] == fixed[i]:
            continue
        if fixed[i - 1] == "title" and fixed[i] in {"container-title", "publisher"} and found[i].text not in {"In", "in"}:
            end = next(
                (k for k in range(i, len(fixed)) if found[k].text[-1] in '.?!”"' or fixed[k] != fixed[i]), len(fixed) - 1
            )
            fixed[i : end + (fixed[end] == fixed[i])] = ["title"] * (end - i + (fixed[end] == fixed[i]))
        elif fixed[i - 1] == "author" and fixed[i] == "title" and i > 1 and _no_name(found[i - 2].text, found[i - 1].text):
            fixed[i - 1] = "title"
    return fixed


def _no_name(before: str, word: str) -> bool:
    """Whether a word with a colon behind a list of names begins the title, and is no given name ("Rossi, Mario:")."""
    bare = word.rstrip(":")
    ended = before.endswith(".") and len(before) > 3
    return ended or (bare.isupper() and len(bare) > 2 and not before.strip(",.").isupper())


def _plain(word: str) -> bool:
    bare = word.strip(" ,.;:()")
    return (
        bare.isalpha()
        and bare.islower()
        and not set(kinds(bare)) & {"volume", "page", "edition", "and", "in", "connector", "month"}
    )


def _mid_phrase(before: str, after: str) -> bool:
    return (before in _OPEN and after[:1].isalnum()) or (after in _GO_ON and before[-1:].isalnum())


def _reach(labels: Sequence[str], at: int, step: int) -> int:
    """The first place on from `at` that bears another label."""
    label = labels[at]
    while 0 <= at < len(labels) and labels[at] == label:
        at += step
    return at
