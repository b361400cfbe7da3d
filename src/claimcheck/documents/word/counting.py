"""Numbers as a word processor prints them (ECMA-376, part 1, 17.18.59 ST_NumberFormat)."""

from collections.abc import Callable, Mapping

from claimcheck.grammar.roman import roman

# The order of The Chicago Manual of Style; from the fifth on each is doubled, and so on.
_SYMBOLS = "*†‡§"
_LARGEST = 10_000
_WIDE = str.maketrans("0123456789", "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19")


def printed(count: int, form: str) -> str:
    """A count in one of Word's formats; in one that is not known here in decimal digits."""
    if not 0 < count <= _LARGEST:
        return "" if form == "none" else str(count)
    return _FORMS.get(form, str)(count)


def _letter(count: int) -> str:
    """a to z, then aa to zz: a letter again and again, not as the columns of a sheet."""
    times, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (times + 1)


def _symbol(count: int) -> str:
    times, place = divmod(count - 1, len(_SYMBOLS))
    return _SYMBOLS[place] * (times + 1)


def _ordinal(count: int) -> str:
    ending = "th" if 10 <= count % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


def _circled(count: int) -> str:
    return chr(0x2460 + count - 1) if count <= 20 else str(count)


_FORMS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
    "lowerLetter": _letter,
    "upperLetter": lambda count: _letter(count).upper(),
    "chicago": _symbol,
    "ordinal": _ordinal,
    "decimalZero": lambda count: f"{count:02}",
    "decimalFullWidth": lambda count: str(count).translate(_WIDE),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "numberInDash": lambda count: f"- {count} -",
    "none": lambda _: "",
}
