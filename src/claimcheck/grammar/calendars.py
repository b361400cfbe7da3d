"""EDTF values with the days they may mean (Library of Congress, Extended Date/Time Format, 2019, levels 0 to 2)."""

from calendar import monthrange
from datetime import date, timedelta

from claimcheck.model.dates import Edtf, Precision

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
FIRST_QUARTER = 33
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# The Gregorian calendar came in 1582; Great Britain changed in September 1752, most others in between.
_FIRST_GREGORIAN = 1583
_FIRST_SURE_WEEKDAY = 1753

# EDTF leaves open how far "~" reaches. Wide enough for "circa 1850" and 1846 to agree.
_ABOUT = {
    Precision.DAY: 15,
    Precision.MONTH: 92,
    Precision.YEAR: 5 * 366,
    Precision.DECADE: 10 * 366,
    Precision.CENTURY: 50 * 366,
}


def year(y: int) -> Edtf:
    return Edtf(f"{y:04d}", Precision.YEAR, date(y, 1, 1), date(y, 12, 31))


def month(y: int, m: int) -> Edtf:
    return Edtf(f"{y:04d}-{m:02d}", Precision.MONTH, date(y, m, 1), date(y, m, monthrange(y, m)[1]))


def day(y: int, m: int, d: int) -> Edtf | None:
    """A day; None where the calendar has no such day. 29 February 1500 was one (Julian) and means the days around it."""
    text = f"{y:04d}-{m:02d}-{d:02d}"
    if not 1 <= m <= 12 or not 1 <= d <= _last_day(y, m):
        return None
    if d > monthrange(y, m)[1]:
        return Edtf(text, Precision.DAY, date(y, 2, 28), date(y, 3, 1))
    return Edtf(text, Precision.DAY, date(y, m, d), date(y, m, d))


def day_without_year(m: int, d: int) -> Edtf | None:
    if not 1 <= m <= 12 or not 1 <= d <= monthrange(2000, m)[1]:
        return None
    return Edtf(f"XXXX-{m:02d}-{d:02d}", Precision.DAY, None, None)


def day_of_a_century(short: int, m: int, d: int) -> Edtf | None:
    """21/04/16: the century is not said, and nothing fills it in."""
    whole = day_without_year(m, d)
    return Edtf(f"XX{short:02d}-{m:02d}-{d:02d}", Precision.DAY, None, None) if whole else None


def year_of_a_century(short: int) -> Edtf:
    return Edtf(f"XX{short:02d}", Precision.YEAR, None, None)


def approximate(value: Edtf) -> Edtf:
    """ "Circa 1850" is 1850~ (EDTF level 1): it may mean some time before and after."""
    marked = "/".join(end if end.endswith("~") else f"{end}~" for end in value.text.split("/"))
    reach = timedelta(_ABOUT.get(value.precision, _ABOUT[Precision.YEAR]))
    first = value.earliest and value.earliest - min(reach, value.earliest - date.min)
    last = value.latest and value.latest + min(reach, date.max - value.latest)
    return Edtf(marked, value.precision, first, last)


def season(y: int, code: int) -> Edtf:
    """Codes 21 to 24 name no hemisphere: any season may be any part of its year, a winter also the start of the next."""
    last = date(y + 1, 3, 20) if code == WINTER and y < date.max.year else date(y, 12, 31)
    return Edtf(f"{y:04d}-{code}", Precision.SEASON, date(y, 1, 1), last)


def quarter(y: int, number: int) -> Edtf:
    """Quarters 1 to 4 are EDTF codes 33 to 36."""
    last = number * 3
    text = f"{y:04d}-{FIRST_QUARTER + number - 1}"
    return Edtf(text, Precision.QUARTER, date(y, last - 2, 1), date(y, last, monthrange(y, last)[1]))


def decade(first: int) -> Edtf:
    return Edtf(f"{first // 10:03d}X", Precision.DECADE, date(max(first, 1), 1, 1), date(first + 9, 12, 31))


def century(ordinal: int) -> Edtf:
    """The 19th century is 18XX, as it is commonly counted (1800 to 1899)."""
    first = (ordinal - 1) * 100
    return Edtf(f"{ordinal - 1:02d}XX", Precision.CENTURY, date(max(first, 1), 1, 1), date(first + 99, 12, 31))


def interval(start: Edtf | None, end: Edtf | None) -> Edtf:
    """From `start` to `end`; None is an open end (`..`)."""
    text = f"{start.text if start else '..'}/{end.text if end else '..'}"
    return Edtf(text, Precision.INTERVAL, start.earliest if start else None, end.latest if end else None)


def why_impossible(y: int | None, m: int, d: int) -> str:
    """In words why there is no such day; empty where there is one. `y` is None where the year is not said."""
    name = MONTH_NAMES[m - 1]
    last = monthrange(2000, m)[1] if y is None else _last_day(y, m)
    if 1 <= d <= last:
        return ""
    if m != 2:
        return f"{name} has {last} days"
    if d > 29 or y is None:
        return "February never has more than 29 days"
    return f"February {y} had {last} days: {y} was no leap year"


def why_not_weekday(value: Edtf, weekday: int) -> str:
    """In words what day of the week it was instead of `weekday` (0 is Monday); empty where it was, or nobody can say."""
    when = value.earliest
    if value.precision is not Precision.DAY or when is None or when.year < _FIRST_SURE_WEEKDAY:
        return ""
    if when.weekday() == weekday:
        return ""
    return f"{when.day} {MONTH_NAMES[when.month - 1]} {when.year} was a {_WEEKDAY_NAMES[when.weekday()]}"


def _last_day(y: int, m: int) -> int:
    if m == 2 and y < _FIRST_GREGORIAN:
        return 29 if y % 4 == 0 else 28
    return monthrange(y, m)[1]
