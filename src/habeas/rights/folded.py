"""Folding for names: letters without case and accents, each still at its own place, and the endings that names take."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from habeas.lexicon.load import load

_WRITTEN: Final = {"ł": "l", "đ": "d", "ø": "o", "ı": "i"}
_LATIN = "s es a e u i y o em om ou ie owi ego emu ej iem ovi ova ove ovou"
_MORE = "ові еві ією єю ів ова ову ової"
_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"(?:ая|яя|ия|ья|ий|ый|ой|[аеиоуыэюяйьіїє])$")
_LEAST = 3


class _Letters(dict[int, str]):
    """Letters as they are folded, made when first met."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFD", chr(code))[0].lower()
        self[code] = _WRITTEN.get(letter, letter) if len(letter) == 1 else chr(code)
        return self[code]


_LETTERS = _Letters()


def fold(text: str) -> str:
    """Fold a text; every character stays at its place.

    >>> fold("Łukasz ÁRNI Ёлка"), len(fold("İß")) == 2
    ('lukasz arni елка', True)
    """
    return text.translate(_LETTERS)


def words(text: str) -> tuple[str, ...]:
    """Cut a text into folded words.

    >>> words("O’Brien-Ruiz")
    ('o', 'brien', 'ruiz')
    """
    return tuple(_WORD.findall(fold(text)))


def cased(word: str) -> bool:
    """Tell whether a folded word is of a script that has capital letters."""
    return word[:1] != word[:1].upper()


def declined(word: str) -> str:
    """Give a pattern for a folded word with the endings that cases put to it; of scripts without capitals as it is.

    >>> bool(re.fullmatch(declined("петрова"), "петровои")), bool(re.fullmatch(declined("rudin"), "rudinem"))
    (True, True)
    >>> bool(re.fullmatch(declined("rudin"), "rudiment"))
    False
    """
    if "\u0400" <= word[:1] <= "\u04ff":
        bare = _ENDS.sub("", word) if len(word) > _LEAST else word
        return f"{re.escape(bare if len(bare) >= _LEAST else word)}(?:{_endings()})?"
    return re.escape(word) + (f"(?:{'|'.join(_LATIN.split())})?" if cased(word) else "")


@cache
def _endings() -> str:
    ends = {fold(ending) for ending in (*load("ru", "endings"), *_MORE.split())}
    return "|".join(sorted(map(re.escape, ends), key=lambda end: (-len(end), end)))
