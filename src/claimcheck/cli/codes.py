"""Rule codes as people type them, and what they may have meant."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.cli.speech import say
from claimcheck.errors import SettingsError, UsageError

if TYPE_CHECKING:
    from claimcheck.model.rule import RuleInfo
    from claimcheck.model.settings import Settings


def split(values: Iterable[str], flag: str) -> tuple[str, ...]:
    """`N101,d3` and repeated flags to codes in capitals. Raises UsageError where a flag names none."""
    given = list(values)
    codes = tuple(code.upper() for value in given for code in value.replace(",", " ").split())
    if given and not codes:
        raise UsageError(f"{flag} names no rule: give codes or their beginnings, such as N101,D3")
    return codes


def require(codes: Iterable[str], rules: "Sequence[RuleInfo]", flag: str) -> None:
    """Raises UsageError for the first code that no rule begins with, and says which was meant."""
    unknown = unmatched(codes, rules)
    if unknown:
        raise UsageError(f"{flag}: there is no rule {unknown[0]}; {meant(unknown[0], rules)}")


def settle(settings: "Settings", rules: "Sequence[RuleInfo]", file: str) -> "Settings":
    """Settings whose codes are all known. What is unknown here came from the settings file.

    A code to ignore that no rule has is said and passed over: a settings file outlives a version. One to select is a
    SettingsError, since a run that looks for nothing would seem to find nothing.
    """
    unknown = unmatched(settings.select, rules)
    if unknown:
        raise SettingsError(f"{file}: 'select' names {unknown[0]}, and there is no such rule; {meant(unknown[0], rules)}")
    unknown = unmatched(settings.ignore, rules)
    for code in unknown:
        say(f"{file}: 'ignore' names {code}, which no rule of this version has; {meant(code, rules)}")
    return replace(settings, ignore=tuple(code for code in settings.ignore if code not in unknown))


def unmatched(codes: Iterable[str], rules: "Sequence[RuleInfo]") -> tuple[str, ...]:
    return tuple(code for code in codes if not any(rule.code.startswith(code) for rule in rules))


def meant(typed: str, rules: "Sequence[RuleInfo]") -> str:
    """The rule whose code or name is nearest to what was typed, as a question; where none is near, where to look."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a slip needs it

    words = {word: rule for rule in rules for word in (rule.code, rule.name)}
    for spelling in (typed.upper(), typed.lower()):
        close = process.extractOne(spelling, words.keys(), scorer=fuzz.ratio, score_cutoff=70)
        if close:
            rule = words[close[0]]
            return f"did you mean {rule.code} ({rule.name})?"
    return "`claimcheck rules` lists them all"
