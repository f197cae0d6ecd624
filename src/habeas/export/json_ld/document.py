"""JSON-LD: the record as linked data, with nothing to fetch to understand it.

People, reports and events are schema.org's, quotes are selectors of the Web Annotation Data Model
(https://www.w3.org/TR/annotation-model/), and PROV-O (https://www.w3.org/TR/prov-o/) says what was derived from which
report by which reader, and what a person decided. The context stands in the document: no remote one is loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO

from habeas.export.json_ld.case import charges, custody, events
from habeas.export.json_ld.claims import claims, decisions
from habeas.export.json_ld.people import people
from habeas.export.json_ld.reports import reports
from habeas.export.json_ld.terms import CONTEXT, iri, time
from habeas.export.options import Options
from habeas.records.dossier import Dossier
from habeas.records.encode import Object
from habeas.records.encode import write as write_json


def write(dossiers: Iterable[Dossier], out: BinaryIO, options: Options) -> None:
    """Write one document, its graph node by node as the dossiers come."""
    out.write(f'{{"@context": {write_json(CONTEXT)},\n"@graph": ['.encode())
    between = b"\n"
    for node in chain.from_iterable(nodes(dossier, options) for dossier in dossiers):
        out.write(between + write_json(node).encode())
        between = b",\n"
    out.write(b"\n]}\n")


def nodes(dossier: Dossier, options: Options) -> Iterator[Object]:
    """Give the nodes of one dossier: the record itself, then what it holds."""
    yield {
        "@id": iri("dossier", dossier.person.id),
        "@type": ["Dataset", "prov:Entity"],
        "about": {"@id": iri("person", dossier.person.id)},
        "prov:generatedAtTime": time(options.now),
        "prov:wasDerivedFrom": [{"@id": iri("report", one.report.id)} for one in dossier.articles],
    }
    yield from people(dossier)
    yield from reports(dossier, with_text=options.texts)
    yield from claims(dossier)
    yield from events(dossier)
    yield from charges(dossier)
    yield from custody(dossier)
    yield from decisions(dossier)
