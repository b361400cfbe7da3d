"""Text from briefs and pages made harmless: nothing in it moves a cursor, hides, or turns the reading direction."""

import re

# C0 and C1 controls, DEL, direction marks, overrides and isolates (Unicode 16, table of Bidi_Control), line and paragraph
# separators, the byte order mark, tag characters, lone surrogates. Joiners and variation selectors belong to words.
_ACTING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f\ud800-\udfff]"
)
_SPACE = {"\t": " ", "\n": " ", "\r": " ", "\x0b": " ", "\x0c": " ", "\u2028": " ", "\u2029": " ", "\x85": " "}

# Marks that right-to-left prose needs and that turn nothing: they go without a trace.
_SILENT = {"\u061c": "", "\u200e": "", "\u200f": "", "\ufeff": ""}

# The block "Control Pictures" has a visible sign for each C0 control at this distance.
_PICTURES = 0x2400


def plain(text: str) -> str:
    """One line of visible characters: white space as a space, a control as its picture, the rest as U+XXXX in brackets."""
    return _ACTING.sub(_visible, text)


def _visible(match: re.Match[str]) -> str:
    character = match[0]
    if character in _SPACE:
        return _SPACE[character]
    if character in _SILENT:
        return _SILENT[character]
    if character < " ":
        return chr(_PICTURES + ord(character))
    return f"[U+{ord(character):04X}]"
