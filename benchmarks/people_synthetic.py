"""Invented mentions by the hundred thousand: how fast all of them are linked at once, and how well.

Each person has a name of a given name of our lexicon and an invented or common surname (few surnames have many bearers,
as in life), a year of birth, a country, towns, offences and company in the case, and is mentioned one to eight times.
A mention writes the name as it is, in Cyrillic, with a pet name, with a slip or with an initial, and tells only some of
the facts. The truth is known, so pairs that are called the same can be counted.
"""

from __future__ import annotations

import datetime as dt
import random
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from habeas.lexicon.load import load
from habeas.normalise import names, offences
from habeas.people.blocking import keys, sought
from habeas.people.comparison import compare
from habeas.people.facts import Companion, Facts

_START = (*"bdgklmnprstv", "br", "gr", "kl", "pr", "st", "tr")
_MIDDLE = tuple("aeiou")
_END = ("lin", "rov", "dak", "mert", "nik", "son", "vik", "tan", "ler", "gar", "berg", "mann", "ski")
_CYRILLIC = str.maketrans("abvgdezijklmnoprstufhcy", "абвгдезийклмнопрстуфхцы")
_OFFENCES = (
    "fraud", "bribery", "theft", "murder", "espionage", "treason", "extortion", "robbery", "arson", "smuggling",
    "defamation", "terrorism",
)  # fmt: skip
_COUNTRIES = ("US", "RU", "UA", "DE", "GB", "FR", "PL", "TR", "IR", "CN", "IN", "BR")
Pairs = set[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Life:
    """One invented person."""

    given: tuple[str, ...]
    family: str
    birth: int
    country: str
    towns: tuple[str, ...]
    crimes: tuple[str, ...]
    company: tuple[str, ...]
    number: str | None


@dataclass(frozen=True, slots=True)
class Linked:
    """How one way of linking did: seconds by the clock and of the processor, pairs called the same, those that are."""

    seconds: float
    processor: float
    same: int
    right: int
    true: int

    @property
    def precision(self) -> float:
        """The share of pairs called the same that are."""
        return self.right / max(self.same, 1)

    @property
    def recall(self) -> float:
        """The share of pairs of one person that are called the same."""
        return self.right / max(self.true, 1)


def invent(count: int, *, seed: int = 7) -> tuple[list[Facts], dict[str, int]]:
    """Invent so many mentions; give their facts and for each mention the number of the person."""
    dice = random.Random(seed)  # noqa: S311 - invented data, not a secret
    lines = load("all", "given_names")
    groups = [[w for w in line.split() if w.isascii()] for sex in ("m", "f") for line in lines[sex]]
    groups = [group for group in groups if group]
    surnames = [_surname(dice) for _ in range(max(count // 6, 50))] + list(load("all", "common_names")["surnames"])
    facts, truth = [], {}
    for number in range(count):
        if len(facts) == count:
            break
        life = _life(dice, groups, surnames)
        for _ in range(min(dice.choice((1, 1, 2, 2, 3, 4, 6, 8)), count - len(facts))):
            one = _mention(dice, life, len(facts))
            facts.append(one)
            truth[one.mention] = number
    return facts, truth


def _surname(dice: random.Random) -> str:
    long = dice.choice(_START) + dice.choice(_MIDDLE) if dice.random() < 0.8 else ""
    return (long + dice.choice(_START) + dice.choice(_MIDDLE) + dice.choice(_END)).capitalize()


def _life(dice: random.Random, groups: Sequence[Sequence[str]], surnames: Sequence[str]) -> Life:
    place = int(len(surnames) * dice.random() ** 3)
    company = tuple(sorted(dice.choice("abcdefgh") + "." + _surname(dice).lower() for _ in range(3)))
    return Life(
        tuple(dice.choice(groups)),
        surnames[place].capitalize() + dice.choice(("", "", "", dice.choice(("ov", "er", "o", "as", "ick")))),
        dice.randint(1945, 2004),
        dice.choice(_COUNTRIES),
        tuple(_surname(dice).lower() for _ in range(2)),
        tuple(dice.sample(_OFFENCES, 2)),
        company,
        f"{dice.randint(10, 24)}-{dice.randint(1000, 99999)}" if dice.random() < 0.5 else None,
    )


def _mention(dice: random.Random, life: Life, number: int) -> Facts:
    """Write one mention: a name in some form, and some of the facts."""
    given, family, language = life.given[0], life.family, "en"
    way = dice.random()
    if way < 0.08:
        given = dice.choice(life.given)
    elif way < 0.14 and len(family) > 5:
        at = dice.randrange(1, len(family) - 1)
        family = family[:at] + family[at + 1] + family[at] + family[at + 2 :]
    elif way < 0.24:
        given, family, language = given.lower(), family.lower().translate(_CYRILLIC).capitalize(), "ru"
        given = given.translate(_CYRILLIC).capitalize()
    elif way < 0.27:
        given = given[0] + "."
    name = names.parse(f"{given} {family}", language=language)
    full = not given.endswith(".")
    day = dt.date(2015, 1, 1) + dt.timedelta(days=dice.randrange(3600))
    age = day.year - life.birth
    return Facts(
        mention=f"m:{number:016x}",
        report=f"sha256:{number:x}",
        person="p1",
        published=day,
        language=language,
        role="subject",
        group=False,
        names=(name,) if full else (),
        short=() if full else (name,),
        forms=(f"{given} {family}",),
        born=(day.year - age - 1, day.year - age) if dice.random() < 0.5 else None,
        nations=(life.country,) if dice.random() < 0.3 else (),
        places=(dice.choice(life.towns),) if dice.random() < 0.5 else (),
        countries=(life.country,) if dice.random() < 0.6 else (),
        offences=(offences.parse(dice.choice(life.crimes)),) if dice.random() < 0.8 else (),
        companions=tuple(Companion(key, "subject") for key in life.company if dice.random() < 0.35),
        numbers=(life.number,) if life.number and dice.random() < 0.4 else (),
    )


def pairwise(facts: Sequence[Facts]) -> Pairs:
    """Link as the engine does that adds report by report: each mention looks at its blocks."""
    blocks: defaultdict[str, list[Facts]] = defaultdict(list)
    same: Pairs = set()
    for one in facts:
        near = {other.mention: other for key in sought(one) for other in blocks[key]}
        same |= {
            (min(one.mention, id), max(one.mention, id))
            for id, other in near.items()
            if compare(one, other).judgement == "same"
        }
        for key in keys(one):
            blocks[key].append(one)
    return same


def timed(way: Callable[[], Pairs], truth: dict[str, int]) -> tuple[Linked, Pairs]:
    """Time one way of linking and count its pairs."""
    start, spent = time.perf_counter(), time.process_time()
    found = way()
    seconds, processor = time.perf_counter() - start, time.process_time() - spent
    sizes: defaultdict[int, int] = defaultdict(int)
    for person in truth.values():
        sizes[person] += 1
    true = sum(n * (n - 1) // 2 for n in sizes.values())
    return Linked(seconds, processor, len(found), sum(truth[a] == truth[b] for a, b in found), true), found
