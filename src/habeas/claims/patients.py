"""Whom an event happens to: the model's arrows weighed together with grammar, roles and the rest of the report.

The weights are hand-set and were measured with `training/noise_check.py`: arrows of a model are right about half
of the time, so no single piece of evidence decides but a clear grammatical place or a confident arrow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from habeas.claims.figures import Cast, Figure
from habeas.claims.scene import Mention, Scene, Trigger
from habeas.claims.slots import Slot, slot

ARROW = 3.0
ENOUGH = 1.5
ALONE = 2.2
SLOTS: Mapping[Slot, float] = {
    "owner": 2.0, "object": 1.5, "target": 1.5, "subject": 1.2, "actor": -1.5, "agent": -4.0, "near": 0.0,
}  # fmt: skip
_SIDE = frozenset({"authority", "counsel", "official", "commentator", "witness", "reporter", "relative"})
_REACH = 2
EXPRESS = 0.7


@dataclass(frozen=True, slots=True)
class Patient:
    """A figure whom an event happens to, through which mention, and how sure that is (0 to 1)."""

    figure: Figure
    mention: Mention
    confidence: float


@dataclass(frozen=True, slots=True)
class Weighing:
    """What is known of the whole report before its triggers are weighed one by one.

    `share` is the share of the model's arrows to people that reach a figure, `roles` the role the model saw
    most often for it.
    """

    scene: Scene
    cast: Cast
    share: Mapping[int, float]
    roles: Mapping[int, str | None]
    single: int | None


def weigh(scene: Scene, cast: Cast, roles: Mapping[int, str | None]) -> Weighing:
    """Count, over the report, whom the arrows of the model reach; find its single subject if there is one."""
    reached: Counter[int] = Counter()
    for trigger in scene.triggers:
        for arrow in scene.arrows_of(trigger.span, "person"):
            mention = scene.of_span.get(arrow.target)
            for figure in cast.figures_of(mention) if mention else ():
                reached[figure.id] += 1
    total = sum(reached.values()) or 1
    share = {id: count / total for id, count in reached.items()}
    subjects = [figure.id for figure in cast.figures if roles.get(figure.id) == "subject" and not figure.only_pronouns]
    single = subjects[0] if len(subjects) == 1 else None
    return Weighing(scene, cast, share, roles, single)


def patients(known: Weighing, trigger: Trigger) -> tuple[Patient, ...]:
    """Decide whom one event happens to; empty when nothing is sure enough."""
    scored = sorted(_scored(known, trigger), key=lambda entry: (-entry[0], entry[1].start))
    chosen: dict[int, Patient] = {}
    for score, mention, arrow in scored:
        enough = ENOUGH if arrow else ALONE
        if score < enough or (chosen and not arrow):
            continue
        for figure in known.cast.figures_of(mention):
            if figure.id not in chosen and _may(known, figure):
                chosen[figure.id] = Patient(figure, mention, min(score / 5, 1.0))
    return tuple(chosen.values()) or _fallback(known, trigger)


def _may(known: Weighing, figure: Figure) -> bool:
    return not figure.only_pronouns


def _scored(known: Weighing, trigger: Trigger) -> Iterator[tuple[float, Mention, bool]]:
    """Score every mention in reach of a trigger: arrow, grammatical place, role, and how much the report is about it."""
    scene = known.scene
    arrows = {arrow.target: arrow.score for arrow in scene.arrows_of(trigger.span, "person")}
    near = [m for m in scene.in_passage.get(trigger.passage, ())]
    far = [m for span in arrows if (m := scene.of_span.get(span)) and m.passage != trigger.passage]
    for mention in (*near, *far):
        strength = arrows.get(mention.span, 0.0)
        place: Slot = slot(scene, trigger, mention) if mention.passage == trigger.passage else "near"
        score = ARROW * strength + SLOTS[place] + _standing(known, mention)
        yield score, mention, strength > 0


def _standing(known: Weighing, mention: Mention) -> float:
    figures = known.cast.figures_of(mention)
    best = -9.0
    for figure in figures:
        role = known.roles.get(figure.id)
        score = 0.8 * (role == "subject") - 1.5 * (role in _SIDE) - 2.0 * (role in {"victim", "not-implicated"})
        best = max(best, score + known.share.get(figure.id, 0.0))
    return best if figures else -1.0


def _fallback(known: Weighing, trigger: Trigger) -> tuple[Patient, ...]:
    """Give an event without anybody in reach to the single subject of the report, if he or she was named before."""
    if known.single is None:
        return ()
    figure = known.cast.figures[known.single]
    before = [m for m in figure.mentions if m.start <= trigger.start]
    mention = (before or list(figure.mentions))[-1 if before else 0]
    if abs(mention.passage - trigger.passage) > _REACH * 2:
        return ()
    return (Patient(figure, mention, 0.4),)
