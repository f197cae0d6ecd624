"""Ends: the days on which the sentences that stand can end, earliest and latest, with every step printed.

A range, never a promise of release: credits for days in custody above one for one, parole, remission, amnesty and
time on the run are not counted, and a step says so. Maxima and demands are no sentences. A suspended term, house
arrest, probation or a fine gives no end of imprisonment.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from habeas.cases.hull import FIRST, LAST
from habeas.cases.penalties import Penalty, reach
from habeas.cases.reckoning import BEYOND, step, written
from habeas.cases.said import Said
from habeas.cases.starts import NO_ARREST, NO_DAY, STATED, Start, starts
from habeas.cases.terms import STATED_CONCURRENT, STATED_CONSECUTIVE
from habeas.normalise import terms as termed
from habeas.records.case import Custody, Ends, Stint, TermEnd, Terms
from habeas.records.quote import Quote

UNCOUNTED = "credits above day for day, parole, remission and amnesty are not counted"
CONCURRENT = "served at the same time (concurrent): the end of the last of them"
CONSECUTIVE = "served one after the other (consecutive): each begins when the one before it ends"
NOT_PRISON = "{term}: gives no end of imprisonment"
INTERRUPTED = (
    "the person left custody after the sentence: the time outside is not known to count, so no latest day follows"
)
_FREE = frozenset({"suspended", "house-arrest", "probation", "community", "fine"})
_OUT = frozenset({"released", "escaped", "died"})
SERVED = "sentenced to the time already served: ends on the day of the sentence"
NOTHING = Said()
End = tuple[dt.date | None, tuple[str, ...]]


def ends(
    terms: Terms, counted: Sequence[Penalty], stints: Sequence[Stint], custody: Custody, said: Said = NOTHING
) -> Ends | None:
    """Work out the range, None where no sentence stands; `counted` are the sentences that `terms` bounds."""
    if said.served and not counted:
        return Ends(_served(said.served[0]), _served(said.served[1]), said.quotes)
    if not terms.imposed:
        return None
    aside = tuple(NOT_PRISON.format(term=termed.show(one.value)) for one in terms.imposed if one.value.kind in _FREE)
    aside += said.due
    quotes = tuple(dict.fromkeys((*(_quotes(counted, stints) or terms.quotes), *said.quotes)))
    over = _over(counted, stints, custody)
    if over or not counted:
        end = TermEnd(None, ((over,) if over else ()) + aside)
        return Ends(end, end, quotes)
    low, high = _low(terms, counted, stints), _high(terms, counted, stints)
    if _interrupted(counted, stints):
        high = None, (INTERRUPTED,)
    return Ends(_end(low, aside), _end(high, aside), quotes)


def _served(day: dt.date) -> TermEnd:
    """Give the end of a sentence to time served."""
    known = day not in {FIRST, LAST}
    return TermEnd(day if known else None, (SERVED, *((f"the sentence: {day}",) if known else (NO_DAY,))))


def _low(terms: Terms, counted: Sequence[Penalty], stints: Sequence[Stint]) -> End:
    """Work out the earliest end: side by side, unless it is stated that the terms follow one another."""
    if terms.least and terms.least.rule == STATED_CONSECUTIVE:
        return _ruled(_in_turn(counted, stints, top=False), STATED + CONSECUTIVE, counted)
    stated = terms.least is not None and terms.least.rule == STATED_CONCURRENT
    return _ruled(_at_once(counted, stints, top=False), (STATED if stated else "") + CONCURRENT, counted)


def _high(terms: Terms, counted: Sequence[Penalty], stints: Sequence[Stint]) -> End:
    """Work out the latest end: one after the other, unless it is stated that the terms run side by side."""
    if terms.most and terms.most.rule == STATED_CONCURRENT:
        return _ruled(_at_once(counted, stints, top=True), STATED + CONCURRENT, counted)
    stated = terms.most is not None and terms.most.rule == STATED_CONSECUTIVE
    return _ruled(_in_turn(counted, stints, top=True), (STATED if stated else "") + CONSECUTIVE, counted)


def _ruled(end: End, rule: str, counted: Sequence[Penalty]) -> End:
    """Name the rule by which several sentences are put together; one alone needs none."""
    return (end[0], (rule, *end[1])) if len(counted) > 1 else end


def _end(end: End, aside: tuple[str, ...]) -> TermEnd:
    day, steps = end
    return TermEnd(day, (*steps, *aside, *((UNCOUNTED,) if day else ())))


def _at_once(counted: Sequence[Penalty], stints: Sequence[Stint], *, top: bool) -> End:
    """Count sentences that run side by side; for an earliest end those that can be counted are enough."""
    found = [_alone(penalty, stints, top=top) for penalty in counted]
    steps = tuple(dict.fromkeys(line for _, lines in found for line in lines))
    days = [day for day, _ in found if day]
    enough = len(days) == len(found) if top else bool(days)
    endless = not top and any(penalty.endless(top=False) for penalty in counted)
    return (max(days) if enough and not endless else None), steps


def _in_turn(counted: Sequence[Penalty], stints: Sequence[Stint], *, top: bool) -> End:
    """Count sentences that run one after the other."""
    steps: tuple[str, ...] = ()
    day: dt.date | None = None
    for penalty in counted:
        day, lines = _alone(penalty, stints, top=top, after=day)
        steps += lines
        if day is None:
            break
    return day, steps


def _alone(penalty: Penalty, stints: Sequence[Stint], *, top: bool, after: dt.date | None = None) -> End:
    """Count one sentence from its start, or from the day `after` which it begins where that is later."""
    if endless := penalty.endless(top=top):
        return None, (endless,)
    lengths = penalty.most if top else penalty.least
    if not lengths:
        return None, ("no upper end of the term is stated" if top else "no length is stated",)
    start = starts(penalty, stints)[1 if top else 0]
    day, line = _from(start, after, top=top)
    if day is None:
        return None, (line,)
    reached = reach(day, lengths, top=top)
    if reached is None:
        return None, (line, f"{written(lengths[0])} from {day} is {BEYOND}")
    return reached[0], (line, step(day, reached[1]))


def _from(start: Start | None, after: dt.date | None, *, top: bool) -> tuple[dt.date | None, str]:
    """Give the day to count from and the step that says so."""
    own = (start.days[1] if top else start.days[0]) if start else None
    if after and (not top if own is None else own <= after):
        return after, f"begins when the sentence before it ends: {after}"
    if start is None or own is None or own in {FIRST, LAST}:
        return None, NO_DAY if top else NO_ARREST
    return own, start.latest if top else start.soonest


def _over(counted: Sequence[Penalty], stints: Sequence[Stint], custody: Custody) -> str | None:
    """Say why nothing is counted on: the person has left custody since the sentence."""
    if custody.state not in _OUT:
        return None
    as_of = f" per a report of {custody.as_of}" if custody.as_of else ""
    if custody.state == "died":
        return f"died{as_of}: no term is counted on"
    passed = max((penalty.passed[1] for penalty in counted), default=LAST)
    left = stints[-1].latest_end if stints and not stints[-1].open else None
    if left is None or left < passed:
        return None
    return f"{custody.state}{as_of}, after the sentence: no term is counted on"


def _interrupted(counted: Sequence[Penalty], stints: Sequence[Stint]) -> bool:
    """Tell whether somebody left custody after a sentence and is back in it."""
    passed = min(penalty.passed[1] for penalty in counted)
    return any(one.ended not in {None, "hold"} and (one.latest_end or FIRST) >= passed for one in stints)


def _quotes(counted: Sequence[Penalty], stints: Sequence[Stint]) -> tuple[Quote, ...]:
    """Gather the words that the range rests on."""
    quotes = [penalty.event.term.quote for penalty in counted if penalty.event.term]
    quotes += [penalty.event.date.quote for penalty in counted if penalty.event.date]
    quotes += [stint.begin.quote for stint in stints if stint.begin]
    return tuple(dict.fromkeys(quotes))
