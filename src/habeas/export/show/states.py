"""Stages, custody, roles and ties for readers: one wording for pages, terminals and files.

The wording fits the stage: nobody is called convicted who is charged, and nobody who was freed reads as guilty.
"""

from __future__ import annotations

from habeas.records.case import ConflictKind, CustodyState, Stage
from habeas.records.person import Role, TieKind

CUSTODY: dict[CustodyState, str] = {
    "in custody": "in custody",
    "serving": "serving a sentence",
    "house arrest": "under house arrest",
    "released": "released",
    "escaped": "escaped or on the run",
    "died": "died",
    "unknown": "not known",
}
STAGES: dict[Stage, str] = {
    "suspected": "suspected",
    "charged": "charged",
    "on trial": "on trial",
    "convicted (appeal open)": "convicted, not reported final",
    "final": "convicted, final",
    "acquitted": "acquitted",
    "dismissed": "case dropped",
    "quashed": "conviction quashed",
}
DIFFERENCES: dict[ConflictKind, str] = {
    "conflict": "cannot both be true",
    "precision": "one is more exact",
    "later update": "changed later",
    "other event or person": "perhaps two events",
}
ROLES: dict[Role, str] = {
    "subject": "named in the reports",
    "victim": "victim",
    "authority": "acts for an authority in the case",
    "counsel": "lawyer",
    "witness": "witness",
    "relative": "relative",
    "official": "official named in passing; nothing is claimed of them",
    "commentator": "comments on the case",
    "not-implicated": "stated as not involved",
    "reporter": "reporter",
    "other": "named in passing; nothing is claimed of them",
}
TIES: dict[TieKind, str] = {
    "family": "family of",
    "works-for": "works or worked for",
    "lawyer-of": "lawyer of",
    "co-defendant": "in the same case as",
    "associate": "associate of",
    "victim-of": "victim in the case of",
}
