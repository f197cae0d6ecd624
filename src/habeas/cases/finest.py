"""Finest: of the places named for one thing, those that say most.

'Russia' beside 'a penal colony in Krasnoyarsk' and 'prison' beside 'the prison at Belene' add nothing, and a reader
takes them for second places.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fnmatch import fnmatchcase
from functools import cache

from habeas.cases.wordings import stems
from habeas.lexicon.load import languages, load
from habeas.records.offence import Place
from habeas.records.quote import Cited

_WORD = re.compile(r"\w+")
_WORDS = re.compile(r"[\w*]+")


def finest(cited: Sequence[Cited[Place]]) -> tuple[Cited[Place], ...]:
    """Leave out the places that another one of the same list takes in, and countries where something finer is told.

    >>> from habeas.records.quote import Quote
    >>> listed = [Cited(Place(words), Quote("r1", 0, 1, "x")) for words in ("prison", "the prison at Oster")]
    >>> [one.value.words for one in finest(listed)]
    ['the prison at Oster']
    """
    return tuple(one for one in cited if not any(_within(one.value, other.value) for other in cited if other != one))


def _within(wide: Place, fine: Place) -> bool:
    """Tell whether a place says less than another, and nothing else."""
    if wide.country and fine.country and wide.country != fine.country:
        return False
    one, other = stems(wide.words), stems(fine.words)
    return one < other or (_country(wide) and not _country(fine))


def _country(place: Place) -> bool:
    """Tell whether a place is no more than a country."""
    words = " ".join(_WORD.findall(place.words.casefold()))
    return any(fnmatchcase(words.removeprefix("the "), name) for name in _names(place.country or ""))


@cache
def _names(code: str) -> tuple[str, ...]:
    """Give the names of a country in lower case; `*` stands for any ending."""
    rows = [load(language, "countries")["countries"].get(code, {}) for language in languages("countries")]
    listed = (name for row in rows for name in row.get("names", ()))
    return tuple(" ".join(_WORDS.findall(name.casefold().replace("+", "*").removeprefix("the "))) for name in listed)
