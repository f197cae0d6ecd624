"""Terms for people, in English and Russian; what is shown can be read back to the same value."""

from __future__ import annotations

from dataclasses import fields

from habeas.normalise import money
from habeas.normalise.date_words import primary
from habeas.records.term import Duration, Term

_KINDS_EN = {
    "prison": "in prison", "suspended": "suspended", "house-arrest": "of house arrest", "probation": "of probation",
    "community": "of community service", "unknown": "of unstated kind", "fine": "", "death": "", "life": "",
}  # fmt: skip
_KINDS_RU = {
    "prison": "лишения свободы", "suspended": "условно", "house-arrest": "домашнего ареста",
    "probation": "ограничения свободы", "community": "обязательных работ", "unknown": "неназванного вида", "fine": "",
    "death": "", "life": "",
}  # fmt: skip
_ALONE_EN = {
    "prison": "prison", "suspended": "a suspended sentence", "house-arrest": "house arrest", "probation": "probation",
    "community": "community service", "unknown": "a penalty", "fine": "a fine", "death": "the death penalty",
    "life": "life imprisonment",
}  # fmt: skip
_ALONE_RU = {
    "prison": "лишение свободы", "suspended": "условный срок", "house-arrest": "домашний арест",
    "probation": "ограничение свободы", "community": "обязательные работы", "unknown": "наказание",
    "fine": "штраф", "death": "смертная казнь", "life": "пожизненное заключение",
}  # fmt: skip
_SCOPES_EN = {"further": "a further ", "total": "a total of ", "reduced-to": "reduced to "}
_SCOPES_RU = {"further": "ещё ", "total": "в общей сложности ", "reduced-to": "снижен до "}
# nominative of 1, of 2 to 4 and of 5; genitive of 1, of the rest
_UNITS_RU = {
    "years": ("год", "года", "лет", "года"), "months": ("месяц", "месяца", "месяцев", "месяца"),
    "weeks": ("неделя", "недели", "недель", "недели"), "days": ("день", "дня", "дней", "дня"),
    "hours": ("час", "часа", "часов", "часа"),
}  # fmt: skip


def show(term: Term, language: str = "en") -> str:
    """Write a term for people; languages other than Russian are written in English.

    >>> show(Term("", "prison", None, Duration(years=20)))
    'up to 20 years in prison'
    """
    russian = primary(language) == "ru"
    text = _russian(term) if russian else _english(term)
    scope = (_SCOPES_RU if russian else _SCOPES_EN).get(term.scope or "", "")
    return scope + text + _sum(term, russian=russian)


def _english(term: Term) -> str:
    """Write kind and lengths in English."""
    if term.kind == "life" and term.least is not None:
        return f"{_length(term.least)} to life in prison" if _long(term.least) else "up to life in prison"
    if term.least is None and term.most is None:
        return _ALONE_EN[term.kind]
    return f"{_bounds(term)} {_KINDS_EN[term.kind]}".strip()


def _bounds(term: Term) -> str:
    """Write least and most in English."""
    if term.least is None and term.most:
        return f"up to {_length(term.most)}"
    if term.most is None and term.least:
        return f"at least {_length(term.least)}"
    assert term.least  # noqa: S101 - one end at least is known here, for the type checker
    assert term.most  # noqa: S101 - as above
    return _length(term.least) if term.least == term.most else f"{_length(term.least)} to {_length(term.most)}"


def _russian(term: Term) -> str:
    """Write kind and lengths in Russian."""
    cased = term.scope == "reduced-to"
    if term.kind == "life" and term.least is not None:
        low = _length_ru(term.least, genitive=True)
        return f"от {low} до пожизненного заключения" if _long(term.least) else "до пожизненного заключения"
    if term.least is None and term.most is None:
        return _ALONE_RU[term.kind]
    if term.least is None and term.most:
        bounds = f"до {_length_ru(term.most, genitive=True)}"
    elif term.most is None and term.least:
        bounds = f"не менее {_length_ru(term.least, genitive=True)}"
    elif term.least == term.most and term.least:
        bounds = _length_ru(term.least, genitive=cased)
    else:
        ends = [_length_ru(end, genitive=True) for end in (term.least, term.most) if end]
        bounds = "от " + " до ".join(ends)
    return f"{bounds} {_KINDS_RU[term.kind]}".strip()


def _long(length: Duration) -> bool:
    """Tell whether a length is more than nothing."""
    return length != Duration()


def _counts(length: Duration) -> list[tuple[str, int]]:
    """List the units of a length that are not zero, the largest first; days where all are."""
    counts = [(field.name, getattr(length, field.name)) for field in fields(length)]
    return [(unit, count) for unit, count in counts if count] or [("days", 0)]


def _length(length: Duration) -> str:
    """Write a length in English: `3 years and 6 months`."""
    return " and ".join(f"{count} {unit if count != 1 else unit[:-1]}" for unit, count in _counts(length))


def _length_ru(length: Duration, *, genitive: bool) -> str:
    """Write a length in Russian: `3 года и 6 месяцев`, after prepositions `3 лет и 6 месяцев`."""
    return " и ".join(f"{count} {_unit_ru(unit, count, genitive=genitive)}" for unit, count in _counts(length))


def _unit_ru(unit: str, count: int, *, genitive: bool) -> str:
    """Choose the form of a unit behind a number."""
    one, few, many, of_one = _UNITS_RU[unit]
    if count % 10 == 1 and count % 100 != 11:
        return of_one if genitive else one
    return few if 2 <= count % 10 <= 4 and not 12 <= count % 100 <= 14 and not genitive else many


def _sum(term: Term, *, russian: bool) -> str:
    """Write the sum of a fine."""
    if term.money is None:
        return ""
    plain = money.show(term.money)
    if term.kind == "fine":
        return f" {plain}" if russian else f" of {plain}"
    return f" и штраф {plain}" if russian else f" and a fine of {plain}"
