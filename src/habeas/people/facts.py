"""Facts: what one report says of one person, as far as it tells people apart.

They are gathered once, kept beside the mention, and all that `comparison` looks at; a report is never opened again
to settle who is who. Everything is plain (no sets), so that it can be stored as JSON and read back equal.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from habeas.normalise import names
from habeas.normalise.east_asian import romanised
from habeas.normalise.name_parts import is_initial, maiden
from habeas.people.ages import Years, born
from habeas.people.identity import mentions, published_on
from habeas.people.keys import companion_key, consonants, surname, word_keys
from habeas.records.claim import Claim, Kind
from habeas.records.docket import Docket
from habeas.records.offence import Offence
from habeas.records.person import Name, Person, Role, TieKind
from habeas.records.term import Term

_NUMBER = re.compile(
    r"(?:\b[Cc]ases?|\b[Dd]ocket|\b[Дд]ел[оаеу]м?)\s?(?:(?:[Nn]o\.?|[Nn]umbers?|#|№)s?[:\s]{0,2})?"
    r"((?=[\w/:.-]*\d{3})\w[\w/:.-]{4,24}\w)"
)
_NICKNAME = re.compile(r"""(?<=\s)(?:["“”„«‘'][^"“”„«»‘’']{1,30}["“”»’'])(?=\s)""")
_FEMININE = re.compile(r"(?<=\w{3})ov(?:á|é|ou)$")
_MOST_COMPANIONS = 24


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody else whom the report names in full: a key of the name, and the part they have."""

    key: str
    role: Role


@dataclass(frozen=True, slots=True)
class Bond:
    """A tie to somebody named in full."""

    key: str
    kind: TieKind


@dataclass(frozen=True, slots=True)
class Dated:
    """An event that is said to have happened, with the days it can mean and the sentence it gave, as ISO 8601."""

    kind: Kind
    earliest: dt.date | None
    latest: dt.date | None
    term: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What one report says of one person. `names` are the full names, `short` those that are not where none is full.

    `published` is the first day the report can have come out (`dt.date.max`: not known), `group` set for several
    people or somebody never named, `numbers` the case numbers that the report gives.
    """

    mention: str
    report: str
    person: str
    published: dt.date
    language: str
    role: Role
    group: bool
    names: tuple[Name, ...]
    short: tuple[Name, ...] = ()
    forms: tuple[str, ...] = ()
    born: Years | None = None
    nations: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    offences: tuple[Offence, ...] = ()
    events: tuple[Dated, ...] = ()
    companions: tuple[Companion, ...] = ()
    bonds: tuple[Bond, ...] = ()
    numbers: tuple[str, ...] = ()


def gather(docket: Docket) -> tuple[Facts, ...]:
    """Gather what a report says of each of its people, in their order."""
    named = {person.id: _named(person, docket) for person in docket.people}
    claims: dict[str | None, list[Claim]] = {}
    for claim in docket.claims:
        claims.setdefault(claim.person, []).append(claim)
    numbers = _once(found[1].strip("./:-") for found in _NUMBER.finditer(docket.article.text))
    return tuple(
        _facts(docket, person, id, named=named, of=(claims.get(person.id, []), numbers))
        for person, id in zip(docket.people, mentions(docket), strict=True)
    )


def full(name: Name) -> bool:
    """Tell whether a name has a given name, written out, and a family name.

    >>> full(Name("Ada Roe", given=("Ada",), family=("Roe",))), full(Name("A. Roe", given=("A.",), family=("Roe",)))
    (True, False)
    """
    return any(not is_initial(given) for given in name.given) and bool(name.family)


def _facts(
    docket: Docket,
    person: Person,
    id: str,
    *,
    named: Mapping[str, tuple[Name, ...]],
    of: tuple[list[Claim], tuple[str, ...]],
) -> Facts:
    claims, numbers = of
    whole = tuple(name for name in named[person.id] if full(name))
    return Facts(
        mention=id,
        report=docket.article.report.id,
        person=person.id,
        published=published_on(docket.article.report),
        language=docket.article.report.language or "en",
        role=person.role,
        group=person.count is not None or person.name is None,
        names=whole,
        short=() if whole else named[person.id],
        forms=person.forms,
        born=born(person.quotes, docket.article),
        nations=_once(c.value.country for c in (*person.nationality, *person.origin) if c.value.country),
        titles=_once(_fold(one.title) for one in person.positions),
        organisations=_once(_fold(one.organisation) for one in person.positions if one.organisation),
        places=_once(_fold(cited.value.words) for claim in claims for cited in claim.place),
        countries=_once(_countries(claims)),
        offences=tuple(dict.fromkeys(cited.value for claim in claims for cited in claim.offences)),
        events=tuple(dict.fromkeys(_events(claims))),
        companions=_companions(docket, person, named),
        bonds=_bonds(person, named),
        numbers=numbers if person.role == "subject" else (),
    )


def _named(person: Person, docket: Docket) -> tuple[Name, ...]:
    """Parse every form of a name, and the name before a marriage where a form tells it; nobody for a group."""
    if person.count is not None or person.name is None:
        return ()
    language = docket.article.report.language or "en"
    forms = [form for form in dict.fromkeys((person.name, *person.forms)) if form]
    parsed = [_parse(each, language) for form in forms for each in _ways(form)]
    known = [name for name in dict.fromkeys(parsed) if name.family]
    own = tuple(name for name in known if not full(name) or _folded(name) & _folded(known[0]))
    latin = (names.parse(each) for name in own if (each := romanised(name.words)))
    return tuple(dict.fromkeys((*own, *latin)))


def _folded(name: Name) -> frozenset[str]:
    """Fold the words of a name; a full form that shares none with the person's name is of somebody read into them."""
    return frozenset(key for word in (*name.given, *surname(name)) for key in (*word_keys(word), consonants(word)))


