"""What the letters of a text say of its language, where several share a script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_OTHERS = (("ru", "ыэё"), ("uk", "їєґ"), ("be", "ў"), ("sr", "јњљћђџѓќѕ"))
_RUSSIAN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
_LEAST_WORDS = 20
_ALL, _OWN = 0.9, 0.04  # shares of words: in Russian letters alone, and with letters of its own
_MOST_OTHER = 0.05  # share of words with letters of another language that a vote survives


def tell(words: Sequence[str]) -> str | None:
    """Tell Russian by its letters alone: no other language has its ы and э and no letter that Russian lacks.

    >>> tell(["задержан", "британский", "геолог", "шпионаж", "был"] * 5), tell(["арестуван"] * 25)
    ('ru', None)
    """
    if len(words) < _LEAST_WORDS:
        return None
    known = sum(set(word) <= _RUSSIAN for word in words) >= _ALL * len(words)
    own = sum(bool(set(word) & set("ыэ")) for word in words) >= _OWN * len(words)
    return "ru" if known and own else None


def agree(language: str, counts: Mapping[str, int]) -> bool:
    """Refuse a language when many words have letters of another one of the same script; `counts` by word.

    >>> agree("ru", {"суд": 3, "міста": 1}), agree("ru", {"суд": 3, "їхній": 1})
    (True, False)
    """
    most = sum(counts.values()) * _MOST_OTHER
    return not any(
        name != language and sum(number for word, number in counts.items() if set(word) & set(own)) > most
        for name, own in _OTHERS
    )
