"""Who is who in the press releases of a prosecutor's office: our own truth, made without the engine.

The releases name each defendant once as `Name, age, town` ('Ada Roe, 34, Vell') or `Name, town, is charged ...`. So:

1. Cases that one release belongs to are one case. The defendants of a case are all full names given so in any of its
   releases, but for those called a victim and those whose age stands still for more than 430 days.
2. Within a case, one given name and one surname (a letter wrong in each at most, middle names left aside) is one
   defendant; 'Jr.' and 'Sr.' are two, and so are spellings with years of birth more than four apart.
3. Over two cases, it is one defendant only if the names are equal and all ages fit (four pairs in all,
   looked through by hand).
4. A release mentions a defendant of its case if given name and surname stand in it, at most four words apart.

What the rule does not get right was looked through by hand; see docs/people-figures.md. No name is kept here.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from people_readings import Text
from rapidfuzz.distance import OSA

_CAP = r"[A-ZÀ-Ý][\w'’.\-]*"
_PART = rf"(?:{_CAP}|[“\"(][^”\")]{{2,25}}[”\")]|de|la|del|von|van|der)"
_NAME = rf"({_CAP}(?: {_PART})+(?:,? (?:Jr\.?|Sr\.?|II|III|M\.D\.))?)"
_AGED = re.compile(rf"{_NAME},?\s(?:formerly )?(\d{{2}})(?:,\s?(?:(?:of )?({_CAP}(?: {_CAP}){{0,2}}))?|\n)")
_DOING = r"(?:is|was|were|has|will|pleaded|faces?|are)\b"
_TOWN = re.compile(rf"{_NAME}, ({_CAP}(?: {_CAP}){{0,2}}), {_DOING}")
_LEAD = re.compile(r"^(?:Co-[a-z]+|Siblings|Defendants?|After|Today|WHO:)\s+")
_OTHERS = re.compile(
    r"^(?:Victims?|Friend|Deputy|Senior|Assistant|District|Officer|Judge|Honorable|Investigator)\b|\bDoe\b"
)
_MONTHS = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b"
)
_NOBODY = re.compile(r"\b(?:County|Bonds|Department|Office|Inc|LLC|Company|Court|School|Park|Hotel|Association)\b")
_SUFFIX = re.compile(r",? (Jr|Sr|II|III|M\.D)\.?$")
STILL, YEARS = 430, 4


@dataclass(frozen=True, slots=True)
class Release:
    """One press release."""

    source: str
    cases: tuple[str, ...]
    day: dt.date
    words: str

    @property
    def text(self) -> Text:
        """The release as a report to read."""
        return Text(self.source, self.day.isoformat(), self.words)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name with an age or a town in one release; `birth` is the year of the release less the age."""

    name: str
    suffix: str
    day: dt.date
    birth: int | None
    town: str | None

    @property
    def ends(self) -> tuple[str, str]:
        """The first and the last word of the name, folded."""
        words = [word for word in fold(re.sub(r"[“\"(][^”\")]*[”\")]", "", self.name)).split() if word]
        return words[0], words[-1]


@dataclass(frozen=True, slots=True)
class Defendant:
    """One defendant: the case, and how releases of it write the first and last word of the name."""

    id: str
    case: str
    ends: frozenset[tuple[str, str]]
    suffix: str
    sightings: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """All releases, each once; their defendants; and which release mentions whom."""

    releases: tuple[Release, ...]
    defendants: tuple[Defendant, ...]
    mentions: tuple[tuple[str, str], ...]
    across: tuple[tuple[str, str], ...]


