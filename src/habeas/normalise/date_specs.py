"""What date words say before they are tied to a calendar: a grammar makes these, an anchor resolves them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["day", "week", "month", "year", "decade", "weekend"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Parts of a calendar date as worded; `year_shift` is -1 for 'last year' in 'June last year'.

    `weekday` beside a day is a check only. `shift` is -1, 0 or 1 for 'last', 'this' and 'next' before a month or
    season. `season` is an EDTF season, 21 to 24; `decade` is the year without its last digit.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    decade: int | None = None
    weekday: int | None = None
    year_shift: int | None = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday, Monday is 0; `shift` for 'last' and 'next' before it, `week` where a week is named as well."""

    day: int
    shift: int | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Offset:
    """Days from the report's own date: yesterday is -1. `first` makes it an interval that begins earlier."""

    days: int
    first: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """The week, month, year, decade or weekend `shift` from the report's."""

    unit: Unit
    shift: int


@dataclass(frozen=True, slots=True)
class Ago:
    """So many units before the report (`count` negative) or after it."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Counted:
    """So many units from another event, which only an anchor can date: 'three days later', 'the same day'."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch of so many units that ends (negative) or begins with the report: 'over the past four weeks'."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Written:
    """A value that the words give in full, already in EDTF."""

    edtf: str


@dataclass(frozen=True, slots=True)
class About:
    """A value said to be approximate."""

    of: Spec


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one date to another; None for an open end."""

    left: Spec | None
    right: Spec | None


@dataclass(frozen=True, slots=True)
class Either:
    """One of two dates: 'in April or May 2020'."""

    left: Spec
    right: Spec


Spec = Calendar | Weekday | Offset | Period | Ago | Counted | Window | Written | About | Stretch | Either
