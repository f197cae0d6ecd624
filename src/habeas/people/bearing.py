"""Bearing: given names that reports themselves take for one person's.

'Асия' and 'Азия' are two names to anyone who knows neither; but where reports call one person by both, they are two
spellings of hers. One report may confuse two sisters, so two must do it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from habeas.normalise.scripts import skeleton
from habeas.people.facts import Facts
from habeas.people.keys import consonants, word_keys

ENOUGH = 2


def one_by_name(mentions: Sequence[Facts]) -> Mapping[str, str]:
    """Give for each given name (a key) that shares a person with others the first of them, by order of letters."""
    seen: Counter[tuple[str, str]] = Counter()
    for facts in mentions:
        seen.update(combinations(sorted(given_keys(facts)), 2))
    first: dict[str, str] = {}
    for pair, count in sorted(seen.items()):
        if count >= ENOUGH:
            one, other = sorted(_root(first, key) for key in pair)
            first[other] = one
            first.setdefault(one, one)
    return {key: _root(first, key) for key in first}


def borne_together(one: Facts, other: Facts, first: Mapping[str, str]) -> bool:
    """Tell whether two mentions bear given names that reports take for one person's."""
    ones, others = ({first[key] for key in given_keys(facts) if key in first} for facts in (one, other))
    return bool(ones & others)


def given_keys(facts: Facts) -> frozenset[str]:
    """Give a key for each given name of the full names of a mention."""
    return frozenset(key for name in facts.names for word in name.given[:1] for key in _keys(word))


def _keys(word: str) -> Iterable[str]:
    """Keep the first letter with the consonants: 'Азия' is not 'Зоя'."""
    return (key if "." in key else skeleton(word)[:1] + consonants(word) for key in word_keys(word))


def _root(first: Mapping[str, str], key: str) -> str:
    while first.get(key, key) != key:
        key = first[key]
    return key
