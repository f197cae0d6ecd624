"""Russian case endings of names undone: 'Спектору' may be the dative of 'Спектор'.

Russian reports name a person in six cases. Only the possible nominatives are given here, as candidates to compare with:
nothing is renamed. A candidate is `safe` unless the written form is itself a woman's name: 'Александра Иванова'
is a woman, or else a man in the genitive, and only the other words can tell.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from habeas.normalise import given_names
from habeas.normalise.scripts import is_cyrillic

_RULES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ского", ("ский", "ской")), ("скому", ("ский", "ской")), ("ским", ("ский",)), ("ском", ("ский",)),
    ("цкого", ("цкий",)), ("цкому", ("цкий",)), ("цким", ("цкий",)), ("цком", ("цкий",)),
    ("ской", ("ская",)), ("цкой", ("цкая",)), ("скую", ("ская",)), ("цкую", ("цкая",)),
    ("ого", ("ый", "ой", "ий")), ("ому", ("ый", "ой", "ий")), ("его", ("ий",)), ("ему", ("ий",)),
    ("ую", ("ая",)), ("юю", ("яя",)), ("овым", ("ов",)), ("евым", ("ев",)), ("иным", ("ин",)), ("ым", ("ый",)),
    ("ии", ("ия", "ий")), ("ию", ("ия", "ий")), ("ией", ("ия",)), ("ием", ("ий",)), ("ия", ("ий",)),
    ("ьи", ("ья",)), ("ью", ("ья", "ь")), ("ьей", ("ья",)),
    ("ца", ("ец", "ц")), ("цу", ("ец", "ц", "ца")), ("цом", ("ец",)), ("цем", ("ец", "ц")), ("це", ("ец", "ца")),
    ("ой", ("а", "ая")), ("ей", ("я", "а")), ("ом", ("",)), ("ем", ("й", "ь", "")),
    ("а", ("",)), ("у", ("", "а")), ("е", ("", "а", "я", "й")), ("ы", ("а",)), ("и", ("а", "я", "ь")),
    ("я", ("й", "ь")), ("ю", ("й", "ь", "я")),
)  # fmt: skip
_FLEETING = {"павл": "павел", "льв": "лев", "петр": "пётр", "пётр": "пётр"}
_FEMININE = ("ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "овна", "евна", "ична")
_LEAST = 2
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Base:
    """A form that a word of a name may be a case of; `safe` where it cannot as well be another name."""

    word: str
    safe: bool


@lru_cache(maxsize=8192)
def bases(word: str) -> tuple[Base, ...]:
    """Give a word as written and the nominatives that it may be a case of; other scripts have no cases.

    >>> [base.word for base in bases("Спектору")][:2]
    ['Спектору', 'Спектор']
    >>> [(base.word, base.safe) for base in bases("Иванова")]
    [('Иванова', True), ('Иванов', False)]
    """
    found = [Base(word, safe=True)]
    if not is_cyrillic(word) or len(word) <= _LEAST:
        return tuple(found)
    safe = not _own_name(word)
    low = word.lower()
    for ending, nominatives in _RULES:
        if low.endswith(ending) and len(word) - len(ending) >= _LEAST:
            stem = word[: len(word) - len(ending)]
            stems = [stem] + ([_FLEETING[stem.lower()].title()] if stem.lower() in _FLEETING else [])
            words = [each + nominative for nominative in nominatives for each in stems]
            found += [Base(each, safe) for each in words if len(each) > 1]
    return tuple(dict.fromkeys(found))


def declined(name: str, words: Collection[str]) -> bool:
    """Tell whether other words show that a name stands in an oblique case: 'Ивана' beside 'Иван'.

    >>> declined("Ивана Ломова", {"Иван", "Ивана"}), declined("Ивана Ломова", {"Ивана"})
    (True, False)
    """
    return any(base.word in words for word in _WORD.findall(name) for base in bases(word)[1:] if base.word != word)


def nominative(name: str, forms: Sequence[str]) -> str:
    """Give the form of as many words that a name is a case of, the name itself where none stands among the forms.

    >>> nominative("Рашида Лома", ("Рашида Лома", "Рашид Лом")), nominative("Рашида", ("Рашида",))
    ('Рашид Лом', 'Рашида')
    """
    cases = [{base.word for base in bases(word)} for word in name.split()]
    for form in forms:
        words = form.split()
        if form != name and len(words) == len(cases) and all(w in case for w, case in zip(words, cases, strict=True)):
            return form
    return name


def _own_name(word: str) -> bool:
    """Tell whether a form that could be a case is just as well a woman's name in the nominative."""
    return word.lower().endswith(_FEMININE) or given_names.gender(word) == "f"
