"""Corrections: what a person puts in the place of what the machine read in a claim."""

from __future__ import annotations

from dataclasses import dataclass, fields

from habeas.records.claim import Assertion, Kind


@dataclass(frozen=True, slots=True)
class Correction:
    """New values for one claim, in the words of the person who corrects it; None leaves a value as it is.

    `date`, `term`, `place`, `offence` and `authority` are read like the words of a report ('August 2023', '2023-08',
    '3.5 years'); several places, offences or authorities are divided by ';', and '' says that there is none.
    `person` is the id of a person or mention that the claim is about.

    >>> Correction(date="August 2023").names
    ('date',)
    """

    date: str | None = None
    term: str | None = None
    place: str | None = None
    offence: str | None = None
    authority: str | None = None
    kind: Kind | None = None
    assertion: Assertion | None = None
    person: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The values that are corrected, in the order above."""
        return tuple(one.name for one in fields(self) if getattr(self, one.name) is not None)
