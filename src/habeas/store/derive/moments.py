"""Moments: what a record rests on when it is shown as it stood on a day.

    reports   what was known: reports published by that day; one without a day counts from the day it was added
    events    what had happened: claims of later dates are left out; one without counts from the day of its report

A date that may lie before or after the day ('in August', on the 15th) is kept: it is shown as exactly as it was stated.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from sqlalchemy import Connection, select

from habeas.errors import BadOption
from habeas.normalise import edtf
from habeas.records.claim import Claim
from habeas.store import codec
from habeas.store.derive.material import Material
from habeas.store.schema import report

Basis = Literal["reports", "events"]


def parse(at: str) -> dt.date:
    """Give the day that an EDTF date means, the last one of a month or year. Raises BadOption.

    >>> parse("2024-02")
    datetime.date(2024, 2, 29)
    """
    limits = edtf.bounds(at.strip())
    if limits is None or limits[1] is None:
        raise BadOption("at", f"'{at}' is not a day, month or year; write it like 2024-12-26 or 2024")
    return limits[1]


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, what it goes by, and the last day on which each of the reports concerned can have come out, by id."""

    day: dt.date
    by: Basis
    days: Mapping[str, dt.date]

    def known(self, report: str) -> bool:
        """Tell whether a report counts; by events all of them do."""
        return self.by == "events" or self.days[report] <= self.day

    def told(self, claim: Claim) -> bool:
        """Tell whether a claim counts."""
        if self.by == "reports":
            return self.known(claim.quote.report)
        first = claim.date.value.earliest if claim.date else self.days[claim.quote.report]
        return first is None or first <= self.day

    def of(self, material: Material) -> Material:
        """Give what counts of what is kept of a person."""
        claims = tuple(filter(self.told, material.claims))
        reports = {claim.quote.report for claim in claims}
        return replace(
            material,
            members=tuple(one for one in material.members if self.known(one.report)),
            claims=claims,
            articles=tuple(one for one in material.articles if one.report.id in reports),
        )


def days(connection: Connection, reports: Iterable[str]) -> Mapping[str, dt.date]:
    """Give the last day on which each of some reports can have come out; the day it was added where none is known."""
    columns = report.c
    query = select(columns.id, columns.last_day, columns.added).where(columns.id.in_(list(reports)))
    return {
        row.id: codec.unpack_day(row.last_day) if row.last_day else codec.unpack_moment(row.added).date()
        for row in connection.execute(query)
    }
