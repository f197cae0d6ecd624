"""Facts: what a gold file and a docket say, in a form that can be compared.

A fact is about one person and one kind of event; how often and where a report tells it does not matter.
People bear the ids of the gold file; a predicted person who is nobody there bears `?` and the label.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from habeas.evaluate import lengths
from habeas.evaluate.gold import GoldEvent, GoldReport
from habeas.evaluate.matching import NEAR, overlap, tokens
from habeas.records.claim import Assertion, Claim
from habeas.records.docket import Docket

Family = Literal["event", "term", "date", "offence", "authority", "place"]
FAMILIES: Final[tuple[Family, ...]] = get_args(Family)
WORDED: Final[frozenset[Family]] = frozenset({"offence", "authority", "place"})
REAL: Final[frozenset[Assertion]] = frozenset({"actual", "alleged"})
NOBODY: Final = "-"  # a secrecy that is said of no clear person


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """One thing said of one person; `value` is real or not, a term, an EDTF date, or words.

    >>> print(Fact("term", "p1", "sentence", "P15Y"))
    term p1 sentence P15Y
    """

    family: Family
    person: str
    kind: str
    value: str

    def __str__(self) -> str:
        """Write the fact on one line."""
        return f"{self.family} {self.person} {self.kind} {self.value}"


def of_gold(gold: GoldReport) -> frozenset[Fact]:
    """Give the facts of a gold report. Events of nobody are no facts, but for secrecy."""
    return frozenset(fact for event in gold.events for person in _whom(event) for fact in _gold_facts(event, person))


def of_docket(docket: Docket, matched: Mapping[str, str]) -> frozenset[Fact]:
    """Give the facts of a docket; `matched` gives gold ids by the docket's ids (`matching.pair`)."""
    labels = {person.id: f"?{person.label}" for person in docket.people}
    return frozenset(
        fact for claim in docket.claims for fact in _claim_facts(claim, _who(claim.person, matched, labels))
    )


def agree(gold: frozenset[Fact], found: frozenset[Fact]) -> tuple[tuple[Fact, Fact], ...]:
    """Pair the facts that agree, gold first; each fact agrees with one at most.

    Words agree at a token F1 of 0.5, closest first; everything else only when it is the same.
    """
    same = gold & found
    near = sorted(
        (-closeness, wanted, given)
        for wanted in gold - same
        if wanted.family in WORDED
        for given in found - same
        if (wanted.family, wanted.person, wanted.kind) == (given.family, given.person, given.kind)
        and (closeness := overlap(tokens(wanted.value), tokens(given.value))) >= NEAR
    )
    taken = set(same)
    pairs = [(fact, fact) for fact in sorted(same)]
    for _, wanted, given in near:
        if wanted not in taken and given not in taken:
            pairs.append((wanted, given))
            taken |= {wanted, given}
    return tuple(pairs)


def _who(id: str | None, matched: Mapping[str, str], labels: Mapping[str, str]) -> str:
    if id is None:
        return NOBODY
    return matched.get(id) or labels.get(id) or f"?{id}"


def _whom(event: GoldEvent) -> frozenset[str]:
    people = frozenset(id for id, _ in event.people)
    return people or frozenset({NOBODY} if event.kind == "secrecy" else ())


def _gold_facts(event: GoldEvent, person: str) -> Iterable[Fact]:
    yield Fact("event", person, event.kind, _realness(event.assertion))
    if event.iso:
        yield Fact("term", person, event.kind, lengths.show(lengths.parse("", event.iso)))
    if event.edtf:
        yield Fact("date", person, event.kind, _day(event.edtf))
    for words in event.offences:
        yield Fact("offence", person, event.kind, _flat(words.words))
    for words in event.authority:
        yield Fact("authority", person, event.kind, _flat(words.words))
    for words in event.place:
        yield Fact("place", person, event.kind, _flat(words.words))


def _claim_facts(claim: Claim, person: str) -> Iterable[Fact]:
    yield Fact("event", person, claim.kind, _realness(claim.assertion))
    if claim.term:
        yield Fact("term", person, claim.kind, lengths.show(claim.term.value))
    if claim.date:
        yield Fact("date", person, claim.kind, _day(claim.date.value.edtf))
    for offence in claim.offences:
        yield Fact("offence", person, claim.kind, _flat(offence.value.words))
    for authority in claim.authority:
        yield Fact("authority", person, claim.kind, _flat(authority.value.words))
    for place in claim.place:
        yield Fact("place", person, claim.kind, _flat(place.value.words))


def _realness(assertion: Assertion) -> str:
    return "real" if assertion in REAL else "not real"


def _flat(words: str) -> str:
    return " ".join(tokens(words))


def _day(edtf: str) -> str:
    """Write a date so that an unknown month or day is simply absent: `2024-XX` is `2024`."""
    return edtf.strip().replace("-XX", "")
