"""The log: what each refresh changed, kept for those who look later, and up to where each of them has looked.

    refresh -> Change, ... -> write -> table `change` -> changes(after a number) -> Logged, the newest first

A line names the person it was told of then; it is shown of whoever holds that mention now, so that after a merge the
lines of both stand together. Some changes show in one view of a case alone: a claim of which the machine is not sure
changes the working view and not what is published. Where something that was published is so no more (a claim was
rejected, its report is kept to editors, two people were parted), all older lines of that person leave the published
view: they may tell of just that, and nobody may be shown as accused by mistake.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, Row, Select, delete, func, insert, literal, select, update

from habeas.errors import BadOption
from habeas.records.sight import EVERYTHING, Sight
from habeas.rights.names import Names, withheld
from habeas.store import codec
from habeas.store.derive.changes import Change, Kind
from habeas.store.listing import lists
from habeas.store.listing.case_row import CaseRow
from habeas.store.people.holding import naming
from habeas.store.schema import change, mark, membership, person
from habeas.store.seeing import conditions, hidden

View = Literal["working", "published", "both"]


@dataclass(frozen=True, slots=True)
class Logged:
    """One line of the log: what of a person's case changed, from what to what, and when (UTC) that was noticed.

    `number` grows with each line. `before` and `now` are words for a person, as in `Change`.
    """

    number: int
    person: CaseRow
    kind: Kind
    before: str | None
    now: str | None
    at: datetime


def write(connection: Connection, working: Iterable[Change], published: Iterable[Change], *, at: str) -> None:
    """Add what changed in the working view and in the published one; what changed alike in both is one line."""
    shown = dict.fromkeys(working)
    public = dict.fromkeys(published)
    views: dict[Change, View] = {one: "both" if one in public else "working" for one in shown}
    views |= {one: "published" for one in public if one not in shown}
    rows = [
        {"person": one.person, "kind": one.kind, "before": one.before, "now": one.now, "at": at, "view": view}
        for one, view in views.items()
    ]
    if rows:
        connection.execute(insert(change), rows)


def take_back(connection: Connection, persons: Collection[str], published: Iterable[Change]) -> tuple[Change, ...]:
    """Keep the older lines of some people to the working view; give what changed without what stood before of them."""
    if persons:
        named = change.c.person.in_(_names(persons))
        connection.execute(delete(change).where(named, change.c.view == "published"))
        connection.execute(update(change).where(named, change.c.view == "both").values(view="working"))
    return tuple(replace(one, before=None) if one.person in persons else one for one in published)


def changes(
    connection: Connection,
    after: int | None = None,
    *,
    persons: Collection[str] | None = None,
    limit: int = 50,
    sight: Sight = EVERYTHING,
) -> tuple[Logged, ...]:
    """Give the lines after a number, or all, the newest first; `persons` (ids, also old ones) keeps to theirs.

    Lines of people who are sealed, or who are no more, are not there. Raises BadOption for a limit below one.
    """
    lists.limited(limit)
    found = connection.execute(_wanted(after, persons, sight).limit(limit)).all()
    holders = list(dict.fromkeys(line.holder for line in found))
    rows = {row.person: row for row in lists.rows(connection, holders, sight)}
    names = withheld(hidden.among(connection, holders, sight).people.values())
    return tuple(_logged(line, rows[line.holder], names) for line in found if line.holder in rows)


def _wanted(after: int | None, persons: Collection[str] | None, sight: Sight) -> Select[*tuple[object, ...]]:
    """Say which lines are wanted."""
    named = literal("m:") + func.substr(change.c.person, 3)
    joined = change.join(membership, membership.c.mention == named).join(person, person.c.id == membership.c.person)
    wanted: Select[*tuple[object, ...]] = select(*change.c, person.c.id.label("holder")).select_from(joined)
    view: View = "working" if conditions.whole(sight) else "published"
    wanted = wanted.where(change.c.view.in_(["both", view]), *conditions.listed(sight, person.c.id))
    if after is not None:
        wanted = wanted.where(change.c.number > after)
    if persons is not None:
        wanted = wanted.where(change.c.person.in_(_names(persons)))
    return wanted.order_by(change.c.number.desc())


def _names(persons: Collection[str]) -> Select[*tuple[str]]:
    """Give every id that people ever had."""
    mentions = [naming(id) for id in persons]
    held = select(membership.c.person).where(membership.c.mention.in_(mentions))
    return select(literal("p:") + func.substr(membership.c.mention, 3)).where(membership.c.person.in_(held))


def _logged(line: Row[*tuple[object, ...]], row: CaseRow, names: Names) -> Logged:
    """Make the line of a row, without names that are withheld. Raises StoreDamaged for what cannot be one."""
    made = codec.checked(Logged(line.number, row, line.kind, line.before, line.now, codec.unpack_moment(line.at)))
    before, now = (names.mask(words) if words else words for words in (made.before, made.now))
    return replace(made, before=before, now=now)


def seen(connection: Connection, account: str) -> int:
    """Tell up to which number somebody has looked; 0 where they never did."""
    return connection.execute(select(mark.c.change).where(mark.c.account == account)).scalar() or 0


def see(connection: Connection, account: str, number: int) -> None:
    """Note that somebody has looked up to a number; a mark never goes back. Raises BadOption for no line's number."""
    newest = connection.execute(select(func.max(change.c.number))).scalar() or 0
    if not 0 <= number <= newest:
        raise BadOption(f"change {number}", "is not in the log; give the number of a line that was shown")
    before = seen(connection, account)
    if number > before:
        connection.execute(delete(mark).where(mark.c.account == account))
        connection.execute(insert(mark), {"account": account, "change": number})
