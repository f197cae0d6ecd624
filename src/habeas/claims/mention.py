"""One mention of a person, with what its own words say."""

from __future__ import annotations

from dataclasses import dataclass

from habeas.claims.bare import Form


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a person.

    `id` counts the mentions of a scene in order of place; `span` is the index of its span in the reading.
    `form` is `name`, `pronoun` or `description`; `bare` the name without titles (empty if there is none).
    `many` is True for a group, False for one person, None where the words leave it open. `role` is the role
    the model guesses, with or without reason.
    """

    id: int
    span: int
    start: int
    end: int
    words: str
    passage: int
    form: Form
    bare: str
    gender: str | None
    many: bool | None
    possessive: bool
    role: str | None
    score: float
    accused: bool = False
    speaker: bool = False
    relative: bool = False
