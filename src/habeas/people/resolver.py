"""Resolver: who is the same person, over all mentions given, the same in whatever order they come.

Mentions that share a block are compared; what hangs together by `same` is one person unless facts or people say
otherwise (`clustering`). Doubt leaves people apart: of every two people between whom a question or a recorded
negative lies the one link is given that says most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from habeas.people.bearing import borne_together, one_by_name
from habeas.people.blocking import keys, sought
from habeas.people.clustering import Word, clusters
from habeas.people.comparison import Comparison, compare
from habeas.people.facts import Facts, gather
from habeas.people.graph import Pair, components, graph, members
from habeas.people.identity import published_on
from habeas.people.linking import Group, grouped, links
from habeas.people.rulings import Ruling, Settled, consistent
from habeas.people.uniting import unite
from habeas.records.docket import Docket
from habeas.records.link import Link
from habeas.records.person import Person

Compare = Callable[[Facts, Facts], Comparison]


@dataclass(frozen=True, slots=True)
class Settlement:
    """Who is who: people by their mentions, the links between people, and rulings that later ones overrule."""

    groups: tuple[Group, ...]
    links: tuple[Link, ...]
    overruled: tuple[Ruling, ...] = ()


def resolve(dockets: Sequence[Docket]) -> tuple[Docket, ...]:
    """Give the dockets of one call, in the order given, with ids p1, p2 ... that hold over all of them.

    Ids are given by publication, then by the order of the people in a report. The record of a person met in several
    reports is the same in each of their dockets: forms, positions, ties and quotes of all of them, each quote with the
    id of its report. Claims keep their own ids.
    """
    ordered = sorted(dockets, key=lambda docket: (published_on(docket.article.report), docket.article.report.id))
    known = [facts for docket in ordered for facts in gather(docket)]
    heads = {held.mention: group.id for group in settle(known).groups for held in group.members}
    numbers = {head: f"p{number}" for number, head in enumerate(dict.fromkeys(heads[f.mention] for f in known), 1)}
    ids = {(facts.report, facts.person): numbers[heads[facts.mention]] for facts in known}
    renamed = [_rename(docket, ids) for docket in dockets]
    whole = {person.id: person for person in unite(one for docket in renamed for one in docket.people)}
    return tuple(replace(docket, people=tuple(whole[person.id] for person in docket.people)) for docket in renamed)


def settle(known: Iterable[Facts], rulings: Iterable[Ruling] = (), compare: Compare = compare) -> Settlement:
    """Settle who is who among mentions; a ruling on a mention that is not given is left out.

    `compare` may be one that remembers what it compared.

    >>> settle([])
    Settlement(groups=(), links=(), overruled=())
    """
    nodes = sorted({facts.mention: facts for facts in known}.values(), key=lambda facts: facts.mention)
    at = {facts.mention: n for n, facts in enumerate(nodes)}
    ruled = consistent(ruling for ruling in rulings if ruling.one in at and ruling.other in at)
    word = _word(ruled, at)
    compared = within(nodes, candidates(nodes), word, compare)
    found = clusters(graph(len(nodes), compared), word)
    return Settlement(grouped(nodes, found, compared, ruled.same), links(nodes, found, compared, word), ruled.overruled)


def candidates(nodes: Sequence[Facts]) -> Iterable[Pair]:
    """Give the pairs that share a block, the lower number first, each once."""
    kept: defaultdict[str, list[int]] = defaultdict(list)
    for n, facts in enumerate(nodes):
        for key in keys(facts):
            kept[key].append(n)
    pairs = {
        (min(n, m), max(n, m)) for n, facts in enumerate(nodes) for key in sought(facts) for m in kept.get(key, ())
    }
    return sorted(pair for pair in pairs if pair[0] != pair[1])


def within(nodes: Sequence[Facts], pairs: Iterable[Pair], word: Word, compare: Compare) -> Mapping[Pair, Comparison]:
    """Compare pairs, and then all that hang together, as facts can exclude what lies in no common block."""
    compared = {pair: compare(nodes[pair[0]], nodes[pair[1]]) for pair in pairs}
    same = list(graph(len(nodes), compared).same)
    for one, other in word.same:
        same[one] |= 1 << other
        same[other] |= 1 << one
    for whole in components(same, (1 << len(nodes)) - 1):
        if whole.bit_count() > 2:
            compared |= _hanging(nodes, list(members(whole)), compared, compare)
    return compared


def _hanging(
    nodes: Sequence[Facts], whole: Sequence[int], compared: Mapping[Pair, Comparison], compare: Compare
) -> Mapping[Pair, Comparison]:
    """Compare all of some nodes that hang together; of those in no common block it counts what bars them alone."""
    first = one_by_name([nodes[n] for n in whole])
    found: dict[Pair, Comparison] = {}
    for one, other in combinations(whole, 2):
        near = compared.get((one, other))
        each = near or compare(nodes[one], nodes[other])
        if each.barred and each.by_name and borne_together(nodes[one], nodes[other], first):
            each = replace(each, barred=False)
        elif near is not None:
            continue
        found[one, other] = each if each.barred or near else replace(each, judgement="not the same")
    return found


def _word(ruled: Settled, at: Mapping[str, int]) -> Word:
    """Turn rulings into pairs of nodes."""
    same, apart = (
        tuple((min(at[r.one], at[r.other]), max(at[r.one], at[r.other])) for r in each)
        for each in (ruled.same, ruled.apart)
    )
    return Word(same, apart)


def _rename(docket: Docket, ids: Mapping[tuple[str, str], str]) -> Docket:
    """Put the new ids into people, ties and claims of one docket."""
    report = docket.article.report.id
    new = {person.id: ids[report, person.id] for person in docket.people}
    people = tuple(_renamed(person, new) for person in docket.people)
    claims = tuple(
        replace(claim, person=new.get(claim.person, claim.person)) if claim.person else claim for claim in docket.claims
    )
    return replace(docket, people=people, claims=claims)


def _renamed(person: Person, new: Mapping[str, str]) -> Person:
    ties = tuple(replace(tie, to=new.get(tie.to, tie.to)) for tie in person.ties)
    return replace(person, id=new[person.id], ties=ties)
