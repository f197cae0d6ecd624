"""The base of all models, and quotes, which stand under every value."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """A record of the API: nothing is in it that is not described, and absent values are null or `[]`."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Edtf = Annotated[
    str, Field(description="A date in EDTF level 1 (https://www.loc.gov/standards/datetime/), as exact as it is known.")
]
Iso = Annotated[str, Field(description="A day, ISO 8601.")]
Time = Annotated[str, Field(description="A time in UTC, ISO 8601.")]
ClaimIds = Annotated[list[str], Field(description="Ids of the claims that say so.")]


class Quote(Model):
    """Exact words of one report: `text[start:end] == exact` holds for every quote, always.

    Offsets count characters (code points) of the `text` of the report.
    """

    report: Annotated[str, Field(description="Id of the report.")]
    start: Annotated[int, Field(ge=0, description="Where the words begin.")]
    end: Annotated[int, Field(ge=0, description="Where they end.")]
    exact: Annotated[str, Field(description="The words.")]


Quotes = Annotated[list[Quote], Field(description="The words that support this.")]
