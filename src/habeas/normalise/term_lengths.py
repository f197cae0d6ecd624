"""Lengths of time and ranges of them in a row of tokens: '8 to 10 years', 'год и шесть месяцев'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal

from habeas.normalise.numbers import number
from habeas.normalise.term_words import COMPOUND
from habeas.normalise.tokens import Token, kinds
from habeas.records.term import Duration

_UNITS = tuple(field.name for field in fields(Duration))
_SMALLER = {"year": ("month", 12), "month": ("day", 30), "week": ("day", 7), "day": ("hour", 24)}
_ONE = re.compile(rf"[na]-?Q?[Uu]h?|{COMPOUND}|H|u|(?<=K)U")
_MORE = re.compile(r"-?[,&]?(n-?[Uu])")
_MOST = 100_000  # no sentence counts further in any unit
_RANGE = re.compile(r"[Pos]{0,3}[-t][o]?|[Paos,]{0,4}&?K[os]?|&o?")


@dataclass(frozen=True, slots=True)
class Length:
    """A length or range between two token indices; `low` and `high` are the same for a single length."""

    first: int
    last: int
    low: Duration
    high: Duration
    unit: str


@dataclass(frozen=True, slots=True)
class _Bare:
    """A number whose unit stands with the next one: 'eight' in 'eight to ten years'."""

    first: int
    last: int
    value: Decimal


def lengths(row: Sequence[Token]) -> list[Length]:
    """Find the lengths of a row, ranges joined; a number without a unit is none."""
    letters = kinds(row)
    found: list[Length] = []
    low: Length | _Bare | None = None
    for item in _items(row, letters):
        joined = _join(letters, low, item) if low and isinstance(item, Length) else None
        if joined and isinstance(low, Length):
            found.pop()
        if isinstance(item, Length):
            found.append(joined or item)
        low = None if joined else item
    return found


def duration(value: Decimal, unit: str) -> Duration | None:
    """Make a duration of a number and a unit; halves go down a unit, None where that leaves a rest.

    >>> duration(Decimal("3.5"), "year").iso, duration(Decimal("13.5"), "month").iso
    ('P3Y6M', 'P13M15D')
    """
    if not 0 <= value <= _MOST:
        return None
    whole, rest = int(value), value - int(value)
    counts = {unit: whole}
    while rest and unit in _SMALLER:
        unit, times = _SMALLER[unit]
        counts[unit], rest = int(rest * times), rest * times - int(rest * times)
    return None if rest else Duration(**{f"{name}s": count for name, count in counts.items()})


def _items(row: Sequence[Token], letters: str) -> Iterator[Length | _Bare]:
    """Give lengths and bare numbers in order."""
    at = 0
    while at < len(letters):
        match = _ONE.match(letters, at)
        length = _length(row, letters, match) if match else None
        if length:
            yield length
        elif letters[at] == "n":
            yield _Bare(at, at + 1, number(row[at]))
        at = length.last if length else at + 1


def _length(row: Sequence[Token], letters: str, match: re.Match[str]) -> Length | None:
    """Read one length with the smaller units that follow it: '12 years and six months'."""
    first, last = match.span()
    value, unit = _value(row[first:last])
    total = duration(value, unit)
    if total is None:
        return None
    smallest = unit
    while more := _MORE.match(letters, last):
        part = row[more.start(1) : more.end(1)]
        small = str(part[-1].value)
        added = duration(number(part[0]), small)
        if added is None or _rank(small) <= _rank(smallest):
            break
        total, smallest, last = _plus(total, added), small, more.end(1)
    return Length(first, last, total, total, unit)


def _value(part: Sequence[Token]) -> tuple[Decimal, str]:
    """Give number and unit of one length."""
    head = part[0]
    if head.kind == COMPOUND:
        count, _, unit = str(head.value).partition(" ")
        return Decimal(count), unit
    if head.kind == "H":
        return Decimal("0.5"), "year"
    if head.kind in "Uu":  # 'год', and 'до года'
        return Decimal(1), str(head.value)
    half = Decimal("0.5") if part[-1].kind == "h" else Decimal(0)
    unit = next(str(token.value) for token in part if token.kind in "Uu")
    return (number(head) if head.kind == "n" else Decimal(1)) + half, unit


def _join(letters: str, low: Length | _Bare, high: Length) -> Length | None:
    """Join two ends of a range where the words between and before them make one."""
    between, before = letters[low.last : high.first], letters[max(0, low.first - 3) : low.first]
    if not _RANGE.fullmatch(between):
        return None
    if ("K" in between and not set("fG") & set(before)) or (
        between[0] == "&" and "K" not in between and "b" not in before
    ):
        return None
    start = duration(low.value, high.unit) if isinstance(low, _Bare) else low.low
    if start is None or start == high.high:
        return None
    if "f" in before and set("Zz") & set(letters[: low.first]):
        return Length(high.first, high.last, high.low, high.high, high.unit)  # 'cut from ten years to six'
    return Length(low.first, high.last, start, high.high, high.unit) if days(start) < days(high.high) else None


def days(length: Duration) -> float:
    """Give the length in days, a month taken as a twelfth of 365.25, to compare by."""
    months = length.years * 12 + length.months
    return months * 365.25 / 12 + length.weeks * 7 + length.days + length.hours / 24


def _rank(unit: str) -> int:
    """Give the place of a unit, the year first."""
    return _UNITS.index(f"{unit}s")


def _plus(a: Duration, b: Duration) -> Duration:
    """Add two durations unit by unit."""
    return Duration(*(getattr(a, name) + getattr(b, name) for name in _UNITS))
