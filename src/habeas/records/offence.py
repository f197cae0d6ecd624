"""Offences, authorities and places: the law's own words, and what they are known to mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

AuthorityKind = Literal[
    "court", "prosecutor", "police", "security-service", "prison", "ministry", "legislature", "state", "other"
]


@dataclass(frozen=True, slots=True)
class Offence:
    """A crime as worded, with its class where one is sure.

    `iccs` is a code of the International Classification of Crime for Statistical Purposes 1.0 (UNODC 2015),
    at the depth the words support; `name` the lexicon's name of the class; `article` the article of law as
    written. `certain` is False where only the section of the classification is sure.

    >>> Offence("spying", iccs="0904", name="espionage").iccs
    '0904'
    """

    words: str
    iccs: str | None = None
    name: str | None = None
    article: str | None = None
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Authority:
    """Who acted or decided: a court, prosecutor, police force, service, prison or state."""

    words: str
    kind: AuthorityKind = "other"
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happened; `country` is an ISO 3166-1 alpha-2 code, None where the words do not settle it."""

    words: str
    country: str | None = None
