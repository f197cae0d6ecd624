"""What a person is called in exports. This is the one place: whoever must not be named is left unnamed here."""

from __future__ import annotations

import re

from anyascii import anyascii

from habeas.export.words import count, words
from habeas.records.dossier import Dossier
from habeas.records.person import Person

_LONGEST = 200
_STRANGER = "a person not in this record"
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def label(person: Person) -> str:
    """Call a person by name or description, with the size of a group.

    >>> label(Person("p:1", None, "subject", ("two guards",), count=2))
    'two guards (2 people)'
    """
    called = words(person.label) or "a person not named"
    called = called if len(called) <= _LONGEST else f"{called[: _LONGEST - 1]}…"
    return called + (f" ({count(person.count, 'person', 'people')})" if person.count else "")


def names(person: Person) -> tuple[str, ...]:
    """List the other forms of the name, each once, without the one a person is called by."""
    forms = dict.fromkeys(words(form) for form in person.forms)
    return tuple(form for form in forms if form and form != words(person.label))


def label_of(dossier: Dossier, id: str) -> str:
    """Call a person of a dossier by id."""
    everybody = (dossier.person, *dossier.people)
    return next((label(person) for person in everybody if person.id == id), _STRANGER)


def file_name(person: Person, suffix: str) -> str:
    """Name the file of a person's dossier: readable, safe on every system, and never the same for two people.

    >>> file_name(Person("p:00ff", "Анна Ларина", "subject", ()), ".md")
    'anna-larina-00ff.md'
    """
    readable = _NOT_PLAIN.sub("-", anyascii(label(person)).lower()).strip("-")[:60].strip("-")
    number = _NOT_PLAIN.sub("-", person.id.partition(":")[2].lower() or person.id.lower()).strip("-")[:64]
    return f"{readable or 'person'}-{number}{suffix}"
