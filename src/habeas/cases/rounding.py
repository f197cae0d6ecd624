"""Rounding: 'nearly 16 years' and 'about 15 years' as what they say, a length somewhere near.

Read as exact they would contradict 'fifteen years and nine months'. A rounded length becomes the range that its last
unit allows: 'nearly 16 years' is 15 to 16, 'about 15 years' is 14 to 16, and its words take in the rounding word.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Literal

from habeas.lexicon.load import languages, load
from habeas.records.article import Article
from habeas.records.quote import Cited
from habeas.records.term import Duration, Term

Rounding = Literal["about", "nearly"]
REACH = 24


def rounded(cited: Cited[Term], article: Article | None) -> Cited[Term]:
    """Give a term with a rounding word before it as a range; any other as it is."""
    term, quote = cited.value, cited.quote
    if article is None or term.least is None or term.least != term.most:
        return cited
    found = _pattern().search(article.text, max(0, quote.start - REACH), quote.start)
    if found is None:
        return cited
    under, over = _step(term.least, -1), _step(term.least, 1) if found["about"] else term.least
    if under == Duration():  # 'nearly a year' is no maximum
        return cited
    words = article.quote(found.start(), quote.end)
    return Cited(replace(term, words=words.exact, least=under, most=over), words)


def rounding(words: str) -> Rounding | None:
    """Name how some words before a length round it.

    >>> rounding("to nearly "), rounding("to about "), rounding("to exactly ")
    ('nearly', 'about', None)
    """
    found = _pattern().search(words)
    return None if found is None else "about" if found["about"] else "nearly"


def _step(length: Duration, by: int) -> Duration:
    """Add one of the smallest unit that a length is told in, or take one away."""
    for unit in ("hours", "days", "weeks", "months", "years"):
        if number := getattr(length, unit):
            return replace(length, **{unit: number + by})
    return length


@cache
def _pattern() -> re.Pattern[str]:
    """Match a rounding word of any language at the end of a stretch of text."""
    lists = [load(language, "rounding") for language in languages("rounding")]
    parts = {kind: "|".join(re.escape(word) for rows in lists for word in rows[kind]) for kind in ("about", "nearly")}
    return re.compile(
        rf"\b(?:(?P<about>{parts['about']})|(?P<nearly>{parts['nearly']}))\s+(?:a\s+|an\s+)?\Z", re.IGNORECASE
    )
