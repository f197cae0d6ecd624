"""Terms for readers: what a court imposed, with ceilings and floors said as such."""

from __future__ import annotations

from habeas.export.words import count, quoted, words
from habeas.normalise import terms
from habeas.records.case import TermBound
from habeas.records.term import Duration, Term


def show_duration(duration: Duration) -> str:
    """Write a length of time, units as stated.

    >>> show_duration(Duration(years=3, months=6))
    '3 years and 6 months'
    """
    units = (
        (duration.years, "year"),
        (duration.months, "month"),
        (duration.weeks, "week"),
        (duration.days, "day"),
        (duration.hours, "hour"),
    )
    return " and ".join(count(number, unit) for number, unit in units if number) or "none"


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
    """Write a term with its regime; a kind or currency that is not known leaves its own words.

    >>> show_term(Term("another 15-year", "prison", Duration(years=15), Duration(years=15), "further"))
    'a further 15 years in prison'
    """
    bare = term.kind == "unknown" and not (term.least or term.most)
    foreign = term.money is not None and term.money.currency is None
    shown = quoted(term.words) if bare or foreign else words(terms.show(term))
    return f"{shown} ({words(term.regime)})" if term.regime else shown


def show_bound(bound: TermBound) -> str:
    """Write one end of a range of terms."""
    if bound.life or bound.death:
        return "life" if bound.life else "death"
    return show_duration(bound.duration) if bound.duration else "no length"
