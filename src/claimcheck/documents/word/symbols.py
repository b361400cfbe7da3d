"""Letters of the font Symbol, which stands in old documents for what Unicode has: Greek, operators, marks of notes."""

# Adobe's Symbol encoding, 0x20 to 0x7E, as the Unicode Consortium maps it (VENDORS/ADOBE/symbol.txt), but for
# the asterisk, which marks notes as the one of the keyboard does.
_SYMBOL = " !∀#∃%&∋()*+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_UPPER = {
    0xA3: "≤",
    0xA5: "∞",
    0xAE: "→",
    0xAB: "↔",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB9: "≠",
    0xBB: "≈",
}
_PRIVATE = range(0xF000, 0xF100)
_FIRST = 0x20


def symbol(font: str, code: str) -> str:
    """What a `w:sym` shows; empty for a pictogram that Unicode text has no place for."""
    try:
        place = int(code[:6], 16)
    except ValueError:
        return ""
    if place not in _PRIVATE and place > 0xFF:
        return chr(place) if place < 0x110000 and not 0xD800 <= place < 0xE000 else ""
    place &= 0xFF
    if font.lower() == "symbol":
        return _SYMBOL[place - _FIRST] if _FIRST <= place < _FIRST + len(_SYMBOL) else _UPPER.get(place, "")
    # Other fonts of symbols are pictures but for the digits and marks that some of them keep.
    return "" if "dings" in font.lower() or place < _FIRST else chr(place)
