"""Rows: a case as one line of a page: who, where they are as of when, how far it went, and what to look at."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from habeas.export.show.dates import show_edtf
from habeas.export.words import count, words
from habeas.records.case import CustodyState, Stage
from habeas.records.person import Role
from habeas.store.listing.lists import CaseRow

LONGEST = 200
"""Characters of a name that are shown in a line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list, in words; `as_of` and `changed` have the day for machines beside the words.

    `reports` is empty and `custody` None for somebody of whom no event is told. `look` are the things that a person
    should look at, `kept` from whom the case or the name is kept.
    """

    href: str
    label: str
    role: Role
    custody: CustodyState | None
    as_of: str
    stage: Stage | None
    reports: str
    look: tuple[str, ...]
    kept: tuple[str, ...]
    changed: str
    changed_day: str


def line(row: CaseRow) -> Line:
    """Put a row into words.

    >>> line(CaseRow("p:1", "Ada Roe", "subject", "released", "2024-12", None, None, None, 3, 2, 1, 0, "2026-01-02T"))
    ... # doctest: +ELLIPSIS
    Line(href='/cases/p:1', label='Ada Roe', ... as_of='as of December 2024', ... look=('1 open conflict',), ...)
    """
    return Line(
        href=href(row.person),
        label=label(row.label),
        role=row.role,
        custody=row.custody,
        as_of=as_of(row),
        stage=row.stage,
        reports=reports(row),
        look=look(row),
        kept=kept(row),
        changed=show_edtf(row.changed[:10]),
        changed_day=row.changed[:10],
    )


def href(person: str) -> str:
    """Give the address of the page of a person.

    >>> href("p:00ff"), href("../x")
    ('/cases/p:00ff', '/cases/..%2Fx')
    """
    return f"/cases/{quote(person, safe=':')}"


def label(name: str) -> str:
    """Give a name on one line, cut where it is endless."""
    called = words(name) or "a person not named"
    return called if len(called) <= LONGEST else f"{called[: LONGEST - 1]}…"


def as_of(row: CaseRow) -> str:
    """Say as of when the custody is told; nothing where it is not known."""
    if row.custody is None or row.custody == "unknown":
        return ""
    return f"as of {show_edtf(row.as_of)}" if row.as_of else "as of an undated report"


def reports(row: CaseRow) -> str:
    """Count the reports, and those of them that are independent.

    >>> reports(CaseRow("p:1", "Ada", "subject", "released", None, None, None, None, 3, 2, 0, 0, ""))
    '3 reports, 2 independent'
    """
    if not row.reports:
        return ""
    if row.reports == 1 or not row.sources:
        return count(row.reports, "report")
    alone = "all" if row.sources == row.reports else str(row.sources)
    return f"{count(row.reports, 'report')}, {alone} independent"


def look(row: CaseRow) -> tuple[str, ...]:
    """List what a person should look at."""
    conflicts = (count(row.conflicts, "open conflict"),) if row.conflicts else ()
    return (*conflicts, "something withheld") if row.withheld else conflicts


def kept(row: CaseRow) -> tuple[str, ...]:
    """Say from whom a case or a name is kept, to those who see it all the same."""
    said = ((row.sealed, "sealed"), (row.restricted, "kept to editors"), (row.veil, "name withheld"))
    return tuple(words for holds, words in said if holds)
