"""Currencies as prose writes them, to ISO 4217 codes. "$" alone is the US dollar, and "¥" the yen."""

import re

_SIGNS = {
    "US$": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD",
    "S$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "JP¥": "JPY", "CN¥": "CNY", "$": "USD", "€": "EUR",
    "£": "GBP", "¥": "JPY", "￥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₴": "UAH",
    "₦": "NGN", "฿": "THB", "₫": "VND", "₱": "PHP", "₿": "XBT", "RMB": "CNY", "Rs.": "INR", "Rs": "INR",
}  # fmt: skip
_CODES = frozenset(
    """AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP ETB EUR GBP GEL GHS HKD HRK HUF IDR ILS INR
    IQD IRR ISK JOD JPY KES KRW KWD KZT LBP LKR MAD MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB
    SAR SEK SGD THB TND TRY TWD TZS UAH UGX USD UYU UZS VND XAF XOF ZAR""".split()  # noqa: SIM905  as text
)
_WORDS = {
    "dollar": "USD", "euro": "EUR", "yen": "JPY", "pound": "GBP", "sterling": "GBP", "yuan": "CNY", "renminbi": "CNY",
    "rmb": "CNY", "won": "KRW", "rupee": "INR", "rouble": "RUB", "ruble": "RUB", "franc": "CHF", "zloty": "PLN",
    "forint": "HUF", "hryvnia": "UAH", "shekel": "ILS", "dirham": "AED", "riyal": "SAR", "rand": "ZAR", "baht": "THB",
    "dong": "VND", "ringgit": "MYR", "rupiah": "IDR", "lira": "TRY", "krona": "SEK", "krone": "NOK", "kronor": "SEK",
    "kroner": "NOK", "peso": "MXN", "real": "BRL", "reais": "BRL", "naira": "NGN", "tenge": "KZT", "koruna": "CZK",
    "dollari": "USD", "dollaro": "USD", "dólar": "USD", "dólare": "USD", "sterline": "GBP", "franken": "CHF",
    "franchi": "CHF", "yuans": "CNY", "rubel": "RUB", "rubli": "RUB", "rupie": "INR",
}  # fmt: skip
_NATIONS = {
    ("us", "dollar"): "USD", ("american", "dollar"): "USD", ("canadian", "dollar"): "CAD",
    ("australian", "dollar"): "AUD", ("singapore", "dollar"): "SGD", ("hong kong", "dollar"): "HKD",
    ("new zealand", "dollar"): "NZD", ("taiwan", "dollar"): "TWD", ("japanese", "yen"): "JPY",
    ("chinese", "yuan"): "CNY", ("swiss", "franc"): "CHF", ("british", "pound"): "GBP", ("egyptian", "pound"): "EGP",
    ("pakistani", "rupee"): "PKR", ("indian", "rupee"): "INR", ("danish", "krone"): "DKK",
    ("norwegian", "krone"): "NOK", ("swedish", "krona"): "SEK", ("mexican", "peso"): "MXN",
    ("argentine", "peso"): "ARS", ("philippine", "peso"): "PHP", ("colombian", "peso"): "COP",
    ("chilean", "peso"): "CLP", ("korean", "won"): "KRW", ("iraqi", "dinar"): "IQD", ("kuwaiti", "dinar"): "KWD",
    ("saudi", "riyal"): "SAR", ("brazilian", "real"): "BRL", ("turkish", "lira"): "TRY", ("cfa", "franc"): "XOF",
}  # fmt: skip
# Words that are something else at least as often: money only behind a scale ("5 million pounds", not "5 pounds").
_DOUBTFUL = frozenset({"pound", "won", "real", "rand", "dong", "peso", "sterling"})

_sign = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
_code = "|".join(sorted(_CODES))
_nation = "|".join(sorted((nation for nation, _ in _NATIONS), key=len, reverse=True))
_word = "|".join(sorted({*_WORDS, *(word for _, word in _NATIONS)}, key=len, reverse=True))
_BEFORE = re.compile(rf"(?<![\w$€£¥])({_sign}|{_code}) ?$")
_AFTER = re.compile(
    rf" ?(?:(?P<sign>[€£¥$₹₩₽])|(?P<code>{_code}|RMB)\b)"
    rf"|[ -](?:di |de |d['’])?(?:(?P<nation>U\.?S\.?|(?i:{_nation})) )?(?P<word>(?i:{_word}))(?:e?s)?(?: sterling)?(?!\w)"
)
# The longest sign before an amount ("U.S.$ "), so that looking back is bounded.
_REACH = 6


def before(text: str, at: int) -> tuple[int, str] | None:
    """Where the sign or code in front of an amount at `at` begins, and its ISO code."""
    left = max(at - _REACH, 0)
    match = _BEFORE.search(text[left:at])
    if match is None:
        return None
    sign = match[1]
    return left + match.start(1), _SIGNS.get(sign, sign)


def after(text: str, at: int, scaled: bool) -> tuple[int, str] | None:
    """Where the currency behind an amount ends, and its ISO code. `scaled`: a million or more, so "pounds" are no weight."""
    match = _AFTER.match(text, at)
    if match is None:
        return None
    if match["sign"] or match["code"]:
        mark = match["sign"] or match["code"]
        known = mark in _SIGNS or mark in _CODES
        return (match.end(), _SIGNS.get(mark, mark)) if known else None
    word, nation = match["word"].lower(), (match["nation"] or "").lower().replace(".", "")
    if nation:
        code = _NATIONS.get((nation, word))
        return (match.end(), code) if code else None
    if word not in _WORDS or (word in _DOUBTFUL and not scaled and not match.group().endswith("sterling")):
        return None
    return match.end(), _WORDS[word]
