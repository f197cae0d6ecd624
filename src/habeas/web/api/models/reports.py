"""Reports: what came in, with its text, the people named in it and the claims read in it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from habeas.records.report import PublishedBasis
from habeas.web.api.models.base import Edtf, Model, Time

Title = Annotated[str | None, Field(description="The headline.")]
Publisher = Annotated[str | None, Field(description="The outlet.")]
Language = Annotated[str | None, Field(description="BCP 47 tag.")]
ReportId = Annotated[str, Field(description="`sha256:` and the hash of the raw bytes.")]


class Removed(Model):
    """Page furniture that was taken away from the text."""

    text: str
    reason: Annotated[str, Field(description="Why.")]
    at: Annotated[int, Field(description="The offset into `text` before which it stood.")]


class Report(Model):
    """One report."""

    id: ReportId
    source: Annotated[str, Field(description="Where it was taken from: an address, or the name of a file.")]
    publisher: Publisher
    title: Title
    section: str | None
    byline: str | None
    published: Edtf | None
    published_basis: Annotated[PublishedBasis | None, Field(description="Who told the day of publication.")]
    retrieved: Time | None
    language: Language
    text: Annotated[str | None, Field(description="The text that all offsets point into; null where not asked for.")]
    removed: list[Removed]


class ReportRow(Model):
    """One line of a list of reports."""

    id: ReportId
    title: Title
    publisher: Publisher
    published: Edtf | None
    url: Annotated[str | None, Field(description="Address of the page.")]
    language: Language
    added: Time
    claims: Annotated[int, Field(description="Claims that stand in it.")]
    people: Annotated[int, Field(description="People named in it.")]
    restricted: Annotated[bool, Field(description="Kept to editors.")]


class Snippet(Model):
    """The sentence by which a report was found; offsets into its text."""

    start: int
    end: int
    exact: str
    hits: Annotated[list[tuple[int, int]], Field(description="Where the words asked for stand.")]


class ReportHit(Model):
    """A report that was found."""

    report: ReportId
    source: str
    title: Title
    publisher: Publisher
    published: Edtf | None
    url: str | None
    snippet: Snippet | None
