"""Terms for readers: what a court imposed, with ceilings and floors said as such."""

from __future__ import annotations

from habeas.cli.words import count, quoted, words
from habeas.records.case import TermBound
from habeas.records.term import Duration, Term

_AFTER = {
    "prison": " in prison",
    "suspended": ", suspended",
    "house-arrest": " of house arrest",
    "probation": " of probation",
    "community": " of community work",
}
_ALONE = {
    "prison": "prison, length not stated",
    "life": "life in prison",
    "death": "the death penalty",
    "suspended": "a suspended sentence, length not stated",
    "house-arrest": "house arrest",
    "probation": "probation",
    "community": "community work",
}
_SCOPES = {"further": "further to an earlier term", "total": "in total", "reduced-to": "after a reduction"}


def show_duration(duration: Duration) -> str:
    """Write a length of time, units as stated.

    >>> show_duration(Duration(years=3, months=6))
    '3 years 6 months'
    """
    units = (
        (duration.years, "year"),
        (duration.months, "month"),
        (duration.weeks, "week"),
        (duration.days, "day"),
        (duration.hours, "hour"),
    )
    return " ".join(count(number, unit) for number, unit in units if number) or "none"


def show_length(least: Duration | None, most: Duration | None) -> str:
    """Write a length that may be a range, a floor or a ceiling; empty where none is stated.

    >>> show_length(None, Duration(years=20)), show_length(Duration(years=5), Duration(years=7))
    ('up to 20 years', '5 years to 7 years')
    """
    if least is None or most is None:
        known = least or most
        return f"{'at least' if least else 'up to'} {show_duration(known)}" if known else ""
    return show_duration(least) if least == most else f"{show_duration(least)} to {show_duration(most)}"


def show_term(term: Term) -> str:
    """Write a term: length, kind, regime and how it stands to other terms.

    >>> show_term(Term("another 15-year", "prison", Duration(years=15), Duration(years=15), "further"))
    '15 years in prison (further to an earlier term)'
    """
    length = show_length(term.least, term.most)
    if term.kind == "fine" and term.money:
        shown = f"a fine of {term.money.amount:,f} {term.money.currency or quoted(term.money.words)}"
    elif length:
        shown = length + _AFTER.get(term.kind, "")
    else:
        shown = _ALONE.get(term.kind) or quoted(term.words)
    asides = [words(term.regime)] if term.regime else []
    asides += [_SCOPES[term.scope]] if term.scope else []
    return f"{shown} ({'; '.join(asides)})" if asides else shown


def show_bound(bound: TermBound) -> str:
    """Write one end of a range of terms."""
    if bound.life:
        return "life"
    return show_duration(bound.duration) if bound.duration else "no length"
