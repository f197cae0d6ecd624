"""How far an event is told as real: the model's word, corrected by cues of the five roles of ConText.

Cues stand in `lexicon/<language>/assertion_cues.yml`: `preceding` and `following` cues reach some words, a
`termination` ends their reach, and a `pseudo` cue looks like one and is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from habeas.claims.scene import Scene, Trigger
from habeas.claims.wordlists import Hit, part
from habeas.records.claim import ASSERTIONS, Assertion

_OPENING = re.compile(r"(?:[^:.!?]{1,60}:)?\s*[\"'«“‘]?")
# What an order is about comes right after it: a name, or a noun with its article; never 'of', 'after', 'from'.
_OBJECT = re.compile(
    r"\s+(?!(?:of|after|from|on|for|at|by|in|to|and|or|date|day|order|with|without)\b)"
    r"(?:(?:[a-z-]+\s+){0,3}[A-ZА-ЯЁ]|(?:the|all|our|his|her|their|every|this)\b|[а-яё]|(?i:charges|case)\b)"
)

# How many words a cue may stand from a trigger that the model calls actual and still be believed against it.
_AGAINST: Mapping[Assertion, int] = {"negated": 2, "prospective": 1, "sought": 6, "alleged": 2}


def assertion(scene: Scene, trigger: Trigger) -> Assertion:
    """Settle the assertion of one trigger; `actual` where neither the model nor a cue says otherwise.

    What the model holds for no fact is none. Where it says `actual`, a cue beside the trigger still corrects it;
    cues further off only settle what the model leaves open.
    """
    if trigger.assertion not in {None, "actual"}:
        return trigger.assertion or "actual"
    if _ordered(scene, trigger):
        return "sought"
    distance, cue = nearest_cue(scene, trigger)
    if cue is None or (trigger.assertion == "actual" and distance > _AGAINST.get(cue, 0)):
        return "actual"
    return cue


def _ordered(scene: Scene, trigger: Trigger) -> bool:
    """Tell whether a trigger is an order ('Town: release Ann Example'), not a noun ('Release of Ann delayed')."""
    order = part("assertion_cues", scene.language, "order").find(trigger.words)
    if not order or trigger.kind not in order.kinds:
        return False
    passage = scene.passages[trigger.passage]
    opens = _OPENING.fullmatch(scene.text[passage.start : trigger.start])
    return bool(opens and _OBJECT.match(scene.text[trigger.end : passage.end]))


def nearest_cue(scene: Scene, trigger: Trigger) -> tuple[int, Assertion | None]:
    """Give how many words off the nearest cue in reach stands and what it says, None if there is none."""
    own = part("assertion_cues", scene.language, "self").find(trigger.words)
    if own and trigger.kind in own.kinds:
        return 0, "prospective"
    reached = [(distance, hit) for distance, hit in _reaching(scene, trigger) if _of_kind(hit, trigger)]
    best = min(reached, key=lambda pair: pair[0], default=None)
    said = next((value for value in ASSERTIONS if best and value == best[1].entry.value), None)
    return (best[0], said) if best else (0, None)


def _of_kind(hit: Hit, trigger: Trigger) -> bool:
    """Say whether a cue speaks of such an event; a charge brought is not undone by the trial that it leads to."""
    if hit.entry.kinds:
        return trigger.kind in hit.entry.kinds
    named = trigger.kind == "charge" and not trigger.words.lower().endswith(("ed", "н", "на", "ны"))
    return not named or hit.entry.value == "negated"


def _reaching(scene: Scene, trigger: Trigger) -> Iterator[tuple[int, Hit]]:
    passage = scene.passages[trigger.passage]
    low = max(passage.start, trigger.start - 160)
    high = min(passage.end, trigger.end + 120)
    pseudo = list(part("assertion_cues", scene.language, "pseudo").search(scene.text, low, high))
    stops = list(part("assertion_cues", scene.language, "termination").search(scene.text, low, high))
    for hit in part("assertion_cues", scene.language, "preceding").search(scene.text, low, trigger.start):
        distance = scene.distance(hit.end, trigger.start)
        stopped = any(hit.end <= stop.start < trigger.start for stop in stops)
        if distance <= hit.entry.within and not stopped and not _inside(hit, pseudo):
            yield distance, hit
    for hit in part("assertion_cues", scene.language, "following").search(scene.text, trigger.end, high):
        distance = scene.distance(trigger.end, hit.start)
        stopped = any(trigger.end <= stop.start < hit.start for stop in stops)
        if distance <= hit.entry.within and not stopped and not _inside(hit, pseudo):
            yield distance, hit


def _inside(hit: Hit, pseudo: list[Hit]) -> bool:
    return any(other.start <= hit.start and hit.end <= other.end for other in pseudo)
