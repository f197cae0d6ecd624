"""Pairs: what people decided of two mentions each, as links that outrank the machine's.

The links that people made follow from the active decisions alone: for every pair the last decision on it counts. Making
a decision and undoing one write those links anew and ask `linking` to settle the people they touch again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, replace
from itertools import product

from sqlalchemy import Connection, bindparam, delete, insert, select, tuple_

from habeas.records.decision import Decision, Verb
from habeas.records.link import Link
from habeas.records.settlement import Party, Settlement
from habeas.store import codec
from habeas.store.decide import decisions
from habeas.store.people import linking
from habeas.store.people.holding import holders, party
from habeas.store.schema import link as table

Pair = tuple[str, str]
VERBS: frozenset[Verb] = frozenset({"merge", "split", "apart"})
_MOST = 400
"""Pairs asked for in one query: databases limit the parameters of one."""


def between(made: Decision) -> tuple[Pair, ...]:
    """Give the pairs of mentions that a decision is about, each sorted.

    A merge names its pairs, two and two; a split parts the mentions it names from the others of the person; `apart`
    parts all mentions of the two people.
    """
    if made.verb == "merge":
        return tuple(sorted(map(_pair, made.subjects[::2], made.subjects[1::2])))
    people = settlement(made).people
    if made.verb == "apart":
        out, stay = people[0].mentions, people[1].mentions
    else:
        out, stay = made.subjects, tuple(one for one in people[0].mentions if one not in made.subjects)
    return tuple(sorted(_pair(*pair) for pair in product(out, stay)))


def settlement(made: Decision) -> Settlement:
    """Give how things stood before a decision on people."""
    return codec.decode(made.before or "", Settlement)


def held(active: Iterable[Decision]) -> Mapping[Pair, Link]:
    """Give the links that active decisions come to: the last one on a pair counts."""
    return {pair: _link(pair, one) for one in active if one.verb in VERBS for pair in between(one)}


def judge(connection: Connection, draft: Decision, before: Settlement) -> Decision:
    """Make a decision on pairs: put it on the list, write its links, settle the people it touches again.

    Of a merge the links are kept in `after`; those of a split follow from who went and who stayed, and can be many.
    """
    listed = between(replace(draft, before=codec.encode(before)))
    known = replace(before, links=_links(connection, listed))
    after = Settlement((), tuple(_link(pair, draft) for pair in listed if draft.verb == "merge"))
    done = decisions.append(connection, replace(draft, before=codec.encode(known), after=codec.encode(after)))
    put(connection, listed, {pair: _link(pair, done) for pair in listed})
    return done


def retake(connection: Connection, draft: Decision, of: Decision, active: Iterable[Decision]) -> Decision:
    """Put the undoing of a decision on pairs on the list and make its links what the `active` ones come to."""
    listed, now = between(of), held(active)
    people = _people(connection, {mention for pair in listed for mention in pair})
    stood = (one for one in _links(connection, listed) if of.verb == "merge" or one.decision != of.id)
    before = Settlement(people, tuple(stood))
    stands = (now[pair] for pair in listed if pair in now)
    after = Settlement((), tuple(one for one in stands if of.verb == "merge" or one.decision != of.id))
    done = decisions.append(connection, replace(draft, before=codec.encode(before), after=codec.encode(after)))
    put(connection, listed, now)
    return done


def put(connection: Connection, pairs: Collection[Pair], links: Mapping[Pair, Link]) -> None:
    """Put the links that people made on some pairs in the place of what stands; a pair without is the machine's."""
    gone = delete(table).where(table.c.one == bindparam("a"), table.c.other == bindparam("b"))
    connection.execute(gone, [{"a": one, "b": other} for one, other in pairs])
    rows = [asdict(links[pair]) for pair in pairs if pair in links]
    if rows:
        connection.execute(insert(table), rows)
    linking.settle(connection, holders(connection, {mention for pair in pairs for mention in pair}))


def _people(connection: Connection, mentions: Iterable[str]) -> tuple[Party, ...]:
    return tuple(party(connection, one) for one in holders(connection, mentions))


def _links(connection: Connection, pairs: Iterable[Pair]) -> tuple[Link, ...]:
    """Give the links that stand on some pairs."""
    listed = sorted(pairs)
    found: list[Link] = []
    for start in range(0, len(listed), _MOST):
        wanted = select(table).where(tuple_(table.c.one, table.c.other).in_(listed[start : start + _MOST]))
        found += [Link(*row) for row in connection.execute(wanted.order_by(table.c.one, table.c.other))]
    return tuple(found)


def _pair(one: str, other: str) -> Pair:
    return min(one, other), max(one, other)


def _link(pair: Pair, made: Decision) -> Link:
    same = made.verb == "merge"
    why = made.why or ("said to be one person" if same else "said not to be one person")
    return Link(*pair, "same" if same else "not the same", 1.0 if same else 0.0, why, made.by, made.id or None)
