"""Stays: marks of custody walked in order, and gathered into one stay after another.

An arrest opens a stay, a release, exchange, escape or death closes it, and nothing else does: not an acquittal, not
a sentence. A transfer or a second arrest within days keeps it; an arrest long after, with nobody seen in custody
between, begins another and leaves open how the first ended. Custody and house arrest are two stays, one ending as
the other begins. Somebody seen in custody after a release, or extradited after an escape, was taken again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from habeas.cases import hull
from habeas.cases.hull import FIRST, LAST, Days
from habeas.cases.marks import Mark
from habeas.records.case import CustodyState

NEAR = 62
"""Days within which two arrests, or two releases, are more often one told twice than two."""
_FREED = frozenset({"release", "exchange"})


@dataclass(slots=True)
class Stay:
    """One stay being gathered: what tells its beginning, what shows it lasting, what ends it."""

    home: bool
    floor: Days = (FIRST, FIRST)
    begins: list[Mark] = field(default_factory=list)
    held: list[Mark] = field(default_factory=list)
    ends: list[Mark] = field(default_factory=list)
    over: bool = False

    @property
    def begin(self) -> Days:
        """The days on which it can have begun, by what tells its beginning and by the first day seen in it."""
        first, last = hull.exactest([mark.days for mark in self.begins]) if self.begins else (FIRST, LAST)
        first = min(max(first, self.floor[0]), last)
        return first, max(first, min([last, *(mark.days[1] for mark in [*self.held, *self.ends] if mark.firm)]))

    @property
    def end(self) -> Days:
        """The days on which it can have ended; all days after the last it was seen where nothing tells the end."""
        first, last = hull.exactest([mark.days for mark in self.ends]) if self.ends else (FIRST, LAST)
        seen = [mark.days[0] for mark in self.held if mark.firm]
        return min(max([first, self.begin[0], *seen]), last), last

    def lasts(self, day: Days) -> bool:
        """Tell whether somebody was seen in it, after its beginning and before some days."""
        return any(self.begin[1] < mark.days[0] <= day[0] for mark in self.held if mark.firm)

    @property
    def known(self) -> Days:
        """The last days that anything is told of it."""
        return max((mark.days for mark in [*self.begins, *self.held]), key=lambda days: days[0], default=(FIRST, FIRST))


def stays(marks: Sequence[Mark]) -> tuple[Stay, ...]:
    """Gather marks, in order, into stays in custody."""
    row = _Row()
    line = _dissolved(marks)
    for mark in line:
        if mark.what == "taken":
            row.taken(mark)
        elif mark.what == "left":
            row.left(mark)
        elif mark.firm:
            row.seen(mark)
    for mark in line:
        if mark.what == "held" and not mark.firm:
            row.loose(mark)
    return tuple(row.stays)


@dataclass(slots=True)
class _Row:
    """The stays so far, the last of which may go on."""

    stays: list[Stay] = field(default_factory=list)

    @property
    def open(self) -> Stay | None:
        return self.stays[-1] if self.stays and not self.stays[-1].over else None

    @property
    def closed(self) -> Stay | None:
        return self.stays[-1] if self.stays and self.stays[-1].over else None

    def start(self, mark: Mark, *, floor: Days = (FIRST, FIRST)) -> Stay:
        stay = Stay(_home(mark.state), floor)
        self.stays.append(stay)
        return stay

    def taken(self, mark: Mark) -> None:
        """Take in an arrest, or the beginning of a stay told later."""
        stay = self.open
        if stay is None:
            self._taken_free(mark)
        elif stay.home != _home(mark.state):
            self._moved(stay, mark)
        elif not stay.lasts(mark.days) and not mark.again and _near(stay.begin, mark.days):
            stay.begins.append(mark)
        elif stay.lasts(mark.days) and not mark.again:
            stay.held.append(mark)
        elif _near(stay.begin, mark.days):
            stay.begins.append(mark)
        else:
            stay.over = True
            self.start(mark, floor=stay.begin).begins.append(mark)

    def _taken_free(self, mark: Mark) -> None:
        """Take in an arrest of somebody not held; one without a day, told as background, is that of the last stay."""
        last = self.closed
        if last and mark.days[0] == FIRST and not mark.again:
            last.begins.append(mark)
        else:
            self.start(mark, floor=last.end if last else (FIRST, FIRST)).begins.append(mark)

    def seen(self, mark: Mark) -> None:
        """Take in that somebody is in custody on a day."""
        stay, last = self.open, self.closed
        if stay and stay.home != _home(mark.state):
            self._moved(stay, mark)
        elif stay:
            stay.held.append(mark)
        elif last is None or mark.days[0] > last.end[1] or _returned(last, mark):
            self.start(mark, floor=last.end if last else (FIRST, FIRST)).held.append(mark)
        else:
            last.held.append(replace(mark, firm=mark.days[1] <= last.end[1]))

    def _moved(self, stay: Stay, mark: Mark) -> None:
        """Pass from custody to house arrest or back, where the day is certainly a later one."""
        if mark.what == "taken" and hull.meet(mark.days, stay.begin):
            stay.begins.append(mark)
            return
        into = Stay(_home(mark.state), (max(stay.known[0], stay.begin[0]), LAST))
        (into.begins if mark.what == "taken" else into.held).append(mark)
        if mark.days[0] <= stay.known[1] and mark.days[0] <= stay.begin[1]:
            stay.held.append(replace(mark, firm=False))
            return
        stay.ends.append(replace(mark, days=(mark.days[0] if mark.what == "taken" else FIRST, mark.days[1])))
        stay.over = True
        self.stays.append(into)

    def left(self, mark: Mark) -> None:
        """Take in a release, exchange, escape or death."""
        stay, last = self.open, self.closed
        if stay:
            stay.ends.append(mark)
            stay.over = True
        elif mark.how == "die":
            return
        elif last and last.ends and _same_end(last, mark):
            last.ends.append(mark)
        else:
            found = self.start(mark, floor=last.end if last else (FIRST, FIRST))
            found.ends.append(mark)
            found.over = True

    def loose(self, mark: Mark) -> None:
        """Take in 'was held', told without a day: it tells of a stay known already, if there is one."""
        fitting = [stay for stay in self.stays if stay.home == _home(mark.state) and stay.begin[0] <= mark.days[1]]
        if fitting:
            fitting[-1].held.append(mark)
        elif not self.stays:
            self.start(mark).held.append(mark)
            self.stays[-1].floor = (FIRST, mark.days[1])


def _home(state: CustodyState) -> bool:
    return state == "house arrest"


def _near(one: Days, other: Days) -> bool:
    if hull.meet(one, other):
        return True
    return (max(one[0], other[0]) - min(one[1], other[1])).days <= NEAR


def _returned(last: Stay, mark: Mark) -> bool:
    """Tell whether somebody who had escaped is handed over."""
    return mark.how == "extradite" and any(end.how == "escape" for end in last.ends)


def _same_end(last: Stay, mark: Mark) -> bool:
    """Tell whether a leaving is the one that ended the last stay, told again."""
    alike = all(end.how == mark.how or {end.how, mark.how} <= _FREED for end in last.ends)
    return alike and _near(last.end, mark.days)


def _dissolved(marks: Sequence[Mark]) -> list[Mark]:
    """Let a vague mark dissolve into an exact one of its sort that it takes in; what it claims stays with that one."""
    gone: dict[int, int] = {}
    for index, mark in enumerate(marks):
        if mark.again or (mark.what == "left" and mark.firm and mark.days[0] == FIRST):
            continue
        finer = [at for at, other in enumerate(marks) if hull.within(other.days, mark.days) and _alike(mark, other)]
        if finer:
            gone[index] = finer[-1]
    kept = {at: mark for at, mark in enumerate(marks) if at not in gone}
    for at, into in gone.items():
        if into in kept:
            kept[into] = replace(kept[into], claims=(*kept[into].claims, *marks[at].claims))
    return sorted(kept.values(), key=lambda mark: mark.key)


def _alike(one: Mark, other: Mark) -> bool:
    if one.what == "left":
        return one.how == other.how or {one.how, other.how} <= _FREED
    return one.what == other.what and _home(one.state) == _home(other.state) and one.firm == other.firm


def claims_of(stay: Stay) -> Iterable[Mark]:
    """Give every mark of a stay."""
    return (*stay.begins, *stay.held, *stay.ends)
