"""Which rules a run wants: prefixes of codes, as `--select` and `--ignore` give them."""

from collections.abc import Iterable

from claimcheck.errors import UsageError
from claimcheck.rules.registry import Rule, all_rules


def chosen(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules that `select` names (all where it names none) and `ignore` does not, by code.

    Of the prefixes that fit a code the longest decides; at a tie `ignore` does. Raises UsageError for a prefix that
    fits no rule.
    """
    wanted, unwanted = _codes(select), _codes(ignore)
    _require_known((*wanted, *unwanted))
    return tuple(each for each in all_rules() if _reach(wanted or ("",), each.code) > _reach(unwanted, each.code))


def _require_known(prefixes: Iterable[str]) -> None:
    unknown = [prefix for prefix in prefixes if not prefix or not any(each.code.startswith(prefix) for each in all_rules())]
    if unknown:
        raise UsageError(f"there is no rule {unknown[0]!r}; `claimcheck rules` lists them all")


def _codes(prefixes: Iterable[str]) -> tuple[str, ...]:
    return tuple(prefix.strip().upper() for prefix in prefixes)


def _reach(prefixes: Iterable[str], code: str) -> int:
    """Length of the longest prefix that fits the code, -1 where none does."""
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)
