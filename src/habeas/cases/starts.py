"""Starts: the days from which a sentence can run, each with the rule that names it.

Whether time in custody before the sentence counts is for the law and the court. Where the report says, its rule is
used; where it does not, the earliest end counts from the arrest and the latest from the day of the sentence. A day
that no report bounds gives no end at all: nothing is taken for granted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from habeas.cases.hull import FIRST, LAST, Days
from habeas.cases.penalties import Penalty, reach
from habeas.records.case import Stint

ARREST = "from the arrest (time in custody counts day for day)"
SENTENCE = "from the day of the sentence (time in custody before it does not count)"
TAKEN = "from the day of being taken into custody after the sentence"
STATED = "stated in the report: "
NO_ARREST = "no report tells since when the person was held, so no earliest day follows"
NO_DAY = "no report bounds the day of the sentence, so no latest day follows"
ABSENT = "passed in the absence of the person, and no report tells of custody since, so no day follows"


@dataclass(frozen=True, slots=True)
class Start:
    """The days on which a sentence can begin to run by one rule."""

    days: Days
    rule: str

    @property
    def soonest(self) -> str:
        """The step that gives the first of them, as a sentence."""
        return f"counted {self.rule}: {self._day('not before', self.days[0])}"

    @property
    def latest(self) -> str:
        """The step that gives the last of them, as a sentence."""
        return f"counted {self.rule}: {self._day('no later than', self.days[1])}"

    def _day(self, words: str, day: object) -> str:
        return f"{day}" if self.days[0] == self.days[1] else f"{words} {day}"


def starts(penalty: Penalty, stints: Sequence[Stint]) -> tuple[Start | None, Start | None]:
    """Give the start for the earliest and for the latest end, None where no day follows."""
    held, after = _held(penalty, stints), _after(penalty, stints)
    if penalty.absent and after is None:
        return None, None
    if penalty.absent:
        held = None
    passed = Start(penalty.passed, STATED + SENTENCE if penalty.credited is False else SENTENCE)
    if held is None and after is not None:
        taken = Start(_begin(after), TAKEN)
        return _bounded(taken, low=True) if penalty.absent else None, _bounded(taken, low=False)
    arrest = Start(_clipped(_begin(held), penalty), STATED + ARREST if penalty.credited else ARREST) if held else None
    if penalty.credited is False:
        return _bounded(passed, low=True), _bounded(passed, low=False)
    low = _bounded(arrest, low=True)
    return low, _bounded(arrest if penalty.credited and arrest else passed, low=False)


def missing(penalty: Penalty, *, top: bool) -> str:
    """Say why there is no start."""
    return ABSENT if penalty.absent else NO_DAY if top else NO_ARREST


def _begin(stint: Stint) -> Days:
    return stint.earliest_begin or FIRST, stint.latest_begin or LAST


def _clipped(days: Days, penalty: Penalty) -> Days:
    """Let nobody be arrested for a sentence after it."""
    return min(days[0], penalty.passed[1]), min(days[1], penalty.passed[1])


def _bounded(start: Start | None, *, low: bool) -> Start | None:
    if start is None:
        return None
    return start if (start.days[0] != FIRST if low else start.days[1] != LAST) else None


def _held(penalty: Penalty, stints: Sequence[Stint]) -> Stint | None:
    """Give the last stay in custody in which the sentence can have been passed."""
    first, last = penalty.passed
    fitting = [
        stint
        for stint in stints
        if stint.state != "house arrest"
        and (stint.earliest_begin or FIRST) <= last
        and (stint.open or (stint.latest_end or LAST) >= first)
    ]
    return fitting[-1] if fitting else None


def _after(penalty: Penalty, stints: Sequence[Stint]) -> Stint | None:
    """Give the first stay in custody that certainly began after the sentence, and before its term had passed by itself.

    Of one passed in absence the term runs from no earlier day, however long after it begins.
    """
    served = reach(penalty.passed[1], penalty.most, top=True) if penalty.passed[1] < LAST else None
    begun = (one for one in stints if one.earliest_begin and one.earliest_begin > penalty.passed[1])
    return next(
        (
            one
            for one in begun
            if one.state != "house arrest" and (penalty.absent or served is None or _begin(one)[0] <= served[0])
        ),
        None,
    )
