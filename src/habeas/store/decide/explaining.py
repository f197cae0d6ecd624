"""Explaining: a person says why values disagree; the values stay as they are, and so does the explanation beside them.

An explanation is of one conflict of one person. Should another value join, the conflict is another one and open again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from sqlalchemy import Connection, select

from habeas.errors import Ambiguous, BadOption, NoSuchRecord
from habeas.records.case import Case, Conflict, Explanation
from habeas.records.decision import Decision, Verb
from habeas.store import codec
from habeas.store.decide import decisions
from habeas.store.decide.signing import Signed
from habeas.store.people.holding import holder, naming, touch
from habeas.store.schema import case_view

VERBS: tuple[Verb, ...] = ("explain", "undo")


def explain(connection: Connection, conflict: str, signed: Signed, *, person: str | None = None) -> Decision:
    """Explain a conflict by its id; `person` says whose, where several people have it (ids are of what is said).

    The views must not be stale. Raises NoSuchRecord, Ambiguous, BadOption.
    """
    who = signed.checked(reason_for="explain")
    wanted = "conflict:" + conflict.strip().removeprefix("conflict:")
    found = list(_find(connection, wanted, holder(connection, person) if person else None))
    if not found:
        raise NoSuchRecord(conflict, "no open conflict has this id")
    if len(found) > 1:
        raise Ambiguous(conflict, f"say whose: {', '.join(sorted(whose for whose, _ in found))}")
    whose, open_one = found[0]
    if open_one.explanation:
        raise BadOption(conflict, f"is explained already, by {open_one.explanation.by}")
    made = who.decision("explain", (wanted, naming(whose)))
    told = replace(open_one, explanation=Explanation(who.by, who.at, who.why or ""))
    made = decisions.append(connection, replace(made, before=codec.encode(open_one), after=codec.encode(told)))
    touch(connection, [naming(whose)])
    return made


def explanations(connection: Connection) -> tuple[Decision, ...]:
    """Give the explanations that hold, oldest first."""
    return decisions.active(decisions.load(connection, verbs=VERBS))


def explained(case: Case, mentions: Collection[str], held: Iterable[Decision]) -> Case:
    """Put the explanations that hold into the case of a person with some mentions; the last one counts."""
    told = {one.subjects[0]: one for one in held if one.verb == "explain" and one.subjects[1] in mentions}
    if not told:
        return case
    return replace(case, conflicts=tuple(_explained(conflict, told.get(conflict.id)) for conflict in case.conflicts))


def _explained(conflict: Conflict, by: Decision | None) -> Conflict:
    return replace(conflict, explanation=Explanation(by.by, by.at, by.why or "")) if by else conflict


def _find(connection: Connection, conflict: str, person: str | None) -> Iterator[tuple[str, Conflict]]:
    """Find the people whose case has a conflict; where nobody is named, all cases that have one are looked at."""
    query = select(case_view.c.person, case_view.c.record)
    holds = case_view.c.record.not_like('%"conflicts":[]%')
    for row in connection.execute(query.where(case_view.c.person == person if person else holds)):
        yield from ((row.person, one) for one in codec.decode(row.record, Case).conflicts if one.id == conflict)
