"""Terms: what a court imposed, or what is asked for, as a length, a sum or a kind."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

TermKind = Literal["prison", "life", "death", "fine", "suspended", "house-arrest", "probation", "community", "unknown"]
Scope = Literal["further", "total", "reduced-to"]


@dataclass(frozen=True, slots=True, order=True)
class Duration:
    """A length of time with its units kept apart, since months have no fixed number of days.

    >>> Duration(years=3, months=6).iso
    'P3Y6M'
    """

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0
    hours: int = 0

    @property
    def iso(self) -> str:
        """The ISO 8601 form, as in `P3Y6M`, `P10D` or `PT100H`; zero is `P0D`."""
        parts = ((self.years, "Y"), (self.months, "M"), (self.weeks, "W"), (self.days, "D"))
        date = "".join(f"{number}{unit}" for number, unit in parts if number)
        time = f"T{self.hours}H" if self.hours else ""
        return f"P{date}{time}" if date or time else "P0D"


@dataclass(frozen=True, slots=True)
class Money:
    """A sum as stated; `currency` is an ISO 4217 code, None where the words do not settle it."""

    words: str
    amount: Decimal
    currency: str | None


@dataclass(frozen=True, slots=True)
class Term:
    """A penalty or length: words, kind, and least and most length.

    `least` is None for a maximum ("up to 20 years"), `most` None for a minimum; both None where no length is
    stated (life, death, a fine). `scope` says how it stands to other terms where the words say so.
    `regime` is the prison regime as written; `money` the sum of a fine.

    >>> Term("15-year", "prison", Duration(years=15), Duration(years=15)).maximum_only
    False
    """

    words: str
    kind: TermKind
    least: Duration | None = None
    most: Duration | None = None
    scope: Scope | None = None
    regime: str | None = None
    money: Money | None = None

    @property
    def maximum_only(self) -> bool:
        """Whether the words give only a ceiling, which is never a sentence; 'up to life' has `least` zero."""
        return (self.least is None and self.most is not None) or self.least == Duration()
