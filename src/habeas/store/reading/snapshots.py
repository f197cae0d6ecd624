"""Snapshots: the raw bytes of a report, as they came in."""

from __future__ import annotations

from dataclasses import dataclass

from habeas.records.report import MediaType


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The raw bytes of a report; their SHA-256 is its id. Nothing in them is to be trusted."""

    id: str
    data: bytes
    media_type: MediaType
    encoding: str | None
