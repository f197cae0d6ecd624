"""The grammatical place of a mention beside a trigger: whoever suffers the event, does it, or merely stands near.

No parser: the words between and around, the voice of the trigger, and case endings for Russian are enough to
tell the sure cases; everything else is `near` and must be settled by other evidence.
"""

from __future__ import annotations

import re
from typing import Literal

from habeas.claims.mention import Mention
from habeas.claims.scene import Scene, Trigger
from habeas.claims.wordlists import WordList, part

Slot = Literal["owner", "object", "target", "subject", "actor", "agent", "near"]
_NEAR_WORDS = 5
_BETWEEN_NOUN = 4
_PARTICIPLE = re.compile(r"\w+(?:ed|en)$|held|caught|sent|put|found|freed|shot|brought|given|handed|taken")


def slot(scene: Scene, trigger: Trigger, mention: Mention) -> Slot:
    """Say what place a mention of the same passage has beside the trigger.

    `owner` is 'her trial', `object` 'arrested him', `target` 'charges against him', `subject` whoever suffers a
    passive or bears a plea or an escape, `actor` the subject of an active verb that somebody else suffers,
    `agent` 'by him'.
    """
    if mention.start < trigger.end and trigger.start < mention.end:
        return "owner"
    if mention.start >= trigger.end:
        return _after(scene, trigger, mention)
    return _before(scene, trigger, mention)


def _after(scene: Scene, trigger: Trigger, mention: Mention) -> Slot:
    between = scene.text[trigger.end : mention.start]
    tokens = scene.before(mention.start, 12) if len(between) < 300 else []
    tokens = tokens[-max(len(between.split()), 0) :] if between.strip() else []
    low = [token.lower() for token in tokens]
    if any(_voice(scene, "agent").find(token) for token in low):
        return "agent"
    if _ends_clause(scene, low) or len(low) > _NEAR_WORDS + 3:
        return "near"
    if mention.possessive:
        return "near"
    if low and any(_voice(scene, "patient").find(token) for token in low):
        return "target"
    if len(low) <= _NEAR_WORDS and "," not in low and not passive(scene, trigger):
        return "object"
    return "near"


def _before(scene: Scene, trigger: Trigger, mention: Mention) -> Slot:
    between = scene.text[mention.end : trigger.start]
    low = [token.lower() for token in between.split()] if len(between) < 400 else []
    marked = re.findall(r"[;:–—]", between)
    if mention.possessive and len(low) <= _BETWEEN_NOUN and "," not in between:
        return "owner"
    if _led_by_agent(scene, mention):
        return "agent"
    if marked or len(between) >= 400:
        return "near"
    if _clauses(scene, low) and not mention.relative:
        return "near"
    if passive(scene, trigger) or _voice(scene, "bearer").find(trigger.words.split()[0]):
        return "subject"
    return "actor" if _has_object(scene, trigger) else "subject"


def passive(scene: Scene, trigger: Trigger) -> bool:
    """Say whether an auxiliary before the trigger makes it a passive, or a participle stands alone after a noun."""
    aux = _voice(scene, "passive")
    if scene.language == "ru":
        return bool(
            re.search(
                r"(?:ан|ян|ен|ён|ена|ана|ены|аны|ено|ано|ённ\w+|енн\w+|анн\w+|лась|лся|лись|ется|ются|ого|ой|ую|ый)$",
                trigger.words.lower(),
            )
        )
    return any(aux.find(token) for token in scene.before(trigger.start, 4)) and bool(
        _PARTICIPLE.match(trigger.words.lower())
    )


def _has_object(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a mention stands right behind the trigger with no preposition between."""
    for mention in scene.in_passage.get(trigger.passage, ()):
        if mention.start >= trigger.end:
            between = scene.text[trigger.end : mention.start].split()
            clean = not any(_voice(scene, "agent").find(w) or _voice(scene, "patient").find(w) for w in between)
            if len(between) <= _NEAR_WORDS and clean and "," not in scene.text[trigger.end : mention.start]:
                return True
    return False


def _led_by_agent(scene: Scene, mention: Mention) -> bool:
    return any(_voice(scene, "agent").find(token) for token in scene.before(mention.start, 3)[-1:])


def _clauses(scene: Scene, low: list[str]) -> bool:
    return any(_voice(scene, "clause").find(token.strip(",")) for token in low)


def _ends_clause(scene: Scene, low: list[str]) -> bool:
    return _clauses(scene, low)


def _voice(scene: Scene, kind: str) -> WordList:
    return part("voice", scene.language, kind)
