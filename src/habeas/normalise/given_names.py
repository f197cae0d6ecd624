"""Given names that are one name in other languages, scripts and everyday forms: Gene, Eugene, Evgeny, Евгений.

The groups are data (`lexicon/all/given_names.yml`). That two people's given names share a group says that they may be
one person, and nothing more.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from habeas.lexicon.load import load
from habeas.normalise.scripts import skeleton

Gender = Literal["m", "f"]


def known(name: str) -> bool:
    """Tell whether a name stands in any group.

    >>> known("Yevgeny"), known("Spector")
    (True, False)
    """
    return skeleton(name) in _groups()


def equivalent(a: str, b: str) -> bool:
    """Tell whether two given names are the same or share a group.

    >>> equivalent("Gene", "Евгений"), equivalent("Bill", "William"), equivalent("Ivan", "Petr")
    (True, True, False)
    """
    one, other = skeleton(a), skeleton(b)
    return bool(one) and (one == other or bool(_groups().get(one, frozenset()) & _groups().get(other, frozenset())))


def heads(name: str) -> frozenset[str]:
    """Give a stable word for each group that a name stands in: the skeleton of the first name of its line.

    >>> heads("Gene") == heads("Евгений"), sorted(heads("Sasha")), heads("Spector")
    (True, ['f.aleksandra', 'm.aleksander'], frozenset())
    """
    return frozenset(_heads()[group] for group in _groups().get(skeleton(name), ()))


def gender(name: str) -> Gender | None:
    """Give the gender of a given name by its groups, None where they differ or there are none.

    >>> gender("Anastasia"), gender("Igor"), gender("Sasha")
    ('f', 'm', None)
    """
    genders = {group[0] for group in _groups().get(skeleton(name), ())}
    if genders == {"m"}:
        return "m"
    return "f" if genders == {"f"} else None


def pet_of(one: str, other: str) -> bool:
    """Tell whether one of two given names is a usual pet form of the other, within one language.

    >>> pet_of("Jack", "John"), pet_of("Giovanni", "Gianni"), pet_of("Jean", "Juan")
    (True, True, False)
    """
    a, b = skeleton(one), skeleton(other)
    return b in _pets().get(a, ()) or a in _pets().get(b, ())


def either_sex(name: str) -> bool:
    """Tell whether a given name may be a man's or a woman's.

    >>> either_sex("Alex"), either_sex("Саша"), either_sex("Igor")
    (True, True, False)
    """
    folded = skeleton(name)
    return folded in _either() or len({group[0] for group in _groups().get(folded, ())}) > 1


@cache
def _either() -> frozenset[str]:
    return frozenset(map(skeleton, load("all", "pet_names")["either"]))


@cache
def _pets() -> dict[str, frozenset[str]]:
    """Map the skeleton of every pet name to those of the full forms."""
    data: dict[str, str] = load("all", "pet_names")["pets"]
    return {skeleton(pet): frozenset(map(skeleton, full.split())) for pet, full in data.items()}


@cache
def _groups() -> dict[str, frozenset[tuple[str, int]]]:
    """Map the skeleton of every name to its groups, as gender and number of the line."""
    data: dict[str, list[str]] = load("all", "given_names")
    found: dict[str, set[tuple[str, int]]] = {}
    for sort, lines in data.items():
        for number, line in enumerate(lines):
            for name in line.split():
                found.setdefault(skeleton(name), set()).add((sort, number))
    return {name: frozenset(groups) for name, groups in found.items()}


@cache
def _heads() -> dict[tuple[str, int], str]:
    """Name every group by the skeleton of its first name."""
    data: dict[str, list[str]] = load("all", "given_names")
    return {
        (sort, number): f"{sort}.{skeleton(line.split()[0])}"
        for sort, lines in data.items()
        for number, line in enumerate(lines)
    }
