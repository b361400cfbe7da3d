"""Numbers written in Roman numerals."""

_LETTERS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
    (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip

_WORTH = {letters: worth for worth, letters in _LETTERS if len(letters) == 1}
_LONGEST = len("mmmdccclxxxviii")


def roman(number: int) -> str:
    """A number above 0 in small letters, as long as it is large: whoever takes it from a file bounds it."""
    written: list[str] = []
    for worth, letters in _LETTERS:
        times, number = divmod(number, worth)
        written.append(letters * times)
    return "".join(written)


def value(text: str) -> int:
    """What a numeral of up to 3999 is worth, in letters of either size; 0 for what is none in its usual form."""
    digits = [_WORTH.get(letter, 0) for letter in text[:_LONGEST].lower()]
    total = sum(-digit if digit < max(digits[i + 1 : i + 2], default=0) else digit for i, digit in enumerate(digits))
    return total if 0 < total < 4000 and roman(total) == text.lower() else 0
