"""Clauses: the part of a passage that holds a word, cut at stops, relative words and conjunctions."""

from __future__ import annotations

import re

from habeas.claims.scene import Scene
from habeas.records.article import Sentence

_CUT = re.compile(
    r"[;:–—\n]|,\s+(?=(?:and|but|while|although|though|who|which|where|when|after|before|because|with|и|а|но|однако|"
    r"котор\w+|где|когда|после|поскольку|хотя|что|чтобы)\b)|\s(?=(?:while|although|though|but|after|before|because|когда|поскольку)\s)",
    re.IGNORECASE,
)


def clause(scene: Scene, offset: int) -> Sentence:
    """Give the clause that holds an offset.

    A comma cuts only before a conjunction or relative word: enumerations and dates stay whole.
    """
    passage = scene.passages[scene.passage_at(offset)]
    start, end = passage.start, passage.end
    for cut in _CUT.finditer(scene.text, passage.start, passage.end):
        if cut.end() <= offset:
            start = cut.end()
        elif cut.start() >= offset:
            end = cut.start()
            break
    return Sentence(start, end)
