"""The veil: records in which the names of some people are withheld, whoever is going to show or export them.

    dossier    -> the same, without the names: `veil`
    article    -> the same, its text masked: `article`

A name becomes a plain description, and every place where it stands as many `█` as it has characters: offsets, and with
them `text[start:end] == exact`, hold as before. Nothing here asks a database; the store says whose names they are.
"""

from __future__ import annotations

import json
import types
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from habeas.records.article import Article
from habeas.records.decision import Decision
from habeas.records.dossier import Dossier
from habeas.records.person import Person
from habeas.records.sight import Veil
from habeas.rights.names import Names, withheld
from habeas.rights.records import CODES, Changing
from habeas.rights.withholding import INSTEAD

_FEW: Final = CODES | {"kind", "assertion", "role", "judgement", "state", "scope", "basis", "when", "settled"}


def veil(
    dossier: Dossier,
    hidden: Mapping[str, Veil],
    others: Iterable[Person] = (),
    *,
    forms: Mapping[str, Person] = types.MappingProxyType({}),
) -> Dossier:
    """Give a dossier without the names of some people, by id; the very same object where none of them is in it.

    `others` are people who are hidden and not in the dossier: an older decision may name them. `forms` are the records
    of those who are hidden over all reports, where other forms of their names are known than in this dossier.
    """
    people = (dossier.person, *dossier.people)
    closed = [*(one for one in people if one.id in hidden), *others]
    if not closed:
        return dossier
    closed += [forms[one.id] for one in closed if one.id in forms]
    return _veil(dossier, hidden, withheld(closed, [one for one in people if one.id not in hidden]))


def article(read: Article, hidden: Names) -> Article:
    """Give a report without the names in it; its raw bytes, which would tell them, go."""
    texts = {read.report.id: hidden.mask(read.text, read.report.id)}
    report = replace(
        Changing(hidden.mask).record(read.report),
        snapshot=b"",
        source=hidden.address(read.report.source) or "",
        url=hidden.address(read.report.url),
    )
    removed = Changing(hidden.mask).record(read.removed)
    return replace(read, report=report, text=texts[read.report.id], removed=removed)


def person(one: Person, why: Veil | None, changing: Changing) -> Person:
    """Give a person without name where it is withheld, and with the names of others masked in any case."""
    made = changing.record(replace(one, name=None, forms=()) if why else one)
    return replace(made, forms=(INSTEAD[why],)) if why else made


def decision(made: Decision, hidden: Names) -> Decision:
    """Give a decision without the names in what stood before and after it, and in its reason."""
    before, after = (told and _json(told, hidden) for told in (made.before, made.after))
    return replace(made, why=made.why and hidden.mask(made.why), before=before, after=after)


def _veil(dossier: Dossier, hidden: Mapping[str, Veil], names: Names) -> Dossier:
    articles = tuple(article(one, names) for one in dossier.articles)
    changing = Changing(names.mask, {one.report.id: one.text for one in articles})
    return Dossier(
        person=person(dossier.person, hidden.get(dossier.person.id), changing),
        case=changing.record(dossier.case),
        claims=changing.record(dossier.claims),
        people=tuple(person(one, hidden.get(one.id), changing) for one in dossier.people),
        articles=articles,
        rejected=changing.record(dossier.rejected),
        links=changing.record(dossier.links),
        history=tuple(decision(one, names) for one in dossier.history),
        aliases=dossier.aliases,
        unsure=dossier.unsure,
    )


def _json(told: str, hidden: Names) -> str:
    """Mask the texts of a record that is kept as JSON."""
    masked = _masked(json.loads(told), hidden)
    return json.dumps(masked, ensure_ascii=False, separators=(",", ":"))


def _masked(value: object, hidden: Names) -> object:
    if isinstance(value, str):
        return hidden.mask(value)
    if isinstance(value, list):
        return [_masked(one, hidden) for one in value]
    if isinstance(value, dict):
        return {
            key: one if key in _FEW and not isinstance(one, dict) else _masked(one, hidden)
            for key, one in value.items()
        }
    return value
