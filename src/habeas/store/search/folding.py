"""One way to cut and fold words, for both databases and for what a user types.

A search engine's own tokeniser would cut and fold differently in SQLite and PostgreSQL, and neither knows what reports
in fifteen languages need. So words are made here, once: cut where letters end, NFKC, casefold, accents off (é, ё, й, ơ,
harakat), Latin letters without an accent to take off written out (ł, đ, ø, ß, ı, æ), Arabic letters that are typed in
several ways made one, digits of all scripts made 0 to 9. Scripts that put no spaces between words (Han, kana, Thai;
Hangul too, whose words carry their particles) are cut letter by letter: a word of theirs is found as a row of letters.

`stem` takes the case endings (`lexicon/ru/endings.yml`) off Russian and other Cyrillic words by one simple rule: the
longest ending that leaves three letters, again and again until none does. So all cases of a word meet (суд, суду,
судом), at the price that some different words meet too (судья). The genitive plural in -ов is left alone, for so end
half of all surnames.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from anyascii import anyascii

from habeas.lexicon.load import load

LONGEST = 64
"""Letters of a word that count; what is longer is no word of a language."""

_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff\u0640"  # soft hyphens, joiners, the Arabic stretching dash
_ACCENTS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_VOWEL_SIGNS = "\u0900-\u0963\u0966-\u0dff\u0f18-\u0fbc\ua8e0-\ua8f1\uaa00-\uabff"
_ALONE = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff"
    "\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_SPACED = rf"(?:(?![{_ALONE}])(?:[^\W_]|[{_ACCENTS}{_VOWEL_SIGNS}{_UNSEEN}]))+"
_WORD = re.compile(rf"[{_ALONE}][{_ACCENTS}\u3099\u309a]*|{_SPACED}")
_OFF = re.compile(f"[{_ACCENTS}{_UNSEEN}]")
_TYPED = str.maketrans({"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ə": "a"})
_KEPT = ("ов", "ев", "ок", "ек")
_LEAST, _REACH = 3, 5  # letters that stay, letters of the longest ending


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, folded, with the characters it stands at."""

    folded: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """Cut a text into folded words with offsets; nothing that is given makes it raise.

    >>> [word.folded for word in words("Gutiérrez, ЗАРЕЧНЫЙ; O'Brien 王建明")]
    ['gutierrez', 'заречныи', 'o', 'brien', '王', '建', '明']
    """
    for match in _WORD.finditer(text):
        folded = fold(match[0])
        if folded:
            yield Word(folded, match.start(), match.end())


def runs(text: str) -> Iterator[tuple[Word, ...]]:
    """Cut a text into rows of words with nothing between them: one word each, but for scripts without spaces.

    >>> [len(run) for run in runs("王建明 Wang Jianming")]
    [3, 1, 1]
    """
    run: list[Word] = []
    for word in words(text):
        if run and run[-1].end != word.start:
            yield tuple(run)
            run = []
        run.append(word)
    if run:
        yield tuple(run)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Fold one word; empty where nothing is left of it.

    >>> [fold(each) for each in ("İSTANBUL", "ışık", "Nguyễn", "Đặng", "Łódź", "Straße", "Ёлка", "٢٠٢٤")]
    ['istanbul', 'isik', 'nguyen', 'dang', 'lodz', 'strasse', 'елка', '2024']
    """
    if not word.isascii():
        whole = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", word).casefold())
        word = unicodedata.normalize("NFC", _OFF.sub("", whole)).translate(_TYPED)
    return "".join(map(_letter, word.lower() if word.isascii() else word))[:LONGEST]


def folded(text: str) -> str:
    """Fold a whole name to one line, as names are looked up and sorted by.

    >>> folded("  Đặng, Ngọc-Anh ")
    'dang ngoc anh'
    """
    return " ".join(word.folded for word in words(unicodedata.normalize("NFKC", text)))


def latin(text: str) -> str:
    """Fold a whole name and write it in Latin letters.

    >>> latin("Сергей Щукин"), latin("王建明")
    ('sergey shchukin', 'wangjianming')
    """
    return " ".join(
        "".join(char for char in anyascii(text[run[0].start : run[-1].end]).lower() if char.isalnum())
        for run in runs(text)
    )


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Take the case endings off a folded Cyrillic word; words of other scripts stay as they are.

    >>> {stem(each) for each in ("спектор", "спектору", "спектором")}
    {'спектор'}
    >>> {stem(fold(each)) for each in ("Заречный", "Заречного", "Заречным")}
    {'заречн'}
    """
    return strip(word, endings()) if "\u0400" <= word[:1] <= "\u04ff" else word


def strip(word: str, ends: frozenset[str]) -> str:
    """Take endings off a word, the longest first, as long as three letters stay.

    >>> strip("lubianka", frozenset({"a", "ka"})), strip("ada", frozenset({"a"}))
    ('lubian', 'ada')
    """
    for length in range(min(_REACH, len(word) - _LEAST), 0, -1):
        if word[-length:] in ends:
            return strip(word[:-length], ends)
    return word


@cache
def endings() -> frozenset[str]:
    """Give the endings that stems lose, folded."""
    return frozenset(fold(ending) for ending in load("ru", "endings")).difference(_KEPT)


def _letter(char: str) -> str:
    """Write a Latin letter beyond the alphabet out, and a digit of any script as ours; what is no letter goes."""
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if not char.isalnum():
        return char if unicodedata.category(char).startswith("M") else ""
    if char > "\x7f" and unicodedata.name(char, "").startswith("LATIN"):
        return "".join(each for each in anyascii(char).lower() if each.isalnum())
    return char
