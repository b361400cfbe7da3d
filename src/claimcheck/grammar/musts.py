"""Which claims nobody may publish unchecked."""

import re
from collections.abc import Iterable

from claimcheck.grammar.amounts import TIMES
from claimcheck.model.claims import Claim, ClaimKind
from claimcheck.model.decisions import Fact

# A quotation that nobody is named for and no note vouches for is none of a claim's.
_KINDS = frozenset({ClaimKind.PERCENTAGE, ClaimKind.MONEY, ClaimKind.QUOTE})


def must_check(claim: Claim, facts: Iterable[Fact] = ()) -> bool:
    """Whether a claim states a percentage, an amount of money, a multiple or somebody's own words, or speaks of a settled
    fact."""
    if _KINDS & set(claim.kinds):
        return True
    return any(figure.unit == TIMES for figure in claim.figures) or any(_speaks_of(claim, fact) for fact in facts)


def _speaks_of(claim: Claim, fact: Fact) -> bool:
    text = claim.text.string.casefold()
    return any(_stands_in(name.casefold(), text) for name in fact.names) and (
        not fact.relation or any(_stands_in(words.casefold(), text) for words in fact.relation)
    )


def _stands_in(words: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None
