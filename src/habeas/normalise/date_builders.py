"""From the tokens a rule caught to what they say; None where the words make no date after all."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from habeas.normalise import edtf
from habeas.normalise.date_specs import (
    Ago,
    Calendar,
    Counted,
    Either,
    Offset,
    Period,
    Spec,
    Stretch,
    Unit,
    Weekday,
    Window,
    Written,
)
from habeas.normalise.tokens import Token

Parts = Mapping[str, Token]
Builder = Callable[[Parts], Spec | None]

_UNITS: dict[object, tuple[Unit, int]] = {
    "day": ("day", 1),
    "week": ("week", 1),
    "month": ("month", 1),
    "year": ("year", 1),
    "one": ("year", 1),
    "weekend": ("weekend", 1),
    "decade": ("year", 10),
    "fortnight": ("week", 2),
}
_MOST = 10_000  # no report counts further in any unit


def calendar(parts: Parts) -> Spec | None:
    """Build a calendar date; a day that no such month has makes none."""
    if "year_shift" in parts and _unit(parts["year_unit"])[0] != "year":
        return None
    fields = {name: _int(parts[name]) for name in parts if name != "year_unit"}
    date = Calendar(**fields)
    if date.month and date.day:
        year = date.year if date.year is not None else 2024
        if edtf.bounds(f"{year:04d}-{date.month:02d}-{date.day:02d}") is None:
            return None
    return date


def weekday(parts: Parts) -> Spec | None:
    """Build a weekday, with the week it lies in where that is said."""
    day = _int(parts["weekday"])
    if "week" in parts:
        return Weekday(day, week=_int(parts["week"])) if _unit(parts["week_unit"])[0] == "week" else None
    return Weekday(day, shift=_int(parts["shift"]) if "shift" in parts else None)


def offset(parts: Parts) -> Spec | None:
    """Build today, yesterday, this morning; 'last night' stands in the word list, 'next night' is nothing."""
    days = _int(parts["fixed"])
    return Offset(days) if parts["fixed"].kind != "R" or days == 0 else None


def overnight(parts: Parts) -> Spec | None:
    """Build the night before the report."""
    return Offset(0, first=_int(parts["fixed"]))


def period(parts: Parts) -> Spec | None:
    """Build last week, this year; 'the following week' hangs on another event."""
    unit, times = _unit(parts["unit"])
    if unit is None:
        return None
    if unit == "day" and parts["shift"].kind == "R" and _int(parts["shift"]) == 1:
        return Counted(1, unit)
    if times != 1:
        unit = "decade" if times == 10 else unit
    if parts["shift"].kind == "X":
        return Counted(_int(parts["shift"]), unit)
    return None if unit == "day" or times == 2 else Period(unit, _int(parts["shift"]))


def weekend(parts: Parts) -> Spec | None:
    """Build 'the weekend'; 'the week' and 'the year' alone say nothing."""
    return Period("weekend", 0) if parts["unit"].value == "weekend" else None


def ago(parts: Parts) -> Spec | None:
    """Build 'two days ago'; without a number only a singular counts ('год назад')."""
    if "count" not in parts and parts["unit"].kind == "K" and parts["unit"].value != "one":
        return None
    unit, count = _counted(parts)
    return Ago(-count, unit) if count else None


def counted(parts: Parts) -> Spec | None:
    """Build 'three days later', 'the day before': counted from something that is not said here."""
    unit, count = _counted(parts)
    if not count or ("count" not in parts and unit not in ("day", "week", "month", "year")):
        return None
    token = parts["counted"]
    sign = {"S": 1, "T": -1}.get(token.kind) or _int(token)
    return Counted(sign * count, unit)


def window(parts: Parts) -> Spec | None:
    """Build 'over the past four weeks' and 'within 30 days'."""
    unit, count = _counted(parts)
    shift = _int(parts["window"]) if "window" in parts else 1
    return Window(shift * count, unit) if count and shift else None


def iso(parts: Parts) -> Spec | None:
    """Take an ISO day as it stands."""
    text = parts["iso"].text
    return Written(text) if edtf.bounds(text) else None


def numeric(parts: Parts) -> Spec | None:
    """Build a date in digits; `03/04/2021` is one of two days, since writers differ; dots put the day first."""
    token = parts["numeric"]
    first, second, third = (int(number) for number in re.split(r"[./-]", token.text))
    if first > 31:
        orders = {(first, second, third)}
    elif "." in token.text or token.value == 1:
        orders = {(third, second, first)}
    else:
        orders = {(third, second, first), (third, first, second)}
    days = sorted(day for year, month, date in orders if edtf.bounds(day := f"{year:04d}-{month:02d}-{date:02d}"))
    if not days:
        return None
    return Written(days[0] if len(days) == 1 else f"[{','.join(days)}]")


def days(parts: Parts) -> Spec | None:
    """Build 'May 3-5' and 'from 3 to 5 May'."""
    left = calendar({name: token for name, token in parts.items() if name != "day2"})
    if not isinstance(left, Calendar):
        return None
    right = calendar({**{name: token for name, token in parts.items() if name != "day2"}, "day": parts["day2"]})
    if not isinstance(right, Calendar) or (left.day or 0) >= (right.day or 0):
        return None
    return Stretch(left, right)


def months(parts: Parts) -> Spec | None:
    """Build 'between May and July 2020'; from November to February the years differ."""
    right = calendar({**{name: token for name, token in parts.items() if name != "month2"}, "month": parts["month2"]})
    if not isinstance(right, Calendar):
        return None
    later = _int(parts["month"]) > (right.month or 0)
    year = None if right.year is None else right.year - later
    shift = None if right.year_shift is None else right.year_shift - later
    return stretch(replace(right, month=_int(parts["month"]), year=year, year_shift=shift), right)


def years(parts: Parts) -> Spec | None:
    """Build '2012-18'."""
    first, last = _int(parts["year"]), _int(parts["year2"])
    full = first // 100 * 100 + last
    return Stretch(Calendar(year=first), Calendar(year=full)) if 10 <= last <= 99 and first < full else None


def stretch(left: Spec | None, right: Spec | None) -> Spec | None:
    """Build an interval; a left end without a year takes that of the right ('3 May to 5 June 2020')."""
    if isinstance(left, Stretch | Counted) or isinstance(right, Stretch | Counted):
        return None
    return Stretch(_same_year(left, right), right)


def either(left: Spec, right: Spec) -> Spec | None:
    """Build one of two dates, both named by the calendar."""
    if not isinstance(left, Calendar) or not isinstance(right, Calendar):
        return None
    return Either(_same_year(left, right) or left, right)


def _same_year(left: Spec | None, right: Spec | None) -> Spec | None:
    """Give a left date without a year that of the right one, or the year before where its month lies later."""
    if not isinstance(left, Calendar) or not isinstance(right, Calendar):
        return left
    if left.decade or left.year is not None or left.year_shift is not None:
        return left
    later = (left.month or 0) > (right.month or 0) > 0
    if right.year is not None:
        return replace(left, year=right.year - later)
    return replace(left, year_shift=right.year_shift - later) if right.year_shift is not None else left


def _unit(token: Token) -> tuple[Unit | None, int]:
    """Give a unit of the calendar and how many of it the word means; None for hours and minutes."""
    return _UNITS.get(token.value, (None, 0))


def _counted(parts: Parts) -> tuple[Unit, int]:
    """Give unit and count; count 0 where there is none that can be used."""
    unit, times = _unit(parts["unit"])
    if unit is None or unit == "weekend":
        return "day", 0
    value = parts["count"].value if "count" in parts else 1
    if not isinstance(value, int | Decimal) or value != int(value) or not 0 < value <= _MOST:
        return unit, 0
    return unit, int(value) * times


def _int(token: Token) -> int:
    """Give the number that a token stands for."""
    if not isinstance(token.value, int):
        raise TypeError(f"{token.text!r} is no whole number")
    return token.value
