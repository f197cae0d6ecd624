"""The terms of the JSON-LD export: its context, its identifiers and its typed values."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import quote as percent

from habeas.export.words import words
from habeas.normalise import edtf
from habeas.records.date import Date
from habeas.records.encode import Json, Object

CONTEXT: Object = {
    "@version": 1.1,
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "habeas": "urn:habeas:term:",
}
_HALVES = re.compile("[\ud800-\udfff]")
_SHAPES = (
    (re.compile(r"\d{4}"), "xsd:gYear"),
    (re.compile(r"\d{4}-(0[1-9]|1[0-2])"), "xsd:gYearMonth"),
    (re.compile(r"\d{4}-\d\d-\d\d"), "xsd:date"),
)


def iri(kind: str, id: str) -> str:
    """Give the identifier of a thing of the record; any id is made safe.

    >>> iri("person", "p:00ff"), iri("claim", "a b")
    ('urn:habeas:person:p:00ff', 'urn:habeas:claim:a%20b')
    """
    return f"urn:habeas:{kind}:{percent(id, safe=':-._', errors='replace')}"


def when(written: str | None) -> Json:
    """Give a date of EDTF with the type that fits: a day, month or year of XML Schema where it is one, else EDTF.

    >>> when("2023-08"), when("2012/2018")
    ({'@value': '2023-08', '@type': 'xsd:gYearMonth'}, {'@value': '2012/2018', '@type': 'edtf:EDTF'})
    """
    if not written or edtf.bounds(written) is None:
        return None
    shape = next((name for pattern, name in _SHAPES if pattern.fullmatch(written)), "edtf:EDTF")
    return {"@value": written, "@type": shape}


def bounds(date: Date) -> Object:
    """Give the words of a date, its EDTF form and the first and last day that it can mean."""
    return present({
        "habeas:words": words(date.words),
        "habeas:date": when(date.edtf),
        "habeas:earliest": when(date.earliest.isoformat() if date.earliest else None),
        "habeas:latest": when(date.latest.isoformat() if date.latest else None),
        "habeas:basis": date.basis,
    })  # fmt: skip


def exact(text: str) -> str:
    r"""Give a text character for character, so that offsets hold; half a character, which is no text, is replaced.

    >>> exact("a\n\ud800b")
    'a\n�b'
    """
    return _HALVES.sub("\ufffd", text)


def time(at: dt.datetime) -> Object:
    """Give an aware time as a literal in UTC."""
    return {"@value": f"{at.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}", "@type": "xsd:dateTime"}


def present(node: Object) -> Object:
    """Leave out of a node what is empty: linked data says only what is."""
    return {key: value for key, value in node.items() if value not in (None, "", [], {})}
