"""What decisions say of pairs of mentions: the last one on a pair counts."""

import datetime as dt

import pytest
from sqlalchemy import select

from habeas.records.decision import Decision
from habeas.records.link import Link
from habeas.records.settlement import Party, Settlement
from habeas.store import codec, schema
from habeas.store.database.transactions import reading
from habeas.store.decide.pairs import between, held, settlement

NOON = dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC)


def made(verb, subjects, *people, number=1, why=None):
    before = codec.encode(Settlement(tuple(Party(f"p:{one[0]}", "A", one) for one in people)))
    return Decision(f"decision:{number}", verb, subjects, "ada", NOON, why, before)


MERGE = made("merge", ("m:2", "m:1", "m:3", "m:4"), ("m:1", "m:3"), ("m:2", "m:4"))
SPLIT = made("split", ("m:3", "m:1"), ("m:1", "m:2", "m:3", "m:4"), number=2, why="two women")
APART = made("apart", ("m:1", "m:5"), ("m:1", "m:2"), ("m:5", "m:6"), number=3)


@pytest.mark.parametrize(
    ("decision", "pairs"),
    [
        (MERGE, (("m:1", "m:2"), ("m:3", "m:4"))),
        (SPLIT, (("m:1", "m:2"), ("m:1", "m:4"), ("m:2", "m:3"), ("m:3", "m:4"))),
        (APART, (("m:1", "m:5"), ("m:1", "m:6"), ("m:2", "m:5"), ("m:2", "m:6"))),
    ],
)
def test_the_pairs_of_a_decision(decision, pairs):
    assert between(decision) == pairs


def test_the_last_decision_on_a_pair_counts():
    links = held([MERGE, SPLIT])
    assert links["m:1", "m:2"] == Link("m:1", "m:2", "not the same", 0.0, "two women", "ada", "decision:2")
    assert {one.judgement for one in links.values()} == {"not the same"}
    again = held([SPLIT, MERGE])
    assert again["m:1", "m:2"] == Link("m:1", "m:2", "same", 1.0, "said to be one person", "ada", "decision:1")
    assert again["m:1", "m:4"].judgement == "not the same"


def test_before_is_read_back():
    assert settlement(SPLIT).people == (Party("p:m:1", "A", ("m:1", "m:2", "m:3", "m:4")),)


def test_links_are_kept_under_their_decision_and_go_with_it(store, told):
    for name in ("Ada Lund", "Bo Winter"):
        store.add(told(f"{name} was held.", [("hold", "held")], people=(name,)))
    merged = store.merge("Ada Lund", "Bo Winter", by="ada")

    def links():
        with reading(store.engine) as connection:
            return [Link(*row) for row in connection.execute(select(schema.link))]

    (link,) = links()
    assert ((link.one, link.other), link.by, link.decision) == (between(merged)[0], "ada", merged.id)
    undone = store.undo(merged.id, by="ada")
    assert links() == []
    assert codec.decode(undone.before, Settlement).links == (link,)
    assert codec.decode(undone.after, Settlement).links == ()
    store.undo(undone.id, by="bo")
    assert links() == [link], "done again it is the first decision that holds"
