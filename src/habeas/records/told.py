"""Told: a claim that a person makes of words of a report that the machine did not read so."""

from __future__ import annotations

from dataclasses import dataclass

from habeas.records.claim import Assertion, Kind


@dataclass(frozen=True, slots=True)
class Told:
    """What a person says that some words of a report tell: the event, of whom, and what is stated with it.

    `person` is a name or the id of a person or mention; None only for secrecy about nobody in particular. The other
    values are words that are read as in a `Correction` ('August 2023', '3.5 years'); several places, offences or
    authorities are divided by ';'.

    >>> Told("arrest", "Marta Lindqvist", date="2 August 2023").assertion
    'actual'
    """

    kind: Kind
    person: str | None
    assertion: Assertion = "actual"
    date: str | None = None
    term: str | None = None
    place: str | None = None
    offence: str | None = None
    authority: str | None = None
