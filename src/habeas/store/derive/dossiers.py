"""Dossiers: everything kept of a person, gathered to be shown or exported, now or as it stood on a day.

    at, by="reports"   as known by a day: only what reports published by then tell
    at, by="events"    as things stood on a day: only what happened by then, as all reports tell it

Either is made by the same `cases.build` as the record of today. Decisions are those of the present: what a person
corrected, joined or rejected since holds for the past too, for it is about who is meant and what was said, not about
when it became known.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, or_, select

from habeas.errors import NoSuchRecord, StoreDamaged
from habeas.records.article import Article
from habeas.records.case import Case
from habeas.records.decision import Decision
from habeas.records.dossier import Dossier
from habeas.records.link import Link
from habeas.records.sight import EVERYTHING, Sight
from habeas.rights.veil import veil
from habeas.store import codec, schema
from habeas.store.decide import decisions, histories, standing
from habeas.store.decide.histories import Index
from habeas.store.derive import building, moments, published
from habeas.store.derive.material import Material
from habeas.store.derive.moments import Basis, Moment
from habeas.store.derive.others import others
from habeas.store.people import members
from habeas.store.people.holding import holder
from habeas.store.people.known import chunks
from habeas.store.schema import case_view, link, mention
from habeas.store.seeing import conditions, hidden
from habeas.store.seeing import history as seen_history
from habeas.store.write import reports

_MENTION = re.compile("m:[0-9a-f]{16}")
CHUNK = 50
"""People gathered in one go."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What was decided: on whom, and what of it holds."""

    history: Index
    active: Sequence[Decision]
    listed: Sequence[Decision] = ()


def dossier(
    connection: Connection, person: str, *, at: str | None = None, by: Basis = "reports", sight: Sight = EVERYTHING
) -> Dossier:
    """Gather everything of one person, named by an id of now or once; the views must not be stale.

    `at` is an EDTF day, month or year. Raises NoSuchRecord for nobody's id, and where no report was known by `at`;
    BadOption for an `at` that is no date.
    """
    id = holder(connection, person)
    for one in dossiers(connection, [id], at=at, by=by, sight=sight):
        return one
    raise NoSuchRecord(person, f"is in no report that was known by {at}" if at else "is not there to be seen")


def dossiers(
    connection: Connection,
    persons: Iterable[str],
    *,
    at: str | None = None,
    by: Basis = "reports",
    sight: Sight = EVERYTHING,
) -> Iterator[Dossier]:
    """Gather everything of some people, in the order given; those whom no report named by `at` are left out."""
    day = moments.parse(at) if at else None
    listed, ids = decisions.load(connection), _seen(connection, persons, sight)
    restricted = published.kept_back(connection) if not sight.restricted else frozenset()
    settled = Settled(histories.index(listed), decisions.active(listed), listed)
    for start in range(0, len(ids), CHUNK):
        for id, material in building.gather(connection, ids[start : start + CHUNK]).items():
            told = [*(one.report for one in material.members), *(one.quote.report for one in material.claims)]
            moment = Moment(day, by, moments.days(connection, told)) if day else None
            known = published.shown(moment.of(material) if moment else material, sight, restricted)
            if known.members:
                whole = moment is None and known is material
                made = _dossier(connection, id, known, settled, moment, whole=whole, sight=sight)
                yield _veiled(connection, made, sight)


def _seen(connection: Connection, persons: Iterable[str], sight: Sight) -> Sequence[str]:
    """Give those of some people who may be seen, in their order."""
    ids = list(persons)
    wanted = select(schema.person.c.id).where(*conditions.found(sight, schema.person.c.id))
    shown = {
        id for some in chunks(ids) for id in connection.execute(wanted.where(schema.person.c.id.in_(some))).scalars()
    }
    return [id for id in ids if id in shown]


