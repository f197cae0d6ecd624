"""Saved searches: behind one object over the engine of a store.

searches = Searches(store.engine, store.clock)
kept = searches.save("ada", "held in Oster", "words=Oster&status=held")
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine

from habeas.store import codec
from habeas.store.database.transactions import reading, writing
from habeas.store.searches import kept
from habeas.store.searches.kept import SavedSearch


@dataclass(frozen=True, slots=True)
class Searches:
    """The saved searches of one database; `clock` tells the time (UTC), `account` is the name of who is looking."""

    engine: Engine
    clock: Callable[[], datetime]

    def save(self, account: str, label: str, query: str) -> SavedSearch:
        """Keep a search under a label, in the place of one of that label; raises BadOption."""
        with writing(self.engine) as connection:
            return kept.save(connection, account, label, query, at=codec.moment(self.clock()))

    def list(self, account: str) -> tuple[SavedSearch, ...]:
        """Give the searches of an account, the newest first."""
        with reading(self.engine) as connection:
            return kept.listed(connection, account)

    def get(self, account: str, id: str) -> SavedSearch:
        """Give a search of an account; raises NoSuchRecord."""
        with reading(self.engine) as connection:
            return kept.get(connection, account, id)

    def delete(self, account: str, id: str) -> None:
        """Forget a search of an account; raises NoSuchRecord."""
        with writing(self.engine) as connection:
            kept.remove(connection, account, id)

    def renew(self, account: str, id: str) -> SavedSearch:
        """Give the feed of a search a new secret; raises NoSuchRecord."""
        with writing(self.engine) as connection:
            return kept.renew(connection, account, id)

    def feed(self, id: str, secret: str) -> SavedSearch | None:
        """Find the search of a feed; None where id and secret do not fit, and for a disabled account's."""
        with reading(self.engine) as connection:
            return kept.by_feed(connection, id, secret)
