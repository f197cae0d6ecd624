"""Uniting: the records of one person in several reports as one record to show.

Who is the same person is settled before (`resolver`); here forms, positions and ties meet, each with its own quote.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypeVar

from habeas.normalise.declension import declined
from habeas.records.person import Nationality, Person, Role
from habeas.records.quote import Cited

ROLES: tuple[Role, ...] = (
    "subject", "not-implicated", "victim", "relative", "witness", "official", "authority", "counsel",
    "commentator", "reporter", "other",
)  # fmt: skip
T = TypeVar("T")
_WORD = re.compile(r"\w+")


def unite(people: Iterable[Person]) -> tuple[Person, ...]:
    """Unite records that share an id, in the order of the ids; one record alone is given back as it is.

    >>> one = Person("p1", "Ada Roe", "official", ("Ada Roe",))
    >>> [(person.role, person.forms) for person in unite([one, Person("p1", "Roe", "subject", ("Roe",))])]
    [('subject', ('Ada Roe', 'Roe'))]
    """
    ordered = sorted(people, key=lambda person: (len(person.id), person.id))
    groups = (tuple(group) for _, group in groupby(ordered, key=lambda person: person.id))
    return tuple(_unite(_ordered(tuple(dict.fromkeys(group)))) for group in groups)


def _unite(records: Sequence[Person]) -> Person:
    """Make one record of several, in an order that does not depend on how they came in."""
    if len(records) == 1:
        return records[0]
    role = min((record.role for record in records), key=ROLES.index)
    return Person(
        id=records[0].id,
        name=_fullest(records),
        role=role,
        forms=_once(form for record in records for form in record.forms),
        nationality=_nations(one for record in records for one in record.nationality),
        origin=_nations(one for record in records for one in record.origin),
        positions=_once(one for record in records for one in record.positions),
        ties=_once(one for record in records for one in record.ties),
        quotes=_once(one for record in records for one in record.quotes),
        role_quote=next((one.role_quote for one in records if one.role == role and one.role_quote), None),
        count=records[0].count,
    )


def _fullest(records: Iterable[Person]) -> str | None:
    """Choose the name with most words, in no oblique case, that most reports use; Latin letters show no case."""
    names = [record.name for record in records if record.name]
    words = frozenset(word for name in names for word in _WORD.findall(name))

    def rank(name: str) -> tuple[object, ...]:
        cyrillic = any("\u0400" <= char <= "\u04ff" for char in name)
        return -len(name.split()), declined(name, words), -names.count(name), cyrillic, -len(name), name

    return min(set(names), key=rank, default=None)


def _ordered(records: Sequence[Person]) -> Sequence[Person]:
    """Order records by the report and place they are first named in, those of one place by all they hold."""
    if len(records) == 1:
        return records
    places = [min(record.quotes, default=None) for record in records]
    shared = {place for place, times in Counter(places).items() if times > 1}
    keys = [
        (place is None, place or (), str(record) if place in shared else "")
        for place, record in zip(places, records, strict=True)
    ]
    return [records[at] for at in sorted(range(len(records)), key=keys.__getitem__)]


def _once(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))


def _nations(cited: Iterable[Cited[Nationality]]) -> tuple[Cited[Nationality], ...]:
    """Keep the first quote of every nationality: by country where it is known, else by words."""
    firsts: dict[str, Cited[Nationality]] = {}
    for one in cited:
        firsts.setdefault(one.value.country or one.value.words.casefold(), one)
    return tuple(firsts.values())
