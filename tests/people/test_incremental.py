"""Adding report by report comes to what settling all at once comes to, in any order."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.normalise.names import parse
from habeas.people.blocking import keys, sought
from habeas.people.facts import Companion, Facts, full
from habeas.people.incremental import Seat, add, again
from habeas.people.resolver import settle
from habeas.people.rulings import Ruling
from habeas.records.offence import Offence

NAMES = [
    "Ada Holm", "A. Holm", "Holm", "Ада Холм", "Ada Maria Holm", "Ada Vale", "John Smith", "John Holm Jr.",
    "John Holm Sr.", "John Holm", "Иван Петрович Ломов", "Иван Павлович Ломов", "Ivan Lomov", "И. Ломов",
]  # fmt: skip
KEYS = ["bn+vl", "kr+lnd"]


@dataclass
class Memory:
    """Everything settled so far, in memory, as a store would keep it."""

    facts: dict = field(default_factory=dict)
    person: dict = field(default_factory=dict)
    held: dict = field(default_factory=dict)
    kept: dict = field(default_factory=lambda: defaultdict(set))
    link: dict = field(default_factory=dict)
    said: list = field(default_factory=list)
    asked: int = 0

    def near(self, mentions):
        found = {}
        for facts in mentions:
            ids = {id for key in sought(facts) for id in self.kept.get(key, ())} - {facts.mention}
            self.asked += len(ids)
            found[facts.mention] = self.seats(sorted(ids))
        return found

    def people(self, persons):
        return self.seats([id for id, person in sorted(self.person.items()) if person in persons])

    def seats(self, mentions):
        return [Seat(self.facts[id], self.person[id], self.held[id]) for id in mentions if id in self.person]

    def links(self, mentions):
        return [link for link in self.link.values() if {link.one, link.other} & set(mentions)]

    def rulings(self, mentions):
        return [ruling for ruling in self.said if {ruling.one, ruling.other} & set(mentions)]

    def write(self, change):
        for pair in [pair for pair in self.link if change.cleared & set(pair)]:
            del self.link[pair]
        for link in change.dropped:
            del self.link[link.one, link.other]
        self.link |= {(link.one, link.other): link for link in change.links}
        for group in change.groups:
            for held in group.members:
                self.person[held.mention], self.held[held.mention] = group.id, held

    def add(self, mentions):
        change = add(mentions, self)
        self.facts |= {facts.mention: facts for facts in mentions}
        for facts in mentions:
            for key in keys(facts):
                self.kept[key].add(facts.mention)
        self.write(change)

    def rule(self, ruling):
        self.said.append(ruling)
        self.write(again([self.facts[ruling.one], self.facts[ruling.other]], self))

    def groups(self):
        found = defaultdict(set)
        for id, person in self.person.items():
            found[person].add(self.held[id])
        return {person: frozenset(held) for person, held in found.items()}


def facts_of(id, report, name, **more):
    parsed = parse(name, language="ru" if name[0] > "z" else "en")
    whole = (parsed,) if full(parsed) else ()
    day = dt.date(2024, 1, 1) + dt.timedelta(days=40 * report)
    return Facts(
        f"m:{id}", f"r{report}", f"p{id}", day, "en", more.pop("role", "subject"), group=False,
        names=whole, short=() if whole else (parsed,), **more,
    )  # fmt: skip


@st.composite
def reports(draw):
    made = []
    for number in range(draw(st.integers(1, 7))):
        names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3))
        report = []
        for n, name in enumerate(names):
            report.append(
                facts_of(
                    f"{number}{n}", number, name,
                    role=draw(st.sampled_from(["subject", "subject", "relative", "not-implicated"])),
                    born=draw(st.sampled_from([None, None, (1980, 1981), (1960, 1961)])),
                    offences=draw(st.sampled_from([(), (Offence("spying", "0904"),)])),
                    companions=tuple(Companion(key, "subject") for key in draw(st.sampled_from([[], KEYS[:1], KEYS]))),
                )
            )  # fmt: skip
        made.append(report)
    return made


def everything(settled):
    groups = {group.id: frozenset(group.members) for group in settled.groups}
    return groups, {(link.one, link.other): link for link in settled.links}


@settings(max_examples=300, deadline=None)
@given(reports(), st.randoms(use_true_random=False))
def test_any_order_comes_to_the_same_as_all_at_once(made, random):
    memory = Memory()
    for report in random.sample(made, len(made)):
        memory.add(report)
    assert (memory.groups(), memory.link) == everything(settle([facts for report in made for facts in report]))


@settings(max_examples=200, deadline=None)
@given(reports(), st.randoms(use_true_random=False), st.data())
def test_the_word_of_people_holds_whenever_it_is_given(made, random, data):
    mentions = [facts.mention for report in made for facts in report]
    pairs = st.tuples(st.sampled_from(mentions), st.sampled_from(mentions), st.sampled_from(["same", "not the same"]))
    drawn = data.draw(st.lists(pairs, max_size=3))
    rulings = [Ruling(min(a, b), max(a, b), word, order, "ada") for order, (a, b, word) in enumerate(drawn) if a != b]
    memory, due = Memory(), list(rulings)
    for report in random.sample(made, len(made)):
        memory.add(report)
        while due and {due[0].one, due[0].other} <= set(memory.facts):
            memory.rule(due.pop(0))
    settled = settle([facts for report in made for facts in report], rulings)
    assert (memory.groups(), memory.link) == everything(settled)
    for ruling in set(rulings) - set(settled.overruled):
        together = memory.person[ruling.one] == memory.person[ruling.other]
        assert together is (ruling.judgement == "same")


@pytest.mark.parametrize("turn", [1, -1])
def test_a_later_report_can_bring_two_people_together_or_tear_them(turn):
    made = [
        [facts_of("1", 1, "Ada Holm")],
        [facts_of("2", 2, "Ada Holm", born=(1960, 1961))],
        [facts_of("3", 3, "Ada Holm", born=(1990, 1991))],
    ]
    memory = Memory()
    for report in made[:2]:
        memory.add(report)
    assert len(memory.groups()) == 1
    memory = Memory()
    for report in made[::turn]:
        memory.add(report)
    assert len(memory.groups()) == 3
    assert [link.judgement for link in memory.link.values()].count("not the same") == 1


def test_only_blocks_are_looked_at():
    memory = Memory()
    names = [f"Ze{a}ake Mo{b}u{c}e" for a in "bdfgklm" for b in "bdfgklm" for c in "bdg"]
    for n, name in enumerate(names):
        memory.add([facts_of(f"{n:03}", n, name)])
    memory.asked = 0
    memory.add([facts_of("new", 999, "Zedake Mofuge")])
    assert memory.asked == 1
    assert len(memory.groups()) == len(names)
