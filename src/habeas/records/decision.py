"""Decisions: what people settled, kept for ever beside what the machine read.

The list of decisions is append-only. Taking one back is a decision too (`undo`, naming the one it undoes), so the
record can always be shown as it stood, and nobody's work is overwritten.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Verb = Literal[
    "merge", "split", "apart", "accept", "correct", "reject", "explain", "tell",
    "seal", "restrict", "hide", "reveal", "undo",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of a person: who did what to what, when and why, with how things stood before and after.

    `subjects` are ids: the mentions linked, two and two, for `merge` (same person); those that go for `split`; one of
    each person for `apart` (not the same); one claim for `accept`, `reject` and `correct`, there with the mention that
    gets it if that is corrected; a conflict and a mention of whose it is for `explain`; one decision for `undo`.
    `tell` is a claim that a person makes: its id and the mention it is about. Who may see what: `seal`, `restrict`,
    `hide` and `reveal` name the mentions of the person concerned, `restrict` also a report.
    `before` and `after` are JSON (see `settlement`). `at` is an aware UTC time, `by` the name of the person.

    >>> import datetime as dt
    >>> Decision("decision:1", "merge", ("m:1", "m:2"), "ada", dt.datetime(2026, 1, 2, tzinfo=dt.UTC), "one man").verb
    'merge'
    """

    id: str
    verb: Verb
    subjects: tuple[str, ...]
    by: str
    at: datetime
    why: str | None = None
    before: str | None = None
    after: str | None = None
    undoes: str | None = None
