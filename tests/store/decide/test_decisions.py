"""The list of decisions: it grows, it is read back as written, and it says what holds."""

import dataclasses
import datetime as dt

import pytest

from habeas.errors import NoSuchRecord
from habeas.records.decision import Decision
from habeas.store.database.transactions import reading, writing
from habeas.store.decide import decisions

NOON = dt.datetime(2026, 5, 1, 12, 0, 0, 123456, tzinfo=dt.UTC)
MERGE = Decision("", "merge", ("m:1", "m:2"), "ada", NOON, "one man", '{"people":[]}', None)


def make(id, undoes=None):
    return Decision(id, "undo" if undoes else "merge", (undoes or "m:1",), "ada", NOON, undoes=undoes)


def test_a_decision_is_read_back_as_it_was_made(store):
    with writing(store.engine) as connection:
        made = decisions.append(connection, MERGE)
    assert dataclasses.replace(made, id="") == MERGE
    assert made.id.startswith("decision:")
    with reading(store.engine) as connection:
        assert decisions.load(connection) == (made,)
        assert decisions.get(connection, made.id) == made
        assert decisions.get(connection, made.id.removeprefix("decision:")[:6]) == made


def test_the_same_said_twice_is_two_decisions_in_the_order_of_deciding(store):
    with writing(store.engine) as connection:
        first = decisions.append(connection, MERGE)
        second = decisions.append(connection, dataclasses.replace(MERGE, at=NOON - dt.timedelta(days=9)))
        third = decisions.append(connection, dataclasses.replace(MERGE, verb="split"))
    with reading(store.engine) as connection:
        assert decisions.load(connection) == (first, second, third), "the clock turned back changes no order"
        assert decisions.load(connection, verbs=["split"]) == (third,)
        assert len({first.id, second.id, third.id}) == 3


@pytest.mark.parametrize("id", ["", "decision:", "decision:zz", "%", "_"])
def test_what_is_not_on_the_list_is_said(store, id):
    with writing(store.engine) as connection:
        decisions.append(connection, MERGE)
        with pytest.raises(NoSuchRecord):
            decisions.get(connection, id)


def test_an_id_that_begins_two_is_refused(store):
    with writing(store.engine) as connection:
        made = [decisions.append(connection, MERGE) for _ in range(17)]
        starts = [one.id[:10] for one in made]
        shared = next(start for start in starts if starts.count(start) > 1)
        with pytest.raises(NoSuchRecord, match="more than one"):
            decisions.get(connection, shared)


@pytest.mark.parametrize(
    ("listed", "holding"),
    [
        ([make("1")], ["1"]),
        ([make("1"), make("2", "1")], []),
        ([make("1"), make("2", "1"), make("3", "2")], ["1"]),
        ([make("1"), make("2", "1"), make("3", "2"), make("4", "3")], []),
        ([make("1"), make("2"), make("3", "1")], ["2"]),
    ],
)
def test_what_holds(listed, holding):
    assert [one.id for one in decisions.active(listed)] == holding


@pytest.mark.parametrize("id", ["", "decision:", "x" * 100_000, "\udcff", "%", "decision:%"])
def test_what_is_no_id_is_no_decision(store, id):
    with pytest.raises(NoSuchRecord), reading(store.engine) as connection:
        decisions.get(connection, id)
