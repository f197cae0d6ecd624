"""Report files: one report with everybody named in it and every claim read in it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, select

from habeas.errors import Ambiguous, NoSuchRecord
from habeas.records.article import Article
from habeas.records.person import Person
from habeas.records.sight import EVERYTHING, Sight
from habeas.rights import veil
from habeas.rights.records import Changing
from habeas.store import codec, schema
from habeas.store.people import members
from habeas.store.people.members import Member
from habeas.store.reading import claim_files, sighted
from habeas.store.reading.claim_files import ClaimFile
from habeas.store.seeing import hidden
from habeas.store.write import reports
from habeas.store.write.mentions import renamed

_ID = re.compile("(?:sha256:)?([0-9a-f]{6,64})")
_HEX = 64


@dataclass(frozen=True, slots=True)
class ReportFile:
    """One report as it is kept.

    `article.report.snapshot` is empty: the raw bytes are asked for apart. `people` are as this report shows them, under
    `p:` ids, in its order; `claims` stand by their place in the text, those whose words are gone last. `reader` names
    the model that read it, '' where it made no claim.
    """

    article: Article
    added: datetime
    reader: str
    people: tuple[Person, ...]
    claims: tuple[ClaimFile, ...]
    restricted: bool


def report(connection: Connection, id: str, sight: Sight = EVERYTHING) -> ReportFile:
    """Give a report by its id or the beginning of it. Raises NoSuchRecord, Ambiguous."""
    row = find(connection, id, sight)
    article, people = reports.article(row), _people(connection, row.id, sight)
    names = hidden.in_reports(connection, [row.id], sight).get(row.id)
    if names is not None:
        article = veil.article(article, names)
        changing = Changing(names.mask, {row.id: article.text})
        why = hidden.among(connection, {one.id for one in people}, sight).why
        people = tuple(veil.person(one, why.get(one.id), changing) for one in people)
    added, claims = codec.unpack_moment(row.added), _claims(connection, row.id, sight)
    return ReportFile(article, added, row.reader, people, claims, row.restricted)


def find(connection: Connection, id: str, sight: Sight = EVERYTHING) -> Row[tuple[object, ...]]:
    """Find the row of a report by its id, whole or six signs and more of it, with or without `sha256:`."""
    begins = _ID.fullmatch(id.strip().lower())
    if begins is None:
        raise NoSuchRecord(id, "is no id of a report")
    first, last = (f"sha256:{begins[1].ljust(_HEX, end)}" for end in "0f")
    wanted = select(schema.report).where(schema.report.c.id.between(first, last), *sighted.reports(sight))
    found = connection.execute(wanted.limit(2)).all()
    if not found:
        raise NoSuchRecord(id, "no report has this id")
    if len(found) > 1:
        raise Ambiguous(id, "several reports begin like this; give more of the id")
    return found[0]


def _people(connection: Connection, report: str, sight: Sight) -> tuple[Person, ...]:
    """Give the people of a report as it shows them; two mentions of one person are one."""
    mention = schema.mention.c
    wanted = select(mention.id, mention.record).where(mention.report == report).order_by(mention.number, mention.id)
    records = {row.id: codec.decode(row.record, Person) for row in connection.execute(wanted)}
    owners = members.holders(connection, [*records, *(tie.to for one in records.values() for tie in one.ties)])
    seen = sighted.rows(connection, owners.values(), sight)
    shown = {mention: person for mention, person in owners.items() if person in seen}
    held: defaultdict[str, list[Member]] = defaultdict(list)
    for id, record in records.items():
        if id in shown:
            held[shown[id]].append(Member(id, report, renamed(record, shown)))
    return tuple(members.united(several) for several in held.values())


def _claims(connection: Connection, report: str, sight: Sight) -> tuple[ClaimFile, ...]:
    rows = connection.execute(select(schema.claim).where(schema.claim.c.report == report)).all()
    found = claim_files.files(connection, rows, sight)
    return tuple(sorted(found, key=lambda one: (one.reading == "lost", one.claim.quote.start, one.claim.id)))
