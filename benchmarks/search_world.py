"""An invented world to search in: words and names of syllables in four scripts, reports and people made of them.

Words come as often as words do in any language (Zipf), and so do countries, crimes and publishers. The same seed gives
the same world.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate

from habeas.normalise import offences
from habeas.records.case import Case, Custody, Event, Terms
from habeas.records.claim import Claim, Kind
from habeas.records.person import Person
from habeas.records.quote import Quote
from habeas.store import codec
from habeas.store.listing.filters import STAGES, STATES
from habeas.store.seeing.conditions import PUBLISHED

COMMON = """court police arrested charged sentence prison trial judge lawyer prosecutor bribery espionage years city
said was for held the of in and to by with after before under office case law verdict appeal detained released"""
COMMON_RU = """суд полиция задержан обвинение приговор колония судья адвокат прокурор взятка шпионаж лет город в на и по
за после дело закон жалоба арест следствие"""
ROWS = {
    "latin": "ba be bo da de do fa ga go ha ka ko la le li lo ma me mi mo na ne no pa po ra re ri ro sa se so ta te",
    "cyrillic": "ба бе бо да де до га го ка ко ла ле ли ло ма ме ми мо на не но па по ра ре ри ро са се со та те ти",
    "arabic": "با بي دا دي را ري سا سي كا لا مي نا نو فا قا تا حا خا",
    "han": " ".join(chr(0x4E00 + 37 * n) for n in range(400)),
}
SYLLABLES = {script: row.split() for script, row in ROWS.items()}
ENDINGS = {
    "latin": ["n", "r", "s", "t", ""],
    "cyrillic": ["в", "н", "й", "к", "р"],
    "arabic": ["د", "ر", "ن"],
    "han": [""],
}
SHARE = {"latin": 62, "cyrillic": 23, "arabic": 8, "han": 7}
FIRST = date(2010, 1, 1)
DAYS = 5800
KINDS: tuple[Kind, ...] = ("arrest", "charge", "trial", "sentence")
WORDS = 120


@dataclass(frozen=True)
class Told:
    """One invented report: the text, its people (numbers), its day and who published it."""

    number: int
    text: str
    people: tuple[int, ...]
    day: str
    publisher: str
    starts: tuple[int, ...]


@dataclass
class World:
    """Words, names and people, drawn by one seed."""

    reports: int
    people: int
    draw: random.Random = field(default_factory=lambda: random.Random(7))  # noqa: S311 - a world to measure in

    def __post_init__(self) -> None:
        """Make the words."""
        self.words = {script: self._words(script) for script in SYLLABLES}
        self.weights = {script: _zipf(len(words)) for script, words in self.words.items()}
        self.persons = [self._person(number) for number in range(self.people)]
        self.publishers = [f"The {word.title()} Herald" for word in self.words["latin"][100:220]]
        self.crimes = [one for one in offences.classes().values() if one.iccs][:60]
        self.countries = [a + b for a in "ABCDEFGH" for b in "ABCDEFG"]

    def pick(self, values: list[str]) -> str:
        """Draw one value, the first ones often."""
        return self.draw.choices(values, cum_weights=_zipf(len(values)))[0]

    def told(self) -> Iterator[Told]:
        """Give every report."""
        scripts, shares = list(SHARE), list(SHARE.values())
        for number in range(1, self.reports + 1):
            script = self.draw.choices(scripts, shares)[0]
            people = tuple({min(int(self.people * self.draw.random() ** 1.5), self.people - 1) for _ in range(3)})
            sentences = list(self._sentences(script, people))
            starts = tuple(accumulate((len(one) + 1 for one in sentences), initial=0))
            day = (FIRST + timedelta(days=self.draw.randrange(DAYS))).isoformat()
            yield Told(number, "\n".join(sentences), people, day, self.pick(self.publishers), starts)

    def _sentences(self, script: str, people: tuple[int, ...]) -> Iterator[str]:
        words = self.draw.choices(self.words[script], cum_weights=self.weights[script], k=WORDS)
        space = "" if script == "han" else " "
        for at in range(0, WORDS, 12):
            row = words[at : at + 12]
            if at // 12 < len(people):
                person = self.persons[people[at // 12]]
                row[3:3] = [person.forms[-1] if script == "cyrillic" else person.forms[0]]
            yield space.join(row) + "."

    def _words(self, script: str) -> list[str]:
        made = {"latin": COMMON, "cyrillic": COMMON_RU}.get(script, "").split()
        while len(made) < 20_000:
            count = self.draw.choice((1, 2, 2, 3) if script == "han" else (2, 2, 3, 3, 4))
            syllables = self.draw.choices(SYLLABLES[script], k=count)
            made.append("".join(syllables) + self.draw.choice(ENDINGS[script]))
        return made

    def _person(self, number: int) -> Person:
        given, family = self.draw.randrange(300), self.draw.randrange(6000)
        forms = (self._name(given, family, "latin"), self._name(given, family, "cyrillic"))
        role = self.draw.choices(["subject", "authority", "counsel"], [90, 6, 4])[0]
        return Person(f"p:{number:016x}", forms[0], role, forms)

    def _name(self, given: int, family: int, script: str) -> str:
        """Name a person in a script; both ways are made of the same syllables."""
        row = SYLLABLES[script]
        first = row[given % 30] + row[given // 30 % 30] + ENDINGS[script][0]
        last = row[family % 30] + row[family // 30 % 30] + row[family // 900 % 30] + ENDINGS[script][family % 4]
        return f"{first.title()} {last.title()}"

    def view(self, number: int) -> dict[str, object]:
        """Invent the case of a person; of every fifth another one is published, of every seventh nothing."""
        first = (FIRST + timedelta(days=self.draw.randrange(DAYS))).isoformat()
        last = (date.fromisoformat(first) + timedelta(days=self.draw.randrange(400))).isoformat()
        row: dict[str, object] = {
            "person": self.persons[number].id,
            "custody": self.pick(list(STATES)),
            "custody_as_of": last, "stage": self.pick(list(STAGES)), "first_day": first, "last_day": last, "reports": 3,
            "sources": 2, "conflicts": int(self.draw.random() < 0.1), "withheld": int(self.draw.random() < 0.05),
            "changed": f"2026-01-01T00:{number // 3600 % 60:02}:{number // 60 % 60:02}.{number:06}Z",
        }  # fmt: skip
        row["record"] = _case(row, 40)
        row["published"] = "" if number % 7 == 3 else _case(row, 20) if number % 5 == 2 else None
        return row

    def facets(self, view: dict[str, object]) -> Iterator[dict[str, object]]:
        """Invent what a case can be filtered by, and what one can be that is published otherwise."""
        crime = self.crimes[self.countries.index(self.pick(self.countries)) % len(self.crimes)]
        values = {
            ("country", self.pick(self.countries)),
            ("offence", crime.iccs),
            ("crime", crime.name),
            ("stage", view["stage"]),
        }
        values |= {("publisher", self.pick(self.publishers)) for _ in range(2)}
        if view["published"]:
            columns = ("custody", "conflicts", "withheld", "reports", "sources")
            told = [*sorted(values)[1:], *((name, str(view[name])) for name in columns)]
            values |= {(PUBLISHED + name, value) for name, value in told}
        yield from ({"name": name, "value": value, "person": view["person"]} for name, value in sorted(values))

    def claims(self, one: Told) -> Iterator[dict[str, object]]:
        """Invent a claim about each person of a report; a third of them wait for somebody who looks."""
        report = f"sha256:{one.number:064x}"
        for at, number in enumerate(one.people):
            start = one.starts[min(at, len(one.starts) - 2)]
            quote = Quote(report, start, start + 5, one.text[start : start + 5])
            sure = 0.4 if (one.number + at) % 3 == 0 else 0.95
            id, who = f"claim:{one.number * 8 + at:024x}", f"m:{one.number * 32768 + number:016x}"
            claim = Claim(id, KINDS[at % len(KINDS)], who, "actual", quote, None, sure, "benchmark")
            yield {
                "id": id, "report": report, "mention": who, "number": at, "kind": claim.kind, "assertion": "actual",
                "confidence": sure, "record": codec.encode(claim), "state": "read", "reading": "now",
                "reader": "benchmark",
            }  # fmt: skip


def _case(view: dict[str, object], events: int) -> str:
    """Write a case of some events, all of a day."""
    quote = Quote(f"sha256:{1:064x}", 0, 5, "words")
    told = tuple(
        Event(KINDS[at % len(KINDS)], "actual", (f"claim:{at:024x}",), quotes=(quote,)) for at in range(events)
    )
    custody = Custody(view["custody"], str(view["custody_as_of"]))  # type: ignore[arg-type] # one of them
    return codec.encode(Case(str(view["person"]), told, custody, Terms((), "none", None, None)))


def _zipf(count: int) -> list[float]:
    """Give cumulative weights that fall as 1/rank."""
    return _WEIGHTS.setdefault(count, list(accumulate(1 / (rank + 2) for rank in range(count))))


_WEIGHTS: dict[int, list[float]] = {}
