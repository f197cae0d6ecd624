"""Doubles: sentences of different reports that may be one, told with two lengths.

'Got 13 years' in one report and 'a 12-year sentence' in another may be two sentences or one of them a slip. A least
length, or an earliest day, may then not rest on the longer of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from habeas.records.case import Conflict, Event

RULE = "lengths that may be of one sentence count once, by the shorter"


def doubles(events: Sequence[Event], conflicts: Iterable[Conflict]) -> tuple[tuple[Event, ...], ...]:
    """Group the events that conflicts take for perhaps one; every event stands in one group, mostly alone."""
    groups: list[list[Event]] = [[event] for event in events]
    for conflict in conflicts:
        if conflict.kind != "other event or person" or not conflict.slot.endswith("term"):
            continue
        claims = {claim for value in conflict.values for claim in value.claims}
        touched = [group for group in groups if any(claims & set(event.claims) for event in group)]
        if len(touched) > 1:
            joined = [event for group in touched for event in group]
            groups = [*(group for group in groups if group not in touched), joined]
    order = {event: at for at, event in enumerate(events)}
    sorted_groups = (sorted(group, key=lambda event: order[event]) for group in groups)
    return tuple(map(tuple, sorted(sorted_groups, key=lambda group: order[group[0]])))
