"""Doing: what a form asks for, done by the store and signed with the name of the visitor."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, cast

from habeas.errors import BadOption
from habeas.export.words import words
from habeas.records.account import Scope
from habeas.records.correction import Correction
from habeas.records.decision import Decision
from habeas.store.decide.deciding import Judging
from habeas.store.decide.guarding import Guarding
from habeas.store.store import Store
from habeas.web.deciding.typed import Typed, correction

CLAIMS: Final = frozenset({"accept", "correct", "reject"})
PAIRS: Final = frozenset({"merge", "apart"})
GUARDS: Final = frozenset({"seal", "restrict", "hide", "reveal"})
VERBS: Final = CLAIMS | PAIRS | GUARDS | {"explain", "split"}


def needs(verb: str) -> Scope:
    """Name what a visitor must be allowed for a verb.

    >>> needs("accept"), needs("seal")
    ('decide', 'admin')
    """
    return "admin" if verb in {"seal", "reveal"} else "decide"


def needs_to_undo(store: Store, id: str) -> Scope:
    """Name what a visitor must be allowed to take a decision back: what opens or closes a name or a case is for admins.

    Raises NoSuchRecord.
    """
    made = store.decision(id)
    while made.undoes:
        made = store.decision(made.undoes)
    return "admin" if made.verb in {"seal", "hide", "reveal"} else "decide"


def do(store: Store, form: Typed, by: str) -> Decision:
    """Make the decision of a form. Raises BadOption, Ambiguous, NoSuchRecord; nothing is changed then."""
    value = None
    if form.verb == "correct":
        file = store.claim(form.subject)
        value = correction(form, file.claim, words(file.person.label) if file.person else "")
    asked = Asked(form.verb, form.subject, form.other, form.off, form.why.strip() or None, value)
    return make(store, asked, by)


@dataclass(frozen=True, slots=True)
class Asked:
    """A decision that is asked for, by a form or a program; `other` is the second person, `off` what a split parts."""

    verb: str
    subject: str
    other: str = ""
    off: Collection[str] = ()
    why: str | None = None
    value: Correction | None = None


def make(store: Store, asked: Asked, by: str) -> Decision:
    """Make the decision that is asked for, by its verb. Raises as `do`."""
    verb, why = asked.verb, asked.why
    if verb in CLAIMS:
        return store.decide(asked.subject, cast("Judging", verb), by=by, why=why, value=asked.value)
    if verb == "explain":
        return store.decide(asked.subject, "explain", by=by, why=why, person=asked.other or None)
    if verb == "split":
        return store.split(asked.subject, asked.off, by=by, why=why)
    if verb in PAIRS:
        pair = store.merge if verb == "merge" else store.apart
        return pair(asked.subject, asked.other, by=by, why=why)
    if verb in GUARDS:
        return store.guard(cast("Guarding", verb), asked.subject, by=by, why=why)
    raise BadOption(verb or "verb", f"is none of {', '.join(sorted(VERBS))}")
