"""Russian case endings of names undone: 'Спектору' may be the dative of 'Спектор'.

Russian reports name a person in six cases. Only the possible nominatives are given here, as candidates to compare with:
nothing is renamed. A candidate is `safe` unless the written form is itself a woman's name: 'Александра Иванова'
is a woman, or else a man in the genitive, and only the other words can tell.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
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
    ("ьёй", ("ья",)), ("ёй", ("я", "а")), ("ієві", ("ій",)), ("еві", ("ь", "й", "")), ("ові", ("",)),
    ("ця", ("ець", "ц")),
    ("цю", ("ець", "ц", "ця")), ("ой", ("а", "ая")), ("ей", ("я", "а")), ("ом", ("",)), ("ем", ("й", "ь", "")),
    ("а", ("",)), ("у", ("", "а")), ("е", ("", "а", "я", "й")), ("ы", ("а",)), ("и", ("а", "я", "ь")),
    ("я", ("й", "ь")), ("ю", ("й", "ь", "я")),
)  # fmt: skip
_FLEETING = {"павл": "павел", "льв": "лев", "петр": "пётр", "пётр": "пётр"}
_FEMININE = ("ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "овна", "евна", "ична")
_MASCULINE = ("ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ович", "евич", "ьич")
_LEAST = 2
_ODD = re.compile(r"(?:[аеёиоуыэюя]ь|иа)$")
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


def straightened(name: str, forms: Sequence[str]) -> str:
    """Give a name in the nominative: as some form has it, or by the endings where a known given name settles them.

    Nothing is guessed: a name whose endings allow two readings stays as it was written.

    >>> straightened("Лидию Ломову", ()), straightened("Андрея Лома", ()), straightened("Андрею Лому", ())
    ('Лидия Ломова', 'Андрей Лом', 'Андрею Лому')
    """
    told = nominative(name, forms)
    words = name.split()
    if told != name or len(words) < _LEAST or not all(map(is_cyrillic, words)) or given_names.known(words[0]):
        return told
    if words[0].lower().endswith(("а", "я")) and words[-1].lower().endswith(_FEMININE):
        return name  # a woman whose given name stands in no list, or a man in the genitive
    readings = {
        (base.word, *rest)
        for base in bases(words[0])[1:]
        if not _ODD.search(base.word) and (gender := given_names.gender(base.word)) is not None
        for rest in _agreeing(words[1:], gender)
    }
    return " ".join(readings.pop()) if len(readings) == 1 else name


def _agreeing(words: Sequence[str], gender: str) -> Iterator[tuple[str, ...]]:
    """Give the readings in the nominative of what follows a given name; none where the surname allows several."""
    usual = _FEMININE if gender == "f" else _MASCULINE
    row: list[str] = []
    for word in words:
        if "-" in word:  # both halves of a double surname are declined
            halves = next(_agreeing(word.split("-"), gender), None)
            if halves is None:
                return
            row.append("-".join(halves))
            continue
        found = [base.word for base in bases(word)]
        fitting = [one for one in found if one.lower().endswith(usual)]
        others = [one for one in found[1:] if gender == "m" and not one.lower().endswith(_FEMININE)]
        options = fitting or others or found[:1]
        if len(options) > 1 or (options == found[:1] and len(found) > 1 and not fitting):
            return
        row.append(options[0])
    yield tuple(row)


def _own_name(word: str) -> bool:
    """Tell whether a form that could be a case is just as well a woman's name in the nominative."""
    return word.lower().endswith(_FEMININE) or given_names.gender(word) == "f"
