"""Which link of a host gets the one second look that a run allows it: the first that calls for one, as the texts have them.

The order in which answers come in must not decide it, so a link waits until all before it turned out not to need it.
"""

from collections.abc import Iterable, Mapping


class Firsts:
    """keys: the links of each host, in order."""

    def __init__(self, keys: Mapping[str, Iterable[str]]) -> None:
        self._waiting = {host: list(reversed(list(each))) for host, each in keys.items()}
        self._known: dict[str, dict[str, bool]] = {host: {} for host in self._waiting}

    def learn(self, host: str, key: str, calls: bool) -> str | None:
        """Note whether a link calls for a second look. The link to look at, once it is certain which it is."""
        waiting, known = self._waiting.get(host, []), self._known.get(host, {})
        if not waiting:
            return None
        known[key] = calls
        while waiting and waiting[-1] in known:
            first = waiting.pop()
            if known.pop(first):
                waiting.clear()
                known.clear()
                return first
        return None
