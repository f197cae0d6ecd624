"""What the resolver makes of known people: pairs of mentions joined rightly, wrongly or not at all.

A mention is somebody of the truth in one report. The reader may not have found them there, which is no fault of
the resolver, so recall is given twice: over the mentions that the reader found, and over all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from people_prosecutor import Defendant, Truth, fold, half

from habeas.records.docket import Docket
from habeas.records.person import Person

Mention = tuple[str, str]
Spelling = tuple[str, str, str]
_SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
_POSSESSIVE = re.compile(r"[’']s$")
_TITLE = re.compile(r"^(?:(?:judge|dr|mr|mrs|ms|officer|deputy|former|defendant|co-defendant)\b\.?\s*)+")


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs of mentions: `joined` by the resolver, `right` of these; all `true` ones, and those the reader found."""

    mentions: int
    found: int
    joined: int
    right: int
    true: int
    true_found: int

    @property
    def precision(self) -> float:
        """How many of the joined pairs are one defendant."""
        return self.right / self.joined if self.joined else 1.0

    @property
    def recall(self) -> float:
        """How many pairs of one defendant are joined, of those that the reader found."""
        return self.right / self.true_found if self.true_found else 1.0

    @property
    def recall_of_all(self) -> float:
        """How many pairs of one defendant are joined, of all."""
        return self.right / self.true if self.true else 1.0


def became(truth: Truth, dockets: Sequence[Docket], resolved: Sequence[Docket]) -> dict[Mention, str]:
    """Name for each mention that the reader found the person it became when all dockets were resolved.

    A mention is looked for in the docket as it was read: resolved people bear the names of all their reports.
    """
    after = {
        (docket.article.report.source, before.id): person.id
        for docket, done in zip(dockets, resolved, strict=True)
        for before, person in zip(docket.people, done.people, strict=True)
    }
    return {mention: after[mention[0], id] for mention, id in _found(truth, dockets).items()}


def _found(truth: Truth, dockets: Sequence[Docket]) -> dict[Mention, str]:
    """Name for each mention that the reader found the id of the person in the docket as it was read.

    Somebody whom the reader mixed up with a second defendant counts as the one after whom the record is named.
    """
    by_source = {docket.article.report.source: docket for docket in dockets}
    spelt: defaultdict[str, set[Spelling]] = defaultdict(set)
    for one in truth.defendants:
        spelt[one.id] |= {(*ends, one.suffix) for ends in one.ends}
    seen: dict[Mention, str] = {}
    taken: set[Mention] = set()
    for closeness in (_named_so, _called_so):
        for source, id in truth.mentions:
            people = by_source[source].people if source in by_source else ()
            free = [p for p in people if closeness(p, spelt[id]) and (source, p.id) not in taken]
            if free and (source, id) not in seen:
                best = max(free, key=lambda person: len(person.quotes))
                seen[source, id] = best.id
                taken.add((source, best.id))
    return seen


def _named_so(person: Person, spelt: Iterable[Spelling]) -> bool:
    return person.count is None and person.name is not None and _fits(person.name, spelt)


def _called_so(person: Person, spelt: Iterable[Spelling]) -> bool:
    return person.count is None and any(_fits(form, spelt) for form in person.forms)


def _fits(form: str, spelt: Iterable[Spelling]) -> bool:
    """Tell whether a form begins with a given name and ends in a surname, titles and suffixes left aside."""
    words = _TITLE.sub("", fold(_POSSESSIVE.sub("", form.replace(",", "")))).split()
    suffix = words.pop().strip(".") if words and words[-1].strip(".") in _SUFFIXES else ""
    return any(
        words[:1] == [given] and words[-1:] == [last] and not (suffix and own and suffix != own)
        for given, last, own in spelt
    )


def score(truth: Truth, ids: Mapping[Mention, str], *, of: str | None = None) -> Score:
    """Score all pairs of mentions of different reports; `of` is the half, None for both.

    A pair of mentions of two halves counts in the half of its first.
    """
    cases = {one.id: half(one.case) for one in reversed(truth.defendants)}
    mentions = [m for m in truth.mentions if of is None or cases[m[1]] == of]
    true = [(a, b) for a, b in combinations(mentions, 2) if a[1] == b[1] and a[0] != b[0]]
    met: defaultdict[str, list[Mention]] = defaultdict(list)
    counted = set(mentions)
    for mention, person in ids.items():
        if mention in counted:
            met[person].append(mention)
    joined = [(a, b) for group in met.values() for a, b in combinations(sorted(group), 2) if a[0] != b[0]]
    return Score(
        mentions=len(mentions),
        found=sum(m in ids for m in mentions),
        joined=len(joined),
        right=sum(a[1] == b[1] for a, b in joined),
        true=len(true),
        true_found=sum(a in ids and b in ids for a, b in true),
    )


def strangers(
    truth: Truth, ids: Mapping[Mention, str], dockets: Sequence[Docket]
) -> list[tuple[Defendant, Docket, Person]]:
    """List the people of other mentions that stand under the id of a defendant: to be judged by hand."""
    owners = {person: mention[1] for mention, person in ids.items()}
    known = {one.id: one for one in truth.defendants}
    mine = {(source, person) for (source, _), person in ids.items()}
    return [
        (known[owners[person.id]], docket, person)
        for docket in dockets
        for person in docket.people
        if person.id in owners and (docket.article.report.source, person.id) not in mine
    ]
