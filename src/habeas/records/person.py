"""Persons: the forms of a name, and what a report says somebody is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from habeas.records.quote import Cited, Quote

Role = Literal[
    "subject", "victim", "authority", "counsel", "witness", "relative", "official",
    "commentator", "not-implicated", "reporter", "other",
]  # fmt: skip
TieKind = Literal["family", "works-for", "lawyer-of", "co-defendant", "associate", "victim-of"]
When = Literal["now", "past", "future"]


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of a personal name as written; empty tuples and None for what it does not have.

    >>> Name("Dr. Ivan Petrov", titles=("Dr.",), given=("Ivan",), family=("Petrov",)).family
    ('Petrov',)
    """

    words: str
    titles: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    patronymic: str | None = None
    family: tuple[str, ...] = ()
    suffix: str | None = None


@dataclass(frozen=True, slots=True)
class Nationality:
    """A nationality or origin as worded; `country` is an ISO 3166-1 alpha-2 code or None."""

    words: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """A job, office or rank, with the organisation and the time it was held (EDTF) where stated."""

    title: str
    organisation: str | None
    when: When
    since: str | None
    until: str | None
    quote: Quote


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie to another person of the same record; `to` is that person's id."""

    to: str
    kind: TieKind
    words: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the reports show them.

    `name` is the fullest form, None for somebody never named, whom `forms` then describes ('a 34-year-old
    man'). `role_quote` are the words that settle the role where there are such ('was not involved').
    `quotes` are the mentions, in order. `count` is the size of a group, None for one person.
    """

    id: str
    name: str | None
    role: Role
    forms: tuple[str, ...]
    nationality: tuple[Cited[Nationality], ...] = ()
    origin: tuple[Cited[Nationality], ...] = ()
    positions: tuple[Position, ...] = ()
    ties: tuple[Tie, ...] = ()
    quotes: tuple[Quote, ...] = ()
    role_quote: Quote | None = None
    count: int | None = None

    @property
    def label(self) -> str:
        """What to call the person on a page: the name, or the first description."""
        return self.name or (self.forms[0] if self.forms else "a person not named")
