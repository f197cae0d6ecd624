"""Borne: whom grammar alone makes the one an event is done to, whatever else stands near.

    'At Example's sentencing Sample spoke'                    it is Example who is sentenced
    'Example was convicted of theft, Sample is accused of it'  it is Example who is convicted

The model's arrow often goes to the other name of such a sentence, and accuses somebody by mistake.
"""

from __future__ import annotations

import re

from habeas.claims.mention import Mention
from habeas.claims.scene import Scene, Trigger
from habeas.claims.wordlists import words
from habeas.records.claim import Kind

_OWNED: frozenset[Kind] = frozenset(
    {"arrest", "hold", "charge", "trial", "convict", "acquit", "sentence", "release", "plea", "appeal", "extradite"}
)
_OTHERWISE: frozenset[Kind] = frozenset({"trial", "search", "secrecy", "mistreat"})
_OWN = re.compile(r"(?:['’]s?)?\s+")
_DOING = re.compile(r"\s+of\b", re.IGNORECASE)
_SUFFERS = re.compile(
    r"(?:,\s+\d{1,3},|(?:,\s+\d{1,3})?,\s+(?:who|whose|an?|the|котор\w+)\s[^,.;]{1,60},)?"
    r"\s+(?:(?:was|were|is|are|am|being)(?:\s+being)?|(?:has|have|had)\s+been|был[аи]?|будет|будут)"
    r"(?:\s+(?:also|later|then|each|both|again|today|\w+ly|also\s+\w+ly|позже|затем|также|вскоре|снова))?\s+"
    r"(?:(?:handed|given|dealt)\s+(?:[\w-]+\s+){0,5})?",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r",\s+(?:who\s+(?:was|were|is|are|(?:has|have|had)\s+been)|котор(?:ый|ая|ые))\s[^,.;:]{0,80}", re.IGNORECASE
)
_SHORT = re.compile(r"\w*(?:[аяеё]н[аоы]?|[еия]т[аоы]?)", re.IGNORECASE)
_GAP = re.compile(r"\s*(?:,\s*\d{1,2}\s*,|[-–—])?\s*(?:to|к|на)\b", re.IGNORECASE)
_JOINED = re.compile(r"[\s,]*(?:\b(?:and|as well as|along with|и|а также)\b)?[\s,]*(?:\d{1,2}[\s,]*)?", re.IGNORECASE)


def gapped(scene: Scene, trigger: Trigger, mention: Mention) -> bool:
    """Tell whether a name further on shares the verb unsaid: 'Ann was sentenced to a year and Bob to two'."""
    return mention.start >= trigger.end and bool(_GAP.match(scene.text, mention.end))


def bearers(scene: Scene, trigger: Trigger) -> tuple[Mention, ...]:
    """Give the mentions right before a trigger that must be its patients, with those joined to them; else none."""
    before = [mention for mention in scene.in_passage.get(trigger.passage, ()) if mention.end <= trigger.start]
    if not before or not _bears(scene, trigger, last := max(before, key=lambda mention: mention.end)):
        return ()
    found = [last]
    for mention in sorted(before, key=lambda one: -one.end):
        if mention is not last and _JOINED.fullmatch(scene.text, mention.end, found[-1].start):
            found.append(mention)
    return tuple(reversed(found))


def _bears(scene: Scene, trigger: Trigger, mention: Mention) -> bool:
    """Tell whether a mention owns the noun of an event, or is the subject of its passive."""
    if mention.form != "name":
        return False
    if mention.possessive:
        owns = trigger.kind in _OWNED and _OWN.fullmatch(scene.text, mention.end, trigger.start)
        return bool(owns) and not _DOING.match(scene.text, trigger.end)
    passive = _SUFFERS.fullmatch(scene.text, mention.end, trigger.start) and not trigger.words.endswith("ing")
    return bool(passive or _in_relative(scene, trigger, mention)) and trigger.kind not in _OTHERWISE


def _in_relative(scene: Scene, trigger: Trigger, mention: Mention) -> bool:
    """Tell whether a relative clause says it of a name: 'the husband of Ann, who was tried and cleared, Bob ...'."""
    if not _RELATIVE.fullmatch(scene.text, mention.end, trigger.start):
        return False
    cyrillic = scene.language == "ru"
    return bool(_SHORT.fullmatch(trigger.words)) if cyrillic else trigger.words.endswith(("ed", "en"))


def others_of(scene: Scene, mention: Mention) -> bool:
    """Say whether the words before a name mean others than its bearer: 'the supporters of Ann Example'."""
    lead = scene.text[max(mention.start - 24, 0) : mention.start]
    return any(not lead[hit.end :].strip() for hit in words("followers", "all").search(lead))
