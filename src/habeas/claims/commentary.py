"""What is no event: comment, speculation, general statements, and charges that only name what a verdict is about."""

from __future__ import annotations

from habeas.claims import senses
from habeas.claims.clauses import clause
from habeas.claims.scene import Scene, Trigger
from habeas.claims.wordlists import part

_DECIDED = frozenset({"plea", "convict", "acquit", "dismiss"})
_OBJECT_REACH = 5


def telling(scene: Scene) -> tuple[Trigger, ...]:
    """Give the triggers that tell an event, in order of place."""
    return tuple(
        trigger
        for trigger in scene.triggers
        if not comments(scene, trigger) and not _is_object(scene, trigger) and not senses.elsewhere(scene, trigger)
    )


def comments(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a trigger stands in a sentence or clause that comments, speculates or generalises."""
    passage = scene.passages[trigger.passage]
    whole = part("commentary", scene.language, "sentence")
    if any(True for _ in whole.search(scene.text, passage.start, min(passage.end, passage.start + 2000))):
        return True
    here = clause(scene, trigger.start)
    low, high = max(here.start, trigger.start - 200), min(here.end, trigger.end + 60)
    return any(True for _ in part("commentary", scene.language, "clause").search(scene.text, low, high))


def _is_object(scene: Scene, trigger: Trigger) -> bool:
    """Say whether 'charges' is only what somebody pleads to, is convicted or cleared of (rulings 12 and 16)."""
    if trigger.kind != "charge":
        return False
    near = (
        other for other in scene.triggers_in(trigger.passage) if other.kind in _DECIDED and other.end <= trigger.start
    )
    return any(scene.distance(other.end, trigger.start) <= _OBJECT_REACH for other in near)
