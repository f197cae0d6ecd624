r"""Cues: the words beside a trigger that settle what an event comes to.

A claim names its event ('appeal'); whether that appeal was filed or rejected stands in the words around it. The
patterns are data (`lexicon/<language>/outcomes.yml`) and are tried in every language, for reports mix them.
"""

from __future__ import annotations

import re
from functools import cache

from habeas.lexicon.load import languages, load


@cache
def pattern(cue: str) -> re.Pattern[str]:
    """Join the patterns of one cue over all languages; raises KeyError for a cue that no list has.

    >>> bool(pattern("in_force").search("the sentence took effect"))
    True
    """
    lists = [load(language, "outcomes") for language in languages("outcomes")]
    parts = [entries[cue]["pattern"] for entries in lists if cue in entries]
    if not parts:
        raise KeyError(cue)
    return re.compile("|".join(f"(?:{part})" for part in parts))


def says(cue: str, text: str) -> bool:
    """Tell whether a text holds the words of a cue, in whatever case.

    >>> says("serving", "Serving time"), says("serving", "a service")
    (True, False)
    """
    return pattern(cue).search(text.lower()) is not None
