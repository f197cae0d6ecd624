"""Guards for readers: what keeps others from seeing a case that the owner of a database sees whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from habeas.records.sight import Veil
from habeas.store.decide.guarding import Guards

_WHY: Final[dict[Veil, str]] = {
    "victim": "a victim's",
    "minor": "that of somebody under 18",
    "asked": "a person asked for it",
}


def show_guards(guards: Guards) -> Iterator[str]:
    """Say it in a line each; nothing where anybody may see all.

    >>> list(show_guards(Guards(sealed=True)))
    ['This case is sealed: it is in no list, search, feed or export.']
    """
    if guards.sealed:
        yield "This case is sealed: it is in no list, search, feed or export."
    if guards.restricted:
        yield "This case is restricted: it is shown to editors alone."
    if guards.veil:
        yield f"The name is withheld in exports and from viewers: {_WHY[guards.veil]}."
