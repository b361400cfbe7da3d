"""Figures that are letters of their own: raised ("¹²") and in circles ("⑫"), as Unicode has them."""

RAISED = "⁰¹²³⁴-⁹"
CIRCLED = "①-⑳㉑-㉟㊱-㊿"
"""Both to be put into a character class. In circles are 1 to 50 (Unicode 16, Enclosed Alphanumerics and Enclosed CJK)."""

_CIRCLES = (range(0x2460, 0x2474), range(0x3251, 0x3260), range(0x32B1, 0x32C0))
_PLAIN = str.maketrans(
    dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True))
    | {chr(code): str(number) for number, code in enumerate((code for part in _CIRCLES for code in part), 1)}
)


def plain(text: str) -> str:
    """A text with such figures as plain digits."""
    return text.translate(_PLAIN)
