"""Likeness: whether one slot of two claims agrees, is open, or excludes that they tell one event.

`OPEN` is the honest answer where either claim does not fill the slot, or where two wordings can neither be
shown to be one nor to be two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import TypeVar

from habeas.cases import days, lengths
from habeas.normalise.offences import compare
from habeas.records.claim import Claim
from habeas.records.date import Date
from habeas.records.offence import Authority, Offence, Place
from habeas.records.quote import Cited
from habeas.records.term import Term

T = TypeVar("T")
KILLING = "01"
"""The section of the ICCS whose classes are degrees of one act, unlike those of the other sections."""
_WORD = re.compile(r"\w{3,}")
_HOLLOW = frozenset(
    {"the", "and", "for", "his", "her", "their", "its", "court", "police", "prosecutor", "prosecutors", "state",
     "office", "city", "district", "regional", "prison", "суд", "суда", "судом", "полиция", "прокуратура"}
)  # fmt: skip


class Likeness(IntEnum):
    """How the same slot of two claims compares."""

    DIFFERENT = -1
    OPEN = 0
    SAME = 1


DIFFERENT, OPEN, SAME = Likeness


def dates(one: Cited[Date] | None, other: Cited[Date] | None) -> Likeness:
    """Compare two dates: the same where their days meet; an interval without an end settles nothing."""
    if one is None or other is None:
        return OPEN
    if not days.meet(one.value, other.value):
        return DIFFERENT
    return OPEN if days.OPEN in (days.breadth(one.value), days.breadth(other.value)) else SAME


def terms(one: Cited[Term] | None, other: Cited[Term] | None) -> Likeness:
    """Compare two terms: kinds that exclude each other, ceilings and differing lengths are different."""
    if one is None or other is None:
        return OPEN
    first, second = one.value, other.value
    if first.kind != second.kind and "unknown" not in (first.kind, second.kind):
        return DIFFERENT
    if first.maximum_only != second.maximum_only or not lengths.meet(first, second):
        return DIFFERENT
    if first.money and second.money:
        return SAME if first.money.amount == second.money.amount else DIFFERENT
    return OPEN if lengths.bare(first) and first.kind not in {"life", "death"} else SAME


@lru_cache(maxsize=8192)
def offence(one: Offence, other: Offence) -> Likeness:
    """Compare two offences: by class where both have one (a class holds its subclasses), else by words.

    >>> offence(Offence("spying", "0904"), Offence("espionage", "0904")).name
    'SAME'
    >>> offence(Offence("bribery", "0703"), Offence("taking bribes", "070312")).name
    'SAME'
    >>> offence(Offence("some other matter"), Offence("espionage", "0904")).name
    'OPEN'
    """
    if one.article and other.article and one.article.casefold() == other.article.casefold():
        return SAME
    if compare(one, other) or _shared(one.words, other.words):
        return SAME
    if _degree(one, other):
        return SAME
    sure = one.certain and other.certain and one.iccs and other.iccs
    return DIFFERENT if sure and not _section(one, other) else OPEN


def offences(one: Claim, other: Claim) -> Likeness:
    """Compare the offences of two claims: the best of all pairs."""
    return any_offence(values(one.offences), values(other.offences))


def any_offence(ones: Iterable[Offence], others: Sequence[Offence]) -> Likeness:
    """Compare two sets of offences: the best of all pairs."""
    return max((offence(one, other) for one in ones for other in others), default=OPEN)


def authorities(one: Claim, other: Claim) -> Likeness:
    """Compare who acted; different only where the countries are."""
    first, second = values(one.authority), values(other.authority)
    return located(first, second)


def places(one: Claim, other: Claim) -> Likeness:
    """Compare where it happened; different only where the countries are."""
    first, second = values(one.place), values(other.place)
    return located(first, second)


def values(cited: Iterable[Cited[T]]) -> tuple[T, ...]:
    """Give what some quotes say, without them."""
    return tuple(one.value for one in cited)


def located(ones: Sequence[Authority | Place], others: Sequence[Authority | Place]) -> Likeness:
    """Compare two sets of authorities or places by distinctive words, then by country."""
    if any(_shared(one.words, other.words) for one in ones for other in others):
        return SAME
    here, there = {one.country for one in ones} - {None}, {other.country for other in others} - {None}
    return DIFFERENT if here and there and not here & there else OPEN


def _degree(one: Offence, other: Offence) -> bool:
    """Tell whether one class is 'killing' and the other a kind of it: of one person the two tell one act."""
    codes = sorted((one.iccs or "", other.iccs or ""), key=len)
    return codes[0] == KILLING and codes[1].startswith(KILLING)


def _section(one: Offence, other: Offence) -> bool:
    """Tell whether one class is only the section that the other lies in, which neither joins nor parts them."""
    first, second = one.iccs or "", other.iccs or ""
    return first.startswith(second) or second.startswith(first)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


@lru_cache(maxsize=8192)
def _shared(one: str, other: str) -> bool:
    """Tell whether the distinctive words of one wording are all in the other."""
    first, second = _words(one) - _HOLLOW, _words(other) - _HOLLOW
    return bool(first and second) and (first <= second or second <= first)
