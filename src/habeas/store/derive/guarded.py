"""Guarded: who may see each person, from the decisions that hold and from what the reports say of role and age."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from habeas.people import ages
from habeas.records.person import Person, Role
from habeas.records.quote import Quote
from habeas.records.sight import Veil
from habeas.rights.withholding import veil_of
from habeas.store import codec
from habeas.store.decide import guarding
from habeas.store.people.known import chunks
from habeas.store.schema import membership, mention, report


@dataclass(frozen=True, slots=True)
class Guarded:
    """The columns of `person` that say who may see somebody."""

    sealed: bool
    restricted: bool
    veil: Veil | None


@dataclass(frozen=True, slots=True)
class Told:
    """What reports are looked at for: their text, the last day they can be of, whether they are restricted."""

    text: str
    latest: dt.date
    restricted: bool


def guarded(connection: Connection, people: Sequence[Person]) -> Mapping[str, Guarded]:
    """Say who may see some people, by id; the records are united over all their reports."""
    held = guarding.standing(connection)
    shown = _mentions(connection, [one.id for one in people])
    told = _told(connection, {report for several in shown.values() for _, report, _ in several})
    found: dict[str, Guarded] = {}
    for one in people:
        mentions = [id for id, _, _ in shown[one.id]]
        reports = {id for _, id, _ in shown[one.id]}
        veil = veil_of(
            named=one.name is not None,
            roles={role for _, _, role in shown[one.id]},
            minor=one.name is not None and _minor(one, told),
            last=guarding.naming(held, mentions),
        )
        closed = guarding.upon(held, "restrict", mentions) or all(told[id].restricted for id in reports)
        found[one.id] = Guarded(guarding.upon(held, "seal", mentions), closed, veil)
    return found


def _minor(person: Person, told: Mapping[str, Told]) -> bool:
    """Tell whether any report says that somebody is under 18; a quote of another person's reading is passed over."""
    own: defaultdict[str, list[Quote]] = defaultdict(list)
    for quote in person.quotes:
        own[quote.report].append(quote)
    return any(ages.minor(quotes, told[id].text, told[id].latest) for id, quotes in own.items() if id in told)


def _mentions(connection: Connection, persons: Iterable[str]) -> Mapping[str, Sequence[tuple[str, str, Role]]]:
    """Give the mentions of people: id, report and role."""
    joined = select(membership.c.person, mention.c.id, mention.c.report, mention.c.role).join(
        mention, mention.c.id == membership.c.mention
    )
    found: defaultdict[str, list[tuple[str, str, Role]]] = defaultdict(list)
    for some in chunks(list(persons)):
        for row in connection.execute(joined.where(membership.c.person.in_(some)).order_by(mention.c.id)):
            found[row.person].append((row.id, row.report, row.role))
    return found


def _told(connection: Connection, reports: Iterable[str]) -> Mapping[str, Told]:
    table = report.c
    wanted = select(table.id, table.text, table.last_day, table.added, table.restricted)
    return {
        row.id: Told(row.text, _latest(row.last_day, row.added), row.restricted)
        for some in chunks(sorted(reports))
        for row in connection.execute(wanted.where(table.id.in_(some)))
    }


def _latest(last_day: str | None, added: str) -> dt.date:
    """Give the last day on which a report can have come out: never after it was added."""
    known = codec.unpack_moment(added).date()
    return min(known, codec.unpack_day(last_day)) if last_day else known
