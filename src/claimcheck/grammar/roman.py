"""Numbers written in Roman numerals."""

_LETTERS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
    (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def roman(number: int) -> str:
    """A number above 0 in small letters, as long as it is large: whoever takes it from a file bounds it."""
    written: list[str] = []
    for worth, letters in _LETTERS:
        times, number = divmod(number, worth)
        written.append(letters * times)
    return "".join(written)
