"""Ends: the days on which the sentences that stand can end, earliest and latest, with every step printed.

A range, never a promise of release: credits for days in custody above one for one, parole, remission, amnesty and
time on the run are not counted, and a step says so. Maxima and demands are no sentences. A suspended term, house
arrest, probation or a fine gives no end of imprisonment.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from habeas.cases.doubles import doubles
from habeas.cases.hull import FIRST, LAST
from habeas.cases.penalties import Penalty
from habeas.cases.running import End, at_once, in_turn, side_by_side
from habeas.cases.said import Said
from habeas.cases.starts import NO_DAY, STATED
from habeas.cases.terms import STATED_CONCURRENT, STATED_CONSECUTIVE
from habeas.normalise import terms as termed
from habeas.records.case import Case, Conflict, Custody, Ends, Stint, TermEnd, Terms
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


def ends(case: Case, counted: Sequence[Penalty], said: Said = NOTHING) -> Ends | None:
    """Work out the range from the terms, stints, custody and conflicts of a case, None where no sentence stands.

    `counted` are the sentences that its terms bound; those that conflicts take for perhaps one count once for the
    earliest end. `said` is what the reports themselves say of the end.
    """
    if said.served and not counted:
        return Ends(_served(said.served[0]), _served(said.served[1]), said.quotes)
    terms, stints = case.terms, case.stints
    if not terms.imposed:
        return None
    aside = tuple(NOT_PRISON.format(term=termed.show(one.value)) for one in terms.imposed if one.value.kind in _FREE)
    aside += said.due
    quotes = tuple(dict.fromkeys((*(_quotes(counted, stints) or terms.quotes), *said.quotes)))
    over = _over(counted, stints, case.custody)
    if over or not counted:
        end = TermEnd(None, ((over,) if over else ()) + aside)
        return Ends(end, end, quotes)
    low, high = _low(terms, _grouped(counted, case.conflicts), stints), _high(terms, counted, stints)
    if _interrupted(counted, stints):
        high = None, (INTERRUPTED,)
    return Ends(_end(low, aside), _end(high, aside), quotes)


def _served(day: dt.date) -> TermEnd:
    """Give the end of a sentence to time served."""
    known = day not in {FIRST, LAST}
    return TermEnd(day if known else None, (SERVED, *((f"the sentence: {day}",) if known else (NO_DAY,))))


def _grouped(counted: Sequence[Penalty], conflicts: Iterable[Conflict]) -> tuple[tuple[Penalty, ...], ...]:
    """Group sentences that may be one told with two lengths."""
    by = {penalty.event: penalty for penalty in counted}
    return tuple(tuple(by[event] for event in group) for group in doubles(tuple(by), conflicts))


def _low(terms: Terms, groups: Sequence[Sequence[Penalty]], stints: Sequence[Stint]) -> End:
    """Work out the earliest end: side by side, unless it is stated that the terms follow one another."""
    counted = tuple(penalty for group in groups for penalty in group)
    if terms.least and terms.least.rule == STATED_CONSECUTIVE:
        return _ruled(in_turn(counted, stints, top=False), STATED + CONSECUTIVE, counted)
    stated = terms.least is not None and terms.least.rule == STATED_CONCURRENT
    return _ruled(side_by_side(groups, stints), (STATED if stated else "") + CONCURRENT, counted)


def _high(terms: Terms, counted: Sequence[Penalty], stints: Sequence[Stint]) -> End:
    """Work out the latest end: one after the other, unless it is stated that the terms run side by side."""
    if terms.most and terms.most.rule == STATED_CONCURRENT:
        return _ruled(at_once(counted, stints), STATED + CONCURRENT, counted)
    stated = terms.most is not None and terms.most.rule == STATED_CONSECUTIVE
    return _ruled(in_turn(counted, stints, top=True), (STATED if stated else "") + CONSECUTIVE, counted)


def _ruled(end: End, rule: str, counted: Sequence[Penalty]) -> End:
    """Name the rule by which several sentences are put together; one alone needs none."""
    return (end[0], (rule, *end[1])) if len(counted) > 1 else end


def _end(end: End, aside: tuple[str, ...]) -> TermEnd:
    day, steps = end
    return TermEnd(day, (*steps, *aside, *((UNCOUNTED,) if day else ())))


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
