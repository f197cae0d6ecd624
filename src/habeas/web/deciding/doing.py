"""Doing: what a form asks for, done by the store and signed with the name of the visitor."""

from __future__ import annotations

from typing import Final, cast

from habeas.errors import BadOption
from habeas.export.words import words
from habeas.records.account import Scope
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
    why = form.why.strip() or None
    if form.verb == "correct":
        file = store.claim(form.subject)
        value = correction(form, file.claim, words(file.person.label) if file.person else "")
        return store.decide(form.subject, "correct", by=by, why=why, value=value)
    if form.verb in CLAIMS:
        return store.decide(form.subject, cast("Judging", form.verb), by=by, why=why)
    if form.verb == "explain":
        return store.decide(form.subject, "explain", by=by, why=why, person=form.other or None)
    if form.verb == "split":
        return store.split(form.subject, form.off, by=by, why=why)
    if form.verb in PAIRS:
        pair = store.merge if form.verb == "merge" else store.apart
        return pair(form.subject, form.other, by=by, why=why)
    if form.verb in GUARDS:
        return store.guard(cast("Guarding", form.verb), form.subject, by=by, why=why)
    raise BadOption(form.verb or "verb", f"is none of {', '.join(sorted(VERBS))}")
