"""The prefilter: whether a text has any word of arrest, court or prison at all.

Most news has none, and a dictionary look-up a word costs a thousandth of the model. The stems stand in
`lexicon/<language>/triggers.yml`; a text in a language without a list is always read.
"""

from __future__ import annotations

import re
from functools import cache

from habeas.lexicon.load import languages, load
from habeas.records.article import Article

_WORD = re.compile(r"[^\W\d_]+")


@cache
def _stems(language: str) -> tuple[frozenset[str], tuple[int, ...]]:
    """Give the stems of a language and their lengths, shortest first."""
    stems = frozenset(stem.lower() for entry in load(language, "triggers") for stem in entry["stems"])
    return stems, tuple(sorted({len(stem) for stem in stems}))


def may_concern(article: Article) -> bool:
    """Tell whether an article has a word that can name an event of ours, so that it is worth reading.

    Errs on the side of reading: a word that only looks like one counts.
    """
    language = (article.report.language or "").partition("-")[0]
    if language not in languages("triggers"):
        return True
    stems, lengths = _stems(language)
    words = {word.lower() for word in _WORD.findall(article.text)}
    return any(word[:length] in stems for word in words for length in lengths)
