"""The store: everything kept, behind one object; each method is a function of the module of its topic.

    with open_store("habeas.db") as store:
        store.add(docket)
        for change in store.refresh(): ...

Every reading verb first makes again what is stale, so that a crash between `add` and `refresh` loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Lock
from types import TracebackType
from typing import Literal, Self

from sqlalchemy import Connection, Engine, select

from habeas.records.correction import Correction
from habeas.records.decision import Decision
from habeas.records.docket import Docket
from habeas.records.dossier import Dossier
from habeas.records.link import Link
from habeas.records.report import Report
from habeas.records.sight import EVERYTHING, EXPORT, Sight
from habeas.records.told import Told
from habeas.store import codec, schema
from habeas.store.check import counting, doctor
from habeas.store.check.counting import Counts
from habeas.store.check.faults import Fault
from habeas.store.database.transactions import reading
from habeas.store.database.transactions import writing as transaction
from habeas.store.decide import (
    deciding,
    decisions,
    explaining,
    guarding,
    histories,
    merging,
    splitting,
    telling,
    undoing,
)  # fmt: skip
from habeas.store.decide.deciding import Judging
from habeas.store.decide.guarding import Guarding, Guards
from habeas.store.decide.signing import Signed
from habeas.store.derive import dossiers, log, views
from habeas.store.derive.changes import Change
from habeas.store.derive.log import Logged
from habeas.store.derive.moments import Basis
from habeas.store.listing import arrivals, facets, filtering, finding, lists
from habeas.store.listing.arrivals import Arrival
from habeas.store.listing.facets import Facets
from habeas.store.listing.filters import Filters
from habeas.store.listing.lists import CaseRow, Sort
from habeas.store.listing.whom import whom
from habeas.store.reading import report_files, same_texts
from habeas.store.reading.pages import Pages
from habeas.store.search import hits
from habeas.store.search.hits import Hits
from habeas.store.seeing import asks, history
from habeas.store.write import adding
from habeas.store.write.adding import Added


@dataclass(frozen=True, slots=True)
class Store(Pages):
    """One database of cases, made by `opening.open_store`; `clock` tells the time (UTC) of what is added or decided."""

    engine: Engine
    clock: Callable[[], datetime]
    _one_at_a_time: Lock = field(default_factory=Lock, init=False, repr=False, compare=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections; the store can still be used and then opens new ones."""
        self.engine.dispose()

    def add(self, docket: Docket) -> Added:
        """Keep a report with its people and claims in one transaction; one that is there already adds nothing."""
        with transaction(self.engine) as connection:
            return adding.add(connection, docket, at=codec.moment(self.clock()))

    def knows(self, report: Report, *, reader: str) -> bool:
        """Tell whether reading a report, just opened, with a reader would add nothing."""
        with reading(self.engine) as connection:
            return adding.knows(connection, report, reader=reader)

    def refresh(self) -> tuple[Change, ...]:
        """Make the records and cases again that are stale; say what changed."""
        changes: list[Change] = []
        while self._stale():
            with self._one_at_a_time:  # of many who read, one makes them; the others wait here and look again
                if self._stale():
                    with transaction(self.engine) as connection:
                        changes += views.refresh(connection, at=codec.moment(self.clock()))
        return tuple(changes)

    def _stale(self) -> bool:
        with reading(self.engine) as connection:
            return views.stale(connection)

    def count(self) -> Counts:
        """Count what is kept."""
        with reading(self.engine) as connection:
            return counting.count(connection)

    def check(self) -> Iterator[Fault]:
        """List what is wrong with the database (`habeas doctor`); nothing is changed, not even what is stale."""
        with reading(self.engine) as connection:
            yield from doctor.check(connection)

    def find(self, who: str, *, everyone: bool = False, sight: Sight = EVERYTHING) -> tuple[CaseRow, ...]:
        """Find whom an id (also an old one) or a name in any script means: one, several or none."""
        with self._reading() as connection:
            return finding.find(connection, who, everyone=everyone, sight=sight)

    def cases(  # noqa: PLR0913 - what a page is, all by name
        self,
        filters: Filters = Filters(),  # noqa: B008 - frozen
        *,
        sort: Sort = "changed",
        limit: int = 50,
        after: str | None = None,
        everyone: bool = False,
        sight: Sight = EVERYTHING,
    ) -> tuple[CaseRow, ...]:
        """List cases, a page at a time; `after` is the person of the last row of the page before."""
        with self._reading() as connection:
            return lists.cases(connection, filters, sort=sort, limit=limit, after=after, everyone=everyone, sight=sight)

    def facets(
        self, filters: Filters = Filters(), *, words: str = "", sight: Sight = EVERYTHING  # noqa: B008 - frozen
    ) -> Facets:  # fmt: skip
        """Count the cases that meet the filters by custody, stage, country, offence and publisher."""
        with self._reading() as connection:
            return facets.facets(connection, filters, words=words, sight=sight)

    def search(
        self, words: str, filters: Filters = Filters(), *, limit: int = 20, sight: Sight = EVERYTHING  # noqa: B008 - frozen
    ) -> Hits:  # fmt: skip
        """Search reports by their words and people by their names."""
        with self._reading() as connection:
            return hits.search(connection, words, filters, limit=limit, sight=sight)

    def arrivals(
        self, words: str, filters: Filters = Filters(), *, limit: int = 50, sight: Sight = EVERYTHING  # noqa: B008 - frozen
    ) -> tuple[Arrival, ...]:  # fmt: skip
        """Give the reports that meet a search and were added last."""
        with self._reading() as connection:
            return arrivals.arrivals(connection, words, filters, limit=limit, sight=sight)

    def dossier(
        self, who: str, *, at: str | None = None, by: Basis = "reports", sight: Sight = EVERYTHING
    ) -> Dossier:  # fmt: skip
        """Give everything kept of one person, by name or id; `at` (EDTF): as it stood on a day (`moments`)."""
        with self._reading() as connection:
            return dossiers.dossier(connection, whom(connection, who, sight), at=at, by=by, sight=sight)

    def copies(self, reports: Collection[str]) -> Mapping[str, str]:
        """Name for each of some reports, by id, the first report of the same text."""
        with reading(self.engine) as connection:
            return same_texts.heads(connection, reports)

    def dossiers(self, filters: Filters | None = None, *, sight: Sight = EXPORT) -> Iterator[Dossier]:
        """Give everything that may be seen of everybody who has a case that meets the filters, by id."""
        with self._reading() as connection:
            met = filtering.conditions(connection, filters or Filters(), sight=sight)
            wanted = select(schema.case_view.c.person).where(*met).order_by(schema.case_view.c.person)
            yield from dossiers.dossiers(connection, connection.execute(wanted).scalars().all(), sight=sight)

    def history(self, who: str | None = None, *, sight: Sight = EVERYTHING) -> tuple[Decision, ...]:
        """Give all decisions, oldest first, or those about one person; undone ones too."""
        with self._reading() as connection:
            listed = histories.history(connection, whom(connection, who, sight) if who else None)
            return history.seen(connection, listed, sight, every=decisions.load(connection) if who else listed)

    def decision(self, id: str) -> Decision:
        """Give one decision by its id, or by enough of the beginning of it."""
        with self._reading() as connection:
            return decisions.get(connection, id)

    def changes(
        self, after: int | None = None, *, persons: Collection[str] | None = None, limit: int = 50,
        sight: Sight = EVERYTHING,
    ) -> tuple[Logged, ...]:  # fmt: skip
        """Give what changed in whose case since a line of the log, or ever, the newest first; `persons` by id."""
        with self._reading() as connection:
            return log.changes(connection, after, persons=persons, limit=limit, sight=sight)

    def seen(self, account: str) -> int:
        """Tell up to which line of the log somebody has looked; 0 where they never did."""
        with reading(self.engine) as connection:
            return log.seen(connection, account)

    def see(self, account: str, number: int) -> None:
        """Note that somebody has looked at the log up to a line."""
        if number > self.seen(account):
            with transaction(self.engine) as connection:
                log.see(connection, account, number)

    def asks(self, *, sight: Sight = EVERYTHING) -> tuple[Link, ...]:
        """Give the pairs that a person should look at: one person or two? The likeliest first."""
        with self._reading() as connection:
            return asks.asks(connection, sight)

    def merge(self, one: str, other: str, *, by: str, why: str | None = None) -> Decision:
        """Hold two people for one, by names or ids; BadOption where they are one already."""
        with self._deciding() as connection:
            people = whom(connection, one), whom(connection, other)
            return merging.merge(connection, *people, Signed(by, self.clock(), why))

    def split(self, who: str, off: Collection[str], *, by: str, why: str | None = None) -> Decision:
        """Part mentions, or all that some reports say, from a person."""
        with self._deciding() as connection:
            return splitting.split(connection, whom(connection, who), off, Signed(by, self.clock(), why))

    def apart(self, one: str, other: str, *, by: str, why: str | None = None) -> Decision:
        """Say that two people are not the same; the machine asks no more."""
        with self._deciding() as connection:
            people = whom(connection, one), whom(connection, other)
            return splitting.apart(connection, *people, Signed(by, self.clock(), why))

    def decide(  # noqa: PLR0913 - what a decision is, all by name
        self, subject: str, verb: Judging | Literal["explain"], *, by: str, why: str | None = None,
        value: Correction | None = None, person: str | None = None,
    ) -> Decision:  # fmt: skip
        """Accept, correct (to `value`) or reject a claim, or explain a conflict (of `person`), by its id."""
        with self._deciding() as connection:
            signed = Signed(by, self.clock(), why)
            if verb == "explain":
                whose = whom(connection, person) if person else None
                return explaining.explain(connection, subject, signed, person=whose)
            if value is not None and value.person:
                value = replace(value, person=whom(connection, value.person))
            return deciding.decide(connection, subject, verb, signed, value)

    def guard(self, verb: Guarding, subject: str, *, by: str, why: str | None = None) -> Decision:
        """Seal, restrict, hide or reveal a person, by name or id, or restrict a report; taken back with `undo`."""
        with self._deciding() as connection:
            id = subject if subject.startswith(guarding.REPORT) else whom(connection, subject)
            return guarding.guard(connection, verb, id, Signed(by, self.clock(), why))

    def guards(self, who: str) -> Guards:
        """Tell who may see a person, by name or id, and by whose decisions."""
        with self._reading() as connection:
            return guarding.guards(connection, whom(connection, who))

    def tell(  # noqa: PLR0913 - what is told of which words
        self, report: str, start: int, end: int, told: Told, *, by: str, why: str | None = None
    ) -> Decision:  # fmt: skip
        """Make a claim of the characters `start` to `end` of a report's kept text; the person by name or id."""
        with self._deciding() as connection:
            known = told if told.person is None else replace(told, person=whom(connection, told.person))
            source = str(report_files.find(connection, report).id)
            return telling.tell(connection, source, (start, end), known, Signed(by, self.clock(), why))

    def undo(self, decision: str, *, by: str, why: str | None = None) -> Decision:
        """Take a decision back, by its id; BadOption where a later one stands upon it."""
        with self._deciding() as connection:
            return undoing.undo(connection, decision, Signed(by, self.clock(), why))

    @contextmanager
    def _deciding(self) -> Iterator[Connection]:
        """Open a transaction for one decision, made of a record that is not stale."""
        self.refresh()
        with transaction(self.engine) as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Open a connection for reading, with nothing stale."""
        self.refresh()
        with reading(self.engine) as connection:
            yield connection
