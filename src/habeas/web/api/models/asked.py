"""Asked: what is sent to the API to change something."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from habeas.records.claim import Assertion, Kind
from habeas.web.api.models.base import Model

Line = Annotated[str, Field(max_length=1_000)]
Reason = Annotated[str | None, Field(max_length=4_000, description="Why; kept with the decision.")]
Who = Annotated[str, Field(min_length=1, max_length=1_000, description="A name in any script, or an id.")]


class Values(Model):
    """Values of a claim in words, read like those of a report; several places, offences, authorities with ';'."""

    date: Annotated[Line | None, Field(description="As 'August 2023' or '2023-08'.")] = None
    term: Annotated[Line | None, Field(description="As '3.5 years'.")] = None
    place: Line | None = None
    offence: Line | None = None
    authority: Line | None = None


class Correction(Values):
    """What is right: null leaves a value as it is, '' says that there is none."""

    kind: Kind | None = None
    assertion: Assertion | None = None
    person: Annotated[str | None, Field(max_length=1_000, description="Whom it is about: an id or a name.")] = None


class Deciding(Model):
    """A decision to be made."""

    verb: Annotated[
        Literal[
            "accept", "correct", "reject", "explain", "merge", "apart", "split", "seal", "restrict", "hide", "reveal"
        ],
        Field(
            description="`accept`, `correct`, `reject`: a claim. `explain`: a conflict. `merge`, `apart`: two people. "
            "`split`: mentions or reports from a person. `seal`, `restrict`, `hide`, `reveal`: who may see a person "
            "(`restrict` also a report)."
        ),
    ]  # fmt: skip
    subject: Annotated[str, Field(min_length=1, max_length=1_000, description="What it is about, by id or name.")]
    other: Annotated[str | None, Field(max_length=1_000, description="The second person of `merge` and `apart`.")] = (
        None
    )
    off: Annotated[tuple[Line, ...], Field(max_length=1_000, description="What `split` parts off: ids.")] = ()
    why: Reason = None
    value: Correction | None = None


class Undoing(Model):
    """Taking a decision back."""

    why: Reason = None


class Telling(Values):
    """A claim that a person makes of some words of a report; the rest is as in a correction."""

    report: Annotated[str, Field(min_length=1, max_length=100, description="Id of the report.")]
    start: Annotated[int, Field(ge=0, le=2**31, description="Where the words begin.")]
    end: Annotated[int, Field(ge=0, le=2**31, description="Where they end.")]
    kind: Kind
    person: Who
    assertion: Assertion = "actual"
    why: Reason = None


class Uploading(Model):
    """A report to be read: its text, or the address of its page."""

    text: Annotated[str, Field(max_length=5_000_000)] = ""
    url: Annotated[str, Field(max_length=2_000, description="http or https; private addresses are refused.")] = ""
    published: Annotated[str, Field(max_length=40, description="EDTF day of the report.")] = ""
