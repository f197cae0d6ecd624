"""Dispute view: values that disagree, or claims that cannot all be right, each with its words beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.errors import NoSuchRecord
from habeas.export.show.slots import show_side
from habeas.records.case import Conflict, Finding
from habeas.records.quote import Quote
from habeas.records.sight import Sight
from habeas.store.store import Store
from habeas.web.show.claim_view import Source, source
from habeas.web.show.passages import Passage, passage, place
from habeas.web.show.values import phrase


@dataclass(frozen=True, slots=True)
class Told:
    """One side of a dispute: what is said, the claims that say it as (id, words), the passage and where it stands."""

    value: str
    claims: tuple[tuple[str, str], ...]
    passage: Passage | None
    source: Source | None


def differing(store: Store, conflict: Conflict, sight: Sight) -> tuple[Told, ...]:
    """Give the values of a conflict with their words."""
    return tuple(
        _told(store, show_side(conflict.slot, one.value), one.claims, one.quote, sight) for one in conflict.values
    )


def breaching(store: Store, finding: Finding, sight: Sight) -> tuple[Told, ...]:
    """Give the claims of a finding, each with its words."""
    found = []
    for id in finding.claims:
        claims = _claims(store, [id], sight)
        if claims:
            found.append(_told(store, claims[0][1], [id], store.claim(id, sight=sight).claim.quote, sight))
    return tuple(found)


def _told(store: Store, value: str, claims: Iterable[str], quote: Quote, sight: Sight) -> Told:
    named = _claims(store, claims, sight)
    try:
        article = store.report(quote.report, sight=sight).article
    except NoSuchRecord:
        return Told(value, named, None, None)
    return Told(value, named, passage(article, quote), source(article, place(quote)))


def _claims(store: Store, ids: Iterable[str], sight: Sight) -> tuple[tuple[str, str], ...]:
    """Word the claims that may be seen."""
    found = []
    for id in ids:
        try:
            found.append((id, phrase(store.claim(id, sight=sight).claim)))
        except NoSuchRecord:
            continue
    return tuple(found)
