"""The words behind a number that make thousands, millions and more of it, as English and its neighbours write them."""

import re

# "Billion" is the English one (10**9); German "Billionen" and Spanish "billones" are 10**12.
_SCALES = {
    "thousand k tausend tsd mila": 10**3,
    "lakh lakhs lac": 10**5,
    "million millions m mln mn mio millionen milioni milione millones millón milhões milhão miljoen": 10**6,
    "crore crores": 10**7,
    "billion billions b bln bn mrd milliarde milliarden milliard milliards miliardi miliardo mld miljard"
    " mil_millones mil_milhões": 10**9,
    "trillion trillions trn tn billionen bilioni billones lakh_crore lakh_crores": 10**12,
}
_SCALE_OF = {word.replace("_", " "): scale for words, scale in _SCALES.items() for word in words.split()}
_LETTERS = "kmb"
_WORDS = sorted((word for word in _SCALE_OF if word not in _LETTERS), key=len, reverse=True)
_SCALE = re.compile(
    rf"(?:[ -]?(?P<word>(?:{'|'.join(_WORDS)})(?:(?<=mio)\.|(?<=mrd)\.|(?<=tsd)\.)?)|(?P<letter>[{_LETTERS}]))(?!\w)",
    re.IGNORECASE,
)
SUFFIXES = "k|m|b|tn|trn|bn|bln|mn|mln|mio|mrd|mila"
"""What may stand right behind the digits, as a pattern."""


def after(text: str, at: int) -> tuple[int, int, bool] | None:
    """Scale and end of such a word at `at`, and whether it is a single letter, which may also be a measure ("40m")."""
    match = _SCALE.match(text, at)
    if match is None:
        return None
    word = (match["word"] or match["letter"]).lower().rstrip(".")
    return _SCALE_OF[word], match.end(), match["letter"] is not None
