"""Linking: what is kept of who is who: why each mention belongs to its person, and what lies between two people.

Between two people one link is kept, the one that says most: first what would have joined them had nothing spoken
against it, then the strongest question, then the namesakes whom facts keep apart.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from habeas.people.clustering import Word
from habeas.people.comparison import Comparison, recorded
from habeas.people.facts import Facts
from habeas.people.graph import Nodes, Pair, members
from habeas.people.identity import person_id
from habeas.people.rulings import Ruling
from habeas.records.link import Link

ALONE = "named in one report only"
CONTESTED = "; left apart, as something else speaks against it"


@dataclass(frozen=True, slots=True, order=True)
class Held:
    """A mention in its person: the score of the best link that holds it there, and the words of that link."""

    mention: str
    published: dt.date
    score: float = 1.0
    why: str = ALONE


@dataclass(frozen=True, slots=True)
class Group:
    """The mentions of one person, in order of their ids."""

    members: tuple[Held, ...]

    @property
    def id(self) -> str:
        """The id of the person, which depends on the members alone."""
        return person_id((held.published, held.mention) for held in self.members)


def better(one: Held, other: Held) -> Held:
    """Give the stronger of two reasons for one mention to stand where it stands; on a par the first by its words."""
    if ALONE in {one.why, other.why}:
        return one if other.why == ALONE else other
    return min(one, other, key=lambda held: (-held.score, held.why))


def said(one: Facts, other: Facts, found: Comparison, *, contested: bool) -> Link:
    """Write a comparison as a link; a contested one is a question, whatever its score."""
    first, second = sorted((one.mention, other.mention))
    judgement = "ask" if contested else found.judgement
    return Link(first, second, judgement, found.score, found.why + (CONTESTED if contested else ""))


def rank(link: Link) -> tuple[object, ...]:
    """Order the links between two people: what says most stands first."""
    return not link.why.endswith(CONTESTED), link.judgement != "ask", -link.score, link.one, link.other


def worth(found: Comparison) -> bool:
    """Tell whether a comparison of mentions of two people is one to keep."""
    return found.judgement == "same" or recorded(found)


def grouped(
    nodes: Sequence[Facts], found: Sequence[Nodes], compared: Mapping[Pair, Comparison], same: Iterable[Ruling]
) -> tuple[Group, ...]:
    """Give the people of clusters, each mention with the best link that holds it there."""
    best = [Held(facts.mention, facts.published) for facts in nodes]
    home = {node: number for number, cluster in enumerate(found) for node in members(cluster)}
    for (a, b), each in compared.items():
        if each.judgement == "same" and home[a] == home[b]:
            for n in (a, b):
                best[n] = better(best[n], Held(nodes[n].mention, nodes[n].published, each.score, each.why))
    by = {mention: ruling.by for ruling in sorted(same, key=_late) for mention in (ruling.one, ruling.other)}
    for n, facts in enumerate(nodes):
        if facts.mention in by:
            best[n] = Held(facts.mention, facts.published, 1.0, f"joined by {by[facts.mention]}")
    return tuple(Group(tuple(best[n] for n in members(cluster))) for cluster in found)


def links(
    nodes: Sequence[Facts], found: Sequence[Nodes], compared: Mapping[Pair, Comparison], word: Word
) -> tuple[Link, ...]:
    """Give the link that says most for every two clusters that have one, but where a person has spoken already."""
    home = {node: number for number, cluster in enumerate(found) for node in members(cluster)}
    ruled = {(home[min(pair)], home[max(pair)]) for pair in word.apart}
    ruled |= {(b, a) for a, b in ruled}
    most: dict[Pair, Link] = {}
    for (a, b), each in compared.items():
        pair = min(home[a], home[b]), max(home[a], home[b])
        if pair[0] == pair[1] or pair in ruled or not worth(each):
            continue
        link = said(nodes[a], nodes[b], each, contested=each.judgement == "same")
        most[pair] = min(most.get(pair, link), link, key=rank)
    return tuple(sorted(most.values(), key=lambda link: (link.one, link.other)))


def _late(ruling: Ruling) -> tuple[int, str]:
    return ruling.order, ruling.by
