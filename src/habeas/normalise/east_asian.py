"""East Asian names in other letters as English reports write them: Chinese by way of Russian, Korean in Hangul.

'Сюй Минлян' is Xu Mingliang, whom no romanisation of Russian meets; '박상우' is Park Sang-woo. What is not such a name
throughout is left alone, and the spelling given is the usual one, not the only one.
"""

from __future__ import annotations

from functools import cache

from habeas.lexicon.load import load

_SOFT = ("и", "ю", "я", "е")
_HANGUL, _LAST, _VOWELS, _LASTS = 0xAC00, 0xD7A3, 21, 28
_TWO, _KOREAN = 2, 3


def romanised(name: str) -> str | None:
    """Give an East Asian name in Latin letters, the surname first; None for every other name.

    >>> romanised("Сюй Минлян"), romanised("박상우"), romanised("Иван Петров")
    ('Xu Mingliang', 'Park Sang-woo', None)
    """
    words = name.split()
    if len(words) < _TWO:
        return _korean(name.strip())
    found = [pinyin(word) for word in words]
    if len(words) > _TWO or found[0] is None or found[0] not in load("all", "name_parts")["first_surnames"]:
        return None
    return " ".join(each.capitalize() for each in found if each) if all(found) else None


def pinyin(word: str) -> str | None:
    """Give a Chinese name in Russian letters as pinyin; None where it is not made of Chinese syllables.

    >>> pinyin("Минлян"), pinyin("Петров")
    ('mingliang', None)
    """
    return _pinyin(word.lower())


def _pinyin(low: str) -> str | None:
    """Take the longest syllable from which the rest can be read as well."""
    if not low:
        return ""
    for size in range(min(6, len(low)), 0, -1):
        syllable = _syllables().get(low[:size])
        rest = _pinyin(low[size:]) if syllable else None
        if syllable and rest is not None:
            return syllable + rest
    return None


@cache
def _syllables() -> dict[str, str]:
    """Put initials and finals together."""
    data = load("all", "palladius")
    found = dict(data["alone"])
    for initial, latin in data["initials"].items():
        for final, sound in data["finals"].items():
            soft = data["soft"].get(initial, latin) if final.startswith(_SOFT) else latin
            found[initial + final] = soft + sound
    return found


def _korean(word: str) -> str | None:
    """Write a Korean name of three syllables, the first of which is a surname; of two are too many other words."""
    data = load("all", "hangul")
    if len(word) != _KOREAN or not all(_HANGUL <= ord(char) <= _LAST for char in word):
        return None
    family = data["surnames"].get(word[0])
    return f"{family} {'-'.join(_syllable(char) for char in word[1:]).capitalize()}" if family else None


def _syllable(char: str) -> str:
    """Write one syllable of a given name."""
    data = load("all", "hangul")
    if char in data["usual"]:
        return str(data["usual"][char])
    rest, last = divmod(ord(char) - _HANGUL, _LASTS)
    first, vowel = divmod(rest, _VOWELS)
    return f"{data['first'][first]}{data['vowel'][vowel]}{data['last'][last]}"
