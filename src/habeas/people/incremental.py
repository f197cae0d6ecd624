"""Incremental: the mentions of one more report among all that are known, looking at blocks only.

Whatever the order in which reports come, people and links are those that settling all at once gives (`resolver`). The
usual case is short: a mention that is the same as one person alone, whom nothing excludes, joins it. Else everybody
whom the mentions touch, directly or through others, is settled again from scratch.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Protocol

from habeas.people.blocking import keys, sought
from habeas.people.comparison import Comparison, compare
from habeas.people.facts import Facts
from habeas.people.linking import CONTESTED, Group, Held, better, rank, said, worth
from habeas.people.parted import free, rivals
from habeas.people.resolver import settle
from habeas.people.rulings import Ruling
from habeas.records.link import Judgement, Link


@dataclass(frozen=True, slots=True)
class Seat:
    """A known mention: its facts, its person, and why it belongs there."""

    facts: Facts
    person: str
    held: Held


class Known(Protocol):
    """All mentions settled before; a store answers these from its tables, each in a few queries."""

    def near(self, mentions: Sequence[Facts]) -> Mapping[str, Sequence[Seat]]:
        """Give for each mention, by id, those that its blocks hold, itself left out."""
        ...

    def people(self, persons: Collection[str]) -> Sequence[Seat]:
        """Give all mentions of some people."""
        ...

    def seats(self, mentions: Collection[str]) -> Sequence[Seat]:
        """Give some mentions that are known; those that are not are left out."""
        ...

    def links(self, mentions: Collection[str]) -> Sequence[Link]:
        """Give the links that the machine made from or to some mentions."""
        ...

    def rulings(self, mentions: Collection[str]) -> Sequence[Ruling]:
        """Give what people decided about some mentions."""
        ...


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be written: whole people, links to put, and links to take away.

    `groups` replace every person who held one of their mentions. `dropped` are machine links to delete; of the mentions
    in `cleared` all machine links are, before `links` are put.
    """

    groups: tuple[Group, ...]
    links: tuple[Link, ...] = ()
    dropped: tuple[Link, ...] = ()
    cleared: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Arrival:
    """A mention that comes in: who is near, what comparing came to, and the people it is the same as."""

    facts: Facts
    found: tuple[tuple[Seat, Comparison], ...]

    @property
    def same(self) -> frozenset[str]:
        return frozenset(seat.person for seat, found in self.found if found.judgement == "same")


def add(new: Sequence[Facts], known: Known) -> Change:
    """Settle the mentions of one report, none of which is known yet, among all that are."""
    near = known.near(new)
    arrivals = [
        _Arrival(facts, tuple((seat, compare(facts, seat.facts)) for seat in near.get(facts.mention, ())))
        for facts in new
    ]
    homes = [person for arrival in arrivals for person in arrival.same]
    plain = len(set(homes)) == len(homes) and all(len(arrival.same) <= 1 for arrival in arrivals)
    if not plain or known.rulings([facts.mention for facts in new]):
        return again(new, known)
    return _joined(arrivals, known, homes) or again(new, known)


def _joined(arrivals: Sequence[_Arrival], known: Known, homes: Collection[str]) -> Change | None:
    """Put each mention to the one person it is the same as, or alone; None where more is to be looked at."""
    seats: dict[str, list[Seat]] = {}
    for seat in known.people(homes):
        seats.setdefault(seat.person, []).append(seat)
    held = [seat.facts.mention for each in seats.values() for seat in each]
    links = known.links(held) if held else ()
    if any(link.why.endswith(CONTESTED) for link in links):
        return None
    apart = _apart(seats, known)
    if apart is None:
        return None
    groups: list[Group] = []
    for arrival in arrivals:
        group = _with(arrival, [seat for person in arrival.same for seat in seats[person]])
        if group is None:
            return None
        groups.append(group)
    person, told = _met(arrivals, links, groups, known)
    put, dropped = _best(
        links, [link for link in told if frozenset((person[link.one], person[link.other])) not in apart], person
    )
    return Change(tuple(groups), put, dropped)


def _with(arrival: _Arrival, seats: Sequence[Seat]) -> Group | None:
    """Put a mention to the mentions of a person; None where it is barred from one of them."""
    known = {seat.facts.mention: found for seat, found in arrival.found}
    one = Held(arrival.facts.mention, arrival.facts.published)
    others: list[Held] = []
    for seat in seats:
        near = known.get(seat.facts.mention)
        found = near or compare(arrival.facts, seat.facts)
        if found.barred:
            return None
        same = near is not None and near.judgement == "same"
        others.append(better(seat.held, _held(seat.facts, found)) if same else seat.held)
        one = better(one, _held(arrival.facts, found)) if same else one
    return Group(tuple(sorted((one, *others))))


def _held(facts: Facts, found: Comparison) -> Held:
    return Held(facts.mention, facts.published, found.score, found.why)


