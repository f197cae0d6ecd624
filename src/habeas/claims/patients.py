"""Whom an event happens to: the model's arrows weighed together with grammar, roles and the rest of the report.

The weights are hand-set and were measured with `training/noise_check.py`: arrows of a model are right about half
of the time, so no single piece of evidence decides but a clear grammatical place or a confident arrow.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from habeas.claims.borne import bearers, gapped, others_of
from habeas.claims.figures import Cast, Figure
from habeas.claims.mention import Mention
from habeas.claims.roles import Standing
from habeas.claims.scene import Scene, Trigger
from habeas.claims.slots import Slot, slot
from habeas.records.claim import ACCUSING
from habeas.records.quote import Quote

ARROW = 3.0
ENOUGH = 1.5
ALONE = 1.1
LEADING = 0.6
LEAD = 1.0
JOINED = -0.5
OWNER = 2.5
SURE_ARROW = 0.85
DOUBTED_ARROW = 0.6
MOSTLY = 0.5
FAR = 30
APART = 0.9
BESIDE = 0.8
GRAMMAR = 0.78
PER_WORD = 0.02
CLEAR: frozenset[Slot] = frozenset({"owner", "object", "target", "subject"})
_VICTIM_OF = re.compile(
    r"\b(?:(?:murder|killing|death|rape|kidnapping|assassination|abduction|assault|attack|shooting|stabbing|victim|slaying|poisoning)s?"
    r"\s+(?:of|on)|убийств\w+|смерт\w+|похищени\w+|оскорблени\w+)\s+(?:[^\s.,;]+\s+){0,3}$",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\W*(?:\b(?:and|as well as|along with|и|а также)\b)?\W*(?:\d{1,2}\W*)?", re.IGNORECASE)
_THIS_CASE = re.compile(r"\s+(?:this|the)\s+case\b", re.IGNORECASE)
_AND = re.compile(r"\b(?:and|as well as|along with|и|а также)\b", re.IGNORECASE)
SLOTS: Mapping[Slot, float] = {
    "owner": 2.0, "object": 1.5, "target": 1.5, "subject": 1.2, "actor": -1.5, "agent": -4.0, "near": 0.0,
}  # fmt: skip
_SIDE = frozenset({"authority", "counsel", "official", "commentator", "witness", "reporter", "relative"})
_NEVER = frozenset({"authority", "counsel", "victim", "witness", "reporter", "commentator", "not-implicated"})
_REACH = 2


@dataclass(frozen=True, slots=True)
class Patient:
    """A figure whom an event happens to, through which mention, and how sure that is (0 to 1)."""

    figure: Figure
    mention: Mention
    confidence: float


@dataclass(frozen=True, slots=True)
class Option:
    """A mention that an event may be said of: its score, its grammatical place and the figures it stands for."""

    score: float
    mention: Mention
    place: Slot
    figures: frozenset[int]
    passage: int
    strength: float

    @property
    def arrow(self) -> bool:
        """Whether the model drew an arrow to it."""
        return self.strength > 0


@dataclass(frozen=True, slots=True)
class Weighing:
    """What is known of the whole report before its triggers are weighed one by one.

    `share` is the share of the model's arrows to people that reach a figure, `roles` the role the model saw
    most often for it, `cleared` the words that say somebody is not involved.
    """

    scene: Scene
    cast: Cast
    share: Mapping[int, float]
    roles: Mapping[int, str | None]
    single: int | None
    cleared: Mapping[int, Quote]
    harmed: frozenset[int] = frozenset()


def weigh(scene: Scene, cast: Cast, standing: Mapping[int, Standing]) -> Weighing:
    """Count, over the report, whom the arrows of the model reach; find its single subject if there is one."""
    roles = {id: view.role for id, view in standing.items()}
    cleared = {id: view.cleared for id, view in standing.items() if view.cleared}
    reached: Counter[int] = Counter()
    for trigger in scene.triggers:
        for arrow in scene.arrows_of(trigger.span, "person"):
            mention = scene.of_span.get(arrow.target)
            for figure in cast.figures_of(mention) if mention else ():
                reached[figure.id] += 1
    total = sum(reached.values()) or 1
    share = {id: count / total for id, count in reached.items()}
    subjects = [
        figure.id
        for figure in cast.figures
        if roles.get(figure.id) == "subject" and figure.id not in cleared and not figure.only_pronouns
    ]
    most = [id for id, part in share.items() if part >= MOSTLY and roles.get(id) is None and id not in cleared]
    single = subjects[0] if len(subjects) == 1 else (most[0] if most and not subjects else None)
    harmed = frozenset(id for id, view in standing.items() if view.harmed)
    return Weighing(scene, cast, share, roles, single, cleared, harmed)


def patients(known: Weighing, trigger: Trigger) -> tuple[Patient, ...]:
    """Decide whom one event happens to; empty when nothing is sure enough."""
    scored = sorted(_scored(known, trigger), key=lambda option: (-option.score, option.mention.start))
    bound = bearers(known.scene, trigger)
    if bound and any(option.mention in bound for option in scored):
        scored = [
            replace(one, place="subject", score=max(one.score, ALONE)) if one.mention in bound else one
            for one in scored
            if one.mention in bound or gapped(known.scene, trigger, one.mention)
        ]
    chosen: dict[int, Patient] = {}
    for option in scored:
        if not _enough(option, scored, chosen) or (chosen and _outdone(option, scored[0])):
            continue
        for mention in (option.mention, *_coordinated(known.scene, option, scored)):
            for figure in known.cast.figures_of(mention):
                if figure.id not in chosen and not figure.only_pronouns and _may_accuse(known, trigger, figure, option):
                    chosen[figure.id] = Patient(figure, mention, _confidence(option))
    found = (
        tuple(chosen.values())
        or (_whose_case(known, trigger) if trigger.kind == "secrecy" else ())
        or _fallback(known, trigger)
    )
    borne = {figure.id for mention in bound for figure in known.cast.figures_of(mention)}
    mine = (one for one in found if chosen or not bound or one.figure.id in borne)
    return tuple(one for one in mine if not _of_another(known, trigger, one))


def _of_another(known: Weighing, trigger: Trigger, found: Patient) -> bool:
    """Say whether a sentence that does not speak of somebody opens with another who may well be accused."""
    told = known.scene.in_passage.get(trigger.passage, ())
    if trigger.kind not in ACCUSING or not told or any(found.figure in known.cast.figures_of(one) for one in told):
        return False
    first = told[0]
    roles = {known.roles.get(one.id) for one in known.cast.figures_of(first)}
    return first.form == "name" and not first.possessive and first.end <= trigger.start and roles == {"subject"}


def _outdone(option: Option, best: Option) -> bool:
    """Say whether a further person is much less sure than the first: one event seldom happens to both."""
    apart = option.mention.passage != option.passage and best.mention.passage == option.passage
    return option.strength < (APART if apart else BESIDE) * best.strength


def _confidence(option: Option) -> float:
    least = GRAMMAR if option.place in CLEAR else 0.2
    return min(max(option.score / 5, least), 1.0)


def _whose_case(known: Weighing, trigger: Trigger) -> tuple[Patient, ...]:
    """Give a secret case to the person of the same sentence whom the report is most about."""
    options = [
        (known.share.get(figure.id, 0.0), -mention.start, mention, figure)
        for mention in known.scene.in_passage.get(trigger.passage, ())
        for figure in known.cast.figures_of(mention)
        if known.roles.get(figure.id) == "subject" or known.share.get(figure.id, 0.0) >= MOSTLY
    ]
    best = max(options, key=lambda option: option[:2], default=None)
    return (Patient(best[3], best[2], 0.5),) if best else ()


def _may_accuse(known: Weighing, trigger: Trigger, figure: Figure, option: Option) -> bool:
    """Hold back the accusation of a named person who has another role or is tied to it by one weak arrow alone."""
    if figure.name is None or trigger.kind not in ACCUSING:
        return True
    told = option.place in CLEAR and option.strength > 0
    most = known.share.get(figure.id, 0.0) >= MOSTLY and option.strength >= SURE_ARROW
    if figure.id in known.cleared:
        return most and told and known.scene.passage_at(known.cleared[figure.id].start) != trigger.passage
    role = known.roles.get(figure.id)
    if role in _NEVER:
        return role == "victim" and figure.id not in known.harmed and most and told
    if role in _SIDE:
        return most or (told and option.strength >= DOUBTED_ARROW)
    return role == "subject" or option.place in CLEAR or option.strength >= SURE_ARROW


def _enough(option: Option, scored: list[Option], chosen: Mapping[int, Patient]) -> bool:
    """Say whether one option is sure enough: an arrow, a clear grammatical place, or a clear lead over the rest."""
    if option.arrow:
        return option.score >= ENOUGH
    if chosen:
        return False
    if option.place in CLEAR and option.score >= ALONE:
        return True
    others = [other.score for other in scored if not other.figures & option.figures]
    return option.score >= LEADING and option.score - max(others, default=-9.0) >= LEAD


def _coordinated(scene: Scene, option: Option, scored: list[Option]) -> list[Mention]:
    """Give the people joined to a chosen one by 'and' or commas, who share what happens: 'Ann, Bob and Eve Example'."""
    row, mention = [], option.mention
    if mention.passage != option.passage or option.place not in {"subject", "object", "target"}:
        return []
    fitting = {o.mention.id: o for o in scored if o.place in {option.place, "near"} and o.score > JOINED}
    for others in (scene.in_passage[mention.passage], scene.in_passage[mention.passage][::-1]):
        current = mention
        for other in others:
            first, second = (current, other) if current.start < other.start else (other, current)
            forward = (other.start > current.start) == (others[0].start <= others[-1].start)
            if (
                other.id in fitting
                and not other.possessive
                and forward
                and _JOINT.fullmatch(scene.text[first.end : second.start])
            ):
                row.append(other)
                current = other
    return (
        row if any(_AND.search(scene.text[min(m.end, mention.end) : max(m.start, mention.start)]) for m in row) else []
    )


def _scored(known: Weighing, trigger: Trigger) -> Iterator[Option]:
    """Score every mention in reach of a trigger: arrow, grammatical place, nearness, role."""
    scene = known.scene
    arrows = {arrow.target: arrow.score for arrow in scene.arrows_of(trigger.span, "person")}
    far = [m for span in arrows if (m := scene.of_span.get(span)) and m.passage != trigger.passage]
    for mention in (*scene.in_passage.get(trigger.passage, ()), *far):
        if mention.start >= trigger.end and others_of(scene, mention):
            continue
        strength = arrows.get(mention.span, 0.0)
        place: Slot = slot(scene, trigger, mention) if mention.passage == trigger.passage else "near"
        gap = scene.distance(trigger.start, mention.start) if mention.passage == trigger.passage else FAR
        score = ARROW * strength + SLOTS[place] + _standing(known, mention) - min(gap, FAR) * PER_WORD
        score -= _aside(scene, trigger, mention) + OWNER * (mention.possessive and place != "owner")
        figures = frozenset(known.cast.of.get(mention.id, ()))
        yield Option(score, mention, place, figures, trigger.passage, strength)


def _standing(known: Weighing, mention: Mention) -> float:
    figures = known.cast.figures_of(mention)
    best = -9.0
    for figure in figures:
        role = known.roles.get(figure.id)
        score = 0.8 * (role == "subject") - 1.5 * (role in _SIDE) - 2.0 * (role in {"victim", "not-implicated"})
        best = max(best, score + known.share.get(figure.id, 0.0))
    return best if figures else -1.0


def _aside(scene: Scene, trigger: Trigger, mention: Mention) -> float:
    """Weigh down whoever stands inside the crime ('the murder of Ann Example') or is the one who acts (`by`)."""
    deciding = {arrow.target for arrow in scene.arrows_of(trigger.span, "by")}
    lost = 0.0
    for label, weight in (("offence", 2.0), ("authority", 1.0)):
        for index in scene.spans(mention.passage, label):
            span = scene.reading.spans[index]
            if span.start <= mention.start and mention.end <= span.end and not span.start <= trigger.start < span.end:
                lost = max(lost, 3.0 if index in deciding and trigger.kind != "appeal" else weight)
    if _VICTIM_OF.search(scene.text, max(mention.start - 40, 0), mention.start):
        lost = max(lost, 1.5)
    return lost


def _of_the_case(known: Weighing, trigger: Trigger) -> Iterator[Patient]:
    """Give 'prosecuted this case', which names nobody, to all whom the report names as its subjects."""
    for figure in known.cast.figures:
        before = [mention for mention in figure.mentions if mention.start < trigger.start]
        subject = known.roles.get(figure.id) == "subject" and figure.name is not None
        if subject and before and figure.id not in known.cleared and known.share.get(figure.id):
            yield Patient(figure, before[-1], GRAMMAR)


def _fallback(known: Weighing, trigger: Trigger) -> tuple[Patient, ...]:
    """Give an event without anybody in reach to the single subject of the report, if he or she was named before."""
    if _THIS_CASE.match(known.scene.text, trigger.end):
        return tuple(_of_the_case(known, trigger))
    others = (mention for mention in known.scene.in_passage.get(trigger.passage, ()) if mention.start >= trigger.end)
    if known.single is None or any(others_of(known.scene, mention) for mention in others):
        return ()
    figure = known.cast.figures[known.single]
    before = [m for m in figure.mentions if m.start <= trigger.start]
    mention = (before or list(figure.mentions))[-1 if before else 0]
    if abs(mention.passage - trigger.passage) > _REACH * 2:
        return ()
    return (Patient(figure, mention, GRAMMAR if known.roles.get(figure.id) == "subject" else 0.4),)
