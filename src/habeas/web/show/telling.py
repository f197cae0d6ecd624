"""Telling: the form in which a person makes a claim of selected words, as it stands filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace

from habeas.errors import BadOption
from habeas.export.labels import label
from habeas.export.show.states import ROLES
from habeas.records.claim import ASSERTIONS, KINDS
from habeas.records.person import Person
from habeas.records.told import Told

LONGEST = 300
"""Characters of one field."""
LONGEST_WHY = 1000
_NOBODY = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """What was typed into the form; `start` and `end` are the words, `other` a name or id instead of `person`.

    >>> Telling(kind="arrest", person="p:1").told().kind
    'arrest'
    """

    start: int = 0
    end: int = 0
    kind: str = ""
    person: str = ""
    other: str = ""
    assertion: str = "actual"
    date: str = ""
    term: str = ""
    place: str = ""
    offence: str = ""
    authority: str = ""
    why: str = ""
    errors: Mapping[str, str] = field(default_factory=dict)

    def told(self) -> Told:
        """Give the claim that the form tells. Raises BadOption, by the name of the field, for what cannot be meant."""
        long = next((name for name, value in asdict(self).items() if isinstance(value, str) and _long(name, value)), "")
        if long:
            raise BadOption(long, "is too long")
        if self.kind not in KINDS:
            raise BadOption("kind", "say what happened")
        if self.assertion not in ASSERTIONS:
            raise BadOption("assertion", "say how it is told")
        who = self.other.strip() or self.person or None
        if who is None and self.kind != "secrecy":
            raise BadOption("person", "say of whom it is told")
        values = (one.strip() or None for one in (self.date, self.term, self.place, self.offence, self.authority))
        return Told(self.kind, who, self.assertion, *values)

    def wrong(self, subject: str, message: str) -> Telling:
        """Say what is wrong beside its field, or at the head where it is about none."""
        named = "other" if subject == self.other.strip() else "person" if subject == self.person else ""
        named = named or _FIELDS.get(subject.lower(), "")
        return replace(self, errors={named: message if named else f"{subject}: {message}"})


def people_choices(people: Iterable[Person]) -> list[tuple[str, str]]:
    """List the people of a report as a form offers them: those it is about first, and what each is in it."""
    listed = sorted(people, key=lambda person: person.role != "subject")
    return [(_NOBODY, "Choose"), *((person.id, f"{label(person)} ({ROLES[person.role]})") for person in listed)]


def _long(name: str, value: str) -> bool:
    return len(value) > (LONGEST_WHY if name == "why" else LONGEST)


_FIELDS = {
    "kind": "kind", "person": "person", "assertion": "assertion", "date": "date", "term": "term", "place": "place",
    "offence": "offence", "authority": "authority", "why": "why", "reason": "why", "other": "other",
}  # fmt: skip
