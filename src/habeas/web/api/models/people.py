"""People: who they are, as the reports show them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from habeas.records.person import Role, TieKind, When
from habeas.web.api.models.base import Edtf, Model, Quote, Quotes

Words = Annotated[str, Field(description="The words of the report.")]


class Country(Model):
    """A nationality or origin."""

    words: Words
    country: Annotated[str | None, Field(description="ISO 3166-1 alpha-2 code, where the words settle it.")]


class Position(Model):
    """A job, office or rank."""

    title: Annotated[str, Field(description="The title in the words of the report.")]
    organisation: Annotated[str | None, Field(description="Where.")]
    when: Annotated[When, Field(description="Whether it is held now, was in the past, or is to come.")]
    since: Edtf | None
    until: Edtf | None
    quote: Quote


class Tie(Model):
    """A tie to another person."""

    to: Annotated[str, Field(description="Id of the other person.")]
    kind: Annotated[TieKind, Field(description="What ties them.")]
    words: Words
    quote: Quote


class Person(Model):
    """A person as the reports show them. Being listed says nothing against anybody: see `role`."""

    id: Annotated[str, Field(description="`p:` and 16 hexadecimal digits; an id of any time leads to the person.")]
    name: Annotated[str | None, Field(description="The fullest form; null for somebody never named, or not to be.")]
    role: Annotated[Role, Field(description="The part that the reports give the person.")]
    count: Annotated[int | None, Field(description="Size of a group told as one; null for one person.")]
    forms: Annotated[list[str], Field(description="Forms of the name in every script, or descriptions.")]
    nationality: list[Country]
    origin: list[Country]
    positions: list[Position]
    ties: list[Tie]
    quotes: Quotes
