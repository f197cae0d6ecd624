"""Commonness: how much less a name is worth that very many people bear."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from habeas.lexicon.load import load
from habeas.normalise import given_names
from habeas.normalise.declension import bases
from habeas.normalise.name_parts import is_initial
from habeas.normalise.scripts import masculine, skeleton
from habeas.people.keys import surname
from habeas.records.person import Name

_PATRONYMIC = re.compile("(?:ovich|evich|ich|ovn|evn|ichn)[a-z]{0,2}$")
BOTH, FAMILY = 3.0, 1.8
"""What is taken off, in log-odds, where given name and surname are common, and where the surname is."""


def common(a: Name, b: Name) -> float:
    """Give what the agreement of two names is worth less; the rarer form of the two counts.

    >>> from habeas.normalise.names import parse
    >>> common(parse("Wei Wang"), parse("Wang Wei")), common(parse("Ada Roe"), parse("Ada Roe"))
    (3.0, 0.0)
    """
    if any(name.patronymic and not _common_father(name.patronymic) for name in (a, b)):
        return 0.0
    off = min(_off(a), _off(b))
    return off / 3 if all(_rare_middle(name) for name in (a, b)) else off


def _common_father(patronymic: str) -> bool:
    """Tell whether a patronymic is of a common given name."""
    stem = _PATRONYMIC.sub("", skeleton(patronymic)).rstrip("aeio")
    return any(form.rstrip("aeio") == stem for form in _given() if "." not in form)


def _rare_middle(name: Name) -> bool:
    """Tell whether a middle name, written out, makes a name rarer."""
    return any(not is_initial(word) and not _given() & set(_forms(word)) for word in name.given[1:])


def _off(name: Name) -> float:
    """Weigh one name, whichever part comes first; every word of the surname must be common for the surname to be."""
    if not name.family or not name.given:
        return 0.0
    given, family = name.given[:1], surname(name)
    return BOTH if _ordered(family, given) == BOTH else _ordered(given, family)


def _ordered(given: Sequence[str], family: Sequence[str]) -> float:
    if not all(_known(word, _surnames()) for word in family):
        return 0.0
    return BOTH if any(_given() & set(_forms(word)) for word in given) else FAMILY


def _known(word: str, among: frozenset[str]) -> bool:
    return any(masculine(skeleton(base.word)) in among for base in bases(word))


def _forms(word: str) -> Iterable[str]:
    """Give the skeletons of a given name and the heads of its groups."""
    for base in bases(word):
        yield skeleton(base.word)
        yield from given_names.heads(base.word)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(masculine(skeleton(word)) for word in load("all", "common_names")["surnames"])


@cache
def _given() -> frozenset[str]:
    return frozenset(form for word in load("all", "common_names")["given"] for form in _forms(word))