def load(path: Path) -> tuple[Release, ...]:
    """Read the releases; one that stands under several cases is given once."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found = {}
    for row in rows:
        day = dt.datetime.strptime(row["date"], "%B %d, %Y").replace(tzinfo=dt.UTC).date()
        found[row["file"]] = Release(row["file"], tuple(sorted({*row["cases"], row["case"]})), day, row["text"])
    return tuple(sorted(found.values(), key=lambda one: (one.day, one.source)))


def digit(case: str) -> str:
    """Give the first two hexadecimal digits of the hash of a case number."""
    return hashlib.sha256(case.encode()).hexdigest()[:2]


def half(case: str) -> str:
    """Tell to which half a case belongs, by a hash of its number."""
    return ("development", "test")[int(digit(case), 16) % 2]


def truth(releases: Sequence[Release]) -> Truth:
    """Find all defendants of some releases, and where they are mentioned."""
    cases = _joined(releases)
    seen: dict[str, list[Sighting]] = defaultdict(list)
    for release in releases:
        seen[cases[release.cases[0]]] += sightings(release)
    towns = {one.town for found in seen.values() for one in found if one.birth}
    seen = {case: [one for one in found if one.name not in towns] for case, found in seen.items()}
    defendants = tuple(one for case in sorted(seen) for one in _roster(case, seen[case]))
    defendants, across = _over_cases(defendants)
    of_case: defaultdict[str, list[Defendant]] = defaultdict(list)
    for one in defendants:
        of_case[one.case].append(one)
    mentions = {
        (release.source, one.id)
        for release in releases
        for one in of_case[cases[release.cases[0]]]
        if _mentions(release.words, one)
    }
    return Truth(tuple(releases), defendants, tuple(sorted(mentions)), across)


def sightings(release: Release) -> list[Sighting]:
    """Find all people that a release gives as `Name, age, town` or `Name, town, is charged`."""
    flat = "\n".join(" ".join(line.split()) for line in release.words.splitlines())
    found = [(m[1], release.day.year - int(m[2]), m[3]) for m in _AGED.finditer(flat)]
    found += [(m[1], None, m[2]) for m in _TOWN.finditer(flat)]
    kept = []
    for words, birth, town in found:
        name = _LEAD.sub("", re.split(r"(?<=[\w’]{3}\.) |(?<=[”\")]{1}\.) ", words)[-1])
        suffix = _SUFFIX.search(name)
        name = _SUFFIX.sub("", name)
        nobody = _OTHERS.search(words) or _MONTHS.search(name) or _NOBODY.search(name)
        if len(name.split()) > 1 and not nobody:
            kept.append(Sighting(name, suffix[1] if suffix else "", release.day, birth, town))
    return kept


def _joined(releases: Iterable[Release]) -> dict[str, str]:
    """Name for each case number the least number of all that are one case with it."""
    head: dict[str, str] = {}

    def find(case: str) -> str:
        while head.setdefault(case, case) != case:
            case = head[case]
        return case

    for release in releases:
        for case in release.cases:
            one, other = sorted((find(case), find(release.cases[0])))
            head[other] = one
    return {case: find(case) for case in head}


def _roster(case: str, seen: Iterable[Sighting]) -> list[Defendant]:
    """Put the sightings of one case together, those that stand still left out."""
    groups: list[list[Sighting]] = []
    for one in sorted(seen, key=lambda each: (each.birth is None, each.name, each.day)):
        near = [group for group in groups if any(_one_name(one, each) for each in group)]
        if near:
            near[0].append(one)
        else:
            groups.append([one])
    kept = [group for group in groups if not _stands_still(group)]
    return [
        Defendant(f"{case}/{n}", case, frozenset(s.ends for s in group), _suffix(group), tuple(group))
        for n, group in enumerate(kept)
    ]


def _suffix(group: Iterable[Sighting]) -> str:
    """Give the suffix that a group bears, small; empty for none."""
    return next((one.suffix.casefold() for one in group if one.suffix), "")


def _one_name(one: Sighting, other: Sighting) -> bool:
    """Tell whether two sightings of one case are one defendant."""
    if one.suffix and other.suffix and one.suffix[:2] != other.suffix[:2] and "M.D" not in {one.suffix, other.suffix}:
        return False
    if one.birth and other.birth and abs(one.birth - other.birth) > YEARS and one.name != other.name:
        return False
    (given, last), (other_given, other_last) = one.ends, other.ends
    near = OSA.distance(given, other_given) <= 1 and OSA.distance(last, other_last) <= 1
    return near or "".join(fold(one.name).split()) == "".join(fold(other.name).split())


def _stands_still(group: Sequence[Sighting]) -> bool:
    """Tell whether somebody never grows older: the age of a victim, not of a defendant."""
    ages = {one.day.year - one.birth for one in group if one.birth}
    days = sorted(one.day for one in group if one.birth)
    return len(ages) == 1 and (days[-1] - days[0]).days > STILL


def _over_cases(defendants: Sequence[Defendant]) -> tuple[tuple[Defendant, ...], tuple[tuple[str, str], ...]]:
    """Give one id to a defendant of two cases, and name all pairs of equal names over cases with the verdict."""
    ids = {one.id: one.id for one in defendants}
    pairs = []
    for n, one in enumerate(defendants):
        for other in defendants[:n]:
            if one.case != other.case and one.ends & other.ends:
                if _fits(one, other):
                    ids[one.id] = ids[other.id]
                pairs.append((one.id, other.id))
    return tuple(replace(one, id=ids[one.id]) for one in defendants), tuple(pairs)


def _fits(one: Defendant, other: Defendant) -> bool:
    """Tell whether the ages of two defendants of one name fit."""
    births = [(a.birth, b.birth) for a in one.sightings for b in other.sightings if a.birth and b.birth]
    return bool(births) and all(abs(a - b) <= 1 for a, b in births)


def _mentions(words: str, one: Defendant) -> bool:
    """Tell whether a text names a defendant in full."""
    flat = " " + fold(" ".join(words.split())) + " "
    between = r"\b(?:\W+[\w'’.\-]+){0,4}?\W+"
    return any(re.search(rf"\b{re.escape(given)}{between}{re.escape(last)}\b", flat) for given, last in one.ends)


def fold(words: str) -> str:
    """Write words small and without marks."""
    return "".join(c for c in unicodedata.normalize("NFKD", words.casefold()) if not unicodedata.combining(c))
