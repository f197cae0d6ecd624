"""Encoded: records of the store that only pages and the API show, as JSON built of `records.encode`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from habeas.records.article import Article
from habeas.records.case import Case, Custody, Terms
from habeas.records.claim import Claim
from habeas.records.decision import Decision
from habeas.records.docket import Docket
from habeas.records.encode import Json, Object, encode
from habeas.records.encode_dossier import encode_decision
from habeas.records.report import Report
from habeas.store.reading.claim_files import ClaimFile
from habeas.store.reading.report_files import ReportFile
from habeas.store.reading.waiting import QueueItem
from habeas.web.api.answers import plain
from habeas.web.visitor import Visitor

_NO_ARTICLE = Article(Report("", "", b""), "", (), ())


def claims(files: Iterable[ClaimFile]) -> list[Json]:
    """Give claims as they stand and as they were read."""
    return [claim(one) for one in files]


def decided(made: Decision, visitor: Visitor) -> Object:
    """Give a decision just made; without how things stood to a token that may decide and not read."""
    return encode_decision(made if visitor.may("read") else replace(made, before=None, after=None))


def claim(file: ClaimFile) -> Object:
    """Give one claim as it stands and as it was read, with what was decided on it."""
    stands, read = _claims((file.claim, file.read))
    return {
        "claim": stands,
        "read": read,
        "state": file.state,
        "reading": file.reading,
        "sure": file.sure,
        "person": plain(file.person),
        "decisions": [encode_decision(one) for one in file.decisions],
    }


def report(file: ReportFile) -> Object:
    """Give a report with its text, people and claims."""
    whole = encode(Docket(file.article, file.people, ()), several=True)
    return {
        "report": whole["report"],
        "people": whole["people"],
        "claims": claims(file.claims),
        "added": f"{file.added:%Y-%m-%dT%H:%M:%SZ}",
        "reader": file.reader,
        "restricted": file.restricted,
    }


def queued(item: QueueItem) -> Object:
    """Give one thing that waits for a person."""
    conflict, finding = _of_case(item)
    return {
        "kind": item.kind,
        "id": item.id,
        "why": item.why,
        "score": item.score,
        "person": plain(item.person),
        "other": plain(item.other),
        "claim": claim(item.claim) if item.claim else None,
        "link": plain(item.link),
        "conflict": conflict,
        "finding": finding,
    }


def _of_case(item: QueueItem) -> tuple[Json, Json]:
    """Give the conflict and the finding of an item in the JSON that they have in their case."""
    conflicts = (item.conflict,) if item.conflict else ()
    findings = (item.finding,) if item.finding else ()
    case = Case("", (), Custody("unknown", None), Terms((), "none", None, None), conflicts=conflicts, findings=findings)
    [told] = cast("list[Object]", encode(Docket(_NO_ARTICLE, (), (), (case,)), several=True)["cases"])
    first = (cast("list[Json]", told[name]) for name in ("conflicts", "findings"))
    one, other = (listed[0] if listed else None for listed in first)
    return one, other


def _claims(found: Iterable[Claim]) -> tuple[Json, ...]:
    return tuple(cast("list[Json]", encode(Docket(_NO_ARTICLE, (), tuple(found)), several=True)["claims"]))
