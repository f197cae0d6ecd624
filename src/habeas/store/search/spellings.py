"""Spellings: what else a word may be looked up by, so that scripts and romanisations meet.

Words of the index are of six sorts, told apart by a sign in front that no word has (`MARKS`):

    plain      the folded word, Cyrillic ones as stems                     спектору, Спектором: `спектор`
    sound      the skeleton of a text word written in an alphabet with     лубянке: `·lubiank`, found by Lubyanka
               vowels that is not Latin, by `normalise.scripts`
    name       the skeletons that a word of a name can have, with case     Спектору, Spector, Spektor: `¤spektor`
               endings and the feminine ending off
    abjad      the consonants of a name written in Arabic or Hebrew        محمد: `¦mhmd`, found by Mohammed
    latin      the consonants of a name that is not                        Mohammed: `¬mhmd`, found by محمد
    given      the groups of names that a given name is one of             Gene, Евгений: `¶meugene`

The last is only asked for where somebody is looked for by name (`finding`): a bill in parliament is no William. Common
words never meet through a skeleton in one script (court is not Kurt), only names do.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from anyascii import anyascii

from habeas.normalise import given_names
from habeas.normalise.declension import bases
from habeas.normalise.scripts import masculine, skeleton
from habeas.store.search import folding

SOUND, NAME, ABJAD, LATIN, GIVEN = "·", "¤", "¦", "¬", "¶"
MARKS = SOUND + NAME + ABJAD + LATIN + GIVEN
_VOWELLED = re.compile("[\u0370-\u058f\u10a0-\u10ff\u1c80-\u1cbf\u1d2b\u1f00-\u1fff\u2d00-\u2d2f]")
_UNVOWELLED = re.compile("[\u0590-\u07ff\u08a0-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]{2,6}")
_ARTICLE = re.compile("^ال(?=\\w{3})")
_SAID = 4
"""Letters that a common word needs for its sound to count; a name needs `_CALLED`."""
_CALLED, _CONSONANTS = 2, 3
_ALIKE = str.maketrans({"v": "f", "p": "b", "q": "k", "c": "k"})


class Written(NamedTuple):
    """A word of a user as it may stand in the index: its sound in texts of other alphabets, its marks as a name.

    `given` are those of the names that are the same in other languages and everyday forms.
    """

    sound: str | None
    names: frozenset[str]
    given: frozenset[str]


def sound(word: str) -> str | None:
    """Give the mark under which a text word of another alphabet is found in Latin letters, None for other words.

    >>> sound("лубянке"), sound("court"), sound("суд")
    ('·lubiank', None, None)
    """
    if not _VOWELLED.match(word):
        return None
    heard = skeleton(folding.stem(word))[: folding.LONGEST]
    return SOUND + heard if len(heard) >= _SAID else None


@lru_cache(maxsize=16384)
def names(word: str) -> frozenset[str]:
    """Give the marks of one word of a name, as it is indexed: a folded or unfolded word, or a row of Han letters.

    >>> sorted(names("Spector") & names("Спектору") & names("Spektor"))
    ['¤spektor', '¬sbktr']
    >>> sorted(names("محمد"))
    ['¤mhmd', '¦mhmd']
    """
    word = _unpointed(word)
    marks = {NAME + each for each in _skeletons(word)} | _given(word)
    bones = consonants(word)
    if bones:
        marks.add((ABJAD if _UNVOWELLED.match(word) else LATIN) + bones)
    return frozenset(marks)


def asked(word: str) -> Written:
    """Give the marks that a word of a user is looked up by.

    >>> asked("Lubyanka").sound, asked("Gene").given
    ('·lubiank', frozenset({'¶meugene'}))
    """
    word = _unpointed(word)
    bones = consonants(word)
    called = {NAME + each for each in _skeletons(word)}
    if bones:
        called.add((LATIN if _UNVOWELLED.match(word) else ABJAD) + bones)
    if _VOWELLED.match(word) or _UNVOWELLED.match(word) or _HAN.match(word):
        return Written(None, frozenset(called), _given(word))
    heard = folding.strip(skeleton(word), _latin_endings())[: folding.LONGEST]
    return Written(SOUND + heard if len(heard) >= _SAID else None, frozenset(called), _given(word))


def _unpointed(word: str) -> str:
    """Take the points off a word that is written in consonants; others stay as they are."""
    return folding.fold(word) if _UNVOWELLED.match(word) else word


def _given(word: str) -> frozenset[str]:
    """Give the groups of names that a word may be a case of one of."""
    groups = {group for base in bases(word) for group in given_names.heads(base.word)}
    return frozenset(GIVEN + "".join(char for char in group if char.isalnum()) for group in groups)


@lru_cache(maxsize=16384)
def consonants(word: str) -> str:
    """Give the consonants of a name as Arabic writes them, empty where there are too few to tell it by.

    >>> {consonants(each) for each in ("Mohammed", "Muhammad", "محمد")}, consonants("Ali")
    ({'mhmd'}, '')
    >>> consonants("Khatib") == consonants("الخطيب")
    True
    """
    plain = re.sub("[^a-z]", "", anyascii(_ARTICLE.sub("", word)).lower())
    bones = re.sub("[aeiouwy]", "", re.sub(r"(.)\1", r"\1", plain)).removesuffix("h").translate(_ALIKE)
    return bones[: folding.LONGEST] if len(bones) >= _CONSONANTS else ""


@lru_cache(maxsize=16384)
def _skeletons(word: str) -> frozenset[str]:
    """Give the skeletons of a word of a name; of Han letters also of the first, a surname, and of the others."""
    written = [base.word for base in bases(word)]
    if _HAN.fullmatch(word):
        written += [word[:1], word[1:]]
    heard = {skeleton(each)[: folding.LONGEST] for each in written}
    return frozenset(each for each in heard | {masculine(each) for each in heard} if len(each) >= _CALLED)


@cache
def _latin_endings() -> frozenset[str]:
    """Give the case endings of stems as skeletons, to be taken off romanised words."""
    return frozenset(skeleton(each) for each in folding.endings()) - {""}
