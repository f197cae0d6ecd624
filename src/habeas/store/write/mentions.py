"""Mentions: one person as one report shows them; what the store joins to persons and never changes by that.

A docket names its people p1, p2 ...; kept records name them by mention ids, which hold over all reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from operator import attrgetter

from sqlalchemy import Connection, insert

from habeas.people.facts import Facts, gather
from habeas.people.identity import mentions as identify
from habeas.records.claim import Claim
from habeas.records.docket import Docket
from habeas.records.person import Nationality, Person
from habeas.records.quote import Cited
from habeas.store import codec, schema

_FIELDS = tuple(field.name for field in fields(Claim))
_VALUES, _PERSON = attrgetter(*_FIELDS), _FIELDS.index("person")


@dataclass(frozen=True, slots=True)
class Entry:
    """What one report tells, under mention ids: its people with their facts in the same order, and its claims."""

    people: tuple[Person, ...]
    facts: tuple[Facts, ...]
    claims: tuple[Claim, ...]

    def under(self, names: Mapping[str, str]) -> Entry:
        """Give the same under other ids; those not named stay."""
        whole = {person.id: names.get(person.id, person.id) for person in self.people}
        return Entry(
            tuple(renamed(person, whole) for person in self.people),
            tuple(replace(one, mention=whole[one.mention]) for one in self.facts),
            tuple(addressed(claim, whole) for claim in self.claims),
        )


def enter(docket: Docket) -> Entry:
    """Bring the people and claims of a docket under mention ids; a claim told twice in the same words is one."""
    alone = own(docket)
    names = dict(zip((person.id for person in alone.people), identify(alone), strict=True))
    people = tuple(renamed(person, names) for person in alone.people)
    told = {claim.id: addressed(claim, names) for claim in reversed(alone.claims)}
    return Entry(people, gather(alone), tuple(reversed(told.values())))


def own(docket: Docket) -> Docket:
    """Give a docket with what its report says alone; one of a call over several reports holds words of the others."""
    report = docket.article.report.id
    return replace(docket, people=tuple(_own(person, report) for person in docket.people), cases=())


def _own(person: Person, report: str) -> Person:
    return replace(
        person,
        nationality=_here(person.nationality, report),
        origin=_here(person.origin, report),
        positions=tuple(one for one in person.positions if one.quote.report == report),
        ties=tuple(tie for tie in person.ties if tie.quote.report == report),
        quotes=tuple(quote for quote in person.quotes if quote.report == report),
        role_quote=person.role_quote if person.role_quote and person.role_quote.report == report else None,
    )


def _here(cited: Iterable[Cited[Nationality]], report: str) -> tuple[Cited[Nationality], ...]:
    return tuple(one for one in cited if one.quote.report == report)


def renamed(person: Person, names: Mapping[str, str]) -> Person:
    """Give a person, with ties, under other ids; a tie to somebody who has none is left out."""
    ties = tuple(replace(tie, to=names[tie.to]) for tie in person.ties if tie.to in names)
    return replace(person, id=names[person.id], ties=ties)


def addressed(claim: Claim, names: Mapping[str, str]) -> Claim:
    """Give a claim whose person is named by another id; one about nobody known is about nobody."""
    values = _VALUES(claim)  # `replace` takes thrice as long, and a page may gather thousands of claims
    return Claim(*values[:_PERSON], names.get(claim.person or ""), *values[_PERSON + 1 :])  # type: ignore[call-arg]  # the fields in order


def keep(connection: Connection, report: str, people: Sequence[Person], facts: Sequence[Facts]) -> None:
    """Write mentions of a report; `people` have mention ids, `facts` are theirs in the same order."""
    rows = [
        {"id": person.id, "report": report, **columns(person, known, number)}
        for number, (person, known) in enumerate(zip(people, facts, strict=True))
    ]
    if rows:
        connection.execute(insert(schema.mention), rows)


def columns(person: Person, facts: Facts, number: int) -> dict[str, object]:
    """Give the columns of a mention that reading its report again may change."""
    return {
        "number": number,
        "label": person.label,
        "role": person.role,
        "record": codec.encode(person),
        "facts": codec.encode(facts),
    }
