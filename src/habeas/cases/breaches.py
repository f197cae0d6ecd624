"""Breaches of custody: what cannot be true together of arrests, releases and days in custody.

Only days that certainly exclude each other are a breach; a month, or a report without a date, proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from habeas.cases.hull import FIRST, LAST, Days
from habeas.cases.marks import Mark
from habeas.records.case import Event, Finding, Rule
from habeas.records.claim import Kind

_HOLDING: frozenset[Kind] = frozenset({"arrest", "hold", "transfer", "extradite", "escape", "sentence"})


def custody_breaches(marks: Sequence[Mark], others: Iterable[tuple[Event, Days]]) -> tuple[Finding, ...]:
    """Find what breaks the rules of custody; `others` are the real events with the days they can have been on."""
    held_by = min(
        (days[0] for event, days in others if event.kind in _HOLDING and event.kind != "arrest"), default=LAST
    )
    return (
        *_before(marks, held_by=(held_by, LAST)),
        *(found for stay in marks if (found := _while_held(stay, marks))),
        *(found for stay in marks if (found := _twice(stay, marks))),
    )


def _before(marks: Sequence[Mark], *, held_by: Days) -> Iterable[Finding]:
    """Find a release certainly before the first arrest of somebody whom nothing shows in custody earlier."""
    taken = [mark for mark in marks if mark.what == "taken"]
    first = min(taken, key=lambda mark: (mark.days, mark.key), default=None)
    if first is None or first.again or first.days[0] == FIRST:
        return
    for mark in marks:
        freed = mark.how in {"release", "exchange"} and mark.days[1] < first.days[0] and mark.firm
        if freed and held_by[0] > mark.days[1]:
            what = f"the {mark.how} ({when(mark.days)}) comes before the first arrest that is told ({when(first.days)})"
            yield finding("released before arrested", what, mark, first)
            return


def _while_held(stay: Mark, marks: Sequence[Mark]) -> Finding | None:
    """Find a release within the time through which a report says somebody has been held."""
    through = _through(stay, marks)
    if through is None:
        return None
    for mark in marks:
        if mark.what == "left" and mark.how != "die" and through[0] < mark.days[0] and mark.days[1] < through[1]:
            what = f"the {mark.how} ({when(mark.days)}) lies within a time told as in {_where(stay)} throughout"
            return finding("released while held", f"{what} ({through[0]} to {through[1]})", mark, stay)
    return None


def _twice(stay: Mark, marks: Sequence[Mark]) -> Finding | None:
    """Find somebody seen under house arrest within a time told as in custody, or the other way round."""
    through = _through(stay, marks)
    if through is None:
        return None
    for mark in marks:
        other = mark.what == "held" and mark.firm and _where(mark) != _where(stay)
        if other and through[0] < mark.days[0] and mark.days[1] < through[1]:
            what = f"told as in {_where(mark)} ({when(mark.days)}) within a time told as in {_where(stay)} throughout"
            return finding("held twice at once", f"{what} ({through[0]} to {through[1]})", mark, stay)
    return None


def _through(stay: Mark, marks: Sequence[Mark]) -> Days | None:
    """Give the days through which 'has been held since March' certainly holds, None where a mark says no such thing."""
    if stay.what != "taken" or stay.how != "hold":
        return None
    seen = [mark.days[0] for mark in marks if mark.what == "held" and set(mark.claims) & set(stay.claims)]
    return (stay.days[1], max(seen)) if seen and max(seen) > stay.days[1] else None


def _where(mark: Mark) -> str:
    return "house arrest" if mark.state == "house arrest" else "custody"


def when(days: Days) -> str:
    """Write a range of days.

    >>> import datetime as dt
    >>> when((dt.date(2023, 5, 1), dt.date(2023, 5, 31)))
    '2023-05-01 to 2023-05-31'
    """
    if days[0] == days[1]:
        return str(days[0])
    if days[0] == FIRST:
        return f"by {days[1]}"
    return f"{days[0]} to {days[1]}" if days[1] != LAST else f"from {days[0]}"


def finding(rule: Rule, what: str, *sides: Mark) -> Finding:
    """Write a finding with the claims and words of its sides."""
    claims = [claim for side in sides for claim in side.claims]
    quotes = [quote for claim in claims for quote in (claim.quote, *((claim.date.quote,) if claim.date else ()))]
    return Finding(rule, what, tuple(dict.fromkeys(claim.id for claim in claims)), tuple(dict.fromkeys(quotes)))
