"""Changed: lines of the log in words, person by person, for those who come back to look."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from habeas.export.show.dates import show_edtf
from habeas.export.show.events import show_event
from habeas.export.show.states import CUSTODY, STAGES
from habeas.export.words import quoted, sentence, words
from habeas.records.case import Event
from habeas.records.claim import ASSERTIONS, KINDS
from habeas.store.derive.changes import Kind
from habeas.store.derive.log import Logged
from habeas.web.show import rows
from habeas.web.show.rows import Line

KINDS_WORDED: Final[dict[Kind, str]] = {
    "new case": "new case",
    "case gone": "no case any more",
    "event": "event",
    "stage": "stage",
    "custody": "custody",
    "term": "term",
    "place": "held at",
    "conflict": "reports differ",
    "finding": "to look at",
}
_STATES: Final[Mapping[str, str]] = {str(state): said for one in (STAGES, CUSTODY) for state, said in one.items()}
_EVENT = re.compile(r"([a-z-]+)(?: \(([a-z-]+)\))?(?:, (\S+))?")


@dataclass(frozen=True, slots=True)
class Told:
    """One change in words; `was` is what stood before, empty where there is no such one value."""

    kind: str
    now: str
    was: str


@dataclass(frozen=True, slots=True)
class Group:
    """All that changed in one case, and when the last of it was noticed."""

    line: Line
    at: datetime
    told: tuple[Told, ...]

    @property
    def day(self) -> str:
        """The day it was noticed, in words."""
        return show_edtf(self.at.date().isoformat())


def groups(lines: Iterable[Logged]) -> tuple[Group, ...]:
    """Gather the lines of the log by person, whoever changed last first."""
    gathered: dict[str, list[Logged]] = {}
    for one in lines:
        gathered.setdefault(one.person.person, []).append(one)
    return tuple(Group(rows.line(some[0].person), some[0].at, _distinct(some)) for some in gathered.values())


def _distinct(lines: Iterable[Logged]) -> tuple[Told, ...]:
    return tuple(dict.fromkeys(tell(one) for one in lines))


def tell(one: Logged) -> Told:
    """Put a line of the log into words, those that fit the stage."""
    if one.now is None:
        return Told(sentence(KINDS_WORDED[one.kind]), f"no longer: {_value(one.kind, one.before or '')}", "")
    was = _value(one.kind, one.before) if one.before else ""
    return Told(sentence(KINDS_WORDED[one.kind]), _value(one.kind, one.now), was)


def said(told: Told) -> str:
    """Say a change in one line.

    >>> said(Told("Custody", "released", "in custody"))
    'Custody: released (was: in custody)'
    """
    return f"{told.kind}: {told.now}{f' (was: {told.was})' if told.was else ''}"


def _value(kind: Kind, text: str) -> str:
    if kind == "event":
        return _event(text)
    if kind == "term":
        return quoted(text)
    if kind in {"stage", "custody", "new case", "case gone"}:
        return "; ".join(_STATES.get(one, words(one)) for one in text.split("; "))
    return words(text)


def _event(text: str) -> str:
    """Word an event of the log (`arrest (sought), 2024-03`) as every page does."""
    found = _EVENT.fullmatch(text)
    kind = next((one for one in KINDS if found and one == found[1]), None)
    how = next((one for one in ASSERTIONS if found and one == (found[2] or "actual")), None)
    if not found or not kind or not how:
        return words(text)
    shown = show_event(Event(kind, how, ()))
    return f"{shown}, {show_edtf(found[3])}" if found[3] else shown
