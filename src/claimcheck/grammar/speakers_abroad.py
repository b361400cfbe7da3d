"""Whose words a quotation is in German, French, Italian, Spanish and Portuguese: the verb right before or behind it."""

import re

from claimcheck.grammar.wordlist import words

_VERBS = frozenset(
    words("""
    sagt sagte sagten erklärt erklärte erklärten betont betonte betonten meint meinte meinten warnt warnte warnten schreibt
    schrieb schrieben fordert forderte forderten disse affermò scrisse dichiarò déclare affirme écrit dijo afirmó declaró
    afirmou declarou
    """)
)
_HELPING = frozenset(words("ha hanno a ont han"))
_SAID = frozenset(
    words("""
    detto affermato dichiarato sostenuto spiegato scritto ribadito avvertito déclaré dit affirmé expliqué estimé souligné
    écrit averti dicho afirmado declarado advertido
    """)
)
_THAT = frozenset({"che", "que", "dass"})
_ARTICLES = frozenset(words("der die das den ein eine le la les il lo i gli un una el los las o a os as"))
# What comes behind who says it: when, where, to whom.
_ENDS = frozenset(
    words("am im in zu vor nach bei auf à au en dans lors a al alla nel nella nello durante il le el ein eine")
)
_MARKS = re.compile(r"[,.;:«»“”„\"()]")
# Characters beside a quotation, and how many of them may be marks and spaces.
_REACH, _GAP = 90, 4


def speaker(sentence: str, start: int, end: int) -> str | None:
    """Who says `sentence[start:end]`, without the article; None where no verb of saying stands right beside it."""
    right = sentence[end : end + _REACH]
    behind = right.lstrip(' \u00a0,.”“"’»«')
    if behind and len(right) - len(behind) <= _GAP:
        said = behind.split()
        if length := _verb(said[:2]) or _verb(said[:1]):
            return _who(_MARKS.split(" ".join(said[length:]), maxsplit=1)[0].split())
    before = sentence[max(start - _REACH, 0) : start].rstrip(" \u00a0:,").split()
    if before and before[-1] in _THAT:
        before.pop()
    length = _verb(before[-2:]) or _verb(before[-1:])
    return _who(_MARKS.split(" ".join(before[:-length]))[-1].split()) if length else None


def _verb(said: list[str]) -> int:
    """How many words the verb of saying has that these words are; 0 where they are none."""
    if len(said) == 2 and said[0] in _HELPING and said[1] in _SAID:
        return 2
    return int(len(said) == 1 and said[0] in _VERBS)


def _who(named: list[str]) -> str | None:
    if len(named) > 1 and named[0].lower() in _ARTICLES:
        named = named[1:]
    last = next((i for i, word in enumerate(named) if i and word in _ENDS), len(named))
    return " ".join(named[:last]).removeprefix("l’").removeprefix("l'") or None
