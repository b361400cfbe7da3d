"""Every pair of colours that the style sheets can put on one another, by the formula of WCAG 2.2; no browser is asked.

axe leaves labels of a drawing undecided, since it cannot see what is behind them.
"""

import re
from importlib.resources import files

import pytest

_FOLDER = files("claimcheck.reports.page").joinpath("templates")
_SHEETS = {each.name: each.read_text(encoding="utf-8") for each in _FOLDER.iterdir() if each.name.endswith(".css")}
_ROOT = re.compile(r":root \{([^}]*)\}")
_VARIABLE = re.compile(r"--([a-z-]+): (#[0-9a-f]{3,6});")
# Success criteria 1.4.3 (text, AA) and 1.4.11 (graphics and the edges of controls).
_TEXT, _GRAPHIC = 4.5, 3.0
_GROUNDS = ("paper", "sheet", "error-bg", "warning-bg", "info-bg")


def _palettes() -> dict[str, dict[str, str]]:
    light, dark = (dict(_VARIABLE.findall(each)) for each in _ROOT.findall(_SHEETS["base.css"]))
    (printed,) = (dict(_VARIABLE.findall(each)) for each in _ROOT.findall(_SHEETS["print.css"]))
    # A page is printed from the light or the dark one, of which it keeps what it does not name.
    return {
        "light": light,
        "dark": light | dark,
        "printed": light | printed,
        "printed from the dark": light | dark | printed,
    }


def _luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    digits = colour.removeprefix("#")
    six = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(six[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio: 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _used(pattern: str) -> set[str]:
    return {name for text in _SHEETS.values() for name in re.findall(pattern, text)}


def test_the_formula_gives_what_the_standard_says() -> None:
    assert _contrast("#000", "#fff") == pytest.approx(21)
    assert _contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("palette", _palettes())
def test_every_colour_of_text_stands_out_from_every_ground(palette: str) -> None:
    colours = _palettes()[palette]
    texts = _used(r"(?<![\w-])(?:color|fill): var\(--([a-z-]+)\)") - {"paper"}  # which is on ink: the same pair
    assert {"ink", "soft", "link", "error", "warning", "info", "fine"} <= texts
    pairs = {(text, ground): _contrast(colours[text], colours[ground]) for text in texts for ground in _GROUNDS}
    assert {pair: round(ratio, 2) for pair, ratio in pairs.items() if ratio < _TEXT} == {}


@pytest.mark.parametrize("palette", _palettes())
def test_every_line_that_means_something_stands_out_from_what_is_behind_it(palette: str) -> None:
    colours = _palettes()[palette]
    drawn = (
        _used(r"stroke: var\(--([a-z-]+)\)") | _used(r"(?:text-decoration|border-left)-color: var\(--([a-z-]+)\)") | {"edge"}
    )
    pairs = {
        (line, ground): _contrast(colours[line], colours[ground]) for line in drawn - {"line"} for ground in _GROUNDS[:2]
    }
    assert {pair: round(ratio, 2) for pair, ratio in pairs.items() if ratio < _GRAPHIC} == {}


def test_no_colour_is_written_beside_the_palettes() -> None:
    beside = {name: re.findall(r"#[0-9a-f]{3,6}\b", _ROOT.sub("", text)) for name, text in _SHEETS.items()}
    assert {name: set(found) - {"#000"} for name, found in beside.items() if set(found) - {"#000"}} == {}
