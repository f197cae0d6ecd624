"""Finding one person: by an id, new or old, or by a name in any script."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sqlalchemy import ColumnElement, Connection, exists, select

from habeas.records.sight import EVERYTHING, Sight
from habeas.store.listing import lists
from habeas.store.listing.lists import CaseRow
from habeas.store.schema import case_view, membership, person
from habeas.store.search import engine, folding, queries
from habeas.store.search.ddl import search_form, search_person
from habeas.store.search.queries import Query
from habeas.store.seeing import conditions as seeing

MOST = 50
"""Persons that a name is answered with."""
LONGEST = 1_000
"""Characters beyond which nothing is anybody's name."""
_ID = re.compile("[pm]:([0-9a-f]{6,16})")
_HEX = 16


def find(connection: Connection, who: str, *, everyone: bool = False, sight: Sight = EVERYTHING) -> tuple[CaseRow, ...]:
    """Find whom an id or a name means: one row, several to choose from, or none.

    An id is that of a person or of any mention, whole or its first six signs and more; whoever holds the mention now is
    found, merged or split since. A name is looked for as a whole form, then by all its words, then by how they sound,
    and the first that finds anybody counts. Of those that one of these finds, people with a case come before those
    without one, who are only found where nobody else is, or with `everyone`.
    """
    if len(who) > LONGEST:
        return ()
    id = _ID.fullmatch(who.strip().lower())
    if id:
        return lists.rows(connection, _seen(connection, _holders(connection, id[1]), sight), sight)
    for way in _WAYS:
        for cases_only in (False,) if everyone else (True, False):
            found = way(connection, who, _where(sight, cases_only=cases_only))
            if found:
                return lists.rows(connection, found, sight)
    return ()


def _holders(connection: Connection, start: str) -> Sequence[str]:
    """Give who holds the mentions whose ids begin so, else the persons whose own ids do."""
    first, last = start.ljust(_HEX, "0"), start.ljust(_HEX, "f")
    held = select(membership.c.person).where(membership.c.mention.between(f"m:{first}", f"m:{last}"))
    found = connection.execute(held.distinct().order_by(membership.c.person).limit(MOST)).scalars().all()
    if found:
        return found
    named = select(person.c.id).where(person.c.id.between(f"p:{first}", f"p:{last}"))
    return connection.execute(named.order_by(person.c.id).limit(MOST)).scalars().all()


def _seen(connection: Connection, persons: Sequence[str], sight: Sight) -> Sequence[str]:
    wanted = select(person.c.id).where(person.c.id.in_(persons), *seeing.found(sight, person.c.id))
    shown = set(connection.execute(wanted).scalars())
    return [one for one in persons if one in shown]


def _where(sight: Sight, *, cases_only: bool) -> Sequence[ColumnElement[bool]]:
    who = search_person.c.person
    seen = (*seeing.found(sight, who), *seeing.called(sight, who))
    return (*seen, exists().where(case_view.c.person == who, *seeing.having_case(sight))) if cases_only else seen


def _by_form(connection: Connection, who: str, where: Sequence[ColumnElement[bool]]) -> Sequence[str]:
    """Find a whole form of a name, whatever its case and accents."""
    wanted = select(search_person.c.person).join(search_form, search_form.c.person == search_person.c.person)
    wanted = wanted.where(search_form.c.form == folding.folded(who), *where)
    return connection.execute(wanted.order_by(search_person.c.sort, search_person.c.person).limit(MOST)).scalars().all()


def _by_words(connection: Connection, who: str, where: Sequence[ColumnElement[bool]]) -> Sequence[str]:
    return _met(connection, queries.plain(who), where)


def _by_sound(connection: Connection, who: str, where: Sequence[ColumnElement[bool]]) -> Sequence[str]:
    return _met(connection, queries.sounding(who), where)


def _met(connection: Connection, query: Query, where: Sequence[ColumnElement[bool]]) -> Sequence[str]:
    if not query.terms:
        return ()
    return engine.of(connection).query_people(connection, query, where, limit=MOST)


_WAYS: tuple[Callable[[Connection, str, Sequence[ColumnElement[bool]]], Sequence[str]], ...] = (
    _by_form,
    _by_words,
    _by_sound,
)
