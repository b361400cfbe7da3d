"""Whether a change computes, within what rounding allows."""

from dataclasses import replace

from claimcheck.grammar.amounts import BASIS_POINT, PERCENT, POINT, TIMES, Amount
from claimcheck.grammar.changes import Change
from claimcheck.grammar.precision import Band, band, half_unit

# "Doubled" is said of what grew by nine tenths, and "halved" of what lost nearly half.
_LOOSELY, _ROUNDLY = 0.13, frozenset({2.0, 3.0, 4.0, 0.5})
# "By a third" is said of 28 to 38 percent.
_PART = 0.05
# A share of a percentage that nobody minds: 24.6 is 25.
_CLOSE, _ROUND = 0.5, 1.0


def wrong(text: str, change: Change) -> str | None:
    """What the two values give instead, in words; None where they give what is said, or where nobody can tell.

    The first value may leave out the scale of the second ("from 4.1 to 3.8 million"): the readings that compute decide.
    """
    answers = [_wrong(text, reading) for reading in _readings(change)]
    return None if None in answers else answers[-1]


def _readings(change: Change) -> list[Change]:
    old, new = change.old, change.new
    readings = [change]
    if old.scale == 1 and new.scale > 1 and not (old.unit and old.noun is None):
        readings.append(replace(change, old=replace(old, value=old.value * new.scale, scale=new.scale)))
    if new.scale == 1 and old.scale > 1 and not (new.unit and new.noun is None):
        readings.append(replace(change, new=replace(new, value=new.value * old.scale, scale=old.scale)))
    return readings


def _wrong(text: str, change: Change) -> str | None:
    old, new = _bands(text, change)
    if old.low <= 0 or new.low < 0 or old.more or old.less or new.more or new.less:
        return None
    if change.up is not None and (new.low > old.high if not change.up else new.high < old.low):
        return f"it went {'down' if change.up else 'up'}"
    if change.factor:
        return _multiplied(old, new, change)
    return _computed(text, old, new, change, change.stated) if change.stated else None


def _bands(text: str, change: Change) -> tuple[Band, Band]:
    """Of two percentages the one with fewer digits is as exact as the other: "from 2.5% to 3%"."""
    old, new = band(text, change.old), band(text, change.new)
    if change.old.unit != PERCENT or change.new.unit != PERCENT or old.about or new.about:
        return old, new
    half = min(old.high - old.low, new.high - new.low) / 2
    first, second = float(change.old.value), float(change.new.value)
    return replace(old, low=first - half, high=first + half), replace(new, low=second - half, high=second + half)


def _multiplied(old: Band, new: Band, change: Change) -> str | None:
    low, high, factor = new.low / old.high, new.high / old.low, change.factor
    loosely = _LOOSELY if factor in _ROUNDLY else _PART / factor
    slack = 2 * loosely if change.factor_bound == "about" else loosely
    least = factor * (1 - (2 * loosely if change.factor_bound == "less" else slack))
    most = factor * (1 + slack)
    if change.factor_bound == "more":
        least, most = (factor * 0.98, float("inf")) if factor > 1 else (0.0, factor * 1.02)
    return None if high >= least and low <= most else f"it is {_times(change)}"


def _computed(text: str, old: Band, new: Band, change: Change, stated: Amount) -> str | None:
    said, value = band(text, stated), float(stated.value)
    if stated.unit == "point" and change.new.unit == PERCENT:
        stated = replace(stated, unit=POINT)
    if stated.unit == TIMES:
        return _fold(old, new, value, change)
    if stated.unit == PERCENT:
        low, high = 100 * (new.low / old.high - 1), 100 * (new.high / old.low - 1)
        shown = f"it is {_number(abs(100 * (float(change.new.value) / float(change.old.value) - 1)))}%"
        if change.old.unit == PERCENT:
            points = abs(float(change.new.value) - float(change.old.value))
            shown += f", or {_number(points)} percentage points"
    else:
        scale = 100 if stated.unit == BASIS_POINT and change.new.unit == PERCENT else 1
        if stated.unit in {POINT, BASIS_POINT} and change.new.unit != PERCENT:
            return None
        low, high = scale * (new.low - old.high), scale * (new.high - old.low)
        shown = f"it is {_number(scale * abs(float(change.new.value - change.old.value)))}"
    slack = _slack(text[stated.number.start : stated.number.end], stated.unit, value)
    if change.up is None:
        low, high = min(abs(low), abs(high)) if low * high > 0 else 0.0, max(abs(low), abs(high))
    elif not change.up:
        low, high = -high, -low
    least, most = min(said.low, value - slack), max(said.high, value + slack)
    if said.more:
        least, most = value - slack, max(value * 1.5, value + 10)
    elif said.less:
        least, most = value * 0.75, value + slack
    return None if high >= least and low <= most else shown


def _fold(old: Band, new: Band, value: float, change: Change) -> str | None:
    """ "Grew threefold" and "three times more" are said of three times as much and of three times more than before."""
    ratios = (new.low / old.high, new.high / old.low)
    falls = (old.low / new.high, old.high / new.low) if new.low > 0 else ratios
    fits = any(
        low <= target * (1 + _LOOSELY) and high >= target * (1 - _LOOSELY)
        for low, high in (ratios, falls)
        for target in (value, value + 1)
    )
    return None if fits else f"it is {_times(change)}"


def _slack(written: str, unit: str, value: float) -> float:
    """How far a change may be off: half its last digit; a percentage in tens or fives is rounded further."""
    half = half_unit(written, value)
    if unit != PERCENT:
        return half
    rounded = _ROUND if value % 5 == 0 else _CLOSE
    return max(half, rounded if float(value).is_integer() else half, 0.02 * value if value > 100 else 0.0)


def _times(change: Change) -> str:
    return f"{_number(float(change.new.value / change.old.value))} times"


def _number(value: float) -> str:
    """Three digits are enough to see what is wrong."""
    return f"{value:.3g}" if value < 1000 else f"{value:,.0f}"
