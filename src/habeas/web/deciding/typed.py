"""Typed: what somebody typed into a form that decides something."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field

from habeas.records.claim import Claim
from habeas.records.correction import Correction
from habeas.web.show.values import SLOTS, typed

Words = Annotated[str, Field(max_length=2000)]


class Typed(BaseModel):
    """One decision as typed; `next` is where to go on to, `off` the mentions or reports that a split parts.

    The values of a correction come with what stood in the form before (`was_date` and so on): a value that nobody
    touched is no correction, whatever has become of the claim meanwhile.

    >>> Typed(verb="correct", subject="claim:1", term="13 years", was_term="15 years").touched
    {'term': '13 years'}
    """

    verb: Annotated[str, Field(max_length=20)] = ""
    subject: Words = ""
    other: Words = ""
    why: Annotated[str, Field(max_length=20_000)] = ""
    next: Words = ""
    off: Annotated[list[Words], Field(max_length=2000)] = []
    kind: Words | None = None
    assertion: Words | None = None
    person: Words | None = None
    date: Words | None = None
    term: Words | None = None
    place: Words | None = None
    offence: Words | None = None
    authority: Words | None = None
    was_kind: Words | None = None
    was_assertion: Words | None = None
    was_person: Words | None = None
    was_date: Words | None = None
    was_term: Words | None = None
    was_place: Words | None = None
    was_offence: Words | None = None
    was_authority: Words | None = None

    @property
    def given(self) -> dict[str, str]:
        """The values that the form held, by slot."""
        held = {slot: getattr(self, slot) for slot in SLOTS}
        return {slot: " ".join(value.split()) for slot, value in held.items() if value is not None}

    @property
    def touched(self) -> dict[str, str]:
        """The values that somebody changed in the form, by slot; those that came without what stood before too."""
        before = {slot: getattr(self, f"was_{slot}") for slot in SLOTS}
        return {slot: value for slot, value in self.given.items() if before[slot] is None or value != before[slot]}


def correction(form: Typed, claim: Claim, of: str) -> Correction:
    """Give the correction that a form means; what says the same as the claim does now is left out.

    A kind, an assertion or a person can be another one but not none.
    """
    new = {
        slot: value
        for slot, value in form.touched.items()
        if value != typed(claim, slot, of) and (value or slot not in {"kind", "assertion", "person"})
    }
    return Correction(**new)  # type: ignore[arg-type]  # - kind and assertion are checked by the store
