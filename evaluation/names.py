"""Ask the engine about our hard pairs of names, and say where it is wrong.

python evaluation/names.py             figures of both halves
python evaluation/names.py --details   also every pair of the development half that is answered otherwise

Each pair becomes two reports (one, where the pair stands together) with the facts that its sides give. An answer
`same` that is not expected is the fault that matters: it accuses somebody by mistake. The halves are told apart by a
hash of the names, so that a new pair moves no other: rules are made on the development half alone.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal, cast

import yaml

from habeas.normalise import offences
from habeas.people.comparison import compare
from habeas.people.facts import gather
from habeas.people.resolver import resolve
from habeas.records.article import Article, Sentence
from habeas.records.claim import Claim
from habeas.records.docket import Docket
from habeas.records.link import Judgement
from habeas.records.offence import Place
from habeas.records.person import Nationality, Person, Position, Role
from habeas.records.quote import Cited, Quote
from habeas.records.report import Report

FOLDER = Path(__file__).parent / "names"
FIRST, SECOND = "2024-03-01", "2024-06-10"
Half = Literal["development", "held out"]
HALVES: tuple[Half, ...] = ("development", "held out")


@dataclass(frozen=True, slots=True)
class Side:
    """What one report says of somebody; all but name, language, role and day may be left out."""

    name: str
    lang: str = "en"
    role: Role = "subject"
    day: str = FIRST
    age: int | None = None
    born: int | None = None
    nation: str | None = None
    place: str | None = None
    offence: str | None = None
    position: str | None = None
    company: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Give the name and all that is known besides."""
        known = (self.age, self.born, self.nation, self.place, self.offence, self.position, *self.company)
        role = () if self.role == "subject" else (self.role,)
        return ", ".join([self.name, *(str(one) for one in (*role, *known) if one)])


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides and the answer that a careful person gives; `together`: both stand in one report."""

    topic: str
    one: Side
    other: Side
    answer: Judgement
    why: str
    together: bool = False

    @property
    def half(self) -> Half:
        """The half that this pair belongs to, by the names alone."""
        names = "\x1f".join(sorted((self.one.name, self.other.name)))
        return HALVES[hashlib.sha256(names.encode()).digest()[0] % 2]


@dataclass(frozen=True, slots=True)
class Answered:
    """A pair, what the engine judged, why, and whether the two became one person when both reports were resolved."""

    pair: Pair
    judgement: Judgement
    why: str
    joined: bool


def load(folder: Path = FOLDER) -> tuple[Pair, ...]:
    """Read all pairs, in the order of files and topics."""
    found = []
    for path in sorted(folder.glob("*.yml")):
        topics: Mapping[str, Sequence[Mapping[str, Any]]] = yaml.safe_load(path.read_text(encoding="utf-8"))
        found += [_pair(topic, row) for topic, rows in topics.items() for row in rows]
    return tuple(found)


def _pair(topic: str, row: Mapping[str, Any]) -> Pair:
    one, other = _side(row["one"], FIRST), _side(row["other"], SECOND)
    return Pair(topic, one, other, row["answer"], row["why"], row.get("together", False))


def _side(row: Mapping[str, Any], day: str) -> Side:
    rest = {key: value for key, value in row.items() if key not in {"with", "day"}}
    return Side(**rest, day=str(row.get("day", day)), company=tuple(row.get("with", ())))


def dockets(pair: Pair) -> tuple[Docket, ...]:
    """Write a pair as two reports, or as one where the two stand together."""
    if pair.together:
        return (_docket((pair.one, pair.other), 0),)
    return _docket((pair.one,), 0), _docket((pair.other,), 1)


def _docket(sides: Sequence[Side], place: int) -> Docket:
    """Write one report that says of each side what is known, in words and in records."""
    text, spans, company = "", [], [name for side in sides for name in side.company]
    for side in sides:
        spans.append(len(text))
        text += f"{side.name}{_told(side)}. "
    for name in company:
        spans.append(len(text))
        text += f"{name}. "
    raw = f"{place} {text}".encode()
    first = sides[0]
    report = Report(Report.identify(raw), f"pair/{place}", raw, published=first.day, language=first.lang)
    article = Article(report, text, (Sentence(0, len(text)),), ())
    people = [_person(article, side, f"p{n}", spans[n]) for n, side in enumerate(sides)]
    for n, name in enumerate(company, start=len(sides)):
        people.append(_person(article, Side(name, first.lang), f"p{n}", spans[n]))
    claims = (claim for n, side in enumerate(sides) for claim in _claims(article, side, people[n]))
    return Docket(article, tuple(people), tuple(claims))


def _told(side: Side) -> str:
    """Say what is known of somebody, in a report's words."""
    born = f" (born {side.born})" if side.born else f", {side.age}" if side.age else ""
    rest = (side.position, side.nation, side.offence, side.place)
    return "".join([born, *(f", {words}" for words in rest if words)])


