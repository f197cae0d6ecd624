"""Words that can name an event and here mean something else: 'held a post', 'the trial of a vaccine'.

Each entry of `lexicon/<language>/senses.yml` lists the words that can name an event, and the words before or after
them (`within` so many words, 3 where nothing is said, never across the end of a clause) that give them another sense.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from habeas.claims.scene import Scene, Trigger
from habeas.claims.wordlists import Entry, WordList
from habeas.lexicon import load as lexicon

_WITHIN = 3
_WORD = re.compile(r"\w+(?:[.'’\-]\w+)*")
_END = re.compile(r"[.;:!?()–—\n]|,\s")
_WINDOW = 80


@dataclass(frozen=True, slots=True)
class Sense:
    """One entry: the words that can name an event, and what gives them another sense."""

    words: WordList
    before: WordList
    after: WordList
    stop: WordList
    within: int
    kinds: frozenset[str]


def elsewhere(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a trigger is used in another sense, so that it tells no event."""
    passage = scene.passages[trigger.passage]
    place = (passage.start, trigger.start, trigger.end, passage.end)
    return other_sense(scene.text, place, scene.language, kind=trigger.kind)


def other_sense(text: str, place: tuple[int, int, int, int], language: str, *, kind: str | None = None) -> bool:
    """Say whether the words at a place have another sense; `place`: passage start, word start and end, passage end.

    >>> line = "She held the post of clerk."
    >>> other_sense(line, (0, 4, 8, len(line)), "en")
    True
    """
    low, start, end, high = place
    exact = text[start:end]
    first = _WORD.match(exact)
    behind = text[max(low, start - _WINDOW) : start]
    ahead = text[end : min(high, end + _WINDOW)]
    return any(
        (sense.words.find(exact) or (first and sense.words.find(first[0])))
        and (kind is None or not sense.kinds or kind in sense.kinds)
        and (_follows(sense, ahead) or _leads(sense, behind))
        for sense in senses(language)
    )


def _follows(sense: Sense, ahead: str) -> bool:
    stop = _END.search(ahead)
    reach = ahead[: stop.start()] if stop else ahead
    halt = next((hit.start for hit in sense.stop.search(reach)), len(reach))
    hits = (hit for hit in sense.after.search(reach) if hit.start <= halt)
    return any(len(_WORD.findall(reach[: hit.start])) < sense.within for hit in hits)


def _leads(sense: Sense, behind: str) -> bool:
    stops = [stop.end() for stop in _END.finditer(behind)]
    reach = behind[stops[-1] :] if stops else behind
    return any(len(_WORD.findall(reach[hit.end :])) < sense.within for hit in sense.before.search(reach))


@cache
def senses(language: str) -> tuple[Sense, ...]:
    """Give the entries of a language; none where it has no list."""
    rows: Any = lexicon.load(language, "senses") or ()
    return tuple(
        Sense(
            _listed(row["words"]),
            _listed(row.get("before")),
            _listed(row.get("after")),
            _listed(row.get("stop")),
            int(row.get("within", _WITHIN)),
            frozenset(row.get("kinds", ())),
        )
        for row in rows
    )


def _listed(phrases: list[str] | None) -> WordList:
    return WordList([(str(phrase).lower(), Entry("senses")) for phrase in phrases or ()])
