"""Tie date words to the calendar, counted from the report's own day, never from today's.

Rulings (the annotation guide of the corpus): a day or month without a year is the last one up to the report, or
the next one where the words look ahead; the report's own weekday is the report's own day; a week runs from Monday to
Sunday; 'a month ago' is about that month; 'early May' and 'earlier this year' stay the whole month and year,
because nobody agreed where early ends; 'three days later' hangs on another event and needs an anchor.
"""

from __future__ import annotations

import datetime  # noqa: ICN001 - as in the records
from dataclasses import dataclass
from typing import Literal

from habeas.normalise import edtf
from habeas.normalise.date_specs import (
    About,
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
from habeas.records.date import Basis, Date

Direction = Literal["past", "future"]
Resolved = tuple[str, Basis]
_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What dates are counted from: the report's day, the way the words look, and an event they may hang on."""

    published: datetime.date | None = None
    direction: Direction = "past"
    event: Date | None = None


def resolve(spec: Spec, anchor: Anchor) -> Resolved | None:
    """Give EDTF and basis, or None where the anchor does not settle the value or the calendar has no such day.

    >>> resolve(Calendar(month=4), Anchor(datetime.date(2024, 12, 26)))
    ('2024-04', 'relative')
    """
    try:
        resolved = _resolve(spec, anchor)
    except (ValueError, OverflowError):
        return None  # before year 1 or after year 9999
    return resolved if resolved and edtf.bounds(resolved[0]) else None


def _resolve(spec: Spec, anchor: Anchor) -> Resolved | None:  # noqa: PLR0911 - one line a kind of words
    """Choose the rule for a kind of words."""
    match spec:
        case Written(text):
            return text, "stated"
        case About(inner):
            exact = _resolve(inner, anchor)
            return (exact[0] + "~", exact[1]) if exact and exact[0][-1].isdigit() and "/" not in exact[0] else exact
        case Stretch(left, right):
            return _stretch(left, right, anchor)
        case Either(left, right):
            return _either(_resolve(left, anchor), _resolve(right, anchor))
        case Counted(count, unit):
            return _counted(count, unit, anchor.event)
        case Calendar() if spec.year is not None or spec.decade is not None:
            return _written(spec, spec.year), "stated"
        case _ if anchor.published is None:
            return None
        case Calendar():
            return _written(spec, _year(spec, anchor.published, anchor.direction)), "relative"
        case _:
            counted = _counting(spec, anchor.published, anchor.direction)
            return (counted, "relative") if counted else None


def _written(spec: Calendar, year: int | None) -> str:
    """Write calendar parts as EDTF."""
    if spec.decade is not None:
        return f"{spec.decade:03d}X"
    if spec.season is not None:
        return f"{year:04d}-{spec.season}"
    return "-".join([f"{year:04d}", *(f"{part:02d}" for part in (spec.month, spec.day) if part is not None)])


def _year(spec: Calendar, published: datetime.date, direction: Direction) -> int:
    """Choose the year of a day, month or season that states none."""
    if spec.year_shift is not None:
        return published.year + spec.year_shift
    if spec.shift == 0:
        return published.year
    if spec.weekday is not None and (fitting := _year_of_weekday(spec, published)):
        return fitting
    ahead = spec.shift == 1 or (spec.shift is None and direction == "future")
    choices = [published.year + step for step in ((0, 1, 2, 3, 4, 5, 6, 7, 8) if ahead else (0, -1, -2, -3, -4, -8))]
    for year in choices:
        limits = edtf.bounds(_written(spec, year))
        if limits is None or limits[0] is None or limits[1] is None:
            continue  # 29 February
        end = _winter_end(spec, limits)
        strict = spec.shift is not None  # 'last May' said in May is not this one
        if ahead and (limits[0] > published if strict else end >= published):
            return year
        if not ahead and (end < published if strict else limits[0] <= published):
            return year
    return published.year


def _winter_end(spec: Calendar, limits: edtf.Bounds) -> datetime.date:
    """Give the last day of a date, for a winter without a year that of the year before its turn."""
    first, last = limits
    assert first  # noqa: S101 - calendar dates are closed, for the type checker
    assert last  # noqa: S101 - as above
    return datetime.date(first.year, 2, 28) if spec.season == edtf.WINTER else last


def _year_of_weekday(spec: Calendar, published: datetime.date) -> int | None:
    """Give the nearest year in which a stated day falls on its stated weekday."""
    for step in (0, -1, 1):
        limits = edtf.bounds(_written(spec, published.year + step))
        if limits and limits[0] and limits[0] == limits[1] and limits[0].weekday() == spec.weekday:
            return published.year + step
    return None


def _stretch(left: Spec | None, right: Spec | None, anchor: Anchor) -> Resolved | None:
    """Resolve both ends; an end that cannot be told makes no interval."""
    first = _resolve(left, anchor) if left else ("..", "stated")
    last = _resolve(right, anchor) if right else ("..", "stated")
    if first is None or last is None or "[" in first[0] + last[0]:
        return None
    if left and right and edtf.bounds(edtf.interval(first[0], last[0])) is None and isinstance(left, Calendar):
        earlier = edtf.bounds(last[0])  # 'from November to February': the left end lies in the year before
        if left.year is None and earlier and earlier[0]:
            first = (_written(left, earlier[0].year - 1), first[1])
    basis: Basis = "stated" if first[1] == last[1] == "stated" else "relative"
    return edtf.interval(first[0], last[0]), basis


def _either(left: Resolved | None, right: Resolved | None) -> Resolved | None:
    """Write one of two dates, the earlier first."""
    if left is None or right is None:
        return None
    if left[0] == right[0]:
        return left
    return f"[{','.join(sorted((left[0], right[0])))}]", left[1]


def _counted(count: int, unit: Unit, event: Date | None) -> Resolved | None:
    """Count from the event that the words hang on, as exactly as that event is dated."""
    if event is None or event.earliest is None or event.latest is None:
        return None
    first, last = _shift(event.earliest, count, unit), _shift(event.latest, count, unit)
    if unit in ("month", "year") and event.earliest == event.latest and count:
        return edtf.month(first.year, first.month) + ("~" if unit == "month" else ""), "inferred"
    if count == 0 and unit in ("month", "year", "week", "decade", "weekend"):
        return None
    same = edtf.bounds(text := _tight(first, last))
    return (text, "inferred") if same else None


def _tight(first: datetime.date, last: datetime.date) -> str:
    """Write an interval as the year, month or day that it exactly is, where it is one."""
    for text in (f"{first.year:04d}", edtf.month(first.year, first.month), edtf.day(first)):
        if edtf.bounds(text) == (first, last):
            return text
    return f"{first}/{last}"


def _counting(spec: Spec, published: datetime.date, direction: Direction) -> str | None:
    """Resolve what counts from the report's own day."""
    match spec:
        case Offset(days, first):
            day = edtf.day(published + days * _DAY)
            return day if first is None else f"{edtf.day(published + first * _DAY)}/{day}"
        case Weekday():
            return edtf.day(_weekday(spec, published, direction))
        case Period(unit, shift):
            return _period(unit, shift, published, direction)
        case Ago(count, unit):
            return _ago(count, unit, published)
        case Window(count, unit):
            ends = sorted([published, _shift(published, count, unit)])
            return f"{ends[0]}/{ends[1]}"
        case _:
            return None


def _weekday(spec: Weekday, published: datetime.date, direction: Direction) -> datetime.date:
    """Give the day of a weekday: the last one up to the report, or the next."""
    back = (published.weekday() - spec.day) % 7
    if spec.week is not None:
        return published + (spec.day - published.weekday() + 7 * spec.week) * _DAY
    if spec.shift == -1:
        return published - (back or 7) * _DAY
    if spec.shift == 1 or direction == "future":
        return published + (7 - back) * _DAY
    return published - back * _DAY


def _period(unit: Unit, shift: int, published: datetime.date, direction: Direction) -> str | None:
    """Give a whole week, weekend, month, year or decade."""
    monday = published - published.weekday() * _DAY
    match unit:
        case "week":
            return f"{monday + 7 * shift * _DAY}/{monday + (7 * shift + 6) * _DAY}"
        case "weekend":
            ahead = shift == 1 or direction == "future" or published.weekday() >= 5
            saturday = monday + (5 if ahead else -2) * _DAY
            return f"{saturday}/{saturday + _DAY}"
        case "month":
            return edtf.month(published.year, published.month + shift)
        case "year":
            return f"{published.year + shift:04d}"
        case "decade":
            return f"{published.year // 10 + shift:03d}X"
        case _:
            return None


def _ago(count: int, unit: Unit, published: datetime.date) -> str:
    """Give the day for days and weeks, about the month for months, the year for years."""
    then = _shift(published, count, unit)
    if unit == "month":
        return f"{edtf.month(then.year, then.month)}~"
    return f"{then.year:04d}" if unit == "year" else edtf.day(then)


def _shift(day: datetime.date, count: int, unit: Unit) -> datetime.date:
    """Move a day by units; a month too short for it gives its last day."""
    if unit in ("day", "week"):
        return day + count * (7 if unit == "week" else 1) * _DAY
    index = day.year * 12 + day.month - 1 + count * {"month": 1, "year": 12, "decade": 120}.get(unit, 0)
    first = datetime.date(index // 12, index % 12 + 1, 1)
    last = (replace_month(first, 1) - _DAY).day
    return first.replace(day=min(day.day, last))


def replace_month(first: datetime.date, step: int) -> datetime.date:
    """Give the first day of a month some months on."""
    index = first.year * 12 + first.month - 1 + step
    return datetime.date(index // 12, index % 12 + 1, 1)
