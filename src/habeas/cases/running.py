"""Running: the end of sentences counted on from their starts, side by side or one after the other, step by step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from habeas.cases.doubles import RULE
from habeas.cases.hull import FIRST, LAST
from habeas.cases.penalties import Penalty, reach
from habeas.cases.reckoning import BEYOND, step, written
from habeas.cases.starts import Start, missing, starts
from habeas.records.case import Stint

End = tuple[dt.date | None, tuple[str, ...]]
"""A day, None where none follows, and the steps that give it."""


def at_once(counted: Sequence[Penalty], stints: Sequence[Stint]) -> End:
    """Count the latest end of sentences that run side by side: all of them must have one."""
    found = [_alone(penalty, stints, top=True) for penalty in counted]
    days = [day for day, _ in found if day]
    steps = tuple(dict.fromkeys(line for _, lines in found for line in lines))
    return (max(days) if len(days) == len(found) else None), steps


def in_turn(counted: Sequence[Penalty], stints: Sequence[Stint], *, top: bool) -> End:
    """Count sentences that run one after the other."""
    steps: tuple[str, ...] = ()
    day: dt.date | None = None
    for penalty in counted:
        day, lines = _alone(penalty, stints, top=top, after=day)
        steps += lines
        if day is None:
            break
    return day, steps


def side_by_side(groups: Sequence[Sequence[Penalty]], stints: Sequence[Stint]) -> End:
    """Count the earliest end of sentences that run side by side; those of one group may be one sentence.

    Those that can be counted are enough, unless one has no end at all.
    """
    found = [_either(group, stints) for group in groups]
    steps = tuple(dict.fromkeys(line for _, lines in found for line in lines))
    days = [day for day, _ in found if day]
    endless = any(penalty.endless(top=False) for group in groups for penalty in group)
    return (max(days) if days and not endless else None), steps


def _either(group: Sequence[Penalty], stints: Sequence[Stint]) -> End:
    """Give the earliest end of sentences that may be one: that of the shorter."""
    ends = [_alone(penalty, stints, top=False) for penalty in group]
    days = [day for day, _ in ends if day]
    steps = tuple(dict.fromkeys(line for _, lines in ends for line in lines))
    return (min(days) if len(days) == len(ends) else None), (*steps, *((RULE,) if len(group) > 1 else ()))


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
        return None, (line or missing(penalty, top=top),)
    reached = reach(day, lengths, top=top)
    if reached is None:
        return None, (line, f"{written(lengths[0])} from {day} is {BEYOND}")
    return reached[0], (line, step(day, reached[1]))


def _from(start: Start | None, after: dt.date | None, *, top: bool) -> tuple[dt.date | None, str]:
    """Give the day to count from and the step that says so; None and no words where there is none."""
    own = (start.days[1] if top else start.days[0]) if start else None
    if after and (not top if own is None else own <= after):
        return after, f"begins when the sentence before it ends: {after}"
    if start is None or own is None or own in {FIRST, LAST}:
        return None, ""
    return own, start.latest if top else start.soonest
