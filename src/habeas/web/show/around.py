"""Around: the people of a case in groups, so that nobody who is not accused stands among those who are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from habeas.export.labels import label
from habeas.export.outline.parts import Line
from habeas.export.outline.person import around
from habeas.records.dossier import Dossier
from habeas.records.person import Person, Role
from habeas.web.show.cites import Cites

NOT_INVOLVED: Final = "Said not to be involved"
NAMED: Final = "Named in the same reports: nothing is claimed of them"
GROUPS: Final[Mapping[str, frozenset[Role]]] = {
    NOT_INVOLVED: frozenset({"not-implicated"}),
    "Victims and witnesses": frozenset({"victim", "witness"}),
    "Lawyers": frozenset({"counsel"}),
    "Family": frozenset({"relative"}),
    "Courts, prosecutors and police": frozenset({"authority"}),
    "With a part of their own in the reports": frozenset({"subject"}),
    NAMED: frozenset({"official", "commentator", "reporter", "other"}),
}
"""The groups in the order of a page, with the roles in each."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody around a case: who, the part they have, and what ties them to it."""

    id: str
    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """People of one kind of part."""

    title: str
    people: tuple[Figure, ...]


def groups(dossier: Dossier, cites: Cites, most: int) -> tuple[Group, ...]:
    """Group up to `most` people around a case by their part; those with a tie come first."""
    ordered = sorted(dossier.people, key=lambda one: (not _tied(dossier, one), label(one)))[:most]
    rows = around(replace(dossier, people=tuple(ordered)), cites).rows
    figures = {one.id: Figure(one.id, row.label, row.lines) for one, row in zip(ordered, rows, strict=True)}
    found = (
        Group(title, tuple(figures[one.id] for one in ordered if one.role in roles)) for title, roles in GROUPS.items()
    )
    return tuple(group for group in found if group.people)


def _tied(dossier: Dossier, person: Person) -> bool:
    """Tell whether a person has a tie to the one whom the case is about."""
    ties = {tie.to for tie in dossier.person.ties}
    return person.id in ties or any(tie.to == dossier.person.id for tie in person.ties)
