"""Calling: what people are called on a page, by any id of theirs, as far as the one who looks may know."""

from __future__ import annotations

from functools import cache

from habeas.export.words import words
from habeas.records.sight import Sight
from habeas.store.store import Store
from habeas.web.show.decided import Calls

STRANGER = "a person not shown here"


def caller(store: Store, sight: Sight) -> Calls:
    """Make what calls people by their ids; each is looked up once."""

    @cache
    def call(id: str) -> str:
        found = store.find(id, everyone=True, sight=sight)
        return words(found[0].label) if len(found) == 1 else STRANGER

    return call
