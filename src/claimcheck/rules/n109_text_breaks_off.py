"""N109 text-breaks-off."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from claimcheck.model.document import Document, PassageKind
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import quoted

_FLAGGED = Example(
    document="""\
# The lake

The level of the lake has been measured since 1894, and the fall since the new canal was opened is greater than that of

The fishermen were the first to complain. They wrote to the ministry, which did not reply for a year.
""",
    flagged=("was opened is greater than that of",),
)
_CLEAN = Example(
    document="""\
# The lake

The level of the lake has been measured since 1894. Two things followed:

- the fish moved north
- the boats were sold

The statute of the fishermen, which the ministry had approved in the year before the canal was opened, provides that

No boat shall leave the harbour on the day of the saint.
"""
)

_SHOWN = 32
_NO_END = re.compile(
    r"(?:[,(–-]|\b(?:an?|the|of|and|or|nor|but|with|from|that|which|whose|who|their|its|his|her|our|than|into|upon|through|during"
    r"|among|including|such|was|were|has|had|have|is|are|be|been|will|would|should|could|may|might|must|very|because|although"
    r"|while|where|when|if|as|at|by|for|to|on|in|not|these|this|those|more|most|other|any|each|every|both"
    r"|\w{2,}(?:al|ar|ous|ive|ic|able|ible|ful|less|ary)))$",
    re.IGNORECASE,
)
"""Ends of no sentence: a comma, a word that wants another after it, an adjective."""
_LED_IN = re.compile(
    r"(?:[—–:]|\b(?:that|reads?|follows|states|says)|;\s(?:and|or|und|oder|sowie|et|ou|e|o|od|y|u|en|of))$", re.IGNORECASE
)
_LISTED = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[).] ?\S|[•▪»*-] ", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")


@rule("N109", "text-breaks-off", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A paragraph that stops in mid-sentence, and nothing goes on with it.

    ## Why it matters

    Words were lost, most often at the foot of a page, and with them perhaps a statement and its note.

    ## What to do

    Restore the end of the sentence from the manuscript. Where the last word may end a sentence, and perhaps only the full
    stop is missing, the finding is of low confidence.
    """
    prose = [passage for passage in document.passages if passage.kind is not PassageKind.NOTE]
    for passage, following in zip_longest(prose, prose[1:]):
        text = passage.text.strip()
        if not passage.broken or not text or _leads_on(text.string, following.text.string if following else ""):
            continue
        start = text.string.rfind(" ", 0, max(len(text.string) - _SHOWN, 0)) + 1
        end = text.string[start:]
        yield context.finding(
            document,
            text.span(start),
            f"The text breaks off after {quoted(end)}. Restore the rest of the sentence.",
            text=end,
            brief=passage.brief,
            confidence=Confidence.MEDIUM if _NO_END.search(end) else Confidence.LOW,
        )


def _leads_on(text: str, following: str) -> bool:
    """Whether what comes next ends the sentence (a list, a quotation set apart), or the text is a title."""
    words = _WORD.findall(text)
    title = bool(words) and sum(word[0].isupper() for word in words) * 3 >= len(words) * 2
    return title or bool(_LED_IN.search(text) or _LISTED.match(following))
