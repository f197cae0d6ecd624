"""The values of the JSON that carry no quote of their own: offences, countries, ends of ranges, days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TypeAlias

from habeas.records.case import Explanation, TermBound, TermEnd
from habeas.records.offence import Offence
from habeas.records.person import Nationality
from habeas.records.quote import Cited
from habeas.records.term import Money

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Object: TypeAlias = "dict[str, Json]"


def offence(found: Offence) -> Object:
    """Give an offence: its words, class and article of law."""
    return {"words": found.words, "iccs": found.iccs, "article": found.article}


def countries(found: Iterable[Cited[Nationality]]) -> list[Json]:
    """Give nationalities: their words and ISO codes."""
    return [{"words": cited.value.words, "country": cited.value.country} for cited in found]


def day(value: dt.date | None) -> str | None:
    """Give a day in ISO 8601.

    >>> day(dt.date(2024, 12, 26)), day(None)
    ('2024-12-26', None)
    """
    return value.isoformat() if value else None


def money(found: Money | None) -> Object | None:
    """Give a sum: its words, the amount as exact decimal text, the ISO 4217 code.

    >>> money(None) is None
    True
    """
    return {"words": found.words, "amount": f"{found.amount:f}", "currency": found.currency} if found else None


def explanation(found: Explanation | None) -> Object | None:
    """Give what a person says of a conflict: who, when (UTC), why."""
    if found is None:
        return None
    return {"by": found.by, "at": f"{found.at.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}", "why": found.why}


def end(found: TermEnd) -> Object:
    """Give one end of when a term can end, with its steps."""
    return {"day": day(found.day), "steps": list(found.steps)}


def bound(found: TermBound | None) -> Object | None:
    """Give one end of what terms come to, with its rule."""
    if found is None:
        return None
    duration = found.duration.iso if found.duration else None
    return {"duration": duration, "life": found.life, "death": found.death, "rule": found.rule}