def _ways(form: str) -> Iterable[str]:
    """Write a form in the ways it can stand elsewhere: without a nickname, before a marriage, without a Czech -ová."""
    plain = " ".join(_NICKNAME.sub(" ", form).split()) or form
    yield plain
    if before := maiden(plain):
        yield before
    if (bare := _FEMININE.sub("", plain)) != plain:
        yield bare


def _parse(form: str, language: str) -> Name:
    """Cut a form into its parts; Cyrillic ones in a report of another language are taken as Russian."""
    cyrillic = any("\u0400" <= char <= "\u04ff" for char in form)
    return names.parse(form, language="ru" if cyrillic and language.startswith("en") else language.partition("-")[0])


def _companions(docket: Docket, person: Person, named: Mapping[str, tuple[Name, ...]]) -> tuple[Companion, ...]:
    """Name the others of the report, those nearest to a case first, by their first full name."""
    others = ((one.role, named[one.id]) for one in docket.people if one.id != person.id)
    found = {Companion(key, role) for role, each in others if (key := _key(each))}
    return tuple(sorted(found, key=lambda one: (one.role != "subject", one.key, one.role))[:_MOST_COMPANIONS])


def _bonds(person: Person, named: Mapping[str, tuple[Name, ...]]) -> tuple[Bond, ...]:
    found = {Bond(key, tie.kind) for tie in person.ties if (key := _key(named.get(tie.to, ())))}
    return tuple(sorted(found, key=lambda bond: (bond.key, bond.kind)))


def _key(known: Iterable[Name]) -> str | None:
    """Give the key of the first full name."""
    return next((companion_key(name) for name in known if full(name)), None)


def _events(claims: Iterable[Claim]) -> Iterable[Dated]:
    """Give the events that are told as facts and have a date or a length."""
    for claim in claims:
        if claim.assertion == "actual":
            date = claim.date.value if claim.date else None
            term = _length(claim.term.value) if claim.term else None
            if date or term:
                yield Dated(claim.kind, date.earliest if date else None, date.latest if date else None, term)


def _length(term: Term) -> str | None:
    """Write a term that was imposed so that it is equal in all languages; None for a maximum or no length."""
    if term.maximum_only or (term.most is None and term.kind not in {"life", "death"}):
        return None
    return f"{term.kind}:{term.most.iso if term.most else ''}"


def _countries(claims: Iterable[Claim]) -> Iterable[str]:
    """Give the countries that places and authorities of some claims lie in."""
    for claim in claims:
        yield from (cited.value.country for cited in claim.place if cited.value.country)
        yield from (cited.value.country for cited in claim.authority if cited.value.country)


def _fold(words: str) -> str:
    return " ".join(words.casefold().split())


def _once(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(items)))
