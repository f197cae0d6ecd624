"""The published view: what of a person is shown without anybody having looked at it.

A claim is published where a person accepted, corrected or told it, or where the machine is sure of it (`rights.sure`),
and where its report is not restricted. The published case is built of those claims alone, by the same `cases.build`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from habeas.records.case import Case
from habeas.records.claim import Claim
from habeas.records.sight import Sight
from habeas.rights.sure import SURE
from habeas.store.derive.material import Material
from habeas.store.schema import report


@dataclass(frozen=True, slots=True)
class Published:
    """A case as it is published, where that is not the case as it is kept; None where nothing of it is sure."""

    case: Case | None
    reports: int = 0
    sources: int = 0


def sure(claim: Claim) -> bool:
    """Tell whether a claim, as it stands, may be published; those of people have a confidence of 1.

    >>> from habeas.records.quote import Quote
    >>> sure(Claim("claim:1", "hold", "p:1", "actual", Quote("sha256:00", 0, 4, "held"), None, 0.4, "reader 1"))
    False
    """
    return claim.confidence >= SURE


def kept_back(connection: Connection) -> frozenset[str]:
    """Name the reports that are restricted."""
    return frozenset(connection.execute(select(report.c.id).where(report.c.restricted)).scalars())


def shown(material: Material, sight: Sight, restricted: Collection[str]) -> Material:
    """Give what somebody may see of what is kept of a person; the very same object where that is all of it.

    `restricted` names the reports that are.
    """
    claims = tuple(
        one
        for one in material.claims
        if (sight.working or sure(one)) and (sight.restricted or one.quote.report not in restricted)
    )
    members = tuple(one for one in material.members if sight.restricted or one.report not in restricted)
    if (claims, members) == (material.claims, material.members):
        return material
    told = {claim.quote.report for claim in claims}
    articles = tuple(one for one in material.articles if one.report.id in told)
    return replace(material, claims=claims, members=members, articles=articles, led=material.led & told)
