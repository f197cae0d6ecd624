"""Material: what the record and case of one person are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from habeas.records.article import Article
from habeas.records.claim import Claim
from habeas.store.people.members import Member


@dataclass(frozen=True, slots=True)
class Material:
    """What the record and case of a person are made of; `claims` stand and name the person by id.

    `articles` are the reports of the claims, `signatures` those of their texts, by report. `led` names the reports
    that tell of somebody who has a name; it is gathered only for whoever has none.
    """

    members: tuple[Member, ...]
    claims: tuple[Claim, ...]
    articles: tuple[Article, ...]
    signatures: Mapping[str, bytes] = field(default_factory=dict)
    led: frozenset[str] = frozenset()
