"""People as FollowTheMoney has them: Person, Position and Occupancy, and the ties between people.

Who is only named in a report is a Person without any topic that accuses. Topic `crime`, which screening tools
take for 'is a criminal', is given for a final conviction that stands, and for nothing before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from habeas.export.ftm.entity import Entity
from habeas.export.ftm.values import country, day, entity_id, name, text
from habeas.export.labels import label, names
from habeas.export.show.states import TIES
from habeas.records.case import Case
from habeas.records.person import Person, Position, Role, TieKind, When

_TOPICS: dict[Role, str] = {"counsel": "role.lawyer", "reporter": "role.journo"}
_OCCUPIED: dict[When, str] = {"now": "current", "past": "ended", "future": "unknown"}


@dataclass(frozen=True, slots=True)
class _Link:
    """How a tie is written: the schema, and the properties of the one, the other and the wording."""

    schema: str
    one: str
    other: str
    words: str = "relationship"


_LINKS: dict[TieKind, _Link] = {
    "family": _Link("Family", "person", "relative"),
    "lawyer-of": _Link("Representation", "agent", "client", "role"),
    "associate": _Link("Associate", "person", "associate"),
    "works-for": _Link("UnknownLink", "subject", "object", "role"),
    "co-defendant": _Link("UnknownLink", "subject", "object", "role"),
    "victim-of": _Link("UnknownLink", "subject", "object", "role"),
}


def person(who: Person, case: Case | None = None) -> Entity:
    """Give a person; a group is a LegalEntity, and who is never named bears a name that no list can match."""
    forms = [name(form) for form in names(who)]
    return Entity.make(
        entity_id(who.id),
        "LegalEntity" if who.count else "Person",
        name=_name(who),
        alias=[form for form in forms if " " in form] if who.name else (),
        weakAlias=[form for form in forms if " " not in form] if who.name else (),
        topics=_topic(who, case),
        country=[country(cited.value.country) for cited in (*who.nationality, *who.origin)],
        **_of_one(who),
    )


def _of_one(who: Person) -> dict[str, list[str | None]]:
    """Give what only a single person has."""
    if who.count:
        return {}
    return {
        "nationality": [country(cited.value.country) for cited in who.nationality],
        "position": [text(_post(position)) for position in who.positions],
    }


def _name(who: Person) -> str:
    called = name(label(who))
    return called if who.name else name(f"{called[:300]} (not named; {entity_id(who.id)})")


def _topic(who: Person, case: Case | None) -> str | None:
    final = case is not None and who.role == "subject" and any(charge.stage == "final" for charge in case.charges)
    return "crime" if final else _TOPICS.get(who.role)


def _post(position: Position) -> str:
    return ", ".join(part for part in (position.title, position.organisation) if part)


def positions(who: Person, proof: dict[str, str]) -> Iterator[Entity]:
    """Give each position with its occupancy; `proof` maps report ids to the ids of their articles.

    A position is the person's own: two translators do not hold one post, nor two mayors of two towns.
    """
    if who.count:
        return
    for position in who.positions:
        post = entity_id("position", who.id, _post(position))
        yield Entity.make(post, "Position", name=name(_post(position)))
        held = entity_id("occupancy", post, position.when, position.since or "", position.until or "")
        yield Entity.make(
            held,
            "Occupancy",
            holder=entity_id(who.id),
            post=post,
            status=_OCCUPIED[position.when],
            startDate=day(position.since),
            endDate=day(position.until),
            summary=text(position.quote.exact),
            proof=proof.get(position.quote.report),
        )


def ties(who: Person, known: frozenset[str], proof: dict[str, str]) -> Iterator[Entity]:
    """Give the ties of a person to the people in `known`, worded as in every other form of the record."""
    for tie in who.ties:
        if tie.to not in known or tie.to == who.id:
            continue
        link = _LINKS[tie.kind] if not who.count else _LINKS["works-for"]
        ends = {
            link.one: entity_id(who.id),
            link.other: entity_id(tie.to),
            link.words: text(f"{TIES[tie.kind]} ({tie.words})"),
        }
        made = entity_id("tie", who.id, tie.kind, tie.to)
        yield Entity.make(made, link.schema, **ends, summary=text(tie.quote.exact), proof=proof.get(tie.quote.report))
