"""Claim files: a claim as it was read, as it stands, and what people decided on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sqlalchemy import Connection, Row, select

from habeas.errors import NoSuchRecord
from habeas.records.claim import Claim
from habeas.records.decision import Decision
from habeas.records.settlement import ClaimState
from habeas.records.sight import EVERYTHING, Sight
from habeas.rights import veil
from habeas.rights.names import Names
from habeas.rights.records import Changing
from habeas.rights.sure import SURE
from habeas.store import codec, schema
from habeas.store.decide import deciding, decisions, standing, standing_upon
from habeas.store.listing.lists import CaseRow
from habeas.store.people import members
from habeas.store.reading import sighted
from habeas.store.seeing import hidden

ClaimReading = Literal["now", "withdrawn", "lost", "told"]
ClaimRow = Row[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class ClaimFile:
    """One claim with all that is known of it.

    `claim` is how it stands, `read` what the machine read (or a person first told); the person of both is a `p:` id.
    `reading` is `now`, `withdrawn` (a later reading does not tell it), `lost` (its words are gone from the report) or
    `told` (made by a person). `sure` says that it is published without more ado: accepted, corrected, or read with a
    confidence over the bar. `person` is None where nobody in particular is meant. `decisions` are those on this claim,
    oldest first, undone ones and undoings too.
    """

    claim: Claim
    read: Claim
    state: ClaimState
    reading: ClaimReading
    sure: bool
    person: CaseRow | None
    decisions: tuple[Decision, ...] = ()


def claim(connection: Connection, id: str, sight: Sight = EVERYTHING) -> ClaimFile:
    """Give a claim by its id or the beginning of it. Raises NoSuchRecord, Ambiguous."""
    known = deciding.find(connection, id)
    wanted = select(schema.claim).join(schema.report, schema.report.c.id == schema.claim.c.report)
    rows = connection.execute(wanted.where(schema.claim.c.id == known, *sighted.reports(sight))).all()
    for one in files(connection, rows, sight):
        return one
    raise NoSuchRecord(id, "no claim has this id; `habeas case NAME --ids` shows them")


def files(connection: Connection, rows: Sequence[ClaimRow], sight: Sight = EVERYTHING) -> tuple[ClaimFile, ...]:
    """Make the files of rows of `claim`, in their order; those that may not be seen are left out."""
    read = {row.id: codec.decode(row.record, Claim) for row in rows}
    stands = {row.id: codec.decode(row.corrected, Claim) if row.corrected else read[row.id] for row in rows}
    said = {one.person for one in (*read.values(), *stands.values()) if one.person}
    owners = members.holders(connection, said)
    people = sighted.rows(connection, owners.values(), sight)
    decided = _decided(connection, list(read))
    found = []
    for row in rows:
        whose = owners.get(stands[row.id].person or "")
        if (whose is not None and whose not in people) or not (sight.working or sure(row)):
            continue
        now, first = (replace(one, person=owners.get(one.person or "")) for one in (stands[row.id], read[row.id]))
        person, history = people[whose] if whose else None, tuple(decided.get(row.id, ()))
        found.append(codec.checked(ClaimFile(now, first, row.state, row.reading, sure(row), person, history)))
    return _veiled(connection, found, sight)


def _veiled(connection: Connection, files: Iterable[ClaimFile], sight: Sight) -> tuple[ClaimFile, ...]:
    """Mask the names that are withheld in the words that claims rest on."""
    listed = tuple(files)
    names = hidden.in_reports(connection, {one.claim.quote.report for one in listed}, sight)
    if not names:
        return listed
    report = schema.report.c
    rows = connection.execute(select(report.id, report.text).where(report.id.in_(names)))
    texts = {row.id: names[row.id].mask(row.text, row.id) for row in rows}
    return tuple(_masked(one, names.get(one.claim.quote.report), texts) for one in listed)


def _masked(file: ClaimFile, names: Names | None, texts: Mapping[str, str]) -> ClaimFile:
    if names is None:
        return file
    changing = Changing(names.mask, texts)
    decided = tuple(veil.decision(one, names) for one in file.decisions)
    return replace(file, claim=changing.record(file.claim), read=changing.record(file.read), decisions=decided)


def sure(row: ClaimRow) -> bool:
    """Tell whether the claim of a row is published without anybody's looking at it again."""
    return standing.stands(row) is not None and (row.state != "read" or row.confidence >= SURE)


def _decided(connection: Connection, claims: Iterable[str]) -> Mapping[str, Sequence[Decision]]:
    """Give the decisions on claims, with what undid them, by claim."""
    listed = decisions.on(connection, list(claims))
    first = standing_upon.roots(listed)
    found: defaultdict[str, list[Decision]] = defaultdict(list)
    for one in listed:
        found[first[one.id].subjects[0]].append(one)
    return found
