"""Dockets: everything read from one report."""

from __future__ import annotations

from dataclasses import dataclass

from habeas.records.article import Article
from habeas.records.case import Case
from habeas.records.claim import Claim
from habeas.records.person import Person


@dataclass(frozen=True, slots=True)
class Docket:
    """The record of one report: its article, people and claims, and the cases they come to.

    Of several reports read in one call the last docket holds the cases over all of them; the ids of people are
    shared between the dockets of one call. `reader` names the model that read it, with its version.
    """

    article: Article
    people: tuple[Person, ...]
    claims: tuple[Claim, ...]
    cases: tuple[Case, ...] = ()
    reader: str = ""

    def person(self, id: str) -> Person:
        """Give the person with an id; raises StopIteration for an id that is not in the record."""
        return next(person for person in self.people if person.id == id)
