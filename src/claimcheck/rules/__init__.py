"""What can be wrong with a document: one file a rule, found by discovery, and the judge that runs them.

Rules are pure: the network has already happened when one runs. `registry` says what a rule is, `selection` which of
them a run wants, `judge` runs them, `pages` writes the page of each.
"""

from claimcheck.rules.judge import check, in_order, ran
from claimcheck.rules.pages import fixable, index, page
from claimcheck.rules.registry import Rule, all_rules, rule
from claimcheck.rules.selection import chosen

__all__ = ["Rule", "all_rules", "check", "chosen", "fixable", "in_order", "index", "page", "ran", "rule"]
