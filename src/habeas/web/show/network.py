"""Network: the people of a case as nodes and their ties as edges, for the picture beside the table."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TypedDict

from habeas.export.labels import label
from habeas.export.show.states import ROLES, TIES
from habeas.export.words import quoted
from habeas.records.dossier import Dossier
from habeas.records.person import Role

MOST = 60
"""People that the picture shows; those with a tie come first."""


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody: `centre` is the person whom the case is about, `role` gives the shape and never a colour of guilt."""

    id: str
    name: str
    role: Role
    part: str
    centre: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie in its words, from whom it is told of to the other."""

    source: str
    target: str
    tie: str
    words: str


class Drawn(TypedDict):
    """The network as JSON."""

    nodes: list[dict[str, object]]
    edges: list[dict[str, object]]


def network(dossier: Dossier) -> Drawn:
    """Give the nodes and edges of a case; those without a tie stand apart."""
    tied = {tie.to for tie in dossier.person.ties} | {one.id for one in dossier.people if one.ties}
    others = sorted(dossier.people, key=lambda one: (one.id not in tied, label(one), one.id))[:MOST]
    people = (dossier.person, *others)
    nodes = [Node(one.id, label(one), one.role, ROLES[one.role], one is dossier.person) for one in people]
    known = {one.id for one in nodes}
    edges = {
        Edge(one.id, tie.to, TIES[tie.kind], quoted(tie.words)): None
        for one in people
        for tie in one.ties
        if tie.to in known and tie.to != one.id
    }
    return {"nodes": [asdict(one) for one in nodes], "edges": [asdict(one) for one in edges]}
