"""FollowTheMoney: the record as entities, one a line, for OpenAleph, Yente, OpenSanctions' tools and the like.

Written by hand to the schema (https://followthemoney.tech) and read back by the package in the tests; the package
itself is not needed to export. A line that was already written is not written again; one entity may stand in two
lines where the second says more, as in every stream of FollowTheMoney (`ftm aggregate` unites them).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO

from habeas.export.ftm.case import accused, court_case, events
from habeas.export.ftm.entity import Entity
from habeas.export.ftm.people import person, positions, ties
from habeas.export.ftm.reports import article, documentation, proofs
from habeas.export.options import Options
from habeas.export.sources import in_order
from habeas.records.dossier import Dossier
from habeas.records.encode import write as write_json


def write(dossiers: Iterable[Dossier], out: BinaryIO, options: Options) -> None:
    """Write the entities of each dossier as it comes; what is kept in memory is eight bytes a line."""
    written: set[bytes] = set()
    for dossier in dossiers:
        for entity in entities(dossier, texts=options.texts):
            line = write_json(entity.encode()).encode() + b"\n"
            mark = hashlib.blake2b(line, digest_size=8).digest()
            if mark not in written:
                written.add(mark)
                out.write(line)


def entities(dossier: Dossier, *, texts: bool = False) -> Iterator[Entity]:
    """Give the entities of one dossier: reports, people, then the case."""
    proof = proofs(dossier)
    everybody = (dossier.person, *dossier.people)
    known = frozenset(one.id for one in everybody)
    case = accused(dossier)
    yield from (article(one, with_text=texts) for one in in_order(dossier))
    yield person(dossier.person, case)
    yield from (person(one) for one in dossier.people)
    for one in everybody:
        yield from chain(positions(one, proof), ties(one, known, proof), documentation(dossier, one))
    if case:
        yield from court_case(dossier, case, proof)
    yield from events(dossier, proof)