def _veiled(connection: Connection, made: Dossier, sight: Sight) -> Dossier:
    """Withhold the names that are not to be shown, also of people whom only an older decision names."""
    people = hidden.among(connection, {one.id for one in (made.person, *made.people)}, sight)
    concerned = {id for one in made.history for id in one.subjects if id.startswith("m:")}
    concerned |= {id for one in made.history if one.before for id in _MENTION.findall(one.before)}
    concerned |= {id for one in made.links for id in (one.one, one.other)}
    told = hidden.of_mentions(connection, concerned, sight)
    others = [one for id, one in told.people.items() if id not in people.why]
    named = {**people.people, **told.people}
    return veil(made, people.why, others, forms=named)


def _dossier(  # noqa: PLR0913 - what a dossier rests on
    connection: Connection,
    id: str,
    material: Material,
    settled: Settled,
    moment: Moment | None,
    *,
    whole: bool,
    sight: Sight,
) -> Dossier:
    mentions = frozenset(one.mention for one in material.members)
    told = {*(one.report for one in material.members), *(one.quote.report for one in material.claims)}
    away = standing.rejected(connection, mentions) if sight.working else ()
    rejected = (replace(one, person=id) for one in away if sight.restricted or one.quote.report in told)
    history = histories.about(mentions, settled.history)
    return Dossier(
        person=members.united(material.members),
        case=_quoting(_case(connection, id, material, settled, whole=whole), told),
        claims=material.claims,
        people=others(connection, id, told),
        articles=_articles(connection, told, material.articles),
        rejected=tuple(one for one in rejected if moment is None or moment.told(one)),
        links=tuple(one for one in _links(connection, mentions, moment) if sight.working or one.judgement != "ask"),
        history=seen_history.seen(connection, history, sight, every=settled.listed),
        aliases=tuple(f"p:{one.removeprefix('m:')}" for one in sorted(mentions) if one[2:] != id[2:]),
        unsure=frozenset(one.id for one in material.claims if not published.sure(one)),
    )


def _case(connection: Connection, id: str, material: Material, settled: Settled, *, whole: bool) -> Case | None:
    """Give the case as it was made last, or made again where not all that is kept counts or may be seen."""
    if not whole:
        return building.make(material, settled.active).case
    record = connection.execute(select(case_view.c.record).where(case_view.c.person == id)).scalar()
    return codec.decode(record, Case) if record else None


def _quoting(case: Case | None, told: Collection[str]) -> Case | None:
    """Give a case that quotes nothing but the reports told of. Raises StoreDamaged for any other."""
    if case and not all(quote.report in told for event in case.events for quote in event.quotes):
        raise StoreDamaged(case.person, "has a case that quotes a report that is not there; see `habeas doctor`")
    return case


def _articles(connection: Connection, told: Collection[str], known: Iterable[Article]) -> tuple[Article, ...]:
    """Give the reports, oldest first, those without a day last; those at hand are not read twice."""
    held = {one.report.id: one for one in known if one.report.id in told}
    found = {one.report.id: one for one in reports.articles(connection, set(told) - held.keys())} | held
    return tuple(sorted(found.values(), key=lambda one: (one.report.published is None, one.report.published or "")))


def _links(connection: Connection, mentions: frozenset[str], moment: Moment | None) -> tuple[Link, ...]:
    """Give the judgements on the mentions of a person; at a moment, those on two reports that were known."""
    query = select(link).where(or_(link.c.one.in_(mentions), link.c.other.in_(mentions)))
    found = tuple(Link(*row) for row in connection.execute(query.order_by(link.c.one, link.c.other)))
    if moment is None:
        return found
    ids = {id for one in found for id in (one.one, one.other)}
    source = {
        row.id: row.report
        for row in connection.execute(select(mention.c.id, mention.c.report).where(mention.c.id.in_(ids)))
    }
    days = moments.days(connection, source.values())
    known = replace(moment, days=days).known
    return tuple(one for one in found if known(source[one.one]) and known(source[one.other]))
