"""Build: one case per subject, from the claims of all reports given together.

The steps stand in this order because each needs the one before: claims are merged into events, events share
themselves out among charges, charges give stages; custody, terms, conflicts and unknowns are read off those.
Everything is sorted by what the claims themselves say, so the order of the reports never changes a case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from habeas.cases.conflicts import conflicts
from habeas.cases.custody import custody, reason
from habeas.cases.ends import ends
from habeas.cases.findings import findings
from habeas.cases.merge import join
from habeas.cases.nameless import mains, stands_by
from habeas.cases.penalties import penalties
from habeas.cases.said import said
from habeas.cases.shown import show
from habeas.cases.sightings import sightings
from habeas.cases.sources import Sources
from habeas.cases.stage import charges
from habeas.cases.stints import stints
from habeas.cases.strays import clear
from habeas.cases.terms import counting, terms
from habeas.cases.timeline import arrange
from habeas.cases.told import Told, tell
from habeas.cases.unknowns import unknowns
from habeas.cases.withheld import withheld
from habeas.people.uniting import unite
from habeas.records.article import Article
from habeas.records.case import Case
from habeas.records.claim import Claim
from habeas.records.person import Person


def build(
    people: Iterable[Person],
    claims: Iterable[Claim],
    reports: Iterable[Article],
    signatures: Mapping[str, bytes] | None = None,
) -> tuple[Case, ...]:
    """Build the cases that claims come to, in the order of the ids of their people.

    `people` may hold one record a person or one a person and report; `reports` are the articles that the quotes
    point into, `signatures` those known of them by report id (`clean.copies.of`). A person of whom nothing is told
    but what was denied or asked for gets no case, nor does anybody of whom a report says that he or she is not
    implicated, but for what other reports tell as actual events.
    """
    sources = Sources.gather(reports, signatures)
    records = tuple(people)
    spared = _spared(records)
    by_person: defaultdict[str, list[Claim]] = defaultdict(list)
    addressed = _addressed(claims)
    done = {claim.id for claim in addressed if claim.assertion == "actual"}
    for claim in sorted(clear(addressed, records, sources), key=sources.order):
        if claim.person is not None and (claim.person, claim.quote.report) not in spared:
            by_person[claim.person].append(claim)
    led = mains(records, addressed)
    return tuple(
        _case(person.id, own, sources, done)
        for person in unite(records)
        if (own := by_person[person.id]) and any(map(_tells, own))
        if person.role != "not-implicated" and not stands_by(person, own, led)
    )


def _tells(claim: Claim) -> bool:
    """Tell whether a claim can make a case: a denial, a demand or secrecy alone makes none."""
    return claim.kind != "secrecy" and claim.assertion not in {"negated", "sought"}


def _case(person: str, claims: Sequence[Claim], sources: Sources, done: AbstractSet[str]) -> Case:
    """Build the case of one person from his or her claims; `done` are those told as done, by id."""
    listed = tell(claims, sources)
    told: Mapping[str, Told] = {one.claim.id: one for one in listed}
    events = arrange(show(cluster, sources) for cluster in join(listed))
    tracks = charges(events, told, sources)
    found = conflicts(events, sightings(listed, sources), told)
    times = stints(listed, events, sources)
    case = Case(
        person=person,
        events=events,
        custody=custody(listed, times, sources),
        terms=terms(events, tracks, told, sources, conflicts=found),
        charges=tracks,
        conflicts=found,
        withheld=withheld(claims, sources),
        stints=times,
        findings=findings(events, told, sources, ahead=[one.id for one in claims if _coming(one) and one.id in done]),
    )
    counted = penalties(counting(events, tracks, told), events, told, sources)
    case = replace(case, ends=ends(case, counted, said(events, told, sources)))
    return replace(case, unknown=unknowns(case, reason(listed, sources)))


def _coming(claim: Claim) -> bool:
    return claim.assertion == "prospective" and claim.date is not None


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
