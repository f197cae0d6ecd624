"""Refusing: what is answered where a decision cannot be made; nothing was changed, and what was typed is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from habeas.errors import Ambiguous, InputError, NoSuchRecord
from habeas.export.words import sentence, words
from habeas.web.deciding.typed import Typed

_ALREADY: Final = "already"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a decision was not made: a heading, a line, what was typed, and where to go on to.

    `already` says that things stand as asked for: whoever pressed twice has nothing to mend.
    """

    heading: str
    line: str
    form: Typed
    next: str
    already: bool = False


def refusal(error: InputError, form: Typed, next: str) -> Refusal:
    """Word an error for the page that it comes back on.

    >>> from habeas.errors import BadOption
    >>> refusal(BadOption("claim:1", "is accepted already"), Typed(verb="accept"), "/review").line
    'It is accepted already, so nothing was changed.'
    """
    message = words(error.message).rstrip(".")
    if _ALREADY in message:
        told = message.partition(_ALREADY)[0] + _ALREADY
        it = "They" if told.startswith("are ") else "It"
        return Refusal("Decided already", f"{it} {told}, so nothing was changed.", form, next, already=True)
    if isinstance(error, Ambiguous):
        return Refusal("More than one is meant", f"{words(error.subject)}: {message}.", form, next)
    if isinstance(error, NoSuchRecord):
        return Refusal("Not found", f"{words(error.subject)}: {message}.", form, next)
    return Refusal("Not done yet", f"{sentence(words(error.subject))}: {message}.", form, next)
