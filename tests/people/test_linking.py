"""Why a mention belongs to its person, and the one link between two people."""

import datetime as dt
from itertools import permutations

from habeas.people.clustering import Word
from habeas.people.comparison import Comparison
from habeas.people.facts import Facts
from habeas.people.linking import ALONE, CONTESTED, Group, Held, better, grouped, links, rank, said
from habeas.people.rulings import Ruling
from habeas.records.link import Link

DAY = dt.date(2024, 1, 1)
NODES = [
    Facts(f"m:{n}", f"r{n}", "p1", DAY + dt.timedelta(days=n), "en", "subject", group=False, names=()) for n in range(4)
]
SAME, MORE = Comparison(3.5, 0.97, "same", "one name"), Comparison(5.0, 0.99, "same", "one name and age")
ASK, BARRED = Comparison(1.0, 0.73, "ask", "a surname"), Comparison(3.0, 0.95, "not the same", "but", barred=True)
LOW = Comparison(-3.0, 0.05, "not the same", "other names")


def test_each_mention_keeps_its_best_link():
    (group, other) = grouped(NODES, [0b0111, 0b1000], {(0, 1): SAME, (1, 2): MORE, (0, 3): SAME}, [])
    assert [(held.mention, held.score, held.why) for held in group.members] == [
        ("m:0", 0.97, "one name"), ("m:1", 0.99, "one name and age"), ("m:2", 0.99, "one name and age"),
    ]  # fmt: skip
    assert other.members == (Held("m:3", NODES[3].published, 1.0, ALONE),)
    assert (group.id, other.id) == ("p:0", "p:3")


def test_who_joined_them_is_told():
    rulings = [Ruling("m:0", "m:1", "same", 1, "ada"), Ruling("m:1", "m:2", "same", 2, "ben")]
    (group, _) = grouped(NODES, [0b0111, 0b1000], {(0, 1): SAME}, rulings)
    assert [held.why for held in group.members] == ["joined by ada", "joined by ben", "joined by ben"]


def test_the_better_reason_in_any_order():
    reasons = [Held("m:0", DAY), Held("m:0", DAY, 0.97, "b"), Held("m:0", DAY, 0.97, "a"), Held("m:0", DAY, 0.9, "c")]
    for one, two, three, four in permutations(reasons):
        assert better(better(better(one, two), three), four).why == "a"


def test_between_two_people_stands_what_says_most():
    compared = {(0, 2): ASK, (1, 2): BARRED, (0, 3): LOW, (1, 3): BARRED}
    found = links(NODES, [0b0011, 0b0100, 0b1000], compared, Word())
    assert found == (Link("m:0", "m:2", "ask", 0.73, "a surname"), Link("m:1", "m:3", "not the same", 0.95, "but"))
    contested = links(NODES, [0b0011, 0b0100, 0b1000], compared | {(1, 2): SAME}, Word())
    assert contested[0] == Link("m:1", "m:2", "ask", 0.97, "one name" + CONTESTED)


def test_where_a_person_has_spoken_the_machine_is_silent():
    assert links(NODES, [0b0011, 0b0100], {(0, 2): ASK}, Word(apart=((1, 2),))) == ()


def test_rank_and_the_order_of_a_pair():
    link = said(NODES[2], NODES[0], SAME, contested=True)
    assert (link.one, link.other) == ("m:0", "m:2")
    others = [said(NODES[0], NODES[1], each, contested=False) for each in (BARRED, ASK)]
    assert sorted([*others, link], key=rank) == [link, others[1], others[0]]
    assert Group((Held("m:1", DAY),)).id == "p:1"
