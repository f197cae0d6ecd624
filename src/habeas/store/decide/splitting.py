"""Splitting: a person says that some mentions or reports are of somebody else, or that two people are not the same."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from habeas.errors import Ambiguous, BadOption, NoSuchRecord
from habeas.records.decision import Decision
from habeas.records.settlement import Party, Settlement
from habeas.store.decide import pairs
from habeas.store.decide.signing import Signed
from habeas.store.people.holding import holder, naming, party
from habeas.store.schema import mention, report


def split(connection: Connection, person: str, out: Collection[str], signed: Signed) -> Decision:
    """Part some mentions of a person from the others; `out` are ids of mentions, or of reports for all in them.

    Each mention that goes is linked as not the same to each that stays, so no later report joins them again. Who those
    that go are is settled anew: they stay together where the machine holds them for one. Raises NoSuchRecord for
    mentions that are not the person's, BadOption where all or nobody would go.
    """
    who = signed.checked()
    whole = party(connection, holder(connection, person))
    going = sorted({one for id in out for one in _mentions(connection, id, whole)})
    if not going:
        raise BadOption(person, "say which mentions or reports are of somebody else")
    if len(going) == len(whole.mentions):
        raise BadOption(person, "has no other mentions; nothing would stay")
    return pairs.judge(connection, who.decision("split", going), Settlement((whole,)))


def apart(connection: Connection, one: str, other: str, signed: Signed) -> Decision:
    """Say that two people are not the same: the answer 'no' where the machine asks. Raises NoSuchRecord, BadOption."""
    who = signed.checked()
    ids = sorted({holder(connection, one), holder(connection, other)})
    if len(ids) == 1:
        raise BadOption(f"{one} and {other}", "are held for one person; split off the mentions that are not")
    people = tuple(party(connection, id) for id in ids)
    return pairs.judge(connection, who.decision("apart", map(naming, ids)), Settlement(people))


def _mentions(connection: Connection, id: str, whole: Party) -> tuple[str, ...]:
    """Give the mentions of a person that an id means."""
    if id[:2] in {"m:", "p:"}:
        wanted = naming(id) if id.startswith("p:") else id
        if wanted not in whole.mentions:
            raise NoSuchRecord(id, f"is no mention of {whole.label} ({whole.person})")
        return (wanted,)
    begins = report.c.id.startswith(id if id.startswith("sha256:") else f"sha256:{id}", autoescape=True)
    source = (
        select(mention.c.id, mention.c.report)
        .join(report, report.c.id == mention.c.report)
        .where(mention.c.id.in_(whole.mentions), begins | (report.c.id == id))
    )
    rows = connection.execute(source).all() if id.removeprefix("sha256:") else []
    if len({row.report for row in rows}) > 1:
        raise Ambiguous(id, "several reports begin like this; give more of the id")
    if not rows:
        raise NoSuchRecord(id, f"is no mention or report of {whole.label} ({whole.person})")
    return tuple(row.id for row in rows)
