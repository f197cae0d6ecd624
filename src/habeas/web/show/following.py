"""Following: what is new of a saved search, as the entries of its feed: changes in cases, and reports that came in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from typing import Final

from starlette.datastructures import QueryParams

from habeas.export.atom import Entry, Feed, tag
from habeas.export.words import words
from habeas.records.sight import Sight
from habeas.store.derive.log import Logged
from habeas.store.listing.arrivals import Arrival
from habeas.store.listing.case_row import CaseRow
from habeas.store.listing.filters import Filters
from habeas.store.searches.kept import SavedSearch
from habeas.store.store import Store
from habeas.web.show import rows
from habeas.web.show.asked import Asked, errors, filters, read
from habeas.web.show.changed import said, tell
from habeas.web.show.found import found

MOST: Final = 50
"""Entries of a feed."""
CASES: Final = 200
"""Cases that meet the search whose changes are told: those that changed last, or by name where words are searched."""
_LINES: Final = 500


def feed(store: Store, saved: SavedSearch, sight: Sight, base: str) -> Feed:
    """Make the feed of a saved search as `sight` lets its owner see; `base` is where the site is, without a slash."""
    asked = read(QueryParams(saved.query))
    return Feed(
        id=tag(saved.id),
        title=f"{words(saved.label)} (Habeas)",
        address=f"{base}/feeds/{saved.id}/{saved.secret}.atom",
        href=f"{base}/search?{saved.query}",
        updated=saved.made,
        entries=_entries(store, asked, sight, (saved.id, base)),
    )


def _entries(store: Store, asked: Asked, sight: Sight, at: tuple[str, str]) -> tuple[Entry, ...]:
    """Give the newest entries; none where the search cannot be meant any more."""
    if errors(asked):
        return ()
    met = filters(asked)
    persons = [row.person for row in _cases(store, asked.words, met, sight)]
    lines = store.changes(None, persons=persons, limit=_LINES, sight=sight) if persons else ()
    came = store.arrivals(asked.words, met, limit=MOST, sight=sight)
    entries = [*_changed(lines, *at), *(_arrived(one, *at) for one in came)]
    return tuple(sorted(entries, key=lambda one: (one.updated, one.id), reverse=True)[:MOST])


def _cases(store: Store, typed: str, met: Filters, sight: Sight) -> Iterable[CaseRow]:
    if typed:
        return store.search(typed, met, limit=MOST, sight=sight).people
    return store.cases(met, limit=CASES, sight=sight)


def _changed(lines: Iterable[Logged], saved: str, base: str) -> Iterator[Entry]:
    """Make one entry of all that one refresh changed in one case."""

    def noticed(line: Logged) -> tuple[str, datetime]:
        return line.person.person, line.at

    for (person, at), some in groupby(sorted(lines, key=lambda one: (one.at, *noticed(one), one.number)), key=noticed):
        listed = list(some)
        told = list(dict.fromkeys(said(tell(line)) for line in listed))
        label = rows.label(listed[0].person.label)
        title = f"{label}: {told[0]}" + (f", and {len(told) - 1} more" if len(told) > 1 else "")
        yield Entry(
            tag(saved, "change", str(listed[0].number)), title, f"{base}{rows.href(person)}", at, "; ".join(told)
        )


def _arrived(arrival: Arrival, saved: str, base: str) -> Entry:
    shown = found(arrival.hit)
    sentence = "".join(piece for piece, _ in shown.pieces)
    where = ", ".join(part for part in (shown.publisher, shown.published) if part)
    summary = f"“{sentence}” ({where})" if sentence else where
    id = tag(saved, "report", arrival.hit.report.removeprefix("sha256:"))
    return Entry(id, f"Report: {shown.title}", f"{base}{shown.href}", arrival.added, summary)
