"""Differing: what the reports do not agree on, each value beside the other with its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.export.outline.parts import Cite
from habeas.export.show.dates import show_edtf
from habeas.export.show.slots import show_side, show_slot
from habeas.export.show.states import DIFFERENCES
from habeas.export.words import sentence, words
from habeas.records.case import Conflict, ConflictValue
from habeas.web.show.cites import Cites


@dataclass(frozen=True, slots=True)
class Value:
    """One of the values, how many claims tell it, and a cite of its words (None where the report is not at hand)."""

    shown: str
    claims: int
    cite: Cite | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What reports differ on: the values, how they differ, and what a person said of it."""

    id: str
    title: str
    how: str
    open: bool
    values: tuple[Value, ...]
    by: str = ""
    on: str = ""
    why: str = ""


def differences(conflicts: Iterable[Conflict], cites: Cites) -> tuple[Difference, ...]:
    """Give the conflicts in columns, those that nobody explained first."""
    ordered = sorted(conflicts, key=lambda one: one.state != "open")
    return tuple(_difference(one, cites) for one in ordered)


def _difference(conflict: Conflict, cites: Cites) -> Difference:
    said = conflict.explanation
    return Difference(
        conflict.id,
        sentence(show_slot(conflict.slot)),
        sentence(DIFFERENCES[conflict.kind]),
        conflict.state == "open",
        tuple(_value(conflict, one, cites) for one in conflict.values),
        words(said.by) if said else "",
        show_edtf(said.at.date().isoformat()) if said else "",
        words(said.why) if said else "",
    )


def _value(conflict: Conflict, value: ConflictValue, cites: Cites) -> Value:
    return Value(_shown(conflict, value), len(value.claims), next(iter(cites.cite(value.quote)), None))


def _shown(conflict: Conflict, value: ConflictValue) -> str:
    return show_side(conflict.slot, value.value)
