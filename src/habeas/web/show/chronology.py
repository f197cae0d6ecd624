"""Chronology: the events of a case as lines of a page, each with who tells it, how surely, and what disputes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from habeas.export.outline.case import event_quotes, plain_day
from habeas.export.outline.parts import Cite
from habeas.export.show.dates import show_edtf
from habeas.export.show.events import show_event
from habeas.export.words import quoted, sentence
from habeas.records.case import Case, Event
from habeas.records.claim import Assertion, Claim
from habeas.records.dossier import Dossier
from habeas.web.show.cites import Cites

MOST = 40
"""Events that a page lists of a case of more than twice as many, before it is asked for all."""


@dataclass(frozen=True, slots=True)
class Line:
    """One event: when it was (`aside` under it, `day` for machines), what, and on whose word.

    `claims` are the ids of the claims that tell it; `further` counts the cites that are left to the page of the event.
    """

    number: int
    when: str
    aside: str
    day: str | None
    dated: bool
    what: str
    assertion: Assertion
    cites: tuple[Cite, ...]
    further: int
    sources: int
    disputes: tuple[Cite, ...]
    unsure: bool
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chronology:
    """The lines that are shown of `whole` events."""

    lines: tuple[Line, ...]
    whole: int


def chronology(dossier: Dossier, case: Case, cites: Cites, *, every: bool) -> Chronology:
    """Give the events in order, with `every` all of them, else of a long case the last ones."""
    numbered = list(enumerate(case.events, 1))
    shown = numbered if every or len(numbered) <= 2 * MOST else numbered[-MOST:]
    claims = {claim.id: claim for claim in dossier.claims}
    lines = (line(number, event, claims, cites, dossier.unsure) for number, event in shown)
    return Chronology(tuple(lines), len(numbered))


def line(number: int, event: Event, claims: Mapping[str, Claim], cites: Cites, unsure: frozenset[str]) -> Line:
    """Word one event with its cites."""
    when, aside, day = _when(event)
    told, disputed = _of(claims, event.claims), _of(claims, event.disputed_by)
    made = cites.cite(*event_quotes(event), *(claim.quote for claim in told))
    return Line(
        number, when, aside, day, event.date is not None,
        sentence(show_event(event, told)), event.assertion, made, cites.left(made), event.sources,
        cites.cite(*(claim.quote for claim in disputed)), bool(told) and all(one.id in unsure for one in told),
        tuple(one.id for one in told),
    )  # fmt: skip


def _of(claims: Mapping[str, Claim], ids: Iterable[str]) -> list[Claim]:
    return [claims[id] for id in ids if id in claims]


def _when(event: Event) -> tuple[str, str, str | None]:
    if event.date is None:
        return "undated", f"reported {show_edtf(event.reported)}" if event.reported else "", None
    date = event.date.value
    aside = "" if date.basis == "stated" else f"{quoted(date.words)}, {_BASES[date.basis]}"
    return show_edtf(date.edtf), aside, plain_day(date.edtf)


_BASES = {"relative": "counted from the report", "inferred": "inferred"}
