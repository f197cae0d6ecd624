"""Facets shown: what there is to choose, each value in its words, with its count and the address that it leads to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from habeas.export.show.states import CUSTODY, STAGES
from habeas.export.words import words
from habeas.store.listing.facets import Counted, Facets
from habeas.store.listing.filters import Filters
from habeas.web.show.asked import Asked
from habeas.web.show.countries import country

NAMES = {
    "status": "Custody",
    "stage": "Stage of a charge",
    "country": "Country",
    "offence": "Offence",
    "source": "Told by",
}
"""What each facet is called, by the field of the address that it sets."""
_STATES: Mapping[str, str] = {str(state): said for one in (STAGES, CUSTODY) for state, said in one.items()}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value: its words, how many cases have it, whether it is chosen, and where choosing it (or not) leads."""

    words: str
    cases: int
    chosen: bool
    href: str


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet with its values, those with the most cases first; `clear` leads to where none of them is chosen."""

    name: str
    choices: tuple[Choice, ...]
    clear: str


def facets(found: Facets, asked: Asked, filters: Filters, *, path: str) -> tuple[Facet, ...]:
    """Show facets for a page at `path`; one without a value is left out."""
    values = {
        "status": (found.custody, filters.status),
        "stage": (found.stage, filters.stage),
        "country": (found.country, (filters.country,)),
        "offence": (found.offence, (filters.crime,)),
        "source": (found.publisher, _publishers(found, filters)),
    }
    return tuple(
        Facet(NAMES[field], tuple(_choices(field, counted, chosen, asked, path)), _href(path, asked, field, ""))
        for field, (counted, chosen) in values.items()
        if counted
    )


def called(field: str, value: str) -> str:
    r"""Give the words of a value.

    >>> called("status", "serving"), called("country", "RU"), called("source", "The Oster\n Gazette")
    ('serving a sentence', 'Russia', 'The Oster Gazette')
    """
    if field == "country":
        return words(country(value))
    return _STATES.get(value, words(value)) if field in {"status", "stage"} else words(value)


def _publishers(found: Facets, filters: Filters) -> Collection[str]:
    """Give the publishers that are asked for, whatever case they were typed in."""
    asked = (filters.source or "").casefold()
    return {one.value for one in found.publisher if one.value.casefold() == asked}


def _choices(
    field: str, counted: Collection[Counted], chosen: Collection[str | None], asked: Asked, path: str
) -> Iterator[Choice]:
    for one in counted:
        is_chosen = one.value in chosen
        href = _href(path, asked, field, "" if is_chosen else one.value)
        yield Choice(called(field, one.value), one.cases, is_chosen, href)


def _href(path: str, asked: Asked, field: str, value: str) -> str:
    query = asked.change(**{field: value}).query()
    return f"{path}?{query}" if query else path
