"""Report files: one report with everybody named in it and every claim read in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from habeas.records.article import Article
from habeas.records.person import Person
from habeas.store.reading.claim_files import ClaimFile


@dataclass(frozen=True, slots=True)
class ReportFile:
    """One report as it is kept.

    `article.report.snapshot` is empty: the raw bytes are asked for apart. `people` are as this report shows them, under
    `p:` ids, in its order; `claims` stand by their place in the text, those no longer read last. `reader` names the
    model that read it, '' where it made no claim.
    """

    article: Article
    added: datetime
    reader: str
    people: tuple[Person, ...]
    claims: tuple[ClaimFile, ...]
    restricted: bool
