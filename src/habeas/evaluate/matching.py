"""Who of a docket is who of a gold file.

Names are compared form by form, descriptions ('a 34-year-old man') for those without a name. Each gold
person is given to at most one predicted person, best fit first, so a person read as two counts as one found
and one invented.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from habeas.evaluate.gold import GoldPerson, GoldReport
from habeas.records.person import Person

NEAR = 0.5  # the least token F1 at which words count as the same
_TOKEN = re.compile(r"[^\W_]+")


class Fit(NamedTuple):
    """How well two people fit, best first; the role only tells namesakes of one report apart."""

    closest: float
    length: int
    shared: float
    role: bool


def tokens(words: str) -> tuple[str, ...]:
    """Cut words into their letters and digits, without case.

    >>> tokens("the Moscow-based U.S. court")
    ('the', 'moscow', 'based', 'u', 's', 'court')
    """
    return tuple(_TOKEN.findall(words.casefold()))


def overlap(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Give the F1 of shared tokens, 0 to 1.

    >>> overlap(tokens("taking bribes"), tokens("bribes"))
    0.6666666666666666
    """
    common = sum((Counter(one) & Counter(other)).values())
    return 2 * common / (len(one) + len(other)) if common else 0.0


def pair(gold: GoldReport, people: Iterable[Person]) -> Mapping[str, str]:
    """Match predicted people to gold people; gives gold id by predicted id, for those that match.

    A named person only ever matches a named one, and an unnamed one an unnamed one.
    """
    known = [(one, described(gold, one)) for one in gold.people]
    fits = [
        (score, person.id, one.id) for person in people for one, forms in known if (score := fit(person, one, forms))
    ]
    matched = dict[str, str]()
    for _, ours, theirs in sorted(fits, reverse=True):
        if ours not in matched and theirs not in matched.values():
            matched[ours] = theirs
    return matched


def nearest(gold: GoldReport, person: Person) -> GoldPerson | None:
    """Give the gold person who fits best, taken or not; None if nobody does."""
    fits = [(score, known) for known in gold.people if (score := fit(person, known, described(gold, known)))]
    return max(fits, key=lambda entry: entry[0])[1] if fits else None


def described(gold: GoldReport, known: GoldPerson) -> tuple[str, ...]:
    """Give the forms of a gold person; for one never named also the words the events use for them."""
    if known.name:
        return (known.name, *known.forms)
    said = (words.words for event in gold.events for id, words in event.people if id == known.id)
    return (*known.forms, *said)


def fit(person: Person, known: GoldPerson, forms: tuple[str, ...]) -> Fit | None:
    """Say how well a predicted and a gold person fit; None if they do not."""
    if bool(person.name) != bool(known.name):
        return None
    ours = {tokens(form) for form in (person.name, *person.forms) if form}
    theirs = {tokens(form) for form in forms}
    closest = max(((overlap(one, other), len(other)) for one in ours for other in theirs), default=(0.0, 0))
    if closest[0] < NEAR:
        return None
    shared = 2 * len(ours & theirs) / (len(ours) + len(theirs))
    return Fit(*closest, shared, role=person.role == known.role)
