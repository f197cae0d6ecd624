"""Resolver: the same person across the reports of one call gets one id.

Doubt leaves people apart. Two people of one report never become one; and where a name would join two people that
exclude each other ('John Roe' beside 'John Roe Sr.' and 'John Roe Jr.'), the undecided name stays alone. Nothing
depends on the order of the reports: ids are given by publication, then by the order of the people in a report.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from habeas.normalise import edtf, names
from habeas.people.comparison import Facts, excluded, facts, same
from habeas.people.uniting import unite
from habeas.records.docket import Docket
from habeas.records.person import Person

Key = tuple[str, str]
Links = Mapping[Key, set[Key]]
_VOWELS = dict.fromkeys(map(ord, "aeiouy"))


def resolve(dockets: Sequence[Docket]) -> tuple[Docket, ...]:
    """Give the dockets of one call, in the order given, with ids p1, p2 ... that hold over all of them.

    The record of a person met in several reports is the same in each of their dockets: forms, positions, ties and
    quotes of all of them, each quote with the id of its report. Claims keep their own ids.
    """
    ordered = sorted(dockets, key=_published)
    known = {(one.report, one.person): one for docket in ordered for one in _all_facts(docket)}
    heads = _groups(known)
    numbers = {head: f"p{number}" for number, head in enumerate(dict.fromkeys(heads[key] for key in known), start=1)}
    ids = {key: numbers[heads[key]] for key in known}
    renamed = [_rename(docket, ids) for docket in dockets]
    whole = {person.id: person for person in unite(one for docket in renamed for one in docket.people)}
    return tuple(replace(docket, people=tuple(whole[person.id] for person in docket.people)) for docket in renamed)


def _published(docket: Docket) -> tuple[dt.date, str]:
    """Order dockets by publication, then by report id."""
    report = docket.article.report
    known = edtf.bounds(report.published) if report.published else None
    return (known[0] or dt.date.max) if known else dt.date.max, report.id


def _all_facts(docket: Docket) -> Iterable[Facts]:
    return (facts(person, docket) for person in docket.people)


def _groups(known: Mapping[Key, Facts]) -> Mapping[Key, Key]:
    """Name for every person the first of the group that is one person."""
    links: defaultdict[Key, set[Key]] = defaultdict(set)
    for one, other in _candidates(known):
        if same(known[one], known[other]):
            links[one].add(other)
            links[other].add(one)
    doubtful = {key for key in known if _torn(key, links, known)}
    certain = {key: links[key] - doubtful if key not in doubtful else set() for key in known}
    heads: dict[Key, Key] = {}
    for key in known:
        if key not in heads:
            members = _reachable(key, certain)
            apart = any(excluded(known[a], known[b]) for a, b in combinations(sorted(members), 2))
            heads |= {member: member if apart else key for member in members}
    return heads


def _candidates(known: Mapping[Key, Facts]) -> Iterable[tuple[Key, Key]]:
    """Give the pairs of people of different reports that share the consonants of the key of a full name.

    Vowels come and go with case endings inside double surnames ('Холла-Мосса', 'Hall-Moss').
    """
    blocks: defaultdict[str, set[Key]] = defaultdict(set)
    for key, one in known.items():
        for name in one.names:
            block = names.key(name)
            blocks[block.translate(_VOWELS) or block].add(key)
    pairs = {pair for block in blocks.values() for pair in combinations(sorted(block), 2)}
    return sorted(pair for pair in pairs if pair[0][0] != pair[1][0])


def _torn(key: Key, links: Links, known: Mapping[Key, Facts]) -> bool:
    """Tell whether a person would join two that exclude each other."""
    return any(excluded(known[one], known[other]) for one, other in combinations(sorted(links.get(key, ())), 2))


def _reachable(start: Key, links: Links) -> set[Key]:
    """Give all that is linked to a person, directly or through others."""
    found, edge = {start}, [start]
    while edge:
        new = links[edge.pop()] - found
        found |= new
        edge += new
    return found


def _rename(docket: Docket, ids: Mapping[Key, str]) -> Docket:
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
