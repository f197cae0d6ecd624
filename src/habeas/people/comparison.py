"""Comparison: whether a person of one report is a person of another.

Full names that agree, across scripts, are needed; a surname alone never joins two reports. Any fact that excludes
it wins: another patronymic, another suffix (Jr., Sr.), years of birth apart, a part in the case that nobody has
together (the judge of one report is not the accused of another), or another nationality together with another
offence in another country.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from habeas.normalise import names, offences
from habeas.normalise.name_parts import is_initial
from habeas.people.ages import Years, apart, born
from habeas.records.claim import Claim
from habeas.records.docket import Docket
from habeas.records.offence import Offence
from habeas.records.person import Name, Person, Role

BESIDE_THE_CASE: frozenset[Role] = frozenset(
    {"authority", "counsel", "victim", "witness", "commentator", "reporter", "not-implicated"}
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What one report says of one person, as far as it tells people apart; `names` are the full names only."""

    report: str
    person: str
    role: Role
    names: tuple[Name, ...]
    born: Years | None
    nations: frozenset[str]
    offences: tuple[Offence, ...]
    countries: frozenset[str]


def facts(person: Person, docket: Docket) -> Facts:
    """Gather what a report says of one of its people."""
    claims = [claim for claim in docket.claims if claim.person == person.id]
    language = docket.article.report.language or "en"
    parsed = (_parse(form, language) for form in dict.fromkeys((person.name, *person.forms)) if form)
    nations = {cited.value.country for cited in (*person.nationality, *person.origin)}
    return Facts(
        report=docket.article.report.id,
        person=person.id,
        role=person.role,
        names=() if person.count is not None or person.name is None else tuple(name for name in parsed if full(name)),
        born=born(person.quotes, docket.article),
        nations=frozenset(country for country in nations if country),
        offences=tuple(cited.value for claim in claims for cited in claim.offences),
        countries=frozenset(_countries(claims)),
    )


def _parse(form: str, language: str) -> Name:
    """Cut a form into its parts; Cyrillic ones in a report of another language are taken as Russian."""
    cyrillic = any("\u0400" <= char <= "\u04ff" for char in form)
    return names.parse(form, language="ru" if cyrillic and language.startswith("en") else language.partition("-")[0])


def full(name: Name) -> bool:
    """Tell whether a name has a given name, written out, and a family name.

    >>> full(Name("Ada Roe", given=("Ada",), family=("Roe",))), full(Name("A. Roe", given=("A.",), family=("Roe",)))
    (True, False)
    """
    return any(not is_initial(given) for given in name.given) and bool(name.family)


def same(one: Facts, other: Facts) -> bool:
    """Tell whether two reports speak of one person: full names agree and nothing excludes it."""
    agree = any(names.same(first, second) for first, second in product(one.names, other.names))
    return agree and not excluded(one, other)


def excluded(one: Facts, other: Facts) -> bool:
    """Tell whether facts exclude that two reports speak of one person."""
    if one.report == other.report or apart(one.born, other.born) or _opposed(one.role, other.role):
        return True
    return _named_apart(one.names, other.names) or _elsewhere(one, other)


def _opposed(one: Role, other: Role) -> bool:
    return (one == "subject" and other in BESIDE_THE_CASE) or (other == "subject" and one in BESIDE_THE_CASE)


def _named_apart(ones: Iterable[Name], others: Iterable[Name]) -> bool:
    """Tell whether patronymics or suffixes differ; a name without one excludes nothing."""
    pairs = list(product(ones, others))
    patronymics = [(a, b) for a, b in pairs if a.patronymic and b.patronymic]
    suffixes = [(a, b) for a, b in pairs if a.suffix and b.suffix]
    fathers = bool(patronymics) and not any(names.same(a, b) for a, b in patronymics)
    return fathers or any(_plain(a.suffix) != _plain(b.suffix) for a, b in suffixes)


def _plain(suffix: str | None) -> str:
    return (suffix or "").strip(".").casefold()


def _elsewhere(one: Facts, other: Facts) -> bool:
    """Tell whether nationality, offence and country all differ."""
    if not (one.nations and other.nations and one.offences and other.offences and one.countries and other.countries):
        return False
    if one.nations & other.nations or one.countries & other.countries:
        return False
    return not any(offences.compare(a, b) for a, b in product(one.offences, other.offences))


def _countries(claims: Iterable[Claim]) -> Iterable[str]:
    """Give the countries that places and authorities of some claims lie in."""
    for claim in claims:
        yield from (cited.value.country for cited in claim.place if cited.value.country)
        yield from (cited.value.country for cited in claim.authority if cited.value.country)
