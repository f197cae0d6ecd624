"""The word lists of dates as vocabularies and guards, one for each language."""

from __future__ import annotations

import re
from functools import cache

from habeas.lexicon.load import languages, load
from habeas.normalise.tokens import Vocabulary, vocabulary

# The topic of a list entry and the letter its words have in the grammar.
LETTERS = {
    "month": "M", "short-month": "m", "weekday": "W", "short-weekday": "w", "season": "Q", "unit": "U",
    "one-unit": "u", "relative": "R", "fixed-day": "F", "overnight": "L", "now": "H", "ago": "G", "counted": "B",
    "anchored": "X", "part": "P", "about": "C", "since": "S", "until": "T", "from": "f", "between": "b", "and": "&",
    "or": "r",
    "to": "t", "of": "o", "the": "h", "preposition": "p", "daypart": "d", "article": "a", "year-mark": "K",
    "within": "Z", "count": "v",
}  # fmt: skip


def known(language: str) -> bool:
    """Tell whether dates of a language are read by our own grammar.

    >>> known("ru-RU"), known("xx")
    (True, False)
    """
    return primary(language) in languages("dates")


def primary(language: str) -> str:
    """Give the language of a BCP 47 tag without script and region.

    >>> primary("pt-BR")
    'pt'
    """
    return language.replace("_", "-").partition("-")[0].lower()


@cache
def words(language: str) -> Vocabulary:
    """Give the vocabulary of a language for `tokens.lex`; empty where there is no list."""
    lists = load(primary(language), "dates") or {}
    return vocabulary([(LETTERS[topic], entry["words"]) for topic, entry in lists.items() if topic in LETTERS])


@cache
def guards(language: str, side: str) -> frozenset[str]:
    """Give the lower-case words that forbid a date `before` or `after` them."""
    entry = (load(primary(language), "dates") or {}).get(f"guard-{side}", {"words": {}})
    return frozenset(word.lower().replace("ё", "е") for forms in entry["words"].values() for word in forms)


@cache
def cues(language: str, tense: str) -> re.Pattern[str] | None:
    """Give the pattern of the words that tell of the `future` or the `past`, None where there is no list."""
    entry = (load(primary(language), "dates") or {}).get(tense)
    if not entry:
        return None
    forms = sorted({form for group in entry["words"].values() for form in group}, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, forms)) + r")\b", re.IGNORECASE)
