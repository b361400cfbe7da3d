"""What a shell offers while a command is typed: rule codes with their names, and the formats of a command."""

from collections.abc import Iterable, Iterator


def codes(incomplete: str) -> list[tuple[str, str]]:
    """Rules for a list such as `N101,D3`, of which the last may still be typed: each with its name as help."""
    from claimcheck.rules import all_rules  # noqa: PLC0415 - only a shell that asks needs the rules

    typed = incomplete.rpartition(",")[2].upper()
    # What is typed already stays as it is, small letters too: shells offer only what goes on from it.
    return [(incomplete + rule.code[len(typed) :], rule.name) for rule in all_rules() if rule.code.startswith(typed)]


def one_rule(incomplete: str) -> list[tuple[str, str]]:
    """A rule by its code, or by its name where that is what is typed."""
    from claimcheck.rules import all_rules  # noqa: PLC0415 - as above

    named = bool(incomplete) and incomplete[0].islower()
    pairs = ((rule.name, rule.code) if named else (rule.code, rule.name) for rule in all_rules())
    return [pair for pair in pairs if pair[0].startswith(incomplete)]


def formats(incomplete: str) -> list[str]:
    """The formats of a report."""
    from claimcheck.reports import formats as known  # noqa: PLC0415 - as above

    return list(_beginning(known(), incomplete))


def extract_formats(incomplete: str) -> list[str]:
    """The formats of `extract`."""
    from claimcheck.reports import extract_formats as known  # noqa: PLC0415 - as above

    return list(_beginning(known(), incomplete))


def compare_formats(incomplete: str) -> list[str]:
    """The formats of `compare`."""
    from claimcheck.reports import compare_formats as known  # noqa: PLC0415 - as above

    return list(_beginning(known(), incomplete))


def _beginning(names: Iterable[str], typed: str) -> Iterator[str]:
    return (name for name in names if name.startswith(typed))