def _apart(seats: Mapping[str, Sequence[Seat]], known: Known) -> frozenset[frozenset[str]] | None:
    """Give whom people told apart from the people that mentions join; None where they must be settled anew."""
    found: set[frozenset[str]] = set()
    for person, some in seats.items():
        own = {seat.facts.mention: seat.facts for seat in some}
        rulings = known.rulings(list(own))
        away = rivals(own, rulings)
        if away is None:
            return None
        others = known.people({seat.person for seat in known.seats(away)}) if away else ()
        if not free(own, {seat.facts.mention: seat.facts for seat in others}, rulings, _judged):
            return None
        found |= {frozenset((person, seat.person)) for seat in others}
    return frozenset(found)


def _judged(one: Facts, other: Facts) -> Judgement:
    return compare(one, other).judgement


def _met(
    arrivals: Sequence[_Arrival], links: Iterable[Link], groups: Sequence[Group], known: Known
) -> tuple[Mapping[str, str], Sequence[Link]]:
    """Give the person of each mention that links are of, and the links that the new mentions make."""
    person = {seat.facts.mention: seat.person for arrival in arrivals for seat, _ in arrival.found}
    fresh = {arrival.facts.mention: next(iter(arrival.same), arrival.facts.mention) for arrival in arrivals}
    ours = {
        held.mention: fresh[a.facts.mention]
        for a, group in zip(arrivals, groups, strict=True)
        for held in group.members
    }
    far = [mention for link in links for mention in (link.one, link.other) if mention not in ours]
    person |= {seat.facts.mention: seat.person for seat in known.seats(far)} | ours
    met = ((a.facts, seat.facts, found) for a in arrivals for seat, found in a.found)
    pairs = [(a.facts, b.facts) for a, b in combinations(arrivals, 2) if keys(a.facts) & sought(b.facts)]
    twins = ((a, b, compare(a, b)) for a, b in pairs)
    told = [said(a, b, found, contested=False) for a, b, found in chain(met, twins) if worth(found)]
    return person, told


def _best(
    old: Iterable[Link], new: Iterable[Link], person: Mapping[str, str]
) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """Choose between old and new links of the same two people; `person` names the person of each mention."""
    stood = {frozenset((person[link.one], person[link.other])): link for link in old}
    most = dict(stood)
    for link in new:
        pair = frozenset((person[link.one], person[link.other]))
        if len(pair) == 2:
            most[pair] = min(most.get(pair, link), link, key=rank)
    changed = {pair for pair, link in most.items() if stood.get(pair) != link}
    return tuple(most[pair] for pair in changed), tuple(stood[pair] for pair in changed if pair in stood)


def again(seeds: Iterable[Facts], known: Known) -> Change:
    """Settle some mentions and all people they touch from scratch, as if nothing had been settled.

    The seeds may be known or new. Everybody who is the same as one of those looked at, or about whom people decided
    together with them, is looked at as well, until nobody is added.
    """
    memo = _Memo()
    nodes: dict[str, Facts] = {}
    outside: dict[str, Seat] = {}
    rulings: set[Ruling] = set()
    edge = {facts.mention: facts for facts in seeds}
    edge |= {seat.facts.mention: seat.facts for seat in _companions(edge, known)}
    while edge:
        nodes |= edge
        persons: set[str] = set()
        for mention, seats in known.near(list(edge.values())).items():
            for seat in seats:
                outside[seat.facts.mention] = seat
                if memo.compare(edge[mention], seat.facts).judgement == "same":
                    persons.add(seat.person)
        ruled = known.rulings(list(edge))
        rulings.update(ruled)
        named = known.seats([mention for ruling in ruled for mention in (ruling.one, ruling.other)])
        persons |= {seat.person for seat in named}
        reached = known.people(persons) if persons else ()
        edge = {seat.facts.mention: seat.facts for seat in reached if seat.facts.mention not in nodes}
    settled = settle(nodes.values(), rulings, memo.compare)
    beyond = _beyond(settled.groups, [seat for seat in outside.values() if seat.facts.mention not in nodes], memo)
    return Change(settled.groups, (*settled.links, *beyond), cleared=frozenset(nodes))


def _companions(seeds: Mapping[str, Facts], known: Known) -> Sequence[Seat]:
    """Give all mentions of the people who hold the seeds that are known."""
    return known.people({seat.person for seat in known.seats(list(seeds))})


def _beyond(groups: Iterable[Group], outside: Sequence[Seat], memo: _Memo) -> tuple[Link, ...]:
    """Give the link that says most between each person settled and each not looked at again."""
    home = {held.mention: group.id for group in groups for held in group.members}
    seats = {seat.facts.mention: seat for seat in outside}
    most: dict[tuple[str, str], Link] = {}
    for (one, other), (a, b, found) in memo.known.items():
        inner, outer = (one, other) if one in home else (other, one)
        if inner in home and outer in seats and worth(found):
            pair = home[inner], seats[outer].person
            link = said(a, b, found, contested=False)
            most[pair] = min(most.get(pair, link), link, key=rank)
    return tuple(most.values())


class _Memo:
    """Comparisons made once and remembered, whichever mention is named first."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], tuple[Facts, Facts, Comparison]] = {}

    def compare(self, one: Facts, other: Facts) -> Comparison:
        """Compare two mentions, or give what comparing them came to before."""
        pair = min(one.mention, other.mention), max(one.mention, other.mention)
        if pair not in self.known:
            self.known[pair] = one, other, compare(one, other)
        return self.known[pair][2]
