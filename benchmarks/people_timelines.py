"""People who come back over years in a chronicle of current events: whether their items stay with one person.

The items on justice are read with the reader. Items in which it finds one and the same full name, letter by letter,
are a group; three to thirty items make a timeline, if two of them at least make its bearer the subject (a president
named in hundreds of cases is none). Almost always this is one person, so a group that is split tells what the
resolver misses. What it joins wrongly no rule can tell: pairs of joined mentions, at most one of a person and drawn
by a hash, are printed to be judged by hand, those of two spellings first.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from people_readings import Text

from habeas.records.docket import Docket

LEAST, MOST, SUBJECT, SAMPLE = 3, 30, 2, 300


@dataclass(frozen=True, slots=True)
class Joined:
    """Two mentions that the resolver took for one person: name and item of both."""

    name: str
    item: str
    other: str
    other_item: str

    @property
    def equal(self) -> bool:
        """Whether the names are equal, letter by letter."""
        return _plain(self.name) == _plain(self.other)


@dataclass(frozen=True, slots=True)
class Result:
    """Timelines of one name, how many stay one person, and pairs of their mentions in all and joined."""

    items: int
    timelines: int
    whole: int
    pairs: int
    pairs_joined: int
    split: tuple[str, ...]
    joined: tuple[Joined, ...]


def load(path: Path) -> tuple[Text, ...]:
    """Read the items on justice, each text of a day once."""
    found = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        if row["justice"]:
            found.setdefault((row["date"], row["text"]), Text(f"line {number}", row["date"], row["text"]))
    return tuple(found.values())


def sample(dockets: Sequence[Docket], size: int = SAMPLE) -> list[Docket]:
    """Draw timelines by a hash of the name until they hold so many items."""
    by_source = {docket.article.report.source: docket for docket in dockets}
    drawn: dict[str, Docket] = {}
    for name, sources in sorted(timelines(dockets).items(), key=lambda pair: _hash(pair[0])):
        if len(drawn) < size and name:
            drawn |= {source: by_source[source] for source, _ in sources}
    return list(drawn.values())


def timelines(dockets: Sequence[Docket]) -> dict[str, list[tuple[str, str]]]:
    """Give for each full name of three items or more the items and the person in each."""
    groups: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    subject = Counter[str]()
    for docket in dockets:
        seen = {}
        for person in docket.people:
            name = _plain(person.name or "")
            if person.count is None and len(name.split()) > 1 and name not in seen:
                seen[name] = person.id
                subject[name] += person.role == "subject"
        for name, id in seen.items():
            groups[name].append((docket.article.report.source, id))
    return {name: each for name, each in groups.items() if LEAST <= len(each) <= MOST and subject[name] >= SUBJECT}


def measure(dockets: Sequence[Docket], resolved: Sequence[Docket]) -> Result:
    """See what became of the timelines of some items that were resolved together."""
    ids = {
        (docket.article.report.source, before.id): after.id
        for docket, done in zip(dockets, resolved, strict=True)
        for before, after in zip(docket.people, done.people, strict=True)
    }
    groups = timelines(dockets)
    pairs = [ids[a] == ids[b] for group in groups.values() for a, b in combinations(group, 2)]
    split = [
        f"{name}: {len(group)} items, {len({ids[one] for one in group})} people"
        for name, group in sorted(groups.items())
        if len({ids[one] for one in group}) > 1
    ]
    whole = len(groups) - len(split)
    return Result(len(dockets), len(groups), whole, len(pairs), sum(pairs), tuple(split), tuple(_joined(dockets, ids)))


def _joined(dockets: Sequence[Docket], ids: dict[tuple[str, str], str]) -> list[Joined]:
    """List for each person a pair of mentions joined, of two spellings where there are such, in the order of a hash."""
    met: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for docket in dockets:
        for person in docket.people:
            met[ids[docket.article.report.source, person.id]].append((person.label, docket.article.text))
    drawn = []
    for group in met.values():
        pairs = [Joined(*a, *b) for a, b in combinations(group, 2) if a[1] != b[1]]
        if pairs:
            drawn.append(
                min(pairs, key=lambda one: (one.equal, _hash(one.name + one.item + one.other + one.other_item)))
            )
    return sorted(drawn, key=lambda one: _hash(one.name + one.item))


def drawn(joined: Sequence[Joined], count: int) -> list[Joined]:
    """Draw pairs to be judged: two spellings for half of them where there are so many, one name for the rest."""
    other = [one for one in joined if not one.equal][: count // 2]
    return [*other, *(one for one in joined if one.equal)][:count]


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("’s", "").replace("'s", "").split())


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()
