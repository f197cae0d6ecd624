"""Pairs: what people decided of two mentions each, as links that outrank the machine's.

The links that people made follow from the active decisions alone: for every pair the last decision on it counts. Making
a decision and undoing one write those links anew and ask `linking` to settle the people they touch again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, replace
from itertools import product

from sqlalchemy import Connection, bindparam, delete, insert, select, tuple_, update

from habeas.records.decision import Decision, Verb
from habeas.records.link import Link
from habeas.records.settlement import Settlement
from habeas.store import codec, decisions, linking
from habeas.store.holding import holders, party
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
        return tuple(sorted(map(_pair, *zip(*product(people[0].mentions, people[1].mentions), strict=True))))
    out = set(made.subjects)
    stay = [mention for one in people for mention in one.mentions if mention not in out]
    return tuple(sorted(_pair(*pair) for pair in product(out, stay)))


def settlement(made: Decision) -> Settlement:
    """Give how things stood before a decision on people."""
    return codec.decode(made.before or "", Settlement)


def held(active: Iterable[Decision]) -> Mapping[Pair, Link]:
    """Give the links that active decisions come to: the last one on a pair counts."""
    return {pair: _link(pair, one) for one in active if one.verb in VERBS for pair in between(one)}


def judge(connection: Connection, draft: Decision, before: Settlement) -> Decision:
    """Make a decision on pairs: write its links, settle the people again, put it on the list."""
    draft = replace(draft, before=codec.encode(before))
    links = {pair: _link(pair, draft) for pair in between(draft)}
    was, now = put(connection, links, links)
    known = replace(was, people=before.people, objections=before.objections)
    made = decisions.append(connection, replace(draft, before=codec.encode(known), after=codec.encode(now)))
    signed = update(table).where(table.c.one == bindparam("a"), table.c.other == bindparam("b"))
    connection.execute(signed.values(decision=made.id), [{"a": one, "b": other} for one, other in links])
    return made


def put(connection: Connection, pairs: Collection[Pair], links: Mapping[Pair, Link]) -> tuple[Settlement, Settlement]:
    """Put the links that people made on some pairs in the place of what stands there; a pair without is the machine's.

    Gives the people and links of before and after.
    """
    was = _stands(connection, {mention for pair in pairs for mention in pair}, pairs)
    gone = delete(table).where(table.c.one == bindparam("a"), table.c.other == bindparam("b"))
    connection.execute(gone, [{"a": one, "b": other} for one, other in pairs])
    rows = [asdict(links[pair]) for pair in pairs if pair in links]
    if rows:
        connection.execute(insert(table), rows)
    linking.settle(connection, {one.person for one in was.people})
    return was, _stands(connection, was.mentions, pairs)


def _stands(connection: Connection, mentions: Iterable[str], pairs: Iterable[Pair]) -> Settlement:
    """Give the people that hold some mentions, and the links on some pairs, as they stand."""
    return Settlement(tuple(party(connection, one) for one in holders(connection, mentions)), _links(connection, pairs))


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
