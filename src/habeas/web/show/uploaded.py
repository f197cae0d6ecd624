"""Uploaded: what came of an upload, in words: report by report, and whose case it changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from habeas.export.words import count, listing, words
from habeas.ingest.lines import Failed
from habeas.store.write.adding import Outcome
from habeas.web.show.tones import Tone
from habeas.web.uploading.jobs import Came, Job

MOST = 200
"""Reports that are listed one by one; what failed comes first."""
_OUTCOMES: Final[dict[Outcome, tuple[str, Tone]]] = {
    "added": ("added", "good"),
    "known": ("here already", "plain"),
    "read again": ("read again", "info"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """What came of one report; `told` is what is in it, or why it could not be had."""

    state: str
    tone: Tone
    name: str
    href: str | None
    told: str


def rows(came: Sequence[Came]) -> tuple[Row, ...]:
    """List what came of each report, those that failed first."""
    failed = [one for one in came if isinstance(one.result, Failed)]
    rest = [one for one in came if not isinstance(one.result, Failed)]
    return tuple(_row(one) for one in (*failed, *rest)[:MOST])


def summary(came: Sequence[Came]) -> str:
    """Count what came of all of them.

    >>> summary([])
    'no report'
    """
    states = Counter("failed" if isinstance(one.result, Failed) else _OUTCOMES[one.result.outcome][0] for one in came)
    told = [f"{number} {state}" for state, number in sorted(states.items(), key=lambda pair: pair[0] == "failed")]
    return f"{count(len(came), 'report')}: {listing(told)}" if came else "no report"


def state(job: Job, ahead: int) -> str:
    """Say how far a job is."""
    if job.done:
        return _ended(job)
    if ahead:
        return f"Waiting for {count(ahead, 'upload')} before this one"
    if job.total is None:
        return "Taking the reports in"
    if len(job.came) < job.total:
        return f"Reading: {len(job.came)} of {job.total} done"
    return "Settling who is who"


def _ended(job: Job) -> str:
    if job.stopped:
        return "Stopped before it began, since the site was stopped. Nothing was added"
    return "Stopped early" if job.broken or job.error else "Done"


def _row(one: Came) -> Row:
    if isinstance(one.result, Failed):
        return Row("failed", "warn", words(one.result.source), None, words(one.result.error.message))
    added = one.result
    told = f"{count(added.people, 'person', 'people')}, {count(added.claims, 'claim')}"
    shown, tone = _OUTCOMES[added.outcome]
    more = "nothing new in it" if added.outcome == "known" else told
    return Row(shown, tone, words(one.source), f"/reports/{added.report}", more)