def _person(article: Article, side: Side, id: str, start: int) -> Person:
    quote = article.quote(start, start + len(side.name))
    nations = (Cited(Nationality(side.nation, side.nation), quote),) if side.nation else ()
    title, _, organisation = (side.position or "").partition(" of ")
    positions = (Position(title, organisation or None, "now", None, None, quote),) if side.position else ()
    return Person(id, side.name, side.role, (side.name,), nations, positions=positions, quotes=(quote,))


def _claims(article: Article, side: Side, person: Person) -> Iterable[Claim]:
    """Give the charge that a side tells of an accused; nobody else has claims."""
    if side.role != "subject" or not (side.offence or side.place):
        return
    quote: Quote = person.quotes[0]
    words, _, country = (side.place or "").partition("/")
    charged = (Cited(offences.parse(side.offence, language=side.lang), quote),) if side.offence else ()
    placed = (Cited(Place(words, country or None), quote),) if side.place else ()
    id = Claim.identify(article.report.id, person.id)
    yield Claim(id, "charge", person.id, "actual", quote, quote, 1.0, "pairs", offences=charged, place=placed)


def answer(pair: Pair) -> Answered:
    """Ask the engine: compare the facts of the two, and resolve the reports."""
    read = dockets(pair)
    first, second = gather(read[0])[0], gather(read[-1])[1 if pair.together else 0]
    judged = compare(first, second)
    ids = [docket.people[0].id for docket in resolve(read)]
    together = [person.id for person in resolve(read)[0].people]
    joined = ids[0] == ids[-1] if not pair.together else any(a == b for a, b in pairwise(together))
    return Answered(pair, cast("Judgement", judged.judgement), judged.why, joined)


def figures(answered: Sequence[Answered]) -> str:
    """Say in one line how a set of pairs was answered."""
    wanted = Counter(one.pair.answer for one in answered)
    right = Counter(one.pair.answer for one in answered if one.judgement == one.pair.answer)
    wrong = sum(accuses(one) for one in answered)
    shares = ", ".join(f"{answer} {right[answer]}/{wanted[answer]}" for answer in ("same", "not the same", "ask"))
    return f"{len(answered)} pairs: {wrong} wrongly same; right answers: {shares}"


def accuses(one: Answered) -> bool:
    """Tell whether two people were taken for one, or one for sure where a person should have been asked."""
    return one.pair.answer != "same" and (one.judgement == "same" or one.joined)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of both halves; fail where the engine took two people for one."""
    parser = argparse.ArgumentParser(description="hard pairs of names")
    parser.add_argument("--details", action="store_true", help="show what is answered otherwise, development half")
    options = parser.parse_args(arguments)
    answered = [answer(pair) for pair in load()]
    for half in HALVES:
        print(f"{half}: {figures([one for one in answered if one.pair.half == half])}")
    shown = [one for one in answered if one.pair.half == "development" and one.judgement != one.pair.answer]
    for one in sorted(shown, key=accuses, reverse=True) if options.details else ():
        mark, pair = "WRONGLY SAME" if accuses(one) else "otherwise", one.pair
        print(f"{mark}: {pair.one} | {pair.other}: {pair.answer} ({pair.why}), got {one.judgement}: {one.why}")
    return int(any(accuses(one) for one in answered))


if __name__ == "__main__":
    sys.exit(main())
