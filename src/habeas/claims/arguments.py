"""The court, crime, penalty, date, place and source of an event: the model's arrows, then the only one in the clause.

An argument whose words do not read as what they should be is dropped (`misfits`). Without an arrow an argument is
taken only where nothing else could be meant: it stands in the trigger's own clause, and no other event does; or it is a
penalty or an authority right beside the trigger, or a date that opens the sentence of the only event (`beside`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from habeas.claims import beside, misfits, values
from habeas.claims.clauses import clause
from habeas.claims.scene import Scene, Trigger
from habeas.records.date import Date
from habeas.records.offence import Authority, Offence, Place
from habeas.records.quote import Cited
from habeas.records.reading import Span
from habeas.records.term import Term

T = TypeVar("T")
TRUSTED = {"by": 0.35, "offence": 0.35, "term": 0.35, "date": 0.45, "place": 0.35}  # least score of an arrow
_SHARED = 0.4  # how much weaker than its surest an event may be that shares a date
ALONE = frozenset({"by", "place"})  # arguments of which an event has one, or one list
_LISTED = re.compile(r"\s*(?:,|,?\s(?:and|и|та|і|й|a|i|oraz|und|y|et))?(?:\s(?:the|an?))?\s*", re.IGNORECASE)
_LABELS = {"by": "authority", "offence": "offence", "term": "term", "date": "date", "place": "place"}


@dataclass(frozen=True, slots=True)
class Arguments:
    """What is said of one event beside whom it happens to."""

    authority: tuple[Cited[Authority], ...] = ()
    offences: tuple[Cited[Offence], ...] = ()
    terms: tuple[Cited[Term], ...] = ()
    date: Cited[Date] | None = None
    place: tuple[Cited[Place], ...] = field(default=())

    @property
    def count(self) -> int:
        """How many things are said."""
        return len(self.authority) + len(self.offences) + len(self.terms) + bool(self.date) + len(self.place)


def arguments(scene: Scene, trigger: Trigger, *, ahead: bool) -> Arguments:
    """Gather the arguments of one event; `ahead` is True for what is only to come, whose dates may lie ahead."""
    direction: Literal["past", "future"] = "future" if ahead else "past"
    days = _spans(scene, trigger, "date") or beside.openings(scene, trigger) or beside.closings(scene, trigger)
    dated = [cited for span in days if (cited := values.date(scene, span, direction))]
    return Arguments(
        _authorities(scene, trigger),
        misfits.offences(scene, trigger, _read(scene, _spans(scene, trigger, "offence"), values.offence)),
        _terms(scene, trigger),
        _date(misfits.dates(scene, dated)),
        misfits.places(scene, trigger, _read(scene, _spans(scene, trigger, "place"), values.place)),
    )


def _authorities(scene: Scene, trigger: Trigger) -> tuple[Cited[Authority], ...]:
    seen = misfits.authorities(scene, trigger, _read(scene, _spans(scene, trigger, "by"), values.authority))
    found = beside.doers(scene, trigger) if not seen else []
    return seen or misfits.authorities(scene, trigger, _read(scene, found, values.authority))


def _terms(scene: Scene, trigger: Trigger) -> tuple[Cited[Term], ...]:
    seen = misfits.terms(scene, trigger, _read(scene, _spans(scene, trigger, "term"), values.term))
    found = seen or misfits.terms(scene, trigger, _read(scene, beside.penalties(scene, trigger), values.term))
    return misfits.penalties(trigger.kind, found)


def _date(dated: list[Cited[Date]]) -> Cited[Date] | None:
    """Choose the most exact of several dates of one event."""
    return max(dated, key=lambda cited: (len(cited.value.edtf), -cited.quote.start), default=None)


def _read(scene: Scene, spans: Iterable[Span], read: Callable[[Scene, Span], Cited[T] | None]) -> tuple[Cited[T], ...]:
    return tuple(cited for span in spans if (cited := read(scene, span)))


def _spans(scene: Scene, trigger: Trigger, label: str) -> list[Span]:
    """Give the spans an event's arrows of one label reach, in order of place; else the only one of its clause."""
    wanted = _LABELS[label]
    arrows = [a for a in scene.arrows_of(trigger.span, label) if a.score >= TRUSTED[label]]
    if label == "date":
        arrows = [a for a in arrows if a.score >= _best(scene, a.target) - _SHARED]
    scores = {scene.reading.spans[arrow.target]: arrow.score for arrow in arrows}
    kept = sorted((span for span in scores if span.label == wanted), key=lambda span: (span.start, -span.end))
    if label in ALONE and kept:
        kept = _listed_with(scene, kept, max(kept, key=lambda span: scores[span]))
    return _widest(kept) or _only_one(scene, trigger, wanted)


def _best(scene: Scene, date: int) -> float:
    """Give the score of the surest arrow to a date, from whatever event."""
    return max(arrow.score for arrow in scene.arrows_to(date, "date"))


def _listed_with(scene: Scene, spans: list[Span], surest: Span) -> list[Span]:
    """Keep one span and those listed with it: 'the police and the FBI', but not 'the police arrested an FBI agent'."""
    groups: list[list[Span]] = [[]]
    for span in spans:
        if groups[-1] and not _LISTED.fullmatch(scene.text, groups[-1][-1].end, max(span.start, groups[-1][-1].end)):
            groups.append([])
        groups[-1].append(span)
    return next(group for group in groups if surest in group)


def _widest(spans: list[Span]) -> list[Span]:
    """Drop spans that lie inside another of the same argument."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def _only_one(scene: Scene, trigger: Trigger, wanted: str) -> list[Span]:
    """Take the one span of a label in the trigger's clause, if no other trigger there could have it."""
    if wanted == "date" or (wanted == "term" and trigger.kind not in {"sentence", "hold"}):
        return []
    here = clause(scene, trigger.start)
    inside = [scene.reading.spans[i] for i in scene.spans(trigger.passage, wanted)]
    inside = [span for span in inside if here.start <= span.start and span.end <= here.end]
    rivals = [
        t for t in scene.triggers_in(trigger.passage) if here.start <= t.start < here.end and t.span != trigger.span
    ]
    if len(inside) != 1 or rivals:
        return []
    return inside
