"""Case rows: a case as the rows that lists are filtered and sorted by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from habeas.records.article import Article
from habeas.records.case import Case, Event
from habeas.records.person import Person
from habeas.store import codec
from habeas.store.derive.changes import stage
from habeas.store.seeing.conditions import PUBLISHED

Values = dict[str, object]
"""The columns of one row."""
_DISAGREEING = frozenset({"conflict", "other event or person"})


def view(case: Case, *, reports: int, sources: int, changed: str) -> Values:
    """Give the row of `case_view`; `sources` counts the independent reports, `changed` is a time."""
    events = [row for row in events_of(case) if row["first_day"] or row["last_day"]]
    return {
        "person": case.person,
        "record": codec.encode(case),
        "published": None,
        "custody": case.custody.state,
        "custody_as_of": case.custody.as_of,
        "stage": stage(case),
        "first_day": min((str(row["first_day"]) for row in events if row["first_day"]), default=None),
        "last_day": max((str(row["last_day"]) for row in events if row["last_day"]), default=None),
        "reports": reports,
        "sources": sources,
        "conflicts": sum(one.state == "open" and one.kind in _DISAGREEING for one in case.conflicts),
        "withheld": len(case.withheld),
        "changed": changed,
    }


def events_of(case: Case) -> Sequence[Values]:
    """Give the rows of `event`, in the order of the case."""
    return [_event(case.person, number, event) for number, event in enumerate(case.events)]


def published_events(case: Case) -> Sequence[Values]:
    """Give the rows of `event` of a case as it is published, where that is another one: numbered below zero."""
    return [{**row, "number": -1 - number} for number, row in enumerate(events_of(case))]


def published_facets(
    case: Case, person: Person, articles: Iterable[Article], counts: tuple[int, int]
) -> Sequence[Values]:
    """Give the rows of `facet` of a case as it is published, where that is another one; `counts` of reports, sources.

    Their names begin with `PUBLISHED`. What is a column of `case_view` of any other case is among them.
    """
    row = view(case, reports=counts[0], sources=counts[1], changed="")
    own = {(str(one["name"]), str(one["value"])) for one in facets(case, person, articles)}
    own |= {(name, str(row[name])) for name in ("custody", "conflicts", "withheld", "reports", "sources")}
    return [{"name": PUBLISHED + name, "value": value, "person": case.person} for name, value in sorted(own)]


def _event(person: str, number: int, event: Event) -> Values:
    date = event.date.value if event.date else None
    return {
        "person": person,
        "number": number,
        "kind": event.kind,
        "assertion": event.assertion,
        "first_day": date.earliest.isoformat() if date and date.earliest else None,
        "last_day": date.latest.isoformat() if date and date.latest else None,
        "country": next(_countries(event), None),
        "sources": event.sources,
    }


def facets(case: Case, person: Person, articles: Iterable[Article]) -> Sequence[Values]:
    """Give the rows of `facet`: what a case can be filtered by."""
    found = {
        *(("country", country) for event in case.events for country in _countries(event)),
        *(("nationality", one.value.country) for one in (*person.nationality, *person.origin) if one.value.country),
        *(("offence", charge.offence.iccs) for charge in case.charges if charge.offence.iccs),
        *(("offence", one.value.iccs) for event in case.events for one in event.offences if one.value.iccs),
        *(("crime", charge.offence.name) for charge in case.charges if charge.offence.name),
        *(("crime", one.value.name) for event in case.events for one in event.offences if one.value.name),
        *(("finding", finding.rule) for finding in case.findings),
        *(("conflict", one.id) for one in case.conflicts if one.state == "open" and one.kind == "conflict"),
        *(("stage", charge.stage) for charge in case.charges),
        *(("publisher", article.report.publisher) for article in articles if article.report.publisher),
    }
    return [{"name": name, "value": value, "person": case.person} for name, value in sorted(found)]


def _countries(event: Event) -> Iterator[str]:
    """Give the countries an event lies in, that of its place first."""
    yield from (one.value.country for one in event.place if one.value.country)
    yield from (one.value.country for one in event.authority if one.value.country)
