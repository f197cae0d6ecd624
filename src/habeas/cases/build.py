"""Build: one case per subject, from the claims of all reports given together.

The steps stand in this order because each needs the one before: claims are merged into events, events share
themselves out among charges, charges give stages; custody, terms, conflicts and unknowns are read off those.
Everything is sorted by what the claims themselves say, so the order of the reports never changes a case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from habeas.cases.conflicts import conflicts
from habeas.cases.custody import custody, reason
from habeas.cases.merge import join
from habeas.cases.shown import show
from habeas.cases.sightings import sightings
from habeas.cases.sources import Sources
from habeas.cases.stage import charges
from habeas.cases.strays import clear
from habeas.cases.terms import terms
from habeas.cases.timeline import arrange
from habeas.cases.told import Told, tell
from habeas.cases.unknowns import unknowns
from habeas.cases.withheld import withheld
from habeas.people.uniting import unite
from habeas.records.article import Article
from habeas.records.case import Case
from habeas.records.claim import Claim
from habeas.records.person import Person


def build(people: Iterable[Person], claims: Iterable[Claim], reports: Iterable[Article]) -> tuple[Case, ...]:
    """Build the cases that claims come to, in the order of the ids of their people.

    `people` may hold one record a person or one a person and report; `reports` are the articles that the quotes
    point into. A person of whom nothing is told but what was denied or asked for gets no case, nor does anybody of
    whom a report says that he or she is not implicated, but for what other reports tell as actual events.
    """
    sources = Sources.gather(reports)
    records = tuple(people)
    spared = _spared(records)
    by_person: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(clear(_addressed(claims), records, sources), key=sources.order):
        if claim.person is not None and (claim.person, claim.quote.report) not in spared:
            by_person[claim.person].append(claim)
    return tuple(
        _case(person.id, by_person[person.id], sources)
        for person in unite(records)
        if person.role != "not-implicated" and any(map(_tells, by_person[person.id]))
    )


def _tells(claim: Claim) -> bool:
    """Tell whether a claim can make a case: a denial, a demand or secrecy alone makes none."""
    return claim.kind != "secrecy" and claim.assertion not in {"negated", "sought"}


def _case(person: str, claims: Sequence[Claim], sources: Sources) -> Case:
    """Build the case of one person from his or her claims."""
    listed = tell(claims, sources)
    told: Mapping[str, Told] = {one.claim.id: one for one in listed}
    events = arrange(show(cluster, sources) for cluster in join(listed))
    tracks = charges(events, told, sources)
    case = Case(
        person=person,
        events=events,
        custody=custody(listed, events, sources),
        terms=terms(events, tracks, told, sources),
        charges=tracks,
        conflicts=conflicts(events, sightings(listed, sources), told),
        withheld=withheld(claims, sources),
    )
    return replace(case, unknown=unknowns(case, reason(listed, sources)))


def _spared(people: Iterable[Person]) -> set[tuple[str, str]]:
    """List the people and reports where the report says that the person is not implicated."""
    return {
        (person.id, quote.report)
        for person in people
        if person.role == "not-implicated"
        for quote in (*person.quotes, *((person.role_quote,) if person.role_quote else ()))
    }


def _addressed(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Give secrecy 'about the case' to the only person its report tells events of; else it is nobody's."""
    unique = tuple({(claim.id, claim.person): claim for claim in claims}.values())
    subjects: defaultdict[str, set[str]] = defaultdict(set)
    for claim in unique:
        if claim.person and claim.kind != "secrecy":
            subjects[claim.quote.report].add(claim.person)
    return tuple(_address(claim, subjects[claim.quote.report]) for claim in unique)


def _address(claim: Claim, subjects: set[str]) -> Claim:
    only = next(iter(subjects)) if len(subjects) == 1 else None
    return replace(claim, person=only) if claim.person is None and only else claim
