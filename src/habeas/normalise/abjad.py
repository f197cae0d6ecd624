"""Abjad: names in Arabic letters, which leave the vowels out, beside romanised ones that write them in many ways.

Two such names are met by their consonants alone, which is no more than a hint: 'خالد' is Khaled, and may be Khuld.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import groupby

from habeas.lexicon.load import load
from habeas.normalise.scripts import skeleton

_SILENT = dict.fromkeys(map(ord, "aeiouyvj"))
_STEM = 3


def is_arabic(word: str) -> bool:
    """Tell whether a word is written in Arabic letters.

    >>> is_arabic("منصور"), is_arabic("Mansour")
    (True, False)
    """
    return any("\u0600" <= char <= "\u06ff" for char in word)


@lru_cache(maxsize=16384)
def letters(word: str) -> str:
    """Fold a word of a name to the consonants that both scripts write.

    >>> letters("منصور"), letters("Mansour"), letters("الرشيدي"), letters("Rashidi")
    ('mnsr', 'mnsr', 'rshd', 'rshd')
    """
    if is_arabic(word):
        article: str = load("all", "abjad")["article"]
        bare = word.removeprefix(article) if len(word) - len(article) >= _STEM else word
        found = "".join(_letters().get(char, "") for char in bare)
    else:
        found = skeleton(word).replace("dh", "d").translate(_SILENT)
    return "".join(char for char, _ in groupby(found)).removesuffix("h") or found


@cache
def _letters() -> dict[str, str]:
    return dict(load("all", "abjad")["letters"])
