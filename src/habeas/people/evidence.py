"""Evidence: what two reports say of somebody beside the name, for and against, each weighed with its words.

A list of features to read from top to bottom: each looks at the facts of two mentions and gives a clue or nothing.
Weights are natural log-odds, set by hand and checked on our own pairs of names (`evaluation/names.py`): 1 makes it
nearly three times as likely, 2.3 ten times.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import product
from typing import Literal

from habeas.normalise import offences
from habeas.normalise.name_likeness import same_word
from habeas.people.ages import apart
from habeas.people.company import companions, ties
from habeas.people.exclusion import own_suffix
from habeas.people.facts import Dated, Facts


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece of evidence: its weight in log-odds, above 0 for one person, and its words.

    `sort`: `firm` what namesakes hardly ever share (a case number, the same people beside them), `age`, or something
    that fits many (a country, an offence).
    """

    weight: float
    words: str
    sort: Literal["firm", "age", "fits"] = "fits"


_CLOSE = 1.2
"""Whom only reports of one case name together (a co-defendant, a lawyer) is worth so much at least."""
Feature = Callable[[Facts, Facts], Clue | None]


def patronymic(one: Facts, other: Facts) -> Clue | None:
    """One father's name: rare enough together with the rest."""
    fathers = ([name.patronymic for name in each.names if name.patronymic] for each in (one, other))
    agree = any(same_word(a, b) for a, b in product(*fathers))
    return Clue(2.5, "same patronymic", "firm") if agree else None


def age(one: Facts, other: Facts) -> Clue | None:
    """Compare years of birth; an age gives two of them."""
    if not one.born or not other.born:
        return None
    if apart(one.born, other.born):
        return Clue(-2.5, "ages some years apart")
    first, last = max(one.born[0], other.born[0]), min(one.born[1], other.born[1])
    if first > last:
        return Clue(0.5, "nearly the same age", "age")
    return Clue(2.0, f"both born in {first}" if first == last else f"both born in {first} or {last}", "age")


def number(one: Facts, other: Facts) -> Clue | None:
    """Look for a case number that both reports give."""
    shared = sorted(set(one.numbers) & set(other.numbers))
    return Clue(4.0, f"both reports give case number {shared[0]}", "firm") if shared else None


def event(one: Facts, other: Facts) -> Clue | None:
    """One event on one day, in one month or with one sentence: the best of them, and a little for a second."""
    found = sorted((clue for a, b in product(one.events, other.events) if (clue := _meet(a, b))), key=_strongest)
    if not found:
        return None
    more = 0.5 if len({clue.words for clue in found}) > 1 else 0.0
    return Clue(found[0].weight + more, found[0].words, "firm")


def offence(one: Facts, other: Facts) -> Clue | None:
    """One offence, or known ones that differ."""
    shared = sorted({a.name or a.words for a, b in product(one.offences, other.offences) if offences.compare(a, b)})
    if shared:
        return Clue(1.2, f"both: {shared[0]}")
    known = all(any(each.iccs and each.certain for each in facts.offences) for facts in (one, other))
    return Clue(-0.8, "other offences") if known else None


def place(one: Facts, other: Facts) -> Clue | None:
    """One place, one country, or countries that differ."""
    if shared := sorted(set(one.places) & set(other.places)):
        return Clue(1.2, f"both in {shared[0].title()}")
    if one.countries and other.countries and not set(one.countries) & set(other.countries):
        return Clue(-1.2, "other countries")
    if one.places and other.places:
        return Clue(-0.4, "other places")
    return Clue(0.5, "same country") if set(one.countries) & set(other.countries) else None


def suffix(one: Facts, other: Facts) -> Clue | None:
    """One 'Jr.' or 'Sr.', or a name that has none beside one that has: the father may be meant."""
    ones, others = own_suffix(one), own_suffix(other)
    if not ones and not others:
        return None
    return Clue(1.0, f"both {ones}") if ones == others else Clue(-1.4, "Jr. or Sr. in one report only")


def nation(one: Facts, other: Facts) -> Clue | None:
    """One nationality or origin, or others."""
    if not one.nations or not other.nations:
        return None
    return Clue(0.8, "same nationality") if set(one.nations) & set(other.nations) else Clue(-2.2, "another nationality")


def post(one: Facts, other: Facts) -> Clue | None:
    """One post, or one place of work."""
    shared = [min(each, held, key=_short) for each in one.titles for held in other.titles if _same_post(each, held)]
    if shared:
        return Clue(1.6, f"both {min(shared, key=_short)}")
    firms = sorted(set(one.organisations) & set(other.organisations))
    return Clue(1.3, f"both at {firms[0]}", "firm") if firms else None


def company(one: Facts, other: Facts) -> Clue | None:
    """Look for the same people beside them: the strongest there is beside a case number."""
    weight, words = companions(one, other)
    return Clue(weight, words, "firm" if weight >= _CLOSE else "fits") if weight else None


def tie(one: Facts, other: Facts) -> Clue | None:
    """Look for the same relative, employer or lawyer."""
    weight, words = ties(one, other)
    return Clue(weight, words, "firm") if weight else None


def office(one: Facts, other: Facts) -> Clue | None:
    """Doubt an official or victim of one report who is accused in another: a namesake is as likely."""
    for role in ("official", "authority", "victim"):
        if {one.role, other.role} == {"subject", role}:
            return Clue(-2.0, f"accused in one report, {role} in another")
    return None


def time(one: Facts, other: Facts) -> Clue | None:
    """Accused in reports of the same fortnight."""
    dated = dt.date.max not in {one.published, other.published}
    near = dated and one.role == other.role == "subject" and abs((one.published - other.published).days) <= 14
    return Clue(0.5, "reports of the same days", "age") if near else None


FEATURES: tuple[Feature, ...] = (
    patronymic, suffix, age, number, event, company, tie, offence, place, nation, post, office, time,
)  # fmt: skip


def clues(one: Facts, other: Facts) -> Iterable[Clue]:
    """Give the clues of all features that have something to say, in their order."""
    return (clue for feature in FEATURES if (clue := feature(one, other)))


def _meet(a: Dated, b: Dated) -> Clue | None:
    """Compare two events: the same kind on days that meet, or the same sentence."""
    if a.kind != b.kind:
        return None
    term = a.term is not None and a.term == b.term
    if a.earliest and a.latest and b.earliest and b.latest:
        if a.earliest > b.latest or b.earliest > a.latest:
            return None
        days = max((a.latest - a.earliest).days, (b.latest - b.earliest).days)
        weight = 2.5 if days <= 3 else 1.5 if days <= 31 else 0.4
        return Clue(weight + term, f"{a.kind} on the same day" if days <= 3 else f"{a.kind} at the same time")
    return Clue(1.5, f"the same sentence ({a.term})") if term else None


def _strongest(clue: Clue) -> tuple[float, str]:
    return -clue.weight, clue.words


_VAGUE = frozenset({"former", "ex", "deputy", "senior", "assistant", "acting", "the", "of", "бывший", "бывшая", "экс"})


def _short(words: str) -> tuple[int, str]:
    return len(words), words


def _same_post(one: str, other: str) -> bool:
    """Tell whether two posts are one: the words of the shorter stand in the longer."""
    short, long = sorted((set(each.replace("-", " ").split()) - _VAGUE for each in (one, other)), key=len)
    return bool(short) and short <= long
