"""Case rows: one line of a list of cases."""

from __future__ import annotations

from dataclasses import dataclass

from habeas.records.case import CustodyState, Stage
from habeas.records.person import Role
from habeas.records.sight import Veil


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of a list of cases.

    `as_of` is the EDTF day of the report that the custody is told by, `first_day` and `last_day` (ISO) the ends of the
    dated events, `conflicts` the open ones, `changed` the UTC time of the last change. Somebody of whom no event is
    told (a judge, a witness) has no case: `custody` is then None and the counts are 0. `veil` says why the name is
    withheld from whoever may not see it; `label` is then a description for them.
    """

    person: str
    label: str
    role: Role
    custody: CustodyState | None
    as_of: str | None
    stage: Stage | None
    first_day: str | None
    last_day: str | None
    reports: int
    sources: int
    conflicts: int
    withheld: int
    changed: str
    sealed: bool = False
    restricted: bool = False
    veil: Veil | None = None
