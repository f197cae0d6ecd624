"""Masked search: reports found by what somebody may read of them, never by a name that is withheld.

The index knows the whole text. So where the words that are asked for meet a hidden name of a report, its text is looked
at again with the name masked; otherwise who knows a name could ask which reports are about it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import Connection, select

from habeas.records.article import Sentence
from habeas.records.sight import Sight
from habeas.rights.names import Names
from habeas.store import codec
from habeas.store.schema import report
from habeas.store.search.queries import Query, Term
from habeas.store.search.snippets import snippet
from habeas.store.seeing import hidden

Ask = Callable[[Query, int], Sequence[int]]
"""Asks the index: the numbers of the newest reports that meet a query, at most so many."""
MOST = 4_000
"""Reports of the index that are looked at for one page."""


def found(connection: Connection, query: Query, ask: Ask, *, limit: int, sight: Sight) -> Sequence[int]:
    """Give the newest reports that meet a query as somebody may read them."""
    if not query.terms or (sight.names and sight.sealed and sight.restricted):
        return ask(query, limit)
    wanted, asked = Query(query.wanted), limit
    while True:
        loose = ask(wanted, asked)
        strict = frozenset(ask(query, asked)) if query.unwanted else frozenset(loose)
        kept = _kept(connection, query, loose, strict, sight)
        if len(kept) >= limit or len(loose) < asked or asked >= MOST:
            return kept[:limit]
        asked = min(asked * 4, MOST)


def _kept(
    connection: Connection, query: Query, loose: Sequence[int], strict: frozenset[int], sight: Sight
) -> Sequence[int]:
    ids = _ids(connection, loose)
    names = hidden.in_reports(connection, list(ids.values()), sight)
    return [
        number
        for number in loose
        if (_meets(connection, query, ids[number], names[ids[number]], met=number in strict)
            if ids[number] in names
            else number in strict)
    ]  # fmt: skip


def _meets(connection: Connection, query: Query, id: str, names: Names, *, met: bool) -> bool:
    """Tell whether a report meets a query by its masked text; `met` is whether the whole text does."""
    if not any(_holds(form, (Sentence(0, len(form)),), term) for form in names.forms for term in query.terms):
        return met
    row = connection.execute(select(report.c.text, report.c.sentences).where(report.c.id == id)).one()
    text, sentences = names.mask(row.text, id), codec.unpack_sentences(row.sentences)
    return all(_holds(text, sentences, term) for term in query.wanted) and not any(
        _holds(text, sentences, term) for term in query.unwanted
    )


def _holds(text: str, sentences: Sequence[Sentence], term: Term) -> bool:
    return snippet(text, sentences, Query((Term(term.ways),))) is not None


def _ids(connection: Connection, numbers: Sequence[int]) -> Mapping[int, str]:
    wanted = select(report.c.number, report.c.id)
    found: dict[int, str] = {}
    for start in range(0, len(numbers), 400):
        some = wanted.where(report.c.number.in_(numbers[start : start + 400]))
        found |= {row.number: row.id for row in connection.execute(some)}
    return found
